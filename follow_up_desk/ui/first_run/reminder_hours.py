"""The hours for reminders in a policy, as the first question and its form need them. No Qt."""

from follow_up_desk.core.settings import SETTINGS, Setting
from follow_up_desk.core.user_records import Policy


def waking_setting() -> Setting:
    """Return the row of the settings' table that holds the hours for reminders."""
    return next(setting for setting in SETTINGS if setting.name == "waking_hours")


def waking_hours(policy: Policy) -> str:
    """Return the hours for reminders: "08:00-21:00"."""
    setting = waking_setting()
    return str(dict(policy.given).get(setting.name, setting.default))
