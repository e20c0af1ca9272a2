"""The marks of a lane, Qt-free: interviews, offers, messages, steps, the day of rest."""

from collections.abc import Iterator

from follow_up_desk.core.closures import CLOSING
from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.enumerations import Direction, OfferForm, Purpose
from follow_up_desk.core.local_time import Zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Activity, Opportunity
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.ui.lanes.lane import Mark, MarkKind, moment_of, start_of_day
from follow_up_desk.ui.steps.step_labels import ICONS, step_icon
from follow_up_desk.ui.timeline import record_labels

NOON = 0.5
_ENDS = CLOSING | {Purpose.REOPEN}


def marks_of(plan: Plan, it: Opportunity, here: Zone, order: DailyPlan) -> Iterator[Mark]:
    """Yield the marks of an opportunity's lane."""
    yield from _interviews(plan, here)
    yield from _offers(plan, here)
    yield from (_message(it, activity, here) for activity in plan.facts.activities)
    yield from (_step(plan, it, step, here, order) for step in plan.steps)
    if plan.facts.closure is None and plan.facts.attempt_days and plan.facts.exhausted:
        resting = Text(N_("You have done your part; let it rest"))
        yield Mark(start_of_day(plan.facts.rest_day) + NOON, MarkKind.REST, "pause", "rest", resting)


def _interviews(plan: Plan, here: Zone) -> Iterator[Mark]:
    for number, interview in enumerate(plan.facts.rounds, 1):
        named = Text(record_labels.INTERVIEW_TITLES[interview.kind], {"n": number})
        ahead = interview.end > plan.facts.now
        tone = "accent" if ahead else "on_accent"
        yield Mark(moment_of(interview.start, here), MarkKind.ROUND, "interview", tone, named, timed=True)


def _offers(plan: Plan, here: Zone) -> Iterator[Mark]:
    for offer in plan.facts.opportunity.offers:
        written = offer.form is OfferForm.WRITTEN
        made = N_("They made an offer in writing") if written else N_("They made a spoken offer")
        yield Mark(moment_of(offer.at, here), MarkKind.OFFER, "offer", "rest", Text(made))
        if offer.deadline and plan.facts.closure is None:
            ends = Text(N_("Their offer ends"))
            yield Mark(moment_of(offer.deadline, here), MarkKind.OFFER, "offer", "danger", ends, timed=True)


def _message(it: Opportunity, activity: Activity, here: Zone) -> Mark:
    table = record_labels.ACTIVITY_TITLES[activity.direction]
    person = it.person(activity.person)
    text = Text(
        table.get(activity.purpose, table.get(Purpose.OTHER, "")), {"person": person.name if person else it.company}
    )
    picture = record_labels.PURPOSE_ICONS.get(activity.purpose) or ICONS.get(activity.channel, "note")
    at = moment_of(activity.at, here)
    if activity.purpose in _ENDS:
        return Mark(at, MarkKind.ENDING, picture, "ink_soft", text, timed=True)
    ours = activity.direction is not Direction.IN
    return Mark(at, MarkKind.OURS if ours else MarkKind.THEIRS, picture, "accent" if ours else "wait", text, timed=True)


def _step(plan: Plan, it: Opportunity, step: Step, here: Zone, order: DailyPlan) -> Mark:
    if step.open and order.date_of(step) > order.day:  # the day's plan moved it
        at = start_of_day(order.date_of(step)) + NOON
        return Mark(at, MarkKind.STEP, step_icon(step), "wait", step_title(step, it), step)
    now = moment_of(plan.facts.now, here)
    at = now if step.open else moment_of(step.best, here)
    if not step.open and step.date.toordinal() != int(at):
        at = start_of_day(step.date) + NOON
    if step.state is StepState.LATER or not step.required:
        return Mark(at, MarkKind.LATER, step_icon(step), "ink_faint", step_title(step, it), step)
    kind, tone = (MarkKind.OPEN, "now") if step.open else (MarkKind.STEP, "wait")
    timed = step.is_inquiry and not step.open and at % 1 != NOON
    return Mark(at, kind, step_icon(step), tone, step_title(step, it), step, timed)
