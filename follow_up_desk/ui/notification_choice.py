"""Whether reminders may pop up on the desktop: remembered by this computer, as the desktop belongs to it."""

from PySide6.QtCore import QSettings

_KEY = "notifications"


def notifications_wanted(memory: QSettings) -> bool:
    """Return whether reminders may pop up; else they stand in the window."""
    return bool(memory.value(_KEY, True, bool))


def want_notifications(memory: QSettings, wanted: bool) -> None:
    """Remember whether reminders may pop up."""
    memory.setValue(_KEY, wanted)
