"""The page of the user's own numbers: results, waiting times, promises kept; as bars or as a table."""
