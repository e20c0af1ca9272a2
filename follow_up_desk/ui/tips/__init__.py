"""The tips panel: the verdict on one opportunity, its reason, and the tips that apply now."""
