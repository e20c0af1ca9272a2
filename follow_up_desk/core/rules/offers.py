"""Offers: get it on paper, decide in time, ask for more of it, tell the others (A25 to A28, A41)."""

from datetime import timedelta

from follow_up_desk.core.enumerations import Channel, OfferForm, Purpose, StepKind
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.recipients import present, to_write
from follow_up_desk.core.records import Offer
from follow_up_desk.core.rules.common import duty, fact, heeded, reason
from follow_up_desk.core.rules.inquiries import exhausted, on_hold
from follow_up_desk.core.slots import OPENS, at, hours
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import N_, Text

EXTENSION_NOT_IN_LAST = timedelta(hours=48)  # A26
ACKNOWLEDGE = hours(24)  # A27, A28
THINKING_BD = 5  # B11, where no deadline was set


def offers(facts: Facts) -> list[Step]:
    """Return what an offer in hand asks for."""
    if facts.closure or not facts.opportunity.offers:
        return []
    offer = max(facts.opportunity.offers, key=lambda o: (o.at, o.id))
    steps = [_acknowledge(facts, offer), _on_paper(facts, offer), _more_time(facts, offer), _decide(facts, offer)]
    return [kept for step in steps if step and (kept := heeded(facts, step))]


def _acknowledge(facts: Facts, offer: Offer) -> Step | None:
    if any(a.direction == "out" and a.at >= offer.at for a in facts.activities):
        return None
    context = "A27" if offer.form is OfferForm.VERBAL else "A28"
    why = reason(context, fact("offer", N_("they made an offer on {day}; thank them within a day"), day=facts.day(offer.at)))
    return _message(facts, StepKind.REPLY, why, offer, template="T23", due=offer.at + ACKNOWLEDGE, tips=(7,))


def _on_paper(facts: Facts, offer: Offer) -> Step | None:
    if offer.form is OfferForm.WRITTEN or facts.sent(Purpose.WRITTEN_OFFER_CHECK, since=offer.at):
        return None
    day = facts.day(offer.at)
    due = facts.days.add(day, facts.numbers.verbal_offer_written_check_bd)
    why = reason(
        "A27",
        fact("offer", N_("spoken offer on {day}, nothing on paper yet"), day=day),
        action=Text(N_("ask when the letter comes; do not resign before it")),
    )
    return _message(facts, StepKind.WRITTEN_OFFER_CHECK, why, offer, template="T23", due=at(facts, due, OPENS), waits=True, tips=(7,))


def _more_time(facts: Facts, offer: Offer) -> Step | None:
    if not offer.preferred or offer.deadline is None or facts.now > offer.deadline - EXTENSION_NOT_IN_LAST:
        return None
    if facts.sent(Purpose.EXTENSION_REQUEST, since=offer.at):
        return None
    why = reason(
        "A26",
        fact("offer", N_("the offer ends {deadline}; you would rather have another"), deadline=offer.deadline),
        action=Text(N_("ask early for a date of your own")),
    )
    return _message(facts, StepKind.EXTENSION_REQUEST, why, offer, template="T22", due=offer.at, tips=(7,))


def _decide(facts: Facts, offer: Offer) -> Step | None:
    if offer.form is OfferForm.VERBAL and offer.deadline is None:
        return None
    made = facts.day(offer.at)
    if offer.deadline is None:
        due, why = facts.days.add(made, THINKING_BD), fact("offer", N_("written offer on {made}, no deadline"), made=made)
    else:
        end = facts.day(offer.deadline)
        due = max(facts.days.before(end, facts.numbers.offer_decide_buffer_bd), made)
        why = fact("deadline", N_("the offer ends {end}; decide a working day before"), end=offer.deadline)
    return duty(facts, StepKind.DECIDE, reason("A28", why), at(facts, due, OPENS), due, offer.deadline, tips=(9,))


def _message(
    facts: Facts, kind: StepKind, why: object, offer: Offer, *, template: str, due: object, tips: tuple[int, ...], waits: bool = False
) -> Step:
    person = to_write(facts)
    since = due if waits else offer.at
    return duty(
        facts,
        kind,
        why,  # type: ignore[arg-type]
        since,  # type: ignore[arg-type]
        due,  # type: ignore[arg-type]
        channel=Channel.EMAIL,
        person=person.id if person else None,
        template=template,
        tips=tips,
    )


def offer_elsewhere(facts: Facts) -> list[Step]:
    """Return the word to a preferred employer that another offer runs out; a Monday does not hold it back (A25)."""
    if facts.closure or facts.opportunity.offers or facts.accepted_elsewhere or not facts.held():
        return []
    if exhausted(facts) or on_hold(facts):
        return []
    others = [offer for id, offer in facts.elsewhere.offers if id != facts.opportunity.id]
    if not others:
        return []
    offer = min(others, key=lambda o: (o.deadline is None, o.deadline or o.at))
    if facts.sent(Purpose.OFFER_NOTICE, since=offer.at):
        return []
    due = facts.days.first(facts.day(offer.at))
    said = fact("offer_elsewhere", N_("another offer came on {day}"), day=facts.day(offer.at))
    parts = [said]
    if offer.deadline:
        parts.append(fact("deadline", N_("it ends {deadline}"), deadline=offer.deadline))
    people = present(facts)
    caller = next((p for p in people if p.phone), None) if not facts.opportunity.no_calls else None
    person = caller or to_write(facts)
    step = duty(
        facts,
        StepKind.OFFER_NOTICE,
        reason("A25", *parts, action=Text(N_("tell them today that you have a date to keep"))),
        max(offer.at, at(facts, due, OPENS)),
        due,
        channel=Channel.CALL if caller else Channel.EMAIL,
        person=person.id if person else None,
        template="T21",
        tips=(3, 7),
    )
    kept = heeded(facts, step)
    return [kept] if kept else []


def tell_others(facts: Facts) -> list[Step]:
    """Return the kind word that closes the other processes after an acceptance in writing (A41)."""
    accepted = facts.elsewhere.accepted
    if accepted is None:
        return []
    id, when = accepted
    if id == facts.opportunity.id:
        return [_tell(facts, id, when, False)] if facts.elsewhere.live - {id} else []
    return [] if facts.closure else [_tell(facts, id, when, True)]


def _tell(facts: Facts, id: str, when: object, required: bool) -> Step:
    day = facts.day(when)  # type: ignore[arg-type]
    person = to_write(facts) if required else None
    words = N_("you accepted another offer on {day}") if required else N_("you accepted on {day}; others still wait")
    return duty(
        facts,
        StepKind.TELL_OTHERS,
        reason("A41", fact("accepted", words, day=day)),
        when,  # type: ignore[arg-type]
        facts.days.add(day, 1),
        required=required,
        channel=Channel.EMAIL if required else None,
        person=person.id if person else None,
        template="T28",
        tips=(10,),
    )
