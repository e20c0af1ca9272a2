"""One entry as an event of iCalendar (RFC 5545), for a file and for a server.

As calendars and servers want it: all times in UTC, an end for each event, no METHOD, nobody invited.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from icalendar import Alarm, Calendar, Event

from follow_up_desk.core.unseen import one_line
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.exchange.outgoing.calendar_entries import Entry

PRODUCT = "-//Follow-Up Desk//Calendar//EN"
_WITHDRAWN = Text(N_("No longer planned"))
Say = Callable[..., str]


def calendar(events: Iterable[Event]) -> bytes:
    """Return a calendar of these events."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    for it in events:
        made.add_component(it)
    return bytes(made.to_ical())


def event(
    uid: str, sequence: int, changed: datetime, start: datetime, end: datetime, entry: Entry | None, say: Say
) -> Event:
    """Return an entry as an event; without one, the event that withdraws it."""
    made = Event()
    made.add("uid", uid)
    made.add("sequence", sequence)
    made.add("dtstamp", changed)
    made.add("last-modified", changed)
    made.add("dtstart", start)
    made.add("dtend", end)
    made.add("class", "PRIVATE")
    made.add("status", "CONFIRMED" if entry else "CANCELLED")
    made.add("transp", "OPAQUE" if entry and entry.busy else "TRANSPARENT")
    made.add("summary", say(*entry.title) if entry else say(_WITHDRAWN))
    if entry is not None:
        _add_details(made, entry, say)
    return made


def _add_details(made: Event, entry: Entry, say: Say) -> None:
    if entry.reason:
        made.add("description", say(*entry.reason))
    if entry.place:
        made.add("location", entry.place)
    if entry.link:
        made.add("url", one_line(entry.link))  # an address cannot be escaped
    for before in entry.alarms:
        made.add_component(_alarm(before, say(*entry.title)))


def _alarm(before: timedelta, words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", before)
    return alarm
