"""A mailto address that the mail program opens: every part percent-encoded by ourselves, no way to slip a header in.

Only a recipient, a subject and a body can be said; line breaks exist in the body alone.
"""

import re
from urllib.parse import quote

from follow_up_desk.core.wording import N_, UserError

TOO_LONG = 2000
"""Longer addresses are cut off by some systems; then the text is copied instead (RFC 6068 sets no limit)."""

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})*")
_ADDRESS_LENGTH = 254  # RFC 5321
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")  # come along when one copies
CRLF = "\r\n"
_BREAKS = re.compile("\r\n|\r|\n")


def mailto(to: str, subject: str, body: str) -> str:
    """Return the address; `to` may be empty, then the mail program asks for it."""
    recipient = one_address(to)
    parts = []
    if one_line(subject):
        parts.append(f"subject={_encoded(subject)}")
    if body:
        parts.append(f"body={_encoded(_BREAKS.sub(CRLF, body))}")
    return f"mailto:{quote(recipient, safe='@')}" + (f"?{'&'.join(parts)}" if parts else "")


def one_address(to: str) -> str:
    """Return the one e-mail address in ASCII, or refuse what is none or more than one; empty stays empty."""
    address = _INVISIBLE.sub("", to).strip(" ")
    local, at, domain = address.rpartition("@")
    try:
        found = f"{local}{at}{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        found = "?"
    if address and (len(found) > _ADDRESS_LENGTH or not _ADDRESS.fullmatch(found)):
        raise UserError(N_("“{address}” is not one e-mail address."), address=_shown(address))
    return found if address else ""


def _shown(address: str) -> str:
    return "".join(mark if mark.isprintable() else "\ufffd" for mark in address.splitlines()[0][:_ADDRESS_LENGTH])


def one_line(subject: str) -> str:
    """Return the subject, or refuse one that has a line break in it."""
    if len(subject.splitlines()) > 1 or any(mark in subject for mark in "\r\n"):
        raise UserError(N_("The subject must be one line."))
    return subject


def _encoded(text: str) -> str:
    return quote(text, safe="", errors="replace")
