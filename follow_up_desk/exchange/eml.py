"""A message as an .eml draft: a mail program opens it ready to send (X-Unsent). Nothing is sent from here.

Every header is encoded here, so that no text can mean more than it says; then the finished bytes are read
as a mail program would, and refused unless exactly these headers and this one recipient come out.
"""

import quopri
import re
from email import message_from_bytes
from email.header import Header
from email.policy import default

from follow_up_desk.core.mail_address import one_address
from follow_up_desk.core.unseen import one_line, without_unseen
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.exchange.mailto import checked_subject

_PLAIN_NAME = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")
_PLAIN_LINE = re.compile(r"(?!.*=\?)[!-~]+(?: [!-~]+)*")
_PLAIN_LENGTH = 60
_BODY = (
    ("Content-Type", 'text/plain; charset="utf-8"'),
    ("Content-Transfer-Encoding", "quoted-printable"),
    ("MIME-Version", "1.0"),
)


def draft(sender: tuple[str, str], to: tuple[str, str], subject: str, body: str) -> bytes:
    """Return the bytes of a draft; `sender` and `to` are name and address, either part may be empty."""
    people = [(header, name, one_address(address)) for header, (name, address) in (("From", sender), ("To", to))]
    people = [person for person in people if person[2]]
    title = checked_subject(subject)
    headers = [("X-Unsent", "1")]
    headers += [(header, _person(header, name, address)) for header, name, address in people]
    headers += [("Subject", _encoded("Subject", title, _PLAIN_LINE)), *_BODY]
    text = without_unseen(body)
    data = quopri.encodestring((text.removesuffix("\n") + "\n").encode()).replace(b"\n", b"\r\n")
    head = "".join(f"{header}: {value}\r\n" for header, value in headers)
    written = head.encode("ascii") + b"\r\n" + data
    _verify(written, [header for header, _ in headers], title, {header: address for header, _, address in people})
    return written


def _person(header: str, name: str, address: str) -> str:
    named = _encoded(header, one_line(name), _PLAIN_NAME)
    return f"{named}\r\n <{address}>" if named else address


def _encoded(header: str, text: str, plain: re.Pattern[str]) -> str:
    """Return a header's value: as it is where nothing in it can be misread, else as encoded words."""
    if not text or (len(text) <= _PLAIN_LENGTH and plain.fullmatch(text)):
        return text
    return Header(text, "utf-8", header_name=header).encode(linesep="\r\n")


def _verify(written: bytes, headers: list[str], subject: str, recipients: dict[str, str]) -> None:
    """Refuse what would not be read as it was meant."""
    try:
        message = message_from_bytes(written, policy=default)
        read = message.keys() == headers and one_line(str(message["Subject"])) == subject
        for header, address in recipients.items():
            read = read and [a.addr_spec for a in message[header].addresses] == [address]
    except Exception:  # the parser has faults of its own
        read = False
    if not read:
        raise UserError(N_("This message cannot be written as a draft: a name, address or subject would be misread."))
