"""What vCards propose: people, each at the opportunity of their company."""

from follow_up_desk.core.proposals import Event, Origin, Proposal, ProposedPerson
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.exchange.foreign.contact_parser import Contact
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.source_mark import source_mark

_OWNER = Text(N_("this is you"))
_NOBODY = Text(N_("nobody is named"))


def of_contacts(contacts: list[Contact], file: str, context: Context) -> list[Proposal]:
    """Return the people of all cards."""
    return [_proposal(contact, file, context) for contact in contacts]


def _proposal(contact: Contact, file: str, context: Context) -> Proposal:
    person = ProposedPerson(contact.name, contact.email or None, contact.phone or None, contact.title or None)
    skipped = None if contact.name else _NOBODY
    if context.is_owner(contact.name, contact.email):
        skipped = _OWNER
    known_by = (contact.name, contact.email, contact.phone, contact.company)
    return Proposal(
        file,
        contact.place,
        "vcf",
        Event.PERSON,
        company=contact.company or None,
        people=(person,),
        skipped=skipped,
        origin=Origin(source=source_mark("vcf", *map(str.casefold, known_by))),
    )
