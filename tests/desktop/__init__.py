"""A real desktop, started for one test and removed after it."""
