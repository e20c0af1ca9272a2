"""Log that an interview was moved or called off; what was planned before is kept (contract 6)."""

from datetime import datetime

from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import Certainty, Direction, Purpose
from follow_up_desk.core.history import chronological
from follow_up_desk.core.links import without_dead_links
from follow_up_desk.core.records import Activity, Interview, Opportunity
from follow_up_desk.core.verbs.activities import ActivityDraft, new_activity
from follow_up_desk.core.verbs.common import opportunity_of
from follow_up_desk.core.wording import N_, UserError


def reschedule_interview(
    book: Book, opportunity: str, interview: str, start: datetime, what: ActivityDraft, now: datetime
) -> Change:
    """Log that they moved an interview; the earlier start is kept in `was`."""
    known, planned = _planned(book, opportunity, interview)
    if start == planned.start:
        raise UserError(N_("It is planned for that time already."))
    moved = replace(planned, start=start, was=(*planned.was, planned.start), cancelled=False)
    return _changed(book, without_empty_promise(known, moved, now), moved, what, Purpose.RESCHEDULED, now)


def cancel_interview(book: Book, opportunity: str, interview: str, what: ActivityDraft, now: datetime) -> Change:
    """Log that they called an interview off."""
    known, planned = _planned(book, opportunity, interview)
    return _changed(book, known, replace(planned, cancelled=True), what, Purpose.CANCELLED, now)


def without_empty_promise(known: Opportunity, interview: Interview, now: datetime) -> Opportunity:
    """Return the opportunity without the "no date given" of an interview that lies ahead: it was not held yet."""
    if interview.end <= now:
        return known
    for promise in known.promises:
        if promise.interview == interview.id and promise.certainty is Certainty.NONE and not promise.words:
            known = without_dead_links(known.without(promise))
    return known


def without_change(known: Opportunity, change: Activity) -> Opportunity:
    """Return the opportunity as if a word about moving an interview, or calling it off, had not been logged."""
    interview = known.interview(change.interview)
    if interview is None or change.purpose not in (Purpose.RESCHEDULED, Purpose.CANCELLED):
        return known
    same = [a for a in chronological(known.activities) if (a.purpose, a.interview) == (change.purpose, interview.id)]
    if change.purpose is Purpose.CANCELLED:
        interview = replace(interview, cancelled=len(same) > 1)
    else:
        at = [a.id for a in same].index(change.id)
        interview = replace(interview, was=tuple(start for n, start in enumerate(interview.was) if n != at))
    return known.with_parts(interviews=(interview,))


def _planned(book: Book, opportunity: str, interview: str) -> tuple[Opportunity, Interview]:
    known = opportunity_of(book, opportunity)
    planned = known.interview(interview)
    if planned is None:
        raise UserError(N_("This interview is no longer here."))
    return known, planned


def _changed(
    book: Book, known: Opportunity, interview: Interview, what: ActivityDraft, purpose: Purpose, now: datetime
) -> Change:
    draft = replace(what, direction=Direction.IN, purpose=purpose, interview=interview.id)
    news = new_activity(book, known, draft, now)
    return Change(put=(known.with_parts(activities=(news,), interviews=(interview,)),))
