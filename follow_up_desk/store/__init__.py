"""Remembering: the desk's SQLite file; the only room with sqlite-utils."""
