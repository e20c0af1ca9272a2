"""Read an e-mail address as people type and copy it: with the name beside it, with signs that cannot be seen."""

import re

from follow_up_desk.core.unseen import NO_WIDTH, TURNING
from follow_up_desk.core.wording import N_, UserError

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})*")
_ADDRESS_LENGTH = 254  # RFC 5321
_COPIED = re.compile(f"[{TURNING}{NO_WIDTH}\u200c\u200d]")  # come along when one copies
_ASIDE = re.compile(r"(?P<name>[^<>()]*?)\s*[<(]\s*(?:mailto:)?(?P<address>[^<>()\s]+@[^<>()\s]+?)\s*[>)]")


def take_apart(text: str) -> tuple[str, str]:
    """Return the name and the address of `Pat Doe <pat@acme.example>`; a text without brackets is all address."""
    plain = _COPIED.sub("", text).strip()
    found = _ASIDE.fullmatch(plain)
    if found:
        return found["name"].strip(" \"'"), found["address"]
    return "", plain.removeprefix("mailto:")


def is_one_address(text: str) -> bool:
    """Return whether a text is one e-mail address or empty."""
    try:
        return one_address(text) is not None
    except UserError:
        return False


def one_address(to: str) -> str:
    """Return the one e-mail address in ASCII, or refuse what is none or more than one; empty stays empty."""
    address = _COPIED.sub("", to).strip(" ")
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
