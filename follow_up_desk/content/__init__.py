"""Reading the shelf: the tips and templates that lie in `resources/`."""
