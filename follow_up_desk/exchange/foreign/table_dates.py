"""Days as tables write them; which of two numbers is the day is decided once for a file, or asked, never guessed."""

import re
from collections.abc import Iterable
from datetime import date

from follow_up_desk.core.date_limits import is_accepted

_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+([^\W\d_]{3,})\.?,?[\s-]+(\d{4}|\d{2})(?!\d)")
_MONTH_DAY = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_MONTHS = (
    "jan janv ene gen januar jänner january", "feb fév fev februar february", "mar mär mrz march märz mars",
    "apr avr abr april avril", "may mai mag mayo maio", "jun juin giu juni june", "jul juil lug juli july",
    "aug aoû ago august août", "sep set sept september", "oct okt ott oktober october", "nov november novembre",
    "dec dez déc dic december dezember",
)  # fmt: skip
_MONTH = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}


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


def _month(text: str) -> int:
    plain = text.casefold()
    return _MONTH.get(plain) or _MONTH.get(plain[:3], 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if is_accepted(found) else None
