"""Plan one opportunity at one instant: its steps, and the one answer to "can I follow up yet?".

The verdicts are those of the contract, section 2; the rules that make the steps are in `rules`.
"""

from datetime import date, datetime

from msgspec import Struct

from follow_up_desk.core.closures import has_ended
from follow_up_desk.core.enumerations import OfferForm, Purpose, Verdict
from follow_up_desk.core.facts import Facts, OtherOffers
from follow_up_desk.core.facts_builder import Calendars, build_facts
from follow_up_desk.core.inquiry_dates import silence_ends, silence_over
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.rules import RULES
from follow_up_desk.core.rules.common import fact, reason
from follow_up_desk.core.rules.offers import is_accepted, waiting_for_paper
from follow_up_desk.core.rules.other_offers import tell_others
from follow_up_desk.core.steps import Fact, Reason, Step, StepState
from follow_up_desk.core.template_choice import with_template
from follow_up_desk.core.user_records import Owner, Policy
from follow_up_desk.core.wording import N_, Text

_CAUSE_LENGTH = 120


class Plan(Struct, frozen=True):
    """Hold what follows from one opportunity's facts at one instant."""

    opportunity: str
    verdict: Verdict
    date: date | None
    step: Step | None
    reason: Reason
    steps: tuple[Step, ...]
    attempts: int
    max_attempts: int
    facts: Facts
    fault: Text | None = None  # why it cannot be planned

    @property
    def optional(self) -> tuple[Step, ...]:
        """Return the optional steps that are open now."""
        return tuple(s for s in self.steps if s.open and not s.required)


def plan(
    opportunity: Opportunity,
    owner: Owner,
    policy: Policy,
    calendars: Calendars,
    now: datetime,
    elsewhere: OtherOffers | None = None,
) -> Plan:
    """Return the plan of one opportunity at `now` (aware); nothing later is seen."""
    facts = build_facts(opportunity, owner, policy, calendars, now, elsewhere or OtherOffers())
    if _is_over(facts):
        steps = tuple(tell_others(facts))
    else:
        steps = tuple(step for rule in RULES for step in rule.steps(facts))
    steps = tuple([with_template(facts, step) for step in steps])
    verdict, day, step, why = _verdict(facts, steps)
    return Plan(
        opportunity=opportunity.id,
        verdict=verdict,
        date=day,
        step=step,
        reason=why,
        steps=tuple(sorted(steps, key=lambda s: (s.date, s.order))),
        attempts=len(facts.attempt_days),
        max_attempts=facts.numbers.max_attempts,
        facts=facts,
    )


def plan_or_fault(
    opportunity: Opportunity,
    owner: Owner,
    policy: Policy,
    calendars: Calendars,
    now: datetime,
    elsewhere: OtherOffers | None = None,
) -> Plan:
    """Return the plan, or one that says why there is none: no opportunity may keep all others from being shown."""
    try:
        return plan(opportunity, owner, policy, calendars, now, elsewhere)
    except Exception as fault:  # whatever a record can lead to
        return _unplannable(opportunity, owner, calendars, now, fault)


def _unplannable(opportunity: Opportunity, owner: Owner, calendars: Calendars, now: datetime, fault: Exception) -> Plan:
    cause = f"{type(fault).__name__}: {str(fault)[:_CAUSE_LENGTH]}"
    why = Text(N_("cannot be planned, because one of its dates or numbers cannot be right ({cause})"), {"cause": cause})
    bare = Opportunity(opportunity.id, opportunity.company, opportunity.role)
    facts = build_facts(bare, Owner(owner.name), Policy(), calendars, now, OtherOffers())
    return Plan(
        opportunity=opportunity.id,
        verdict=Verdict.OPTIONAL,
        date=None,
        step=None,
        reason=reason("A44", Fact("fault", why, {"cause": cause})),
        steps=(),
        attempts=0,
        max_attempts=facts.numbers.max_attempts,
        facts=facts,
        fault=why,
    )


def _is_over(facts: Facts) -> bool:
    """Return whether only a note to the others may remain: it is closed, or another offer was accepted (A41)."""
    if facts.closure is not None:
        return facts.closure.purpose not in (Purpose.REJECTION, Purpose.ACCEPT)
    return facts.accepted_elsewhere is not None


def _verdict(facts: Facts, steps: tuple[Step, ...]) -> tuple[Verdict, date | None, Step | None, Reason]:
    required = [s for s in steps if s.required and s.state is not StepState.LATER]
    ready = [s for s in required if s.open]
    if ready:
        step = min(ready, key=lambda s: s.order)
        return Verdict.NOW, step.date, step, step.reason
    if facts.closure is not None:
        return _closed(facts, required)
    planned = min(required, key=lambda s: (s.date, s.order), default=None)
    rest = _rest(facts)
    if rest is not None and facts.today < rest.begins and (planned is None or rest.until <= planned.date):
        return Verdict.WAIT_UNTIL, rest.until, None, rest.why
    if planned is not None:
        return _planned(planned)
    if rest is not None:
        return Verdict.REST, None, None, rest.why
    if facts.on_hold and facts.accepted_elsewhere is None:
        return Verdict.REST, None, None, _why_on_hold()
    return _nothing_required(facts, steps)


def _planned(step: Step) -> tuple[Verdict, date | None, Step | None, Reason]:
    waits = step.is_inquiry and step.state is StepState.PLANNED
    return (Verdict.WAIT_UNTIL if waits else Verdict.ON), step.date, step, step.reason


def _closed(facts: Facts, required: list[Step]) -> tuple[Verdict, date | None, Step | None, Reason]:
    """Return the verdict of a closed process; feedback after a no, or a duty after an acceptance, may still be due."""
    if required:
        return _planned(min(required, key=lambda s: (s.date, s.order)))
    assert facts.closure is not None
    return Verdict.CLOSED, None, None, _why_closed(facts)


class _Rest(Struct, frozen=True):
    """Hold until when to wait, from which day it is at rest, and why."""

    until: date
    begins: date
    why: Reason


def _rest(facts: Facts) -> _Rest | None:
    """Return the rest after the last attempt, or after a silence that means no; None if neither applies."""
    if facts.ahead:
        return None
    end, begins = silence_ends(facts), silence_over(facts)
    if end is not None and begins is not None and facts.offer is None:
        return _Rest(end, begins, _why_silence(facts, end, begins))
    if not facts.exhausted:
        return None
    day = facts.rest_day
    return _Rest(day, day, _why_rest(facts, day if facts.today < day else None))


def _why_silence(facts: Facts, end: date, begins: date) -> Reason:
    if facts.today < begins:
        return reason("A09", fact("silence", N_("they said that silence by {day} means no"), day=end))
    words = N_("silence by {day} meant no; you have done your part")
    return reason("A15", fact("silence", words, day=end))


def _nothing_required(facts: Facts, steps: tuple[Step, ...]) -> tuple[Verdict, date | None, Step | None, Reason]:
    possible = [s for s in steps if s.open]
    if possible:
        step = min(possible, key=lambda s: s.order)
        return Verdict.OPTIONAL, step.date, step, step.reason
    return Verdict.OPTIONAL, None, None, _why_nothing(facts)


def _why_nothing(facts: Facts) -> Reason:
    offer = facts.offer
    if facts.accepted_elsewhere is not None:
        day = facts.day(facts.accepted_elsewhere)
        return reason("A41", fact("accepted", N_("you accepted another offer on {day}"), day=day))
    if offer is not None and offer.deadline and has_ended(offer, facts.now) and not is_accepted(facts, offer):
        ended = fact(
            "deadline", N_("their offer ended on {end}; note what you decided"), end=facts.moment(offer.deadline)
        )
        return reason("A28", ended)
    if offer is not None:
        day = facts.day(offer.at)
        if offer.form is OfferForm.VERBAL:
            return reason("A27", waiting_for_paper(facts, offer))
        return reason("A28", fact("offer", N_("their offer came on {day}"), day=day))
    if facts.heard is not None:
        word = fact("last_contact", N_("nothing is planned; their last word was on {day}"), day=facts.day(facts.heard))
        return reason("A44", word)
    return reason("A44", fact("nothing", N_("nothing is planned: no interview and no word from them is noted yet")))


def _why_rest(facts: Facts, until: date | None) -> Reason:
    used = fact(
        "attempts",
        N_("{n} of {max} follow-ups sent, the last on {last}"),
        n=len(facts.attempt_days),
        max=facts.numbers.max_attempts,
        last=facts.attempt_days[-1],
    )
    if until is None:
        return reason("A15", used, fact("rest", N_("you have done your part")))
    return reason("A15", used, fact("rest", N_("let it rest until {until}"), until=until))


def _why_on_hold() -> Reason:
    return reason("A35", fact("on_hold", N_("on hold; you have checked as often as planned")))


def _why_closed(facts: Facts) -> Reason:
    assert facts.closure is not None
    words = {
        Purpose.ACCEPT: N_("you accepted on {day}"),
        Purpose.DECLINE: N_("you declined their offer on {day}"),
        Purpose.WITHDRAW: N_("you withdrew on {day}"),
        Purpose.TELL_OTHERS: N_("you told them on {day} that you accepted elsewhere"),
        Purpose.MOVE_ON: N_("you moved on, on {day}"),
        Purpose.REJECTION: N_("they chose someone else on {day}"),
    }
    day = facts.day(facts.closure.at)
    return reason("A44", fact("closed", words[facts.closure.purpose], day=day))
