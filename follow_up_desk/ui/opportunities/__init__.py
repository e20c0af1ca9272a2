"""The list at the left: every opportunity with its verdict, those due on top."""
