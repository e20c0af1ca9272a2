"""Helpers that the verbs share: find the opportunity, stamp an instant."""

from collections.abc import Callable
from datetime import datetime

from follow_up_desk.core.book import Book, Change, apply_change
from follow_up_desk.core.local_time import in_zone, user_zone, with_fixed_offset
from follow_up_desk.core.records import Opportunity, Record
from follow_up_desk.core.wording import N_, UserError


def opportunity_of(book: Book, id: str) -> Opportunity:
    """Return the opportunity, or refuse if it is gone."""
    found = book.opportunities.get(id)
    if found is None:
        raise UserError(N_("This opportunity is no longer here."))
    return found


def in_turn(book: Book, *deeds: Callable[[Book, datetime], Change], now: datetime) -> Change:
    """Carry out several verbs one after the other as one change, which one undo takes back."""
    saved: dict[tuple[type, str], Record] = {}
    gone: dict[tuple[type, str], None] = {}
    erases: dict[tuple[str, str], None] = {}
    for deed in deeds:
        change = deed(book, now)
        book = apply_change(book, change)
        erases |= dict.fromkeys(change.erases)
        for key in change.drop:
            saved.pop(key, None)
            gone[key] = None
        for record in change.put:
            key = type(record), getattr(record, "id", "")
            gone.pop(key, None)
            saved[key] = record
    return Change(tuple(saved.values()), tuple(gone), tuple(erases))


def in_owner_zone(book: Book, instant: datetime) -> datetime:
    """Return the instant in the owner's zone, as a fixed offset."""
    return with_fixed_offset(in_zone(instant, user_zone(book.owner)))
