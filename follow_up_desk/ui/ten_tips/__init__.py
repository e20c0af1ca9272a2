"""The page of the ten tips, each with the opportunities it applies to now."""
