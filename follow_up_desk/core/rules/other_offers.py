"""Offers and other employers: tell those who are preferred of an offer, tell all of an acceptance (A25, A41)."""

from datetime import date, datetime
from typing import Any

from follow_up_desk.core.contact_windows import OPENS, employer_time
from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.recipients import message_recipient, news_recipient
from follow_up_desk.core.records import Offer
from follow_up_desk.core.rules.common import duty, fact, phone_duty, reason, written_duty
from follow_up_desk.core.rules.endings import was_final
from follow_up_desk.core.rules.overrides import apply_all
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Reason, Step
from follow_up_desk.core.wording import N_, Text


def offer_elsewhere(facts: Facts) -> list[Step]:
    """Return the notice to a preferred employer that another offer expires; Mondays are not excluded (A25).

    It is optional if the attempts are used up or the process is on hold.
    """
    if facts.closure or facts.offer or not facts.held:
        return []
    others = [offer for id, offer in facts.other_offers.offers if id != facts.opportunity.id]
    offer = min(others, key=lambda o: (o.deadline is None, o.deadline or o.at), default=None)
    if offer is None or facts.sent(Purpose.OFFER_NOTICE, since=offer.at):
        return []
    return apply_all(facts, _notice(facts, offer))


def _notice(facts: Facts, offer: Offer) -> Step:
    due = facts.days.first(facts.day(offer.at))
    parts = [fact("offer_elsewhere", N_("another offer came on {day}"), day=facts.day(offer.at))]
    if offer.deadline:
        parts.append(fact("deadline", N_("it ends {deadline}"), deadline=facts.moment(offer.deadline)))
    why = reason("A25", *parts, action=Text(N_("tell them that you have a date to keep")))
    required = not (facts.exhausted or facts.on_hold)
    since = max(offer.at, employer_time(facts, due, OPENS))
    return _news(facts, StepKind.OFFER_NOTICE, why, since, due, "T21", required=required, tips=(3, 7))


def _news(facts: Facts, kind: StepKind, why: Reason, since: datetime, due: date, template: str, **more: Any) -> Step:
    """Return a step for important news, by phone if possible."""
    channel, person = news_recipient(facts)
    way = phone_duty if channel is Channel.CALL else written_duty
    return way(facts, kind, why, since, due, template, to=person, **more)


def tell_others(facts: Facts) -> list[Step]:
    """Return the note that closes the other processes after an acceptance in writing (A41)."""
    if facts.other_offers.accepted is None:
        return []
    id, when = facts.other_offers.accepted
    if id == facts.opportunity.id:
        return apply_all(facts, _remind_to_tell(facts, when)) if facts.other_offers.live - {id} else []
    return [] if facts.closure else apply_all(facts, _note_to_others(facts, when))


def _note_to_others(facts: Facts, when: datetime) -> Step:
    """Return the note to another employer: in writing, or by phone after a final round."""
    day = facts.day(when)
    due = facts.days.add(day, 1)
    why = reason("A41", fact("accepted", N_("you accepted another offer on {day}"), day=day))
    if was_final(facts):
        return _news(facts, StepKind.TELL_OTHERS, why, when, due, "T28", tips=(10,))
    return written_duty(facts, StepKind.TELL_OTHERS, why, when, due, "T28", to=message_recipient(facts), tips=(10,))


def _remind_to_tell(facts: Facts, when: datetime) -> Step:
    day = facts.day(when)
    why = reason("A41", fact("accepted", N_("you accepted on {day}; others still wait"), day=day))
    return duty(
        facts, StepKind.TELL_OTHERS, why, when, facts.days.add(day, 1), required=False, template="T28", tips=(10,)
    )
