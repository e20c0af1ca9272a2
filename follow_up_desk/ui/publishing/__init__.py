"""The calendar that other programs read: saved once, or kept current for them to subscribe to."""
