"""Days as tables write them; which of two numbers is the day is decided once for a file, or asked, never guessed."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from follow_up_desk.core.date_limits import is_accepted
from follow_up_desk.core.promises.all_languages import month_numbers
from follow_up_desk.core.search_index import fold_text

_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_GAP = r"[\s-]{1,5}(?:(?:de|of)\s{1,5})?"
_DAY_MONTH = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|er|[.ºª°])?{_GAP}([^\W\d_]{{3,12}})\.?,?{_GAP}(\d{{4}}|\d{{2}})(?!\d)"
)
_MONTH_DAY = re.compile(r"([^\W\d_]{3,12})\.?\s{1,5}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,5}(\d{4})(?!\d)")


class AmbiguousError(Exception):
    """Report that a day may be the month as well."""


def day_comes_first(texts: Iterable[str]) -> bool | None:
    """Return whether days stand before months, as some value above 12 shows; None where none does, or both do."""
    found = set()
    for text in texts:
        if (numbers := _NUMBERS.match(text.strip())) and numbers[2] != ".":
            first, second = int(numbers[1]), int(numbers[3])
            if first > 12 >= second or second > 12 >= first:
                found.add(first > 12)
    return found.pop() if len(found) == 1 else None


def read_day(text: str, day_first: bool | None) -> date | None:
    """Return the day that a cell names, None where it names none; raise where day and month may be exchanged.

    A bare day is a day of the calendar: no time zone moves it.
    """
    text = text.strip()
    if found := _ISO.match(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.match(text):
        return _of_numbers(int(found[1]), int(found[3]), _year(found[4]), True if found[2] == "." else day_first)
    if found := _DAY_MONTH.match(text):
        return _day(_year(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_DAY.match(text):
        return _day(int(found[3]), _month(found[1]), int(found[2]))
    return None


def _of_numbers(first: int, second: int, year: int, day_first: bool | None) -> date | None:
    if first > 12 or second > 12 or first == second:
        day, month = (first, second) if first > 12 else (second, first)
        return _day(year, month, day)
    if day_first is None:
        raise AmbiguousError
    return _day(year, second, first) if day_first else _day(year, first, second)


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


@cache
def _months() -> dict[str, int]:
    return {fold_text(name): number for name, number in month_numbers().items()}


def _month(text: str) -> int:
    """Return the number of a month, accents left out or not; zero where there is none."""
    return _months().get(fold_text(text), 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if is_accepted(found) else None
