"""Erase a person, or the names in what is long closed. What is erased this way is not meant to come back."""

import re
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct
from msgspec.structs import fields, replace

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.records import DETAILS, Opportunity, Person
from follow_up_desk.core.verbs.common import opportunity_of
from follow_up_desk.core.verbs.editing import delete_detail
from follow_up_desk.core.wording import N_, UserError

HALF_A_YEAR = timedelta(days=183)
ERASED = "…"
_TEXTS = frozenset({"words", "item", "terms", "pay", "subject", "text", "say", "reason", "place", "link", "after"})
_LETTER = "[A-Za-z\u00c0-\u024f\u0370-\u052f]"  # of scripts that put spaces between words
_KEPT_EMPTY = frozenset({"words", "item", "text"})  # fields that may not be null


def erase_person(book: Book, opportunity: str, person: str, now: datetime) -> Change:
    """Remove a person, every reference to them, and their name, address and number wherever they were written."""
    known = opportunity_of(book, opportunity)
    erased = known.person(person)
    if erased is None:
        raise UserError(N_("This person is no longer here."))
    (rest,) = delete_detail(book, opportunity, erased, now).put
    assert isinstance(rest, Opportunity)
    return Change(put=(_unsaid(rest, _mentions(erased)),), erases=((opportunity, person),))


def without_mentions(opportunity: Opportunity, person: Person) -> Opportunity:
    """Return an opportunity without the name, address and number of a person, wherever they were written."""
    clean: Opportunity = _unsaid(opportunity, _mentions(person))
    return clean


def erase_opportunity(book: Book, opportunity: str, now: datetime) -> Change:
    """Remove an opportunity for good, on every desk; a deleted one could come back."""
    return Change(drop=((Opportunity, opportunity_of(book, opportunity).id),), erases=((opportunity, ""),))


def erase_names(book: Book, opportunity: str, now: datetime) -> Change:
    """Replace an opportunity by its bare numbers: what happened and when, without a name, a word or a note."""
    known = opportunity_of(book, opportunity)
    number = 1 + max((_number(id) for id in book.opportunities), default=0)
    parts: dict[str, Any] = {name: tuple(_bare(it) for it in getattr(known, name)) for name in DETAILS}
    parts |= {"people": (), "notes": (), "marks": ()}
    bare = Opportunity(f"erased-{number}", ERASED, "", known.kind, country=known.country, time_zone=known.time_zone)
    return Change((replace(bare, **parts),), ((Opportunity, opportunity),), ((opportunity, ""),))


def closed_long_ago(agenda: Agenda) -> tuple[str, ...]:
    """Return the opportunities that were closed half a year ago and still have names in them."""
    closed = [plan.facts.opportunity for plan in agenda.unsettled if plan.verdict is Verdict.CLOSED]
    old = agenda.now - HALF_A_YEAR
    found = [it.id for it in (*closed, *agenda.plans.settled.values()) if _ended_before(it, old) and not _number(it.id)]
    return tuple(sorted(found))


def _ended_before(it: Opportunity, then: datetime) -> bool:
    return bool(it.activities) and max(a.at for a in it.activities) < then


def _number(id: str) -> int:
    found = re.fullmatch(r"erased-(\d+)(-\w+)?", id)
    return int(found[1]) if found else 0


def _bare(detail: Any) -> Any:
    changes: dict[str, Any] = {}
    for field in (spec.name for spec in fields(detail)):
        if field in _TEXTS:
            changes[field] = "" if field in _KEPT_EMPTY and getattr(detail, field) is not None else None
        elif field in ("person", "uid", "source"):
            changes[field] = None
        elif field == "people":
            changes[field] = ()
    return replace(detail, **changes)


def _mentions(person: Person) -> re.Pattern[str]:
    """Return what finds a person as a word of its own, or with the s that says whose; "Al" is not in "also"."""
    found = sorted({text for text in (person.name, person.email, person.phone) if text and text.strip()}, key=len)
    any_of = "|".join(re.escape(text) for text in reversed(found)) or r"(?!)"
    return re.compile(f"(?<!{_LETTER})(?:{any_of})(?=s?(?!{_LETTER}))", re.IGNORECASE)


def _unsaid(record: Any, mentions: re.Pattern[str]) -> Any:
    """Return a record with every mention taken out, in all that belongs to it."""
    changes: dict[str, Any] = {}
    for field in (spec.name for spec in fields(record)):
        value = getattr(record, field)
        if isinstance(value, tuple) and value and isinstance(value[0], Struct):
            changes[field] = tuple(_unsaid(part, mentions) for part in value)
        elif isinstance(value, str) and type(value) is str and field != "id" and mentions.search(value):
            changes[field] = mentions.sub(ERASED, value)
    return replace(record, **changes) if changes else record
