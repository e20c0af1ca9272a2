"""The range of years that the desk accepts; a mistyped year is refused when it is entered."""

from datetime import date

FIRST, LAST = 1970, 2200


def is_accepted(day: date) -> bool:
    """Return whether a day or an instant is within the accepted years."""
    return FIRST <= day.year <= LAST
