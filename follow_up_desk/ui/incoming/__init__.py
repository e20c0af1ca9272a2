"""What comes in from outside: pasted, dropped or opened, previewed row by row, and logged as one event."""
