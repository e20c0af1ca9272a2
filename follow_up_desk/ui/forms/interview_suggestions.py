"""What the interview form suggests: known companies, roles and people, and the opportunity meant. No Qt."""

from collections.abc import Iterable

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.company_history import last_ending
from follow_up_desk.core.enumerations import InterviewKind, Purpose
from follow_up_desk.core.records import Opportunity, Person
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _, month

_ENDINGS: dict[Purpose, str] = {
    Purpose.REJECTION: N_("You interviewed with them in {month}: they said no."),
    Purpose.ACCEPT: N_("You interviewed with them in {month}: you accepted their offer."),
    Purpose.DECLINE: N_("You interviewed with them in {month}: you declined their offer."),
    Purpose.WITHDRAW: N_("You interviewed with them in {month}: you withdrew."),
    Purpose.TELL_OTHERS: N_("You interviewed with them in {month}: you had accepted another offer."),
    Purpose.MOVE_ON: N_("You interviewed with them in {month}: you closed it yourself."),
}


def _same_name(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def at_company(book: Book, company: str) -> tuple[Opportunity, ...]:
    """Return the opportunities at a company, found by its name."""
    return tuple(o for o in book.opportunities.values() if _same_name(o.company, company))


def companies(book: Book) -> tuple[str, ...]:
    """Return the names of all companies, each once."""
    return tuple(sorted({o.company for o in book.opportunities.values()}, key=str.casefold))


def roles(found: Iterable[Opportunity]) -> tuple[str, ...]:
    """Return the roles of the opportunities given, each once."""
    return tuple(sorted({o.role for o in found if o.role}, key=str.casefold))


def people(found: Iterable[Opportunity]) -> tuple[Person, ...]:
    """Return those people of the opportunities given whose name is known."""
    return tuple(p for o in found for p in o.people if p.name)


def matching_opportunity(book: Book, agenda: Agenda, company: str, role: str) -> Opportunity | None:
    """Return the live opportunity with this company and role; without a role only where the company has just one."""
    if not company.strip():
        return None
    live = [o for o in at_company(book, company) if agenda.plans[o.id].facts.closure is None]
    meant = [o for o in live if _same_name(o.role, role)] or ([] if role.strip() else live)
    return meant[0] if len(meant) == 1 else None


def company_memory(book: Book, agenda: Agenda, company: str) -> str:
    """Return how it ended with a company the last time, or an empty text."""
    ending = last_ending(agenda.plans[o.id] for o in at_company(book, company))
    return _(_ENDINGS[ending.purpose]).format(month=month(ending.interviewed_on)) if ending else ""


def round_number(opportunity: Opportunity) -> int:
    """Return the number of the next interview round."""
    return sum(not i.cancelled for i in opportunity.interviews) + 1


def default_interview_kind(opportunity: Opportunity | None) -> InterviewKind:
    """Return the default interview kind: that of the last round, on site for a first one."""
    rounds = sorted(opportunity.interviews, key=lambda i: i.start) if opportunity else []
    return rounds[-1].kind if rounds else InterviewKind.ON_SITE
