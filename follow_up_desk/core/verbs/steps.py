"""Mark a planned step as shown, snoozed, skipped or moved; the mark applies to that due date only."""

from datetime import date, datetime

from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import MarkAction
from follow_up_desk.core.marks import is_for_step, next_mark_id
from follow_up_desk.core.records import Mark
from follow_up_desk.core.steps import Step
from follow_up_desk.core.verbs.common import in_owner_zone, opportunity_of
from follow_up_desk.core.wording import N_, UserError

POSTPONED = frozenset({MarkAction.SNOOZED, MarkAction.MOVED})


def mark_shown(book: Book, opportunity: str, step: Step, now: datetime) -> Change:
    """Record that a reminder was shown, so that a restart does not repeat it."""
    return _marked(book, opportunity, step, MarkAction.SHOWN, now)


def snooze(book: Book, opportunity: str, step: Step, until: datetime, now: datetime) -> Change:
    """Snooze a step until an instant."""
    if until <= now:
        raise UserError(N_("Please choose a time that is still to come."))
    return _marked(book, opportunity, step, MarkAction.SNOOZED, now, in_owner_zone(book, until))


def unsnooze(book: Book, opportunity: str, step: Step, now: datetime) -> Change:
    """Bring back a snoozed or moved step to its planned date."""
    known = opportunity_of(book, opportunity)
    rest = tuple(m for m in known.marks if m.did not in POSTPONED or not is_for_step(m, step))
    if rest == known.marks:
        raise UserError(N_("This is no longer snoozed."))
    return Change(put=(replace(known, marks=rest),))


def skip(book: Book, opportunity: str, step: Step, now: datetime, reason: str | None = None) -> Change:
    """Skip this occurrence of a step."""
    return _marked(book, opportunity, step, MarkAction.SKIPPED, now, None, reason)


def move(book: Book, opportunity: str, step: Step, until: date, now: datetime, reason: str | None = None) -> Change:
    """Move a step to another day."""
    return _marked(book, opportunity, step, MarkAction.MOVED, now, until, reason)


def _marked(
    book: Book,
    opportunity: str,
    step: Step,
    did: MarkAction,
    now: datetime,
    until: datetime | date | None = None,
    reason: str | None = None,
) -> Change:
    known = opportunity_of(book, opportunity)
    mark = Mark(
        next_mark_id(known.marks),
        step.kind,
        step.interview,
        step.person,
        step.due,
        did,
        in_owner_zone(book, now),
        until,
        reason,
    )
    return Change(put=(known.with_parts(marks=(mark,)),))
