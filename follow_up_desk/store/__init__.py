"""Keep the desk file, in SQLite: the only package with sqlite-utils."""
