"""Offers: get it in writing, decide in time, ask for more time, tell the others (A25 to A28, A41)."""

from datetime import date, datetime

from follow_up_desk.core.closures import has_ended
from follow_up_desk.core.contact_windows import OPENS, employer_time, hours
from follow_up_desk.core.enumerations import OfferForm, PromiseSubject, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.fit import fit_questions
from follow_up_desk.core.inquiry_dates import date_after_promise, wait_fact
from follow_up_desk.core.open_promises import last_day
from follow_up_desk.core.recipients import inquiry_recipient, message_recipient
from follow_up_desk.core.records import Activity, Offer
from follow_up_desk.core.rules.common import (
    action_text,
    deadline_of,
    duty,
    fact,
    office_duty,
    reason,
    written_duty,
)
from follow_up_desk.core.rules.overrides import apply_all
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Fact, Step
from follow_up_desk.core.wording import N_, Text

ACKNOWLEDGE = hours(24)  # A27, A28
COUNTER_OFFER_BD = 2  # contract 6


def offers(facts: Facts) -> list[Step]:
    """Return the steps of an offer in hand; an expired one has none, one that was accepted waits for paper."""
    offer = facts.offer
    if facts.closure or offer is None:
        return []
    if is_accepted(facts, offer):
        return apply_all(facts, _written_offer_check(facts, offer))
    if has_ended(offer, facts.now):
        return []
    return apply_all(
        facts,
        _acknowledge(facts, offer),
        _written_offer_check(facts, offer),
        _extension_request(facts, offer),
        _decide(facts, offer),
    )


def is_accepted(facts: Facts, offer: Offer) -> bool:
    """Return whether the user has accepted a spoken offer, of which nothing is on paper yet."""
    spoken = facts.accepted
    return spoken is not None and offer.form is OfferForm.VERBAL and spoken.at >= offer.at


def _acknowledge(facts: Facts, offer: Offer) -> Step | None:
    if facts.sent_since(offer.at):
        return None
    context = "A27" if offer.form is OfferForm.VERBAL else "A28"
    came = fact("offer", N_("they made an offer on {day}; thank them within a day"), day=facts.day(offer.at))
    due = offer.at + ACKNOWLEDGE
    return written_duty(
        facts, StepKind.REPLY, reason(context, came), offer.at, due, "T23", to=message_recipient(facts), tips=(7,)
    )


def _written_offer_check(facts: Facts, offer: Offer) -> Step | None:
    if offer.form is OfferForm.WRITTEN:
        return None
    checks = [a for a in facts.sent_since(offer.at) if a.purpose is Purpose.WRITTEN_OFFER_CHECK]
    if len(checks) >= facts.numbers.max_attempts:
        return None
    due, parts = _written_offer_due(facts, offer, checks)
    why = reason("A27", *parts, action=Text(N_("ask when the letter comes; do not resign before it")))
    since = employer_time(facts, due, OPENS)
    return written_duty(
        facts, StepKind.WRITTEN_OFFER_CHECK, why, since, due, "T23", to=message_recipient(facts), tips=(7,)
    )


def _written_offer_due(facts: Facts, offer: Offer, checks: list[Activity]) -> tuple[date, tuple[Fact, ...]]:
    """Return when to ask for the written offer: by their promise, after two days, or a gap after the last check."""
    numbers, day = facts.numbers, facts.day(offer.at)
    spoken = waiting_for_paper(facts, offer)
    promise = next((p for p in facts.promises if p.thing is PromiseSubject.OFFER_LETTER and last_day(p)), None)
    running = date_after_promise(facts, promise) if promise else None
    last = facts.day(checks[-1].at) if checks else None
    if running is not None and (last is None or running.due > facts.days.add(last, numbers.gap_bd)):
        return running.due, (spoken, *running.facts)
    if last is not None:
        asked = fact(
            "gap_bd", N_("you asked on {last}; {n} working days between attempts"), last=last, n=numbers.gap_bd
        )
        return facts.days.add(last, numbers.gap_bd), (spoken, asked)
    n = numbers.verbal_offer_written_check_bd
    due = facts.days.add(day, n)
    return due, (spoken, wait_fact("verbal_offer_written_check_bd", n, due))


def waiting_for_paper(facts: Facts, offer: Offer) -> Fact:
    """Return the fact that an offer was spoken, accepted or not, and nothing is on paper."""
    if facts.accepted is not None and is_accepted(facts, offer):
        return fact("accepted", N_("accepted on {day}, waiting for paper"), day=facts.day(facts.accepted.at))
    return fact("offer", N_("spoken offer on {day}, nothing on paper yet"), day=facts.day(offer.at))


def _extension_request(facts: Facts, offer: Offer) -> Step | None:
    if not offer.preferred or offer.deadline is None:
        return None
    late = facts.now > offer.deadline - hours(facts.numbers.extension_not_in_last_h)
    if late or facts.sent(Purpose.EXTENSION_REQUEST, since=offer.at):
        return None
    why = reason(
        "A26",
        fact(
            "offer",
            N_("the offer ends {deadline}; you would rather have another"),
            deadline=facts.moment(offer.deadline),
        ),
        action=Text(N_("ask early for a date of your own")),
    )
    due = facts.day(offer.at)
    return written_duty(
        facts, StepKind.EXTENSION_REQUEST, why, offer.at, due, "T22", to=message_recipient(facts), tips=(7,)
    )


def _decide(facts: Facts, offer: Offer) -> Step | None:
    if offer.form is OfferForm.VERBAL and offer.deadline is None:
        return None
    due, why = _decide_by(facts, offer)
    since = employer_time(facts, due, OPENS)
    if facts.countered is not None:
        if offer.deadline is None:
            return None
        since = max(since, _decide_again(facts, offer.deadline))
        why = (*why, fact("counter_offer", N_("your counter-offer of {day}"), day=facts.day(facts.countered.at)))
    both_ways = fit_questions(facts)
    because = reason("A28", *why, action=both_ways[0] if both_ways else None)
    deadline = deadline_of(facts, offer.deadline) if offer.deadline else None
    return duty(facts, StepKind.DECIDE, because, since, due, latest=offer.deadline, tips=(9,), deadline=deadline)


def _decide_again(facts: Facts, deadline: datetime) -> datetime:
    """Return when deciding opens again although they have not answered the counter-offer (contract 6)."""
    return employer_time(facts, facts.days.before(facts.day(deadline), 1), OPENS)


def counter_inquiry(facts: Facts) -> list[Step]:
    """Return the one inquiry after an unanswered counter-offer; as an offer matter a Monday too, and no attempt."""
    offer, made = facts.offer, facts.countered
    if facts.closure or offer is None or made is None or has_ended(offer, facts.now) or is_accepted(facts, offer):
        return []
    if facts.sent(Purpose.INQUIRY, since=made.at):
        return []
    day = facts.day(made.at)
    due = facts.days.add(day, COUNTER_OFFER_BD)
    parts = [fact("counter_offer", N_("your counter-offer of {day}, no answer yet"), day=day)]
    if offer.deadline is not None:
        due = max(day, min(due, facts.days.before(facts.day(offer.deadline), 1)))
        parts.append(fact("deadline", N_("the offer ends {deadline}"), deadline=facts.moment(offer.deadline)))
    channel, person = inquiry_recipient(facts, None)
    why = reason("A28", *parts, action=action_text(channel, max(due, facts.today)))
    since = max(made.at, employer_time(facts, due, OPENS))
    step = office_duty(
        facts,
        StepKind.INQUIRY,
        why,
        since,
        due,
        "T50",
        to=person,
        channel=channel,
        latest=offer.deadline,
        ordinal=1,
        tips=(3, 7),
    )
    return apply_all(facts, step)


def _decide_by(facts: Facts, offer: Offer) -> tuple[date, tuple[Fact, ...]]:
    made, numbers = facts.day(offer.at), facts.numbers
    if offer.deadline is None:
        n = numbers.offer_thinking_bd
        due = facts.days.add(made, n)
        given = fact("offer", N_("written offer on {made}, no deadline"), made=made)
        think = Text(
            N_("{n} working day to think (to {last})"),
            {"n": n, "last": due},
            N_("{n} working days to think (to {last})"),
        )
        return due, (given, Fact("offer_thinking_bd", think, {"value": n}))
    n = numbers.offer_decide_buffer_bd
    ends = fact("deadline", N_("the offer ends {end}"), end=facts.moment(offer.deadline))
    due = facts.days.before(facts.day(offer.deadline), n)
    if n == 0 or due <= made:
        return max(due, made), (ends,)
    before = Text(N_("decide {n} working day before"), {"n": n}, N_("decide {n} working days before"))
    return due, (ends, Fact("offer_decide_buffer_bd", before, {"value": n}))
