"""Which contacts are the same across opportunities: by e-mail, phone, name within one company, or agency.

A name alone never matches across companies: a message that names both roles would tell one employer of
the other. Two people of one opportunity are two, even if they share a switchboard number.
"""

from msgspec import Struct
from msgspec.structs import force_setattr

from follow_up_desk.core.enumerations import Part
from follow_up_desk.core.records import Opportunity, Person

_DIGITS = 9  # enough to distinguish numbers, however the country code is written


class Reached(Struct, frozen=True):
    """Hold who a contact reaches, in comparable form; without a person it is the company itself."""

    opportunity: str
    person: str | None
    house: str
    name: str
    agency: str
    email: str
    phone: str
    marks: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Compute the keys it is found by: two contacts that are the same share at least one."""
        found = (("at", self.opportunity), (self.house, self.name), ("agency", self.agency), ("e-mail", self.email))
        force_setattr(self, "marks", tuple([m for m in (*found, ("phone", self.phone)) if m[1]]))


def reached(opportunity: Opportunity, person: str | None) -> Reached:
    """Return who is reached by contacting this person of this opportunity."""
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
    """Return whether two contacts reach one person, or one agency."""
    return same_person(one, other) or bool(one.agency and one.agency == other.agency)


def same_person(one: Reached, other: Reached) -> bool:
    """Return whether two contacts reach one person; only then can one message cover both."""
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
