"""Dates as people write them, and the days of the calendar that a promise leans on."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

DAY = timedelta(days=1)

NEAR = 92
"""A day of the month that needs its weekday to be right is looked for this many days ahead."""


class Spec(NamedTuple):
    """Hold a date as it was written: perhaps without its month or year, perhaps with a weekday beside it."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    sure: bool = True
    slash: bool = False
    """Written as "5/6", which may also be two days of a month."""


def possible(day: int, month: int) -> bool:
    """Return whether some year has that day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(2024, month)[1]


def numeric(text: str, figures: list[int], day_first: bool) -> Spec | None:
    """Return a date in figures, taking the one reading that is possible, else the user's order; None if none is."""
    if text[:4].isdecimal():
        year, month, day = figures
        return Spec(day, month, year) if possible(day, month) else None
    first, second = figures[:2]
    year_said = None if len(figures) < 3 else figures[2] + (2000 if figures[2] < 100 else 0)
    orders = [(first, second), (second, first)]
    if "." in text:
        # Before a dot the day comes first, but in countries that begin with the month.
        days = [order for order in orders if possible(*order)]
        if not possible(first, second) and (day_first or not days):
            return None
        return Spec(*(days[0] if day_first else days[-1]), year_said, sure=day_first or len(set(days)) == 1)
    readings = [order for order in (orders if day_first else orders[::-1]) if possible(*order)]
    if not readings:
        return None
    return Spec(*readings[0], year_said, sure=len(set(readings)) == 1, slash="/" in text and year_said is None)


def resolve(spec: Spec, since: date) -> date | None:
    """Return the first such day from `since` on; one with a year stands as it is; None if there is no such day."""
    if spec.year is not None and spec.month is not None:
        return _day(spec.year, spec.month, spec.day)
    days = list(_such_days(spec, since))
    if spec.month is None:
        # "Friday the 20th" is the 20th that is a Friday, if one is near.
        days.sort(key=lambda day: spec.weekday != day.weekday() or (day - since).days > NEAR)
    return days[0] if days else None


def _such_days(spec: Spec, since: date) -> Iterator[date]:
    for ahead in range(12):
        then = months_on(since, ahead)
        year, month = (since.year + ahead, spec.month) if spec.month else (then.year, then.month)
        found = _day(year, month, spec.day)
        if found is not None and found >= since:
            yield found


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def months_on(day: date, n: int) -> date:
    """Return the day n months on, or the last of that month if it is shorter."""
    month = day.month - 1 + n
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def monday(day: date) -> date:
    """Return the Monday of the day's week."""
    return day - day.weekday() * DAY


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date | None:
    """Return the n-th such weekday of a month; 0 is the last; None where a month has no fifth."""
    if n == 0:
        last = month_end(year, month)
        return last - (last.weekday() - weekday) % 7 * DAY
    first = date(year, month, 1)
    found = first + ((weekday - first.weekday()) % 7 + 7 * (n - 1)) * DAY
    return found if found.month == month else None
