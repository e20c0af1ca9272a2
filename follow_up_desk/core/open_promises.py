"""Which promises stand: not settled, not replaced by a newer one, not left behind by a later word (contract 3)."""

from collections.abc import Iterator
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.enumerations import Direction, OfferForm, PromiseSubject, Purpose
from follow_up_desk.core.history import CALLS, answerable_inquiries
from follow_up_desk.core.interview_history import called_off
from follow_up_desk.core.local_time import Zone, local_day
from follow_up_desk.core.records import Activity, Opportunity, Promise
from follow_up_desk.core.workdays import Workdays

OWED = frozenset({PromiseSubject.ITEM, PromiseSubject.CALL, PromiseSubject.OFFER_LETTER})
ANSWERS = frozenset({PromiseSubject.DECISION, PromiseSubject.NEXT_ROUND})
_ANSWERED_BY = frozenset({Purpose.INVITATION, Purpose.REJECTION, Purpose.OFFER})
_IN_TOUCH = frozenset(
    {
        Purpose.ANSWER,
        Purpose.NEW_DATE,
        Purpose.INVITATION,
        Purpose.RESCHEDULED,
        Purpose.CANCELLED,
        Purpose.ITEM,
        Purpose.OFFER,
        Purpose.REJECTION,
        Purpose.ON_HOLD,
        Purpose.REQUEST,
        Purpose.FEEDBACK,
    }
)
_SETTLED_BY: dict[PromiseSubject, frozenset[Purpose]] = {
    PromiseSubject.DECISION: _ANSWERED_BY,
    PromiseSubject.NEXT_ROUND: _ANSWERED_BY,
    PromiseSubject.ITEM: frozenset({Purpose.ITEM}),
    PromiseSubject.CALL: _IN_TOUCH,
    PromiseSubject.OFFER_LETTER: frozenset(),
    PromiseSubject.FEEDBACK: frozenset({Purpose.FEEDBACK}),
}


class PromiseContext(Struct, frozen=True):
    """Hold what decides whether a promise still stands."""

    opportunity: Opportunity
    activities: tuple[Activity, ...]
    heard: datetime | None
    zone: Zone
    days: Workdays


def open_promises(context: PromiseContext) -> tuple[Promise, ...]:
    """Return the standing promises that name a day, or whose silence means no, the one that ends first at the head.

    An invitation to ask that was used and answered is left out of a promise.
    """
    standing = [_unused(context, p) for p in context.opportunity.promises if _stands(context, p)]
    found = [p for p in standing if last_day(p) is not None or p.silence_means_no]
    return tuple(sorted(found, key=lambda p: (last_day(p) or date.max, p.id)))


def awaited_event(context: PromiseContext) -> Promise | None:
    """Return the newest standing promise that names an event and no day, or None."""
    events = [p for p in context.opportunity.promises if p.after and last_day(p) is None and _stands(context, p)]
    return max(events, key=lambda p: (p.made_at, p.id), default=None)


def standing_promise(promises: tuple[Promise, ...]) -> Promise | None:
    """Return the standing promise that a further delay counts from: the newest one that names a day, or None."""
    return max((p for p in promises if p.by), key=lambda p: (p.made_at, p.id), default=None)


def last_day(promise: Promise) -> date | None:
    """Return the last promised day, or where none was named the day from which the user may ask."""
    return promise.by or promise.ask_from


def _stands(context: PromiseContext, promise: Promise) -> bool:
    replaced = any(replaces(newer, promise) for newer in context.opportunity.promises)
    return not replaced and settled_at(context, promise) is None and not _is_left_behind(context, promise)


def _unused(context: PromiseContext, promise: Promise) -> Promise:
    if promise.ask_from is None or context.heard is None:
        return promise
    asked = [
        a
        for a in answerable_inquiries(context.activities)
        if promise.made_at < a.at <= context.heard and local_day(a.at, context.zone) >= promise.ask_from
    ]
    return replace(promise, ask_from=None) if asked else promise


def subject_of(promise: Promise) -> tuple[str, str | None]:
    """Return what a promise is about."""
    if promise.thing in ANSWERS:
        return "answer", None
    return promise.thing, promise.item


def replaces(newer: Promise, older: Promise) -> bool:
    """Return whether a later promise about the same takes an older one's place: it names a date, or an event."""
    names = newer.by or newer.ask_from or newer.after
    return bool(names) and newer.made_at > older.made_at and subject_of(newer) == subject_of(older)


def settled_at(context: PromiseContext, promise: Promise) -> datetime | None:
    """Return when a promise was settled, or None: by something later than itself, or by what answers it."""
    came = [at for at, purpose in _words(context, promise) if purpose in _SETTLED_BY[promise.thing]]
    came += [a.at for a in context.activities if a.direction is Direction.IN and _is_promised_call(a, promise)]
    if promise.thing is PromiseSubject.OFFER_LETTER:
        came += [o.at for o in context.opportunity.offers if o.form is OfferForm.WRITTEN]
    came = [at for at in came if at > promise.made_at]
    came += [a.at for a in context.activities if a.answers == promise.id]
    return min(came, default=None)


def _is_promised_call(activity: Activity, promise: Promise) -> bool:
    called = activity.channel in CALLS and activity.purpose is not Purpose.NO_SHOW
    return promise.thing is PromiseSubject.CALL and called


def _words(context: PromiseContext, promise: Promise) -> Iterator[tuple[datetime, Purpose]]:
    """Yield what came from them; a round that became known, a request and an offer are words too."""
    it = context.opportunity
    others = [p.id for p in it.promises if p.thing is PromiseSubject.ITEM and p is not promise]
    for activity in context.activities:
        if activity.direction is Direction.IN:
            another_item = activity.purpose is Purpose.ITEM and activity.answers in others
            if not (another_item and promise.thing is PromiseSubject.ITEM):
                yield activity.at, activity.purpose
    for round_ in it.interviews:
        if round_.known_at is not None and round_.id != promise.interview and not _never_planned(context, round_.id):
            yield round_.known_at, Purpose.INVITATION
    yield from ((request.made_at, Purpose.REQUEST) for request in it.requests)
    yield from ((offer.at, Purpose.OFFER) for offer in it.offers)


def _never_planned(context: PromiseContext, interview: str) -> bool:
    """Return whether a round is marked as cancelled without a word about it: such a mark has no history."""
    round_ = context.opportunity.interview(interview)
    return round_ is not None and round_.cancelled and not called_off(context.activities, interview)


def _is_left_behind(context: PromiseContext, promise: Promise) -> bool:
    """Return whether they spoke after the promised day without naming a new one: then only that word counts."""
    day = last_day(promise)
    if promise.thing not in ANSWERS or context.heard is None or day is None:
        return False
    return local_day(context.heard, context.zone) > context.days.promise_end(day)
