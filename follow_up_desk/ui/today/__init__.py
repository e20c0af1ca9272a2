"""The today page: what is due, and what is waiting."""
