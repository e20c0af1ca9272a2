"""The feasts and named days that people count by."""

from datetime import date

from follow_up_desk.core.promises.dates import DAY, nth_weekday

_FROM_EASTER = {
    "ashwednesday": -46,
    "maundythursday": -3,
    "goodfriday": -2,
    "easter": 0,
    "eastermonday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whitmonday": 50,
    "corpuschristi": 60,
}
"""Days from Easter Sunday."""

_FIXED = {
    "newyear": (1, 1),
    "valentine": (2, 14),
    "goldenweek JP": (4, 29),
    "independenceday US": (7, 4),
    "halloween": (10, 31),
    "christmas": (12, 25),
    "holidays": (12, 25),
}
"""Month and day; a country behind the name: only there."""

_COUNTED = {
    "presidentsday US": (2, 0, 3, 0),
    "memorialday US": (5, 0, 0, 0),
    "laborday US": (9, 0, 1, 0),
    "laborday CA": (9, 0, 1, 0),
    "thanksgiving CA": (10, 0, 2, 0),
    "thanksgiving US": (11, 3, 4, 0),
    "blackfriday": (11, 3, 4, 1),
    "cybermonday": (11, 3, 4, 4),
}
"""Month, weekday, which one of them (0: the last), days after it."""

LONG = frozenset(("christmas", "holidays", "newyear", "easter", "pentecost", "thanksgiving", "goldenweek"))
"""Feasts of several days: "at Easter" is no one day, and "by Christmas" is before it."""


def easter(year: int) -> date:
    """Return Easter Sunday (the anonymous Gregorian reckoning)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def feast(name: str, year: int, country: str) -> date | None:
    """Return the day of a feast in that year; None where the country does not keep it."""
    if name in _FROM_EASTER:
        return easter(year) + _FROM_EASTER[name] * DAY
    there = f"{name} {country}"
    if fixed := _FIXED.get(name) or _FIXED.get(there):
        return date(year, *fixed)
    if counted := _COUNTED.get(name) or _COUNTED.get(there):
        *which, after = counted
        found = nth_weekday(year, *which)
        return found + after * DAY if found else None
    return None
