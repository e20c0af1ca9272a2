"""Read several people typed into one line: "Ana Ruiz, Ben Cole and Cora Lee", `Pat Doe <pat@acme.example>`."""

import re

from msgspec import Struct

from follow_up_desk.core.mail_address import take_apart
from follow_up_desk.core.unseen import without_unseen

_SURE = re.compile(r"\s*[;\n\t]\s*")
_AND = re.compile(r"\s+(?:and|und|et|&)\s+|\s*&\s*", re.IGNORECASE)
_SHORT_AND = re.compile(r"\s+[yei]\s+")  # Spanish, Italian, Portuguese; within a name, too: Ortega y Gasset
_SUFFIX = re.compile(r"(?:ph\.?d|m\.?d|mba|jr|sr|esq|ii|iii|iv|cpa|pe|rn)\.?", re.IGNORECASE)


class TypedPerson(Struct, frozen=True):
    """Hold a name and the address typed beside it."""

    name: str
    email: str = ""


def typed_people(text: str) -> tuple[TypedPerson, ...]:
    """Return the people of a line, in the order in which they were typed."""
    found: list[str] = []
    for part in _SURE.split(without_unseen(text)):
        listed, pieces = "," in part, _AND.split(part)
        for piece in pieces:
            names = _by_comma(piece, len(pieces) == 1)
            for name in names:
                found += _SHORT_AND.split(name) if listed and name is names[-1] else [name]
    return tuple(_person(name) for name in found if name.strip(" ,"))


def _by_comma(text: str, alone: bool) -> list[str]:
    """Split at commas, but neither "Hale, Martin" nor "Martin Hale, PhD", which are one person."""
    names: list[str] = []
    for part in (p.strip() for p in text.split(",")):
        if names and _SUFFIX.fullmatch(part):
            names[-1] = f"{names[-1]}, {part}"
        elif part:
            names.append(part)
    turned_round = alone and len(names) == 2 and not any(" " in n or "@" in n for n in names)
    return [", ".join(names)] if turned_round else names


def _person(text: str) -> TypedPerson:
    name, address = take_apart(text.strip(" ,"))
    if "@" not in address:
        return TypedPerson(text.strip(" ,"))
    return TypedPerson(name or address, address)
