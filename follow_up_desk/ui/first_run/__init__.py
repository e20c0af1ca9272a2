"""The first start: a look around in the sample, and the one question about where one is and when one is awake."""
