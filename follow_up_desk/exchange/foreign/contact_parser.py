"""Parse vCards (versions 2.1, 3.0 and 4.0) in the child process: names, companies, addresses and numbers."""

import quopri
import re
from collections.abc import Iterator

from msgspec import Struct

from follow_up_desk.core.unseen import one_line
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.exchange.foreign.plain_text import decoded

MOST = 10_000
_SIGNS = {"n": " ", "N": " "}
_LINE = 1_000


class Contact(Struct, frozen=True):
    """Hold one card as it stands."""

    place: str
    name: str
    company: str = ""
    title: str = ""
    email: str = ""
    phone: str = ""


def parse(data: bytes) -> list[Contact]:
    """Return the cards of a file."""
    cards = list(_cards(decoded(data).replace("\r\n", "\n").replace("\r", "\n")))
    if not cards:
        raise UserError(N_("there is no whole contact in it"))
    if len(cards) > MOST:
        raise UserError(N_("there are more than 10,000 contacts in it"))
    return [_contact(card, number) for number, card in enumerate(cards, 1)]


def _cards(text: str) -> Iterator[str]:
    """Yield what is in each card; one that never ends costs itself."""
    lines: list[str] | None = None
    for line in text.split("\n"):
        plain = line.rstrip().upper()
        if plain == "BEGIN:VCARD":
            lines = []
        elif plain == "END:VCARD" and lines is not None:
            yield "\n".join(lines)
            lines = None
        elif lines is not None:
            lines.append(line)


def _contact(card: str, number: int) -> Contact:
    found: dict[str, str] = {}
    for name, value in _properties(card):
        found.setdefault(name, value)
    family, given, *_rest = (*_parts(found.get("N", "")), "", "")
    name = _plain(found.get("FN", "")) or one_line(f"{given} {family}")
    company = next(iter(_parts(found.get("ORG", ""))), "")
    title, email, phone = (_plain(found.get(key, "")) for key in ("TITLE", "EMAIL", "TEL"))
    return Contact(f"contact {number}", name, company, title, email, phone.removeprefix("tel:"))


def _properties(card: str) -> Iterator[tuple[str, str]]:
    """Yield name and value of each line, unfolded, those that are preferred first."""
    text = re.sub(r"=\n", "", card) if "QUOTED-PRINTABLE" in card.upper() else card
    found = []
    for line in re.sub(r"\n[ \t]", "", text).splitlines():
        head, colon, value = line.partition(":")
        name, *parameters = head.upper().split(";")
        if not colon:
            continue
        if any("QUOTED-PRINTABLE" in parameter for parameter in parameters):
            value = decoded(quopri.decodestring(value.encode()))
        found.append(("PREF" not in head.upper(), name.rpartition(".")[2], value))
    yield from ((name, value) for _later, name, value in sorted(found, key=lambda row: row[0]))


def _parts(value: str) -> list[str]:
    return [_plain(part) for part in re.split(r"(?<!\\);", value)]


def _plain(value: str) -> str:
    return one_line(re.sub(r"\\(.)", lambda sign: _SIGNS.get(sign[1], sign[1]), value))[:_LINE]
