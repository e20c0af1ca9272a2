"""Which contacts are the same across opportunities: by e-mail, phone, name within one company, or agency.

A name alone never matches across companies: a message that names both roles would tell one employer of
the other. Two people of one opportunity are two, even if they share a switchboard number.
"""

from msgspec import Struct
from msgspec.structs import force_setattr

from follow_up_desk.core.enumerations import PersonRole
from follow_up_desk.core.records import Opportunity, Person

_DIGITS = 9  # enough to distinguish numbers, however the country code is written


class ContactIdentity(Struct, frozen=True):
    """Hold who a contact reaches, in comparable form; without a person it is the company itself."""

    opportunity: str
    person: str | None
    company: str
    name: str
    agency: str
    email: str
    phone: str
    marks: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Compute the keys it is found by: two contacts that are the same share at least one."""
        found = (("at", self.opportunity), (self.company, self.name), ("agency", self.agency), ("e-mail", self.email))
        force_setattr(self, "marks", tuple([m for m in (*found, ("phone", self.phone)) if m[1]]))


def contact_identity(opportunity: Opportunity, person: str | None) -> ContactIdentity:
    """Return who is reached by contacting this person of this opportunity."""
    who = opportunity.person(person)
    if who is None:
        return ContactIdentity(opportunity.id, None, _normalized(opportunity.company), "", "", "", "")
    agency = _normalized(opportunity.agency or "") if who.part in (PersonRole.AGENCY, PersonRole.RECRUITER) else ""
    return ContactIdentity(
        opportunity.id,
        who.id,
        agency or _normalized(opportunity.company),
        _normalized(who.name),
        agency,
        _normalized(who.email or ""),
        _digits(who),
    )


def same_contact(one: ContactIdentity, other: ContactIdentity) -> bool:
    """Return whether two contacts reach one person, or one agency."""
    return same_person(one, other) or bool(one.agency and one.agency == other.agency)


def same_person(one: ContactIdentity, other: ContactIdentity) -> bool:
    """Return whether two contacts reach one person; only then can one message cover both."""
    if one.opportunity == other.opportunity:
        return one.person == other.person or None in (one.person, other.person)
    if (one.company, one.name) == (other.company, other.name):
        return True
    if one.email and other.email:
        return one.email == other.email
    return bool(one.phone) and one.phone == other.phone


def _digits(person: Person) -> str:
    return "".join(c for c in person.phone or "" if c.isdigit())[-_DIGITS:]


def _normalized(text: str) -> str:
    return " ".join(text.casefold().split())
