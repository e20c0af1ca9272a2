"""The date that a navigation key leads to, Qt-free: by day, week or month, to the first or last day shown."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

DAY_KEYS = {"Key_Left": -1, "Key_Right": 1, "Key_Up": -7, "Key_Down": 7}
MONTH_KEYS = {"Key_PageUp": -1, "Key_PageDown": 1}
ONE_WEEK = timedelta(days=7)
WEEK_KEYS: dict[str, Callable[[date, date], date]] = {
    "Key_PageUp": lambda day, first: day - ONE_WEEK,
    "Key_PageDown": lambda day, first: day + ONE_WEEK,
    "Key_Home": lambda day, first: first,
    "Key_End": lambda day, first: first + timedelta(days=6),
}
EARLIEST, LATEST = date(1970, 1, 1), date(2199, 12, 31)


def date_for_key(day: date, key: str, mirrored: bool = False, week_from: int | None = None) -> date | None:
    """Return the date a key leads to, or None for other keys; `week_from` is the first weekday if a week is shown."""
    if key in DAY_KEYS:
        step = DAY_KEYS[key]
        turned = -step if mirrored and abs(step) == 1 else step
        return clamp_date(day + timedelta(days=turned))
    if week_from is not None and key in WEEK_KEYS:
        return clamp_date(WEEK_KEYS[key](day, week_start(day, week_from)))
    if key in MONTH_KEYS:
        return add_months(day, MONTH_KEYS[key])
    if key == "Key_Home":
        return day.replace(day=1)
    if key == "Key_End":
        return day.replace(day=monthrange(day.year, day.month)[1])
    return None


def week_start(day: date, first_weekday: int) -> date:
    """Return the first day of the week that holds a day."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def add_months(day: date, n: int) -> date:
    """Return the same day n months later, or the last day of a shorter month."""
    month = day.year * 12 + day.month - 1 + n
    year, month = divmod(month, 12)
    return clamp_date(date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])))


def clamp_date(day: date) -> date:
    """Return the day, limited to EARLIEST and LATEST."""
    return min(max(day, EARLIEST), LATEST)
