"""Offers: get it on paper, decide in time, ask for more of it, tell the others (A25 to A28, A41)."""

from datetime import datetime, timedelta

from follow_up_desk.core.enumerations import Channel, Direction, OfferForm, Purpose, StepKind
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.fit import fit_questions
from follow_up_desk.core.recipients import present, to_write
from follow_up_desk.core.records import Offer
from follow_up_desk.core.rules.common import duty, fact, kept, letter, reason
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
    return kept(
        facts, _acknowledge(facts, offer), _on_paper(facts, offer), _more_time(facts, offer), _decide(facts, offer)
    )


def _acknowledge(facts: Facts, offer: Offer) -> Step | None:
    if any(a.direction is Direction.OUT and a.at >= offer.at for a in facts.activities):
        return None
    context = "A27" if offer.form is OfferForm.VERBAL else "A28"
    came = fact("offer", N_("they made an offer on {day}; thank them within a day"), day=facts.day(offer.at))
    due = offer.at + ACKNOWLEDGE
    return letter(facts, StepKind.REPLY, reason(context, came), offer.at, due, "T23", to=to_write(facts), tips=(7,))


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
    since = at(facts, due, OPENS)
    return letter(facts, StepKind.WRITTEN_OFFER_CHECK, why, since, due, "T23", to=to_write(facts), tips=(7,))


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
    due = facts.day(offer.at)
    return letter(facts, StepKind.EXTENSION_REQUEST, why, offer.at, due, "T22", to=to_write(facts), tips=(7,))


def _decide(facts: Facts, offer: Offer) -> Step | None:
    if offer.form is OfferForm.VERBAL and offer.deadline is None:
        return None
    made = facts.day(offer.at)
    if offer.deadline is None:
        due = facts.days.add(made, THINKING_BD)
        why = fact("offer", N_("written offer on {made}, no deadline"), made=made)
    else:
        due = max(facts.days.before(facts.day(offer.deadline), facts.numbers.offer_decide_buffer_bd), made)
        why = fact("deadline", N_("the offer ends {end}; decide a working day before"), end=offer.deadline)
    since = at(facts, due, OPENS)
    both_ways = fit_questions(facts)
    because = reason("A28", why, action=both_ways[0] if both_ways else None)
    return duty(facts, StepKind.DECIDE, because, since, due, latest=offer.deadline, tips=(9,))


def offer_elsewhere(facts: Facts) -> list[Step]:
    """Return the word to a preferred employer that another offer runs out; a Monday does not hold it back (A25)."""
    if facts.closure or facts.opportunity.offers or facts.accepted_elsewhere or not facts.held:
        return []
    if exhausted(facts) or on_hold(facts):
        return []
    others = [offer for id, offer in facts.elsewhere.offers if id != facts.opportunity.id]
    offer = min(others, key=lambda o: (o.deadline is None, o.deadline or o.at), default=None)
    if offer is None or facts.sent(Purpose.OFFER_NOTICE, since=offer.at):
        return []
    return kept(facts, _notice(facts, offer))


def _notice(facts: Facts, offer: Offer) -> Step:
    due = facts.days.first(facts.day(offer.at))
    parts = [fact("offer_elsewhere", N_("another offer came on {day}"), day=facts.day(offer.at))]
    if offer.deadline:
        parts.append(fact("deadline", N_("it ends {deadline}"), deadline=offer.deadline))
    why = reason("A25", *parts, action=Text(N_("tell them that you have a date to keep")))
    caller = None if facts.opportunity.no_calls else next((p for p in present(facts) if p.phone), None)
    return duty(
        facts,
        StepKind.OFFER_NOTICE,
        why,
        max(offer.at, at(facts, due, OPENS)),
        due,
        to=caller or to_write(facts),
        channel=Channel.CALL if caller else Channel.EMAIL,
        template="T21",
        tips=(3, 7),
    )


def tell_others(facts: Facts) -> list[Step]:
    """Return the kind word that closes the other processes after an acceptance in writing (A41)."""
    if facts.elsewhere.accepted is None:
        return []
    id, when = facts.elsewhere.accepted
    if id == facts.opportunity.id:
        return kept(facts, _remind_to_tell(facts, when)) if facts.elsewhere.live - {id} else []
    return [] if facts.closure else kept(facts, _tell(facts, when))


def _tell(facts: Facts, when: datetime) -> Step:
    day = facts.day(when)
    why = reason("A41", fact("accepted", N_("you accepted another offer on {day}"), day=day))
    return letter(facts, StepKind.TELL_OTHERS, why, when, facts.days.add(day, 1), "T28", to=to_write(facts), tips=(10,))


def _remind_to_tell(facts: Facts, when: datetime) -> Step:
    day = facts.day(when)
    why = reason("A41", fact("accepted", N_("you accepted on {day}; others still wait"), day=day))
    return duty(
        facts, StepKind.TELL_OTHERS, why, when, facts.days.add(day, 1), required=False, template="T28", tips=(10,)
    )
