"""A mailto address that the mail program opens: every part percent-encoded by ourselves, no way to slip a header in.

Only a recipient, a subject and a body can be said; line breaks exist in the body alone.
"""

from urllib.parse import quote

from follow_up_desk.core.mail_address import one_address
from follow_up_desk.core.unseen import one_line, without_unseen
from follow_up_desk.core.wording import N_, UserError

TOO_LONG = 2000
"""Longer addresses are cut off by some systems; then the text is copied instead (RFC 6068 sets no limit)."""

CRLF = "\r\n"


def mailto(to: str, subject: str, body: str) -> str:
    """Return the address; `to` may be empty, then the mail program asks for it."""
    recipient, body = one_address(to), without_unseen(body).replace("\n", CRLF)
    parts = []
    if subject := checked_subject(subject):
        parts.append(f"subject={_encoded(subject)}")
    if body:
        parts.append(f"body={_encoded(body)}")
    return f"mailto:{quote(recipient, safe='@')}" + (f"?{'&'.join(parts)}" if parts else "")


def checked_subject(subject: str) -> str:
    """Return the subject as it is sent, or refuse one that has a line break in it."""
    if len(subject.splitlines()) > 1 or any(mark in subject for mark in "\r\n"):
        raise UserError(N_("The subject must be one line."))
    return one_line(subject)


def _encoded(text: str) -> str:
    return quote(text, safe="")
