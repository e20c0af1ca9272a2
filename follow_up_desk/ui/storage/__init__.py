"""The desk file as the user meets it: what happened to it, its copies, and what to do when it cannot be opened."""
