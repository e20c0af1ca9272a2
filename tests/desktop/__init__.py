"""A real desktop, made for one test and cleared away after it."""
