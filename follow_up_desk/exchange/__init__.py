"""Other people's files: what comes in and goes out, one file a format."""
