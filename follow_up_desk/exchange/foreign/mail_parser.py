"""Parse a mail with Python's `email`, in the child process: headers, words, invitations; an address is never opened."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default
from email.utils import getaddresses, parseaddr, parsedate_to_datetime

from follow_up_desk.core.date_limits import is_accepted
from follow_up_desk.core.local_time import with_zone
from follow_up_desk.core.unseen import one_line
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.exchange.foreign import calendar_parser
from follow_up_desk.exchange.foreign.calendar_event import CalendarEvent
from follow_up_desk.exchange.foreign.mail import Mail
from follow_up_desk.exchange.foreign.mail_text import headers_above, own_words
from follow_up_desk.exchange.foreign.plain_text import cleaned, decoded, text_of_html

MOST_PARTS = 500
_LINE = 1_000
_CALENDARS = frozenset(("text/calendar", "application/ics"))
_ROBOT = re.compile(r"^(?:mailer-daemon|postmaster)@", re.IGNORECASE)
_RECIPIENT = re.compile(r"^(?:final|original)-recipient:\s*rfc822;\s*(\S+@\S+)", re.IGNORECASE | re.MULTILINE)


def parse(data: bytes) -> Mail:
    """Return a mail; what is none, without a sender and a subject, is refused."""
    message = message_from_bytes(data, policy=default)
    sender, subject = _header(message, "From"), _header(message, "Subject")
    if not sender and not subject:
        raise UserError(N_("this is no mail: it has neither a sender nor a subject"))
    name, address = parseaddr(sender)
    parts = list(_parts(message))
    text = _words(parts)
    above, below = headers_above(text)
    return Mail(
        subject,
        own_words(below),
        one_line(name)[:_LINE],
        address[:_LINE],
        tuple((one_line(who), where) for who, where in getaddresses([_header(message, "To")])[:50]),
        _date(message),
        _header(message, "Message-ID").strip("<> ") or None,
        _automatic(message),
        _returned(message, parts, address),
        tuple(_events(parts)),
        above,
    )


def _header(message: Message, name: str) -> str:
    """Return a header as one line, whatever is wrong with it."""
    try:
        found = message.get(name)
    except Exception:  # the parser of structured headers has faults of its own
        found = dict(message.raw_items()).get(name, "")
    return one_line(str(found or ""))[: 4 * _LINE]


def _date(message: Message) -> datetime | None:
    try:
        found = parsedate_to_datetime(_header(message, "Date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    moment = found if found.tzinfo else with_zone(found, UTC)
    return moment if is_accepted(moment) else None


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts of a mail that hold something, not those of a mail that is attached to it."""
    waiting, seen = [message], 0
    while waiting and seen < MOST_PARTS:
        part, seen = waiting.pop(), seen + 1
        inner = part.get_payload()
        if part.get_content_type() == "message/rfc822" and part is not message:
            continue
        if isinstance(inner, list):
            waiting += [each for each in reversed(inner) if isinstance(each, Message)]
        if not isinstance(inner, list) or part.get_content_type() == "message/delivery-status":
            yield part


def _content(part: Message) -> str:
    data = part.get_payload(decode=True)
    raw = data if isinstance(data, bytes) else str(part.get_payload()).encode("utf-8", "replace")
    return cleaned(decoded(raw, part.get_content_charset()))


def _words(parts: list[Message]) -> str:
    """Return the text of a mail: the plain one, else that of its HTML form."""
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    plain = "\n".join(_content(part) for part in shown if part.get_content_type() == "text/plain")
    if plain.strip():
        return plain.strip()
    return text_of_html("\n".join(_content(part) for part in shown if part.get_content_type() == "text/html"))


def _automatic(message: Message) -> bool:
    said = _header(message, "Auto-Submitted").casefold()
    return said.startswith("auto-replied") or bool(_header(message, "X-Autoreply") or _header(message, "X-Autorespond"))


def _returned(message: Message, parts: list[Message], address: str) -> tuple[str, ...] | None:
    """Return whom a mail did not reach where this says that one came back, else None."""
    report = message.get_content_type() == "multipart/report" and "delivery-status" in _header(message, "Content-Type")
    if not report and not _ROBOT.match(address):
        return None
    status = "\n".join(str(part) for part in parts if part.get_content_type() == "message/delivery-status")
    return tuple(dict.fromkeys(found.strip("<>") for found in _RECIPIENT.findall(status)))


def _events(parts: list[Message]) -> Iterator[CalendarEvent]:
    """Yield the events of the invitations inside, each once: most mails carry the same one twice."""
    seen = set()
    for number, part in enumerate(parts, 1):
        named = (part.get_filename() or "").casefold().endswith(".ics") if isinstance(part, EmailMessage) else False
        if part.get_content_type() not in _CALENDARS and not named:
            continue
        data = part.get_payload(decode=True)
        try:
            events = calendar_parser.parse(data) if isinstance(data, bytes) else []
        except UserError:  # the words of the mail are still read
            continue
        for event in events:
            key = event.uid, event.sequence, event.start, event.floating, event.day, event.summary
            if key not in seen:
                seen.add(key)
                yield calendar_parser.placed(event, f"part {number}, {event.place}")
