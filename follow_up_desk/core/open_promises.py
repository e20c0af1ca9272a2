"""Which promises are open: not kept, not replaced by a newer one, not overtaken by events."""

from datetime import date, datetime

from msgspec import Struct

from follow_up_desk.core.enumerations import Channel, Direction, OfferForm, PromiseSubject, Purpose
from follow_up_desk.core.history import missed_interviews
from follow_up_desk.core.local_time import Zone, local_day
from follow_up_desk.core.records import Activity, Opportunity, Promise
from follow_up_desk.core.workdays import Workdays

OWED = frozenset({PromiseSubject.ITEM, PromiseSubject.CALL, PromiseSubject.OFFER_LETTER})
ANSWERS = frozenset({PromiseSubject.DECISION, PromiseSubject.NEXT_ROUND})
_KEPT_BY: dict[PromiseSubject, tuple[Purpose, ...]] = {
    PromiseSubject.DECISION: (Purpose.INVITATION, Purpose.REJECTION, Purpose.OFFER),
    PromiseSubject.NEXT_ROUND: (Purpose.INVITATION, Purpose.REJECTION, Purpose.OFFER),
    PromiseSubject.ITEM: (Purpose.ITEM,),
    PromiseSubject.CALL: (),
    PromiseSubject.OFFER_LETTER: (),
    PromiseSubject.FEEDBACK: (Purpose.FEEDBACK,),
}


class PromiseContext(Struct, frozen=True):
    """Hold what decides whether a promise is still open."""

    opportunity: Opportunity
    activities: tuple[Activity, ...]
    heard: datetime | None
    zone: Zone
    days: Workdays


def open_promises(told: PromiseContext) -> tuple[Promise, ...]:
    """Return the open promises with a date, the one that ends first at the head."""
    newest: dict[tuple[str, str | None], Promise] = {}
    for promise in sorted(told.opportunity.promises, key=lambda p: (p.made_at, p.id)):
        newest[subject_of(promise)] = promise
    open_ = [p for p in newest.values() if p.by is not None and not is_kept(told, p) and not _is_superseded(told, p)]
    return tuple(sorted(open_, key=lambda p: (p.by or date.max, p.id)))


def subject_of(promise: Promise) -> tuple[str, str | None]:
    """Return what a promise is about: a newer one on the same matter replaces it."""
    if promise.thing in ANSWERS:
        return "answer", None
    return promise.thing, promise.item


def is_kept(told: PromiseContext, promise: Promise) -> bool:
    """Return whether a promise was kept, or is plainly no longer owed."""
    return kept_at(told, promise) is not None


def kept_at(told: PromiseContext, promise: Promise) -> datetime | None:
    """Return when a promise was kept, or None; a further round keeps the promise of an answer."""
    made = promise.made_at
    came = [a.at for a in told.activities if a.at >= made and _keeps(told, a, promise)]
    if promise.thing in ANSWERS:
        not_held = missed_interviews(told.opportunity)
        rounds = [i for i in told.opportunity.interviews if i.id not in (promise.interview, *not_held)]
        rounds = [i for i in rounds if not i.cancelled]
        came += [max(made, i.known_at or made) for i in rounds if i.start > made]
    if promise.thing is PromiseSubject.OFFER_LETTER:
        came += [o.at for o in told.opportunity.offers if o.form is OfferForm.WRITTEN and o.at >= made]
    return min(came, default=None)


def _keeps(told: PromiseContext, activity: Activity, promise: Promise) -> bool:
    if activity.direction is not Direction.IN:
        return False
    if activity.answers == promise.id:
        return True
    if activity.answers in [p.id for p in told.opportunity.promises if p.thing is promise.thing]:
        return False  # they owe two things, and this was the other one
    called = activity.channel is Channel.CALL and activity.purpose is not Purpose.NO_SHOW
    return activity.purpose in _KEPT_BY[promise.thing] or (promise.thing is PromiseSubject.CALL and called)


def _is_superseded(told: PromiseContext, promise: Promise) -> bool:
    """Return whether they replied after the promised day without naming a new one: then only that reply counts."""
    if promise.thing in OWED or told.heard is None or promise.by is None:
        return False
    return local_day(told.heard, told.zone) > told.days.promise_end(promise.by)
