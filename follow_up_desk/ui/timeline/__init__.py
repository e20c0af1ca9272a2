"""One opportunity from its first round to what comes next."""
