"""Where a key leads from a day, Qt-free: days, weeks, months, the month's first and last day."""

from calendar import monthrange
from datetime import date, timedelta

STEPS = {"Key_Left": -1, "Key_Right": 1, "Key_Up": -7, "Key_Down": 7}
MONTHS = {"Key_PageUp": -1, "Key_PageDown": 1}
EARLIEST, LATEST = date(1970, 1, 1), date(2199, 12, 31)


def walked(day: date, key: str, mirrored: bool = False) -> date | None:
    """Return the day a key leads to, or None where it leads nowhere."""
    if key in STEPS:
        step = STEPS[key]
        turned = -step if mirrored and abs(step) == 1 else step
        return within(day + timedelta(days=turned))
    if key in MONTHS:
        return months_on(day, MONTHS[key])
    if key == "Key_Home":
        return day.replace(day=1)
    if key == "Key_End":
        return day.replace(day=monthrange(day.year, day.month)[1])
    return None


def months_on(day: date, n: int) -> date:
    """Return the same day n months on, the last of that month where it is shorter."""
    month = day.year * 12 + day.month - 1 + n
    year, month = divmod(month, 12)
    return within(date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])))


def within(day: date) -> date:
    """Keep a day inside what a calendar of this life can show."""
    return min(max(day, EARLIEST), LATEST)
