"""The holidays and named days that people count by."""

from datetime import date

from follow_up_desk.core.promises.dates import DAY, nth_weekday

_FROM_EASTER = {
    "carnival": -50,
    "holyweek": -6,
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
    "epiphany": (1, 6),
    "tiradentes BR": (4, 21),
    "liberation IT": (4, 25),
    "mayday": (5, 1),
    "victory FR": (5, 8),
    "juneteenth US": (6, 19),
    "republic IT": (6, 2),
    "bastille FR": (7, 14),
    "assumption": (8, 15),
    "brazilday BR": (9, 7),
    "unity DE": (10, 3),
    "hispanidad ES": (10, 12),
    "aparecida BR": (10, 12),
    "reformation DE": (10, 31),
    "allsaints": (11, 1),
    "allsouls": (11, 2),
    "armistice": (11, 11),
    "veterans US": (11, 11),
    "republicproclaimed BR": (11, 15),
    "blackawareness BR": (11, 20),
    "restoration PT": (12, 1),
    "constitution ES": (12, 6),
    "nicholas": (12, 6),
    "ambrose IT": (12, 7),
    "immaculate": (12, 8),
    "christmaseve": (12, 24),
    "stephen": (12, 26),
    "newyearseve": (12, 31),
    "valentine": (2, 14),
    "goldenweek JP": (4, 29),
    "independenceday US": (7, 4),
    "halloween": (10, 31),
    "christmas": (12, 25),
    "holidays": (12, 25),
}
"""Month and day; a country behind the name: only there."""

_COUNTED = {
    "mlkday US": (1, 0, 3, 0),
    "columbusday US": (10, 0, 2, 0),
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

_LUNAR_NEW_YEAR = (
    *("2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03", "2031-01-23", "2032-02-11"),
    *("2033-01-31", "2034-02-19", "2035-02-08", "2036-01-28", "2037-02-15", "2038-02-04", "2039-01-24", "2040-02-12"),
)
"""The first day of the Chinese year, from the published almanacs."""

LASTS = {"carnival": 4, "holyweek": 6, "goldenweek": 6, "lunarnewyear": 6}
"""How many days go on after the first day of a holiday."""

LONG = frozenset(
    (
        *("christmas", "holidays", "newyear", "easter", "pentecost", "thanksgiving", "goldenweek"),
        *("carnival", "holyweek", "lunarnewyear"),
    )
)
"""Holidays of several days: "at Easter" is no one day, and "by Christmas" is before it."""


def easter(year: int) -> date:
    """Return Easter Sunday (the anonymous Gregorian reckoning)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def named_holiday(name: str, year: int, country: str) -> date | None:
    """Return the first day of a holiday in that year; None where the country does not keep it."""
    if name == "lunarnewyear":
        return next((date.fromisoformat(day) for day in _LUNAR_NEW_YEAR if day.startswith(str(year))), None)
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
