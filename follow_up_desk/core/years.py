"""The range of years that the desk accepts; a mistyped year is refused when it is entered."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from follow_up_desk.core.records import DETAILS, Opportunity, Record
from follow_up_desk.core.wording import N_, Refused

FIRST, LAST = 1970, 2200


def is_sane(day: date) -> bool:
    """Return whether a day or an instant is within the accepted years."""
    return FIRST <= day.year <= LAST


def checked_years(records: Iterable[Record]) -> None:
    """Refuse records with a date outside the accepted years."""
    for record in records:
        if isinstance(record, Opportunity):
            for day in _dates(record):
                if not is_sane(day):
                    words = N_("The year {year} cannot be right; the desk counts from {first} to {last}.")
                    raise Refused(words, year=str(day.year), first=str(FIRST), last=str(LAST))


def _dates(opportunity: Opportunity) -> Iterator[date]:
    for name in DETAILS:
        for detail in getattr(opportunity, name):
            values: Iterable[Any] = (getattr(detail, field) for field in type(detail).__slots__)
            yield from (value for value in values if isinstance(value, date))
