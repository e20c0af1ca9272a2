"""Dates as people write them, and the days of the calendar that a promise leans on."""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

DAY = timedelta(days=1)


class Spec(NamedTuple):
    """Hold a date as it was written: perhaps without its month or year, perhaps with a weekday beside it."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    sure: bool = True


def possible(day: int, month: int) -> bool:
    """Tell whether some year has that day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(2024, month)[1]


def numeric(text: str, figures: list[int], day_first: bool) -> Spec | None:
    """Return a date in figures, taking the one reading that is possible, else the user's order; None if none is."""
    if len(figures) == 3 and figures[0] > 99:
        year, month, day = figures
        return Spec(day, month, year) if possible(day, month) else None
    first, second = figures[:2]
    year_said = None if len(figures) < 3 else figures[2] + (2000 if figures[2] < 100 else 0)
    orders = [(first, second), (second, first)]
    if "." in text:
        # Only the day comes first before a dot.
        return Spec(first, second, year_said) if possible(first, second) else None
    readings = [order for order in (orders if day_first else orders[::-1]) if possible(*order)]
    if not readings:
        return None
    return Spec(*readings[0], year_said, sure=len(set(readings)) == 1)


def resolve(spec: Spec, since: date) -> date | None:
    """Return the first such day from `since` on; one with a year stands as it is; None if there is no such day."""
    if spec.year is not None and spec.month is not None:
        return _day(spec.year, spec.month, spec.day)
    year, month = since.year, spec.month or since.month
    for _ in range(12):
        found = _day(year, month, spec.day)
        if found is not None and found >= since:
            return found
        if spec.month is not None:
            year += 1
        else:
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return None


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


def easter(year: int) -> date:
    """Return Easter Sunday (the anonymous Gregorian reckoning)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def feast(name: str, year: int, country: str) -> date | None:
    """Return the day of a feast people count by; Thanksgiving is another day in Canada and none elsewhere."""
    if name == "thanksgiving":
        return {"US": nth_weekday(year, 11, 3, 4), "CA": nth_weekday(year, 10, 0, 2)}.get(country)
    moving = {"easter": easter(year), "pentecost": easter(year) + 49 * DAY}
    fixed = {"christmas": date(year, 12, 25), "holidays": date(year, 12, 25), "newyear": date(year, 1, 1)}
    return {**moving, **fixed}[name]
