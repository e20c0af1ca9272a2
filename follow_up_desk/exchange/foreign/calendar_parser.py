"""Parse a calendar file with `icalendar`, in the child process: a broken event costs itself, not the file."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from string import ascii_lowercase, ascii_uppercase
from typing import Any

from icalendar import Calendar, Component
from msgspec.structs import replace

from follow_up_desk.core.date_limits import is_accepted
from follow_up_desk.core.local_time import in_zone, wall_time, with_zone
from follow_up_desk.core.unseen import one_line
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.exchange.foreign.calendar_event import Attendee, CalendarEvent
from follow_up_desk.exchange.foreign.calendar_zones import Zones
from follow_up_desk.exchange.foreign.plain_text import cleaned, decoded, text_of_html

MOST = 20_000
_PROPERTY = re.compile(r"^[A-Za-z0-9-]+[;:]")
_CAPITALS = str.maketrans(ascii_lowercase, ascii_uppercase)  # `upper` would change the length of some texts
_BEGIN, _END = "BEGIN:VCALENDAR", "END:VCALENDAR"
_LINKS = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "CONFERENCE",
    "URL",
)
_TEXT = 20_000
_LINE = 1_000


def parse(data: bytes) -> list[CalendarEvent]:
    """Return the events of a file, of all calendars in it."""
    whole = _whole(decoded(data))
    if whole.upper().count("BEGIN:VEVENT") > MOST:
        raise UserError(N_("there are more than 20,000 events in it"))
    try:
        calendars = Calendar.from_ical("\r\n".join(_lines(whole)), multiple=True)
    except (ValueError, KeyError, IndexError, TypeError):
        raise UserError(N_("the calendar in it is damaged")) from None
    return list(_events(calendars))


def _whole(text: str) -> str:
    """Return the text from the first calendar to the end of the last."""
    plain = text.translate(_CAPITALS)
    begin, end = plain.find(_BEGIN), plain.rfind(_END)
    if not 0 <= begin < end:
        raise UserError(N_("there is no whole calendar in it"))
    return text[begin : end + len(_END)]


def placed(event: CalendarEvent, place: str) -> CalendarEvent:
    """Return an event with the place where it stands."""
    return replace(event, place=place)


def _lines(text: str) -> Iterator[str]:
    """Yield the lines that can be properties, unfolded, without the mail headers that some makers leave in."""
    for line in re.sub(r"\n[ \t]", "", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n"):
        if _PROPERTY.match(line) and not line.upper().startswith(("CONTENT-TYPE", "MIME-VERSION")):
            yield line


def _events(calendars: Sequence[Component]) -> Iterator[CalendarEvent]:
    number = 0
    for calendar in calendars:
        zones = Zones(calendar)
        method, maker = _text(calendar, "METHOD").upper(), _text(calendar, "PRODID")
        for event in calendar.walk("VEVENT"):
            number += 1
            place = f"event {number}"
            try:
                found = _event(event, zones, place)
            except Exception:  # the library's values are read on access, and some only then turn out to be none
                summary = _text(event, "SUMMARY")
                found = CalendarEvent(place, summary=summary, fault=N_("its start cannot be read"))
            yield replace(found, method=method, maker=maker)


def _event(event: Component, zones: Zones, place: str) -> CalendarEvent:
    start, floating, day, zone = _start(event, zones)
    html = _text(event, "X-ALT-DESC", lines=True)
    description = _text(event, "DESCRIPTION", lines=True)
    return CalendarEvent(
        place,
        uid=_text(event, "UID") or None,
        sequence=_number(event, "SEQUENCE"),
        cancelled=_text(event, "STATUS").upper() == "CANCELLED",
        repeats="RRULE" in event or "RDATE" in event,
        summary=_text(event, "SUMMARY"),
        start=start,
        floating=floating,
        day=day,
        zone=zone,
        minutes=None if day else _minutes(event),
        stamp=_stamp(event),
        location=_text(event, "LOCATION"),
        description=description or text_of_html(html)[:_TEXT],
        links=(*(_text(event, name) for name in _LINKS if name in event), *_hidden_links(html, description)),
        organizer=next(iter(_attendees(event, "ORGANIZER")), None),
        attendees=tuple(_attendees(event, "ATTENDEE")),
    )


def _hidden_links(html: str, description: str) -> tuple[str, ...]:
    """Return what the HTML form of the description says where the plain one has words of its own."""
    return (text_of_html(html)[:_TEXT],) if html and description else ()


def _first(component: Component, name: str) -> Any:
    """Return the first value of a property, whose name is given in capitals: so they are kept."""
    found = dict.get(component, name)
    return found[0] if isinstance(found, list) and found else found


def _text(component: Component, name: str, lines: bool = False) -> str:
    try:
        found = "" if (value := _first(component, name)) is None else str(value)
    except Exception:  # a property that is no text
        return ""
    return cleaned(found)[:_TEXT].strip() if lines else one_line(found[: 4 * _LINE])[:_LINE]


def _number(event: Component, name: str) -> int | None:
    text = _text(event, name)
    return int(text) if text.isdecimal() and len(text) < 10 else None


def _start(event: Component, zones: Zones) -> tuple[datetime | None, datetime | None, date | None, str | None]:
    """Return the start as an instant, as a wall time without a zone or as a day, and the zone's name if it has one."""
    found = _first(event, "DTSTART")
    moment = found.dt
    if not isinstance(moment, datetime):
        return None, None, _accepted(moment), None
    _accepted(moment)
    name = found.params.get("TZID")
    if name is None:
        return (None, moment, None, None) if moment.tzinfo is None else (in_zone(moment, UTC), None, None, None)
    zone, known_as = zones.named(str(name))
    wall = wall_time(moment)
    if zone is None:
        return None, wall, None, None
    return in_zone(with_zone(wall, zone), UTC), None, None, known_as


def _accepted(day: date) -> date:
    if not is_accepted(day):
        raise ValueError(day)
    return day


def _minutes(event: Component) -> int | None:
    start, end, length = _first(event, "DTSTART"), _first(event, "DTEND"), _first(event, "DURATION")
    try:
        if length is not None:
            found: timedelta = length.dt
        else:
            same = start.params.get("TZID") == end.params.get("TZID")
            found = wall_time(end.dt) - wall_time(start.dt) if same else end.dt - start.dt
    except (AttributeError, TypeError, ValueError):
        return None
    minutes = int(found.total_seconds() // 60)
    return minutes if 0 < minutes <= 24 * 60 else None


def _stamp(event: Component) -> datetime | None:
    try:
        moment = _first(event, "DTSTAMP").dt
        return in_zone(moment, UTC) if moment.tzinfo and is_accepted(moment) else None
    except Exception:  # not there, or no time
        return None


def _attendees(event: Component, name: str) -> Iterator[Attendee]:
    found = dict.get(event, name)
    for one in found if isinstance(found, list) else [found] if found is not None else []:
        address = re.sub(r"^mailto:", "", one_line(str(one)), flags=re.IGNORECASE)
        params = getattr(one, "params", {})
        said = (one_line(str(params.get(key, "")))[:_LINE] for key in ("CN", "CUTYPE", "PARTSTAT"))
        yield Attendee(address[:_LINE], *said)
