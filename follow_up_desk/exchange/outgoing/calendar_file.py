"""Interviews and next steps as an iCalendar file (RFC 5545), for a calendar program to read or to subscribe to.

As calendars and servers want it: all times in UTC, an end for each event, no METHOD, nobody invited.
"""

from datetime import timedelta

from icalendar import Alarm, Calendar, Event

from follow_up_desk.core.wording import N_, Text
from follow_up_desk.exchange.outgoing.calendar_entries import Entry, entries
from follow_up_desk.exchange.outgoing.published import Version
from follow_up_desk.exchange.outgoing.source import Source

PRODUCT = "-//Follow-Up Desk//Calendar//EN"
_WITHDRAWN = Text(N_("No longer planned"))


def write(source: Source) -> bytes:
    """Return the calendar; what it revises is noted in `source.published`."""
    agenda = source.plan()
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    found = entries(source.book, agenda, source.hide_names)
    for version in source.published.publish(found, agenda.now):
        calendar.add_component(_event(version, source))
    return bytes(calendar.to_ical())


def _event(version: Version, source: Source) -> Event:
    row, entry = version.row, version.entry
    event = Event()
    event.add("uid", version.uid)
    event.add("sequence", row.sequence)
    event.add("dtstamp", row.changed)
    event.add("last-modified", row.changed)
    event.add("dtstart", row.start)
    event.add("dtend", row.end)
    event.add("class", "PRIVATE")
    event.add("status", "CONFIRMED" if entry else "CANCELLED")
    event.add("transp", "OPAQUE" if entry and entry.busy else "TRANSPARENT")
    event.add("summary", source.say(*entry.title) if entry else source.say(_WITHDRAWN))
    if entry is not None:
        _add_details(event, entry, source)
    return event


def _add_details(event: Event, entry: Entry, source: Source) -> None:
    if entry.reason:
        event.add("description", source.say(*entry.reason))
    if entry.place:
        event.add("location", entry.place)
    if entry.link:
        event.add("url", entry.link)
    for before in entry.alarms:
        event.add_component(_alarm(before, source.say(*entry.title)))


def _alarm(before: timedelta, words: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", before)
    return alarm
