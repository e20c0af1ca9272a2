"""One's own numbers: how far, how long, what was kept; plain bars, and the same as a table."""
