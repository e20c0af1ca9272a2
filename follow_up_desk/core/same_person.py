"""Who is one and the same across opportunities: by e-mail, by number, by name within one house, by agency.

A name alone never joins two houses: a message that names both roles would tell one employer of the other.
Two people of one opportunity are two, though they share a switchboard.
"""

from msgspec import Struct
from msgspec.structs import force_setattr

from follow_up_desk.core.enumerations import Part
from follow_up_desk.core.records import Opportunity, Person

_DIGITS = 9  # enough to tell numbers apart, however the country is written


class Reached(Struct, frozen=True):
    """Hold who a contact reaches, in a form that can be compared; nobody in particular is the house itself."""

    opportunity: str
    person: str | None
    house: str
    name: str
    agency: str
    email: str
    phone: str
    marks: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Gather what it is found by: two that are the same share one of these."""
        found = (("at", self.opportunity), (self.house, self.name), ("agency", self.agency), ("e-mail", self.email))
        force_setattr(self, "marks", tuple([m for m in (*found, ("phone", self.phone)) if m[1]]))


def reached(opportunity: Opportunity, person: str | None) -> Reached:
    """Return whom a contact with this person of this opportunity reaches."""
    who = opportunity.person(person)
    if who is None:
        return Reached(opportunity.id, None, _plain(opportunity.company), "", "", "", "")
    agency = _plain(opportunity.agency or "") if who.part in (Part.AGENCY, Part.RECRUITER) else ""
    return Reached(
        opportunity.id,
        who.id,
        agency or _plain(opportunity.company),
        _plain(who.name),
        agency,
        _plain(who.email or ""),
        _digits(who),
    )


def same(one: Reached, other: Reached) -> bool:
    """Tell whether two contacts reach one person, or one agency."""
    return same_person(one, other) or bool(one.agency and one.agency == other.agency)


def same_person(one: Reached, other: Reached) -> bool:
    """Tell whether two contacts reach one person; only to one can two things be said in one message."""
    if one.opportunity == other.opportunity:
        return one.person == other.person or None in (one.person, other.person)
    if (one.house, one.name) == (other.house, other.name):
        return True
    if one.email and other.email:
        return one.email == other.email
    return bool(one.phone) and one.phone == other.phone


def _digits(person: Person) -> str:
    return "".join(c for c in person.phone or "" if c.isdigit())[-_DIGITS:]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
