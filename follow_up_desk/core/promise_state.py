"""Which promises still stand: not kept, not replaced by a newer one, not overtaken by events."""

from datetime import date

from follow_up_desk.core.enumerations import Channel, Direction, OfferForm, Purpose, Thing
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.records import Promise

OWED = frozenset({Thing.ITEM, Thing.CALL, Thing.OFFER_LETTER})
ANSWERS = frozenset({Thing.DECISION, Thing.NEXT_ROUND})
_KEPT_BY: dict[Thing, tuple[Purpose, ...]] = {
    Thing.DECISION: (Purpose.INVITATION, Purpose.REJECTION, Purpose.OFFER),
    Thing.NEXT_ROUND: (Purpose.INVITATION, Purpose.REJECTION, Purpose.OFFER),
    Thing.ITEM: (Purpose.ITEM,),
    Thing.CALL: (),
    Thing.OFFER_LETTER: (),
    Thing.FEEDBACK: (Purpose.FEEDBACK,),
}


def standing(facts: Facts) -> tuple[Promise, ...]:
    """Return the promises with a date that still stand, the one that ends first at the head."""
    newest: dict[tuple[str, str | None], Promise] = {}
    for promise in sorted(facts.opportunity.promises, key=lambda p: (p.made_at, p.id)):
        newest[_group(promise)] = promise
    open_ = [p for p in newest.values() if p.by is not None and not kept(facts, p) and not _spent(facts, p)]
    return tuple(sorted(open_, key=lambda p: (p.by or date.max, p.id)))


def _group(promise: Promise) -> tuple[str, str | None]:
    if promise.thing in ANSWERS:
        return "answer", None
    return promise.thing, promise.item


def kept(facts: Facts, promise: Promise) -> bool:
    """Tell whether what was promised has come, or is plainly no longer owed."""
    if any(a.answers == promise.id and a.direction is Direction.IN for a in facts.activities):
        return True
    if facts.received(*_KEPT_BY[promise.thing], since=promise.made_at) is not None:
        return True
    if promise.thing in ANSWERS:
        return any(
            i.start > promise.made_at and i.id != promise.interview
            for i in facts.opportunity.interviews
            if not i.cancelled
        )
    if promise.thing is Thing.OFFER_LETTER:
        return any(o.form is OfferForm.WRITTEN and o.at > promise.made_at for o in facts.opportunity.offers)
    if promise.thing is Thing.CALL:
        return any(
            a.direction is Direction.IN
            and a.channel is Channel.CALL
            and a.at > promise.made_at
            and a.purpose is not Purpose.NO_SHOW
            for a in facts.activities
        )
    return False


def _spent(facts: Facts, promise: Promise) -> bool:
    """A reply after the promised day that names no new one leaves nothing to count from but itself."""
    if promise.thing in OWED or facts.heard is None or promise.by is None:
        return False
    return facts.day(facts.heard) > promise.by
