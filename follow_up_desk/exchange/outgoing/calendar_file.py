"""Interviews and next steps as an iCalendar file (RFC 5545), for a calendar program to read or to subscribe to.

As calendars and servers want it: all times in UTC, an end for each event, no METHOD, nobody invited.
"""

from follow_up_desk.exchange.outgoing.calendar_entries import Names, entries
from follow_up_desk.exchange.outgoing.calendar_event import calendar, event
from follow_up_desk.exchange.outgoing.source import Source


def write(source: Source) -> bytes:
    """Return the calendar; what it revises is noted in `source.published`."""
    agenda = source.plan()
    found = entries(source.book, agenda, Names.NONE if source.hide_names else Names.FULL)
    return calendar(
        event(it.uid, it.row.sequence, it.row.changed, it.row.start, it.row.end, it.entry, source.say)
        for it in source.published.publish(found, agenda.now)
    )
