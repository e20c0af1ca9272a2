"""What vCards propose: people, each at the opportunity of their company."""

from msgspec.structs import replace

from follow_up_desk.core.proposals import Event, Known, Origin, Proposal, ProposedPerson
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.exchange.foreign.contact_parser import Contact
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.source_mark import source_mark
from follow_up_desk.exchange.foreign.table_proposals import ELSEWHERE

_OWNER = Text(N_("this is you"))
WHOLE = 20  # a file with more cards than that is somebody's whole address book
_NOBODY = Text(N_("nobody is named"))


def of_contacts(contacts: list[Contact], file: str, context: Context) -> list[Proposal]:
    """Return the people of all cards; of a whole address book only those whose company is on the desk."""
    found = [_proposal(contact, file, context) for contact in contacts]
    if len(contacts) <= WHOLE:
        return found
    known = Known(context.book)
    return [proposal if proposal.skipped or known.candidates(proposal) else _elsewhere(proposal) for proposal in found]


def _elsewhere(proposal: Proposal) -> Proposal:
    return replace(proposal, skipped=ELSEWHERE)


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
