"""Mark a planned step as shown, snoozed, skipped or moved; the mark applies to that due date only."""

from datetime import date, datetime

from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import Did
from follow_up_desk.core.marks import means, new_id
from follow_up_desk.core.records import Mark
from follow_up_desk.core.steps import Step
from follow_up_desk.core.verbs.common import opportunity_of, stamped
from follow_up_desk.core.wording import N_, Refused

PUT_OFF = frozenset({Did.SNOOZED, Did.MOVED})


def mark_shown(book: Book, opportunity: str, step: Step, now: datetime) -> Change:
    """Record that a reminder was shown, so that a restart does not repeat it."""
    return _marked(book, opportunity, step, Did.SHOWN, now)


def snooze(book: Book, opportunity: str, step: Step, until: datetime, now: datetime) -> Change:
    """Snooze a step until an instant."""
    if until <= now:
        raise Refused(N_("Please choose a time that is still to come."))
    return _marked(book, opportunity, step, Did.SNOOZED, now, stamped(book, until))


def wake(book: Book, opportunity: str, step: Step, now: datetime) -> Change:
    """Bring back a snoozed or moved step to its planned date."""
    known = opportunity_of(book, opportunity)
    rest = tuple(m for m in known.marks if m.did not in PUT_OFF or not means(m, step))
    if rest == known.marks:
        raise Refused(N_("This is no longer put off."))
    return Change(put=(replace(known, marks=rest),))


def skip(book: Book, opportunity: str, step: Step, now: datetime, reason: str | None = None) -> Change:
    """Skip this occurrence of a step."""
    return _marked(book, opportunity, step, Did.SKIPPED, now, None, reason)


def move(book: Book, opportunity: str, step: Step, until: date, now: datetime, reason: str | None = None) -> Change:
    """Move a step to another day."""
    return _marked(book, opportunity, step, Did.MOVED, now, until, reason)


def _marked(
    book: Book,
    opportunity: str,
    step: Step,
    did: Did,
    now: datetime,
    until: datetime | date | None = None,
    reason: str | None = None,
) -> Change:
    known = opportunity_of(book, opportunity)
    mark = Mark(
        new_id(known.marks), step.kind, step.interview, step.person, step.due, did, stamped(book, now), until, reason
    )
    return Change(put=(known.with_parts(marks=(mark,)),))
