"""One mail as the child process hands it over: its headers, its words, the invitations inside."""

from datetime import datetime

from msgspec import Struct

from follow_up_desk.exchange.foreign.calendar_event import CalendarEvent


class Mail(Struct, frozen=True):
    """Hold a mail; `text` is what its writer wrote, without the older mail below it.

    `automatic` is whether a program answered; `returned` the addresses a mail did not reach, None if it is no such
    notice; `above` the headers of a mail that was forwarded or copied, above its text.
    """

    subject: str = ""
    text: str = ""
    name: str = ""
    address: str = ""
    to: tuple[tuple[str, str], ...] = ()
    date: datetime | None = None
    id: str | None = None
    automatic: bool = False
    returned: tuple[str, ...] | None = None
    events: tuple[CalendarEvent, ...] = ()
    above: dict[str, str] = {}
