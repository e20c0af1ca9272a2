"""The people of all opportunities as vCards (version 3.0, which every address book reads); no note is in them."""

from collections.abc import Iterator

from follow_up_desk.core.person_names import read_name
from follow_up_desk.core.records import Opportunity, Person
from follow_up_desk.exchange.outgoing.source import Source

_OCTETS = 75  # of one line (RFC 2426, 2.6)


def write(source: Source) -> bytes:
    """Return one card a person; one who stands at two opportunities of a company has one card."""
    opportunities = source.book.opportunities
    cards = {
        (person.name, person.email, person.phone, it.company): _card(person, it)
        for id in sorted(opportunities)
        for it in (opportunities[id],)
        for person in it.people
        if person.name
    }
    return "".join(f"{_folded(line)}\r\n" for card in cards.values() for line in card).encode()


def _card(person: Person, it: Opportunity) -> list[str]:
    name = read_name(person.name)
    parts = (name.surname, name.first, "", person.honorific or "", "") if name.first else (person.name, "", "", "", "")
    rows = (
        ("ORG", it.company),
        ("TITLE", person.title),
        ("EMAIL;TYPE=INTERNET", person.email),
        ("TEL;TYPE=WORK", person.phone),
    )
    return [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{_escaped(person.name)}",
        f"N:{';'.join(map(_escaped, parts))}",
        *(f"{key}:{_escaped(value)}" for key, value in rows if value),
        "END:VCARD",
    ]


def _escaped(text: str) -> str:
    """Return a value in which no sign divides it or begins a line of its own."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> str:
    return "\r\n ".join(_pieces(line))


def _pieces(line: str) -> Iterator[str]:
    """Yield a line in pieces of so many octets, none of which divides a letter."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) >= _OCTETS:
            yield piece
            piece = ""
        piece += letter
    yield piece
