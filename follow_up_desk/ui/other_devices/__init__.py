"""The user's other devices: the settings page about them, and the calendar on the phone."""
