"""One event of a calendar file as the child process hands it over: plain values, nothing interpreted."""

from datetime import date, datetime

from msgspec import Struct


class Attendee(Struct, frozen=True):
    """Hold one organizer or attendee."""

    address: str
    name: str = ""
    kind: str = ""  # CUTYPE
    answer: str = ""  # PARTSTAT


class CalendarEvent(Struct, frozen=True):
    """Hold one event; `start` has an offset, `floating` is a wall time of which the zone is not known.

    `links` are addresses from the fields in which makers hide the one to join by, the surest first.
    """

    place: str
    method: str = ""
    maker: str = ""
    uid: str | None = None
    sequence: int | None = None
    cancelled: bool = False
    repeats: bool = False
    summary: str = ""
    start: datetime | None = None
    floating: datetime | None = None
    day: date | None = None
    zone: str | None = None
    minutes: int | None = None
    stamp: datetime | None = None
    location: str = ""
    description: str = ""
    links: tuple[str, ...] = ()
    organizer: Attendee | None = None
    attendees: tuple[Attendee, ...] = ()
    fault: str | None = None
