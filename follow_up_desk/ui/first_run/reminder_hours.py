"""What the first question and its form need to know: the hours for reminders, and whether it is answered. No Qt."""

from follow_up_desk.core.book import Book
from follow_up_desk.core.settings import SETTINGS, Setting
from follow_up_desk.core.user_records import Policy


def waking_setting() -> Setting:
    """Return the row of the settings' table that holds the hours for reminders."""
    return next(setting for setting in SETTINGS if setting.name == "waking_hours")


def waking_hours(policy: Policy) -> str:
    """Return the hours for reminders: "08:00-21:00"."""
    setting = waking_setting()
    return str(dict(policy.given).get(setting.name, setting.default))


def is_answered(book: Book) -> bool:
    """Return whether the user said where they are and when reminders may come: hours that were set, or a name."""
    return waking_setting().name in dict(book.policy.given) or bool(book.owner.name)
