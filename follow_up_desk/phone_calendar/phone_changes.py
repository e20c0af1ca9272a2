"""What the phone did to an entry, read from what is on the server now."""

from datetime import UTC, date, datetime

from icalendar import Calendar, Event
from msgspec.structs import replace

from follow_up_desk.core.local_time import in_zone, instant_at, with_zone
from follow_up_desk.store.phone_file import PhoneEntry, PhoneEvent, PublishedState

TICKS = ("✓", "✔", "☑", "✅", "[x]", "[X]")
_DONE = frozenset({"COMPLETED", "CANCELLED"})


def noted(row: PhoneEntry, text: str, etag: str | None) -> PhoneEntry:
    """Return an entry with what was done to it on the phone; what the server itself rewrote is nothing."""
    found = _event(text)
    if found is None:
        return replace(row, etag=etag, said=PhoneEvent.DELETED)
    if str(found.get("STATUS", "")).upper() in _DONE or str(found.get("SUMMARY", "")).strip().startswith(TICKS):
        return replace(row, etag=etag, said=PhoneEvent.TICKED)
    start = _start(found, row)
    if start is not None and start != row.start:
        return replace(row, etag=etag, said=PhoneEvent.MOVED, moved_to=start)
    return replace(row, etag=etag, said=None, moved_to=None)


def deleted(row: PhoneEntry, now: datetime) -> PhoneEntry:
    """Return an entry that is no longer on the server; tidying up what is over needs no answer."""
    state = PublishedState.LEFT_OFF if row.end <= now else PublishedState.GONE
    said = PhoneEvent.DELETED if state is PublishedState.GONE else None
    return replace(row, etag=None, state=state, said=said, moved_to=None)


def _event(text: str) -> Event | None:
    try:
        events = Calendar.from_ical(text).walk("VEVENT")
    except (ValueError, IndexError, KeyError):
        return None
    return events[0] if events and isinstance(events[0], Event) else None


def _start(found: Event, row: PhoneEntry) -> datetime | None:
    """Return when an event begins; one that was made to last a whole day keeps its hour."""
    value = getattr(found.get("DTSTART"), "dt", None)
    if isinstance(value, datetime):
        return in_zone(value, UTC) if value.tzinfo else with_zone(value, UTC)
    return instant_at(value, in_zone(row.start, UTC).time(), UTC) if isinstance(value, date) else None
