"""Ctrl+K: one line that finds people, companies, pages and everything one can do."""
