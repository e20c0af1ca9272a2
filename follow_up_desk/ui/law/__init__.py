"""The ten tips on one page, each with where it is at work right now."""
