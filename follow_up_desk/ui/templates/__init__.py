"""The template editor: change any template, write new ones, preview them for a real opportunity."""
