"""The range of years that the desk accepts; a mistyped year is refused when it is entered."""

from collections.abc import Iterable
from datetime import date

FIRST, LAST = 1970, 2200


def is_accepted(day: date) -> bool:
    """Return whether a day or an instant is within the accepted years."""
    return FIRST <= day.year <= LAST


def are_accepted(days: Iterable[date]) -> bool:
    """Return whether all of these days are; there may be many thousands at a start."""
    years = [day.year for day in days]
    return not years or FIRST <= min(years) <= max(years) <= LAST
