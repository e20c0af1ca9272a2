"""The first page: what is to do, what is safely waiting."""
