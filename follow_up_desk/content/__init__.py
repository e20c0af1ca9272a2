"""Read and fill the tips and templates in `resources/`."""
