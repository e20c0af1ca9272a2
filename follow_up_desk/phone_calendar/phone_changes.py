"""What the phone did to an entry, read from what is on the server now."""

from datetime import UTC, date, datetime
from typing import Any

from icalendar import Calendar
from msgspec.structs import replace

from follow_up_desk.core.local_time import in_zone, instant_at, with_zone
from follow_up_desk.phone_calendar.items import Item
from follow_up_desk.store.phone_file import PhoneEntry, PhoneEvent, PublishedState

TICKS = ("✓", "✔", "☑", "✅", "[x]", "[X]")
_DONE = frozenset({"COMPLETED", "CANCELLED"})


def noted(row: PhoneEntry, text: str, etag: str | None) -> PhoneEntry:
    """Return an entry with what was done to it on the phone; what the server itself rewrote is nothing.

    What cannot be read is written anew.
    """
    try:
        ticked, start = _read(text, row)
    except Exception:  # whatever a server sends
        return replace(row, etag=etag, digest="")
    if ticked:
        return replace(row, etag=etag, said=PhoneEvent.TICKED)
    if start != row.start:
        return replace(row, etag=etag, said=PhoneEvent.MOVED, moved_to=start)
    return replace(row, etag=etag, said=None, moved_to=None)


def deleted(row: PhoneEntry, item: Item | None, now: datetime) -> PhoneEntry:
    """Return an entry that is no longer on the server; tidying up what is over needs no answer.

    It is about what is planned now, for a step that moves here later begins anew.
    """
    if item is not None:
        row = replace(row, occurrence=item.occurrence, start=item.start, end=item.end)
    state = PublishedState.LEFT_OFF if row.end <= now else PublishedState.GONE
    said = PhoneEvent.DELETED if state is PublishedState.GONE else None
    return replace(row, etag=None, state=state, said=said, moved_to=None)


def _read(text: str, row: PhoneEntry) -> tuple[bool, datetime]:
    """Return whether an event is ticked, and when it begins."""
    found: Any = Calendar.from_ical(text).walk("VEVENT")[0]
    done = str(found.get("STATUS", "")).upper() in _DONE
    ticked = str(found.get("SUMMARY", "")).strip().startswith(TICKS)
    return done or ticked, _start(found["DTSTART"].dt, row)


def _start(value: date, row: PhoneEntry) -> datetime:
    """Return a beginning as an instant; one that was made to last a whole day keeps its hour."""
    if isinstance(value, datetime):
        return in_zone(value, UTC) if value.tzinfo else with_zone(value, UTC)
    return instant_at(value, in_zone(row.start, UTC).time(), UTC)
