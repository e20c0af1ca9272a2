"""Add people: several in one line become several records, an address beside a name is taken apart."""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.ids import slug, unused
from follow_up_desk.core.mail_address import one_address, take_apart
from follow_up_desk.core.records import Opportunity, Person
from follow_up_desk.core.telephone import check_telephone
from follow_up_desk.core.typed_people import typed_people
from follow_up_desk.core.verbs.common import opportunity_of
from follow_up_desk.core.wording import N_, UserError


def add_people(book: Book, opportunity: str, drafts: tuple[Person, ...], now: datetime) -> Change:
    """Add the people whose names stand in these drafts, whose ids are not used."""
    known = opportunity_of(book, opportunity)
    added = new_people(known, drafts)
    if not added:
        raise UserError(N_("Please say who it is."))
    return Change(put=(known.with_parts(people=added),))


def new_people(known: Opportunity, drafts: Iterable[Person]) -> tuple[Person, ...]:
    """Return the people of some drafts, each draft's first with its number and address; one already known is kept."""
    found: dict[str, Person] = {}
    for draft in drafts:
        for person in _each(draft):
            same = (p for p in (*known.people, *found.values()) if p.name.casefold() == person.name.casefold())
            met = next(same, None)
            if met is None:
                taken = (*(p.id for p in known.people), *found)
                made = replace(person, id=unused(slug(person.name), taken))
            else:
                made = replace(met, phone=person.phone or met.phone, email=person.email or met.email)
            found[made.id] = made
    return tuple(found.values())


def _each(draft: Person) -> tuple[Person, ...]:
    """Return a person for each name in a draft."""
    typed = typed_people(draft.name)
    first = checked_person(replace(draft, name=typed[0].name if typed else draft.name.strip()))
    if typed and typed[0].email and not first.email:
        first = checked_person(replace(first, email=typed[0].email))
    if not typed and first.email:
        first = replace(first, name=first.name or first.email)
    rest = (replace(draft, name=each.name, email=each.email or None, phone=None) for each in typed[1:])
    return (first, *map(checked_person, rest)) if first.name else ()


def checked_person(person: Person, before: Person | None = None) -> Person:
    """Return a person whose new address and number can be used, or refuse; what stood there before is not asked."""
    email, phone = person.email, person.phone
    if email and not (before and before.email == email):
        name, address = take_apart(email)
        one_address(address)
        person = replace(person, email=address, name=person.name or name)
    if phone and not (before and before.phone == phone):
        check_telephone(phone)
    return person
