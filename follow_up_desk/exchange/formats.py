"""The file formats the desk knows, one row each: menu, command line, dropped files and a running desk read this."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from follow_up_desk.core.book import Book
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.exchange import desk_file
from follow_up_desk.file_access import is_open_desk

if TYPE_CHECKING:
    from follow_up_desk.core.proposals import Proposal
    from follow_up_desk.exchange.foreign.context import Context
    from follow_up_desk.exchange.outgoing.source import Source

MEGABYTE = 1024 * 1024
Propose = Callable[[bytes, str, "Context"], "list[Proposal]"]


class Format(Struct, frozen=True):
    """Describe one format: how its files are called and what reads and writes them, or None.

    `read` brings everything in as it is, for our own files; `propose` says what others' files would add, from their
    bytes, their name and the desk they are read for; `write` returns what others may read.
    """

    key: str
    name: str
    extensions: tuple[str, ...]
    size: int  # bytes of the largest file that is read
    read: Callable[[bytes], Book] | None = None
    write: "Callable[[Source], bytes] | None" = None
    propose: Propose | None = None
    begins: Callable[[bytes], object] | None = None  # tells bytes that have no name, as from standard input


# What a format needs is imported when it is used: no start of the desk waits for it.
def _write_desk(source: "Source") -> bytes:
    return desk_file.write(source.book)


def _write_calendar(source: "Source") -> bytes:
    from follow_up_desk.exchange.outgoing import calendar_file

    return calendar_file.write(source)


def _write_table(delimiter: str, source: "Source") -> bytes:
    from follow_up_desk.exchange.outgoing import table_file

    return table_file.write_opportunities(source, delimiter)


def _write_activities(source: "Source") -> bytes:
    from follow_up_desk.exchange.outgoing import table_file

    return table_file.write_activities(source)


def _write_contacts(source: "Source") -> bytes:
    from follow_up_desk.exchange.outgoing import contacts_file

    return contacts_file.write(source)


def _calendar(data: bytes, file: str, context: "Context") -> "list[Proposal]":
    from follow_up_desk.exchange.foreign.calendar_event import CalendarEvent
    from follow_up_desk.exchange.foreign.calendar_proposals import proposals_of
    from follow_up_desk.exchange.foreign.process import parsed

    return proposals_of(parsed("ics", data, list[CalendarEvent], context.cancelled), file, context)


def _mail(data: bytes, file: str, context: "Context") -> "list[Proposal]":
    from follow_up_desk.exchange.foreign.mail import Mail
    from follow_up_desk.exchange.foreign.mail_proposals import of_mail
    from follow_up_desk.exchange.foreign.process import parsed

    return of_mail(parsed("eml", data, Mail, context.cancelled), file, context)


def _text(data: bytes, file: str, context: "Context") -> "list[Proposal]":
    from follow_up_desk.exchange.foreign.text_proposals import of_text

    return of_text(data, file, context)


def _tables(kind: str, data: bytes, file: str, context: "Context") -> "list[Proposal]":
    from follow_up_desk.exchange.foreign.process import parsed
    from follow_up_desk.exchange.foreign.table import Table
    from follow_up_desk.exchange.foreign.table_proposals import of_tables

    return of_tables(parsed(kind, data, list[Table], context.cancelled), file, context)


def _begins_as_table(data: bytes) -> bool:
    from follow_up_desk.exchange.foreign.table_columns import begins_as_table

    return begins_as_table(data)


def _contacts(data: bytes, file: str, context: "Context") -> "list[Proposal]":
    from follow_up_desk.exchange.foreign.contact_parser import Contact
    from follow_up_desk.exchange.foreign.contact_proposals import of_contacts
    from follow_up_desk.exchange.foreign.process import parsed

    return of_contacts(parsed("vcf", data, list[Contact], context.cancelled), file, context)


def _outlook_message(data: bytes, file: str, context: "Context") -> "list[Proposal]":
    raise UserError(N_("this is Outlook's own form of a mail; drag it as .eml, or paste the text"))


_CALENDAR = re.compile(rb"\s*(?:\xef\xbb\xbf)?BEGIN:VCALENDAR", re.IGNORECASE)
_BOARD = re.compile(rb'\s*\{\s*"id"\s*:')
_OWN = re.compile(rb'\s*\{\s*"format":\s*"follow-up-desk"')
_VCARD = re.compile(rb"\s*(?:\xef\xbb\xbf)?BEGIN:VCARD", re.IGNORECASE)
_RECEIVED = re.compile(
    rb"^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,80}?(?:Received|Message-ID|MIME-Version):", re.IGNORECASE
)
DESK = Format(
    "desk",
    N_("Desk files"),
    (desk_file.SUFFIX, ".json"),
    desk_file.SIZE,
    desk_file.read,
    _write_desk,
    begins=_OWN.match,
)
CALENDAR = Format(
    "ics", N_("Calendar files"), (".ics", ".ical"), 10 * MEGABYTE, None, _write_calendar, _calendar, _CALENDAR.match
)
MAIL = Format("eml", N_("Mails"), (".eml",), 25 * MEGABYTE, propose=_mail, begins=_RECEIVED.match)
OUTLOOK = Format("msg", N_("Mails of Outlook"), (".msg", ".oft"), 25 * MEGABYTE, propose=_outlook_message)
ACTIVITIES = Format("activities", N_("Tables of what happened"), (".activities.csv",), 0, write=_write_activities)
_SHEET = partial(_tables, "table")
TABLE = Format(
    "table", N_("Tables"), (".csv",), 25 * MEGABYTE, None, partial(_write_table, ","), _SHEET, _begins_as_table
)
TABS = Format("tsv", N_("Tables with tabs"), (".tsv",), 25 * MEGABYTE, None, partial(_write_table, "\t"), _SHEET)
MARKDOWN = Format("md", N_("Tables in Markdown"), (".md",), 25 * MEGABYTE, propose=_SHEET)
ARCHIVE = Format("zip", N_("Archives of LinkedIn, Huntr and Notion"), (".zip",), 100 * MEGABYTE, propose=_SHEET)
_TRELLO = partial(_tables, "trello")
TRELLO = Format("trello", N_("Boards of Trello"), (".json",), 50 * MEGABYTE, propose=_TRELLO, begins=_BOARD.match)
CONTACTS = Format(
    "vcf", N_("Contacts"), (".vcf", ".vcard"), 10 * MEGABYTE, None, _write_contacts, _contacts, _VCARD.match
)
TEXT = Format("text", N_("Text"), (".txt",), MEGABYTE, propose=_text)
FORMATS = (DESK, CALENDAR, MAIL, OUTLOOK, ACTIVITIES, TABLE, TABS, MARKDOWN, ARCHIVE, TRELLO, CONTACTS, TEXT)


def format_of(file: Path) -> Format:
    """Return the format that a file's name tells; without a known ending it is taken for a desk file.

    What is only called ".json" may be a board of Trello as well: its first bytes tell.
    """
    return named(file) or DESK


def named(file: Path) -> Format | None:
    """Return the format that a file's name tells, or None."""
    name = file.name.lower()
    found = next((known for known in FORMATS if name.endswith(known.extensions)), None)
    return TRELLO if found is DESK and not name.endswith(desk_file.SUFFIX) and _is_board(file) else found


def _is_board(file: Path) -> bool:
    try:
        if not file.is_file() or is_open_desk(file):  # the opening of a pipe would wait for whoever writes to it
            return False
        with file.open("rb") as stream:
            return _BOARD.match(stream.read(1000)) is not None
    except (OSError, ValueError):
        return False


def is_foreign(file: Path) -> bool:
    """Return whether a file is one of others, which is previewed before anything is written."""
    return format_of(file).propose is not None


def looks_like(data: bytes) -> Format:
    """Return the format of bytes without a name: that as which they begin, else text."""
    return next((known for known in FORMATS if known.begins and known.begins(data)), TEXT)


def readable() -> tuple[Format, ...]:
    """Return the formats that can be brought in."""
    return tuple(known for known in FORMATS if known.read or known.propose)


def writable() -> tuple[Format, ...]:
    """Return the formats that can be written."""
    return tuple(known for known in FORMATS if known.write)
