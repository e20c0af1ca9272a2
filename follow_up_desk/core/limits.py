"""The limits of every kept value: what is beyond them is refused when it comes in, not met at the next start.

One table for all ways in: the desk file and whatever a person enters are both checked here. Limits are
wide: they keep out what no one means (a length of a million minutes), never what is merely odd.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from msgspec import Struct

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.countries import COUNTRIES
from follow_up_desk.core.date_limits import FIRST, LAST, is_accepted
from follow_up_desk.core.json_codec import field_specs
from follow_up_desk.core.mail_address import is_one_address
from follow_up_desk.core.records import DETAILS, Opportunity, Record
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.wording import N_, Text, UserError, quoted

LINE, TEXT, ID = 1_000, 200_000, 200  # characters
MINUTES = 7 * 24 * 60
DETAILS_EACH = 5_000  # people, activities, ... of one opportunity
_LONG = frozenset("text body terms words subject item place reason link posting say after pay signature path".split())
_SUBDIVISION = re.compile(r"[^\W_]+(?:[ -][^\W_]+)*")  # letters and digits, hyphens and spaces between them
_SUBDIVISION_LENGTH = 40
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")

Fault = tuple[str, Text]
"""Where, as a JSON pointer from the record on, and what is wrong."""


def check_limits(change: Change, book: Book) -> None:
    """Refuse the first value beyond its limits that a change brings; what the book holds already is not asked again."""
    for record in change.put:
        before = book.opportunities.get(record.id) if isinstance(record, Opportunity) else None
        for _at, text in faults_of(record, before):
            raise UserError(text.message, **text.values)


def faults_of(record: Record, before: Opportunity | None = None) -> Iterator[Fault]:
    """Yield what is beyond its limits in a record and all that belongs to it, where it differs from `before`."""
    if isinstance(record, Policy):
        yield from _policy_faults(record)
        return
    yield from _field_faults(record, before)
    if isinstance(record, Opportunity):
        if not record.company.strip() and not before:
            yield "/company", Text(N_("a name is wanted here"))
        for name in DETAILS:
            yield from _list_faults(name, getattr(record, name), getattr(before, name, ()))


def _list_faults(name: str, details: tuple[Any, ...], before: tuple[Any, ...]) -> Iterator[Fault]:
    if len(details) > DETAILS_EACH:
        yield f"/{name}", Text(N_("{n} entries are too many; up to {most} can be kept"), _counts(details, DETAILS_EACH))
        return
    known = {detail.id: detail for detail in before}
    for index, detail in enumerate(details):
        for at, text in _field_faults(detail, known.get(detail.id)):
            yield f"/{name}/{index}{at}", text


def _counts(found: Any, most: int) -> dict[str, Any]:
    return {"n": len(found), "most": most}


def _field_faults(record: Any, before: Any = None) -> Iterator[Fault]:
    for field, key, _hint, _needed in field_specs(record.__class__):
        value = getattr(record, field)
        if before is None or getattr(before, field) != value:
            yield from ((f"/{key}{at}", text) for at, text in _value_faults(field, value))


def _value_faults(field: str, value: Any) -> Iterator[Fault]:
    """Yield what is wrong with one value; one of several has its number in the place."""
    if isinstance(value, tuple) and field not in DETAILS:
        for index, part in enumerate(value):
            within = _field_faults(part) if isinstance(part, Struct) else _value_faults(field, part)
            yield from ((f"/{index}{at}", text) for at, text in within)
    elif (text := _fault(field, value)) is not None:
        yield "", text


def _fault(field: str, value: Any) -> Text | None:
    if isinstance(value, str):
        return _text_fault(field, value)
    if isinstance(value, date):
        return None if is_accepted(value) else year_fault(value)
    if field == "minutes" and value is not None and not 0 <= value <= MINUTES:
        return Text(N_("{value} is no length in minutes; up to {most} can be kept"), {"value": value, "most": MINUTES})
    return None


def year_fault(day: date) -> Text:
    """Return why a date cannot be right."""
    words = N_("The year {year} cannot be right; the desk counts from {first} to {last}.")
    return Text(words, {"year": str(day.year), "first": str(FIRST), "last": str(LAST)})


def _text_fault(field: str, value: str) -> Text | None:
    most = ID if field == "id" else TEXT if field in _LONG else LINE
    if len(value) > most:
        return Text(N_("{n} characters are too many; up to {most} can be kept"), _counts(value, most))
    if _UNKEEPABLE.search(value):
        return Text(N_("a character in it is none that can be kept (NUL, or half a pair)"))
    if field == "id" and not value:
        return Text(N_("an id is wanted here"))
    if field == "email" and not is_one_address(value):
        return Text(N_("{value} is not one e-mail address"), {"value": quoted(value)})
    if field == "country" and value not in COUNTRIES:
        return Text(N_("{value} is not the code of a country such as US"), {"value": quoted(value)})
    if field == "subdivision" and not (len(value) <= _SUBDIVISION_LENGTH and _SUBDIVISION.fullmatch(value)):
        return Text(N_("{value} is not the code of a region such as CA"), {"value": quoted(value)})
    return None


def _policy_faults(policy: Policy) -> Iterator[Fault]:
    for name, value in policy.given:
        if name == "quiet.until" and value and not is_accepted(day := date.fromisoformat(str(value))):
            yield f"/{name.replace('.', '/')}", year_fault(day)
