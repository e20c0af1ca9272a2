"""What the phone did, as suggestions about steps and interviews that are still planned."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.records import Interview
from follow_up_desk.core.steps import Step
from follow_up_desk.exchange.outgoing.calendar_entries import interview_key, keyed_steps
from follow_up_desk.phone_calendar.items import hashed
from follow_up_desk.store.phone_file import PhoneEntry, PhoneEvent


class Suggestion(Struct, frozen=True):
    """Hold what the phone did, to which step or interview; nothing is changed before the user says so."""

    row: PhoneEntry
    event: PhoneEvent
    opportunity: str
    subject: Step | Interview
    moved_to: datetime | None = None


def suggestions(book: Book, agenda: Agenda, rows: Iterable[PhoneEntry]) -> tuple[Suggestion, ...]:
    """Return what the phone did to what is still planned, the earliest first."""
    said = [row for row in rows if row.said is not None]
    subjects = _subjects(book, agenda) if said else {}
    return tuple(
        Suggestion(row, row.said, *subjects[row.key], row.moved_to)
        for row in said
        if row.said is not None and row.key in subjects and _is_meant(row, subjects[row.key][1])
    )


def _is_meant(row: PhoneEntry, subject: Step | Interview) -> bool:
    """Return whether it is about this occurrence; an interview to come is ticked by a slip of the finger."""
    if isinstance(subject, Interview):
        return row.said is not PhoneEvent.TICKED
    return row.occurrence == subject.due.isoformat()


def _subjects(book: Book, agenda: Agenda) -> dict[str, tuple[str, Step | Interview]]:
    """Return which step or interview each hash in the list stands for."""
    found: dict[str, tuple[str, Step | Interview]] = {}
    for plan in agenda.unsettled:
        opportunity = book.opportunities.get(plan.opportunity)
        if opportunity is None:
            continue
        for key, step in keyed_steps(plan, opportunity):
            found[hashed(key)] = opportunity.id, step
        for interview in opportunity.interviews:
            if interview.start > agenda.now and not interview.cancelled:
                found[hashed(interview_key(opportunity.id, interview.id))] = opportunity.id, interview
    return found
