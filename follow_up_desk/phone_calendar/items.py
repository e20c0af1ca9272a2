"""What is to be on the phone: the entries of the calendar, each with a hash of all that would be sent."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import uuid4

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.exchange.outgoing.calendar_entries import Entry, Names, entries
from follow_up_desk.exchange.outgoing.calendar_event import calendar, event
from follow_up_desk.store.phone_file import PhoneEntry

KEPT = timedelta(days=31)  # an interview held longer ago is not put on a phone any more
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
Say = Callable[..., str]


class Item(Struct, frozen=True):
    """Hold one entry that is to be on the phone."""

    key: str
    occurrence: str
    start: datetime
    end: datetime
    digest: str
    entry: Entry


def items(book: Book, agenda: Agenda, names: Names, say: Say) -> list[Item]:
    """Return the open steps and the interviews, except those of long ago."""
    found = entries(book, agenda, names)
    return [_item(entry, say) for entry in found if entry.end > agenda.now - KEPT]


def _item(entry: Entry, say: Say) -> Item:
    whole = event("", 0, _NO_TIME, entry.start, entry.end, entry, say).to_ical()
    return Item(hashed(entry.key), entry.occurrence, entry.start, entry.end, _hash(whole), entry)


def hashed(key: str) -> str:
    """Return what stands for a step in the list of what is on the phone: it tells nobody which."""
    return _hash(key.encode())


def text_of(row: PhoneEntry, item: Item, say: Say) -> str:
    """Return what is sent to the server."""
    made = event(row.uid, row.sequence, row.changed, item.start, item.end, item.entry, say)
    return calendar([made]).decode()


def new_uid(publisher: str) -> str:
    """Return a UID that was never used."""
    return f"{_prefix(publisher)}{uuid4().hex}"


def is_own(name: str, publisher: str) -> bool:
    """Return whether an entry of this name was published by the desk itself."""
    return name.startswith(_prefix(publisher))


def _prefix(publisher: str) -> str:
    return f"follow-up-desk-{publisher}-"


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()[:32]
