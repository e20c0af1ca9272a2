"""Priority of due steps: which comes first, which must stay on its day, which day is next."""

from collections.abc import Iterable
from datetime import date, datetime, time

from follow_up_desk.core.enumerations import StepKind
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.slots import OPENS, at
from follow_up_desk.core.steps import Step
from follow_up_desk.core.workdays import DAY

_DAMAGE = {
    StepKind.DECIDE: 0,
    StepKind.OFFER_NOTICE: 0,
    StepKind.EXTENSION_REQUEST: 0,
    StepKind.WRITTEN_OFFER_CHECK: 0,
    StepKind.TELL_OTHERS: 0,
    StepKind.ASK_DATE: 1,
    StepKind.DELIVER: 1,
    StepKind.REPLY: 1,
    StepKind.DEBRIEF: 2,
    StepKind.THANK_YOU: 2,
    StepKind.LATE_THANK_YOU: 2,
    StepKind.FEEDBACK: 3,
    StepKind.ITEM_INQUIRY: 4,
    StepKind.INQUIRY: 5,
}
_LEAST = 6


def pressing(due: Iterable[tuple[Plan, Step]]) -> list[tuple[Plan, Step]]:
    """Return the steps by priority: those that would be lost by waiting first."""

    def damage(pair: tuple[Plan, Step]) -> tuple[object, ...]:
        plan, step = pair
        lost = lost_at(step, plan)
        return (
            not must_stay(plan, step, next_day(plan, step, plan.facts.today)),
            _DAMAGE.get(step.kind, _LEAST),
            lost is None,
            lost or step.best,
            step.due,
            plan.opportunity,
        )

    return sorted(due, key=damage)


def lost_at(step: Step, plan: Plan) -> datetime | None:
    """Return when it will be too late for a step, or None; a question is never too late."""
    if step.asks:
        return None
    if step.latest is not None:
        return step.latest
    deadline = next(
        (f.data["deadline"] for f in step.reason.facts if f.used == "deadline" and "deadline" in f.data), None
    )
    if deadline is None or isinstance(deadline, datetime):
        return deadline
    return at(plan.facts, deadline + DAY, time())


def must_stay(plan: Plan, step: Step, day: date) -> bool:
    """Return whether moving the step to that day would lose something; an offer's steps never move."""
    if not _DAMAGE.get(step.kind, _LEAST):
        return True
    lost = lost_at(step, plan)
    return lost is not None and lost <= at(plan.facts, day, OPENS)


def next_day(plan: Plan, step: Step, day: date) -> date:
    """Return the next day after `day` on which the step is permitted."""
    if step.asks:
        return plan.facts.days.roll(day + DAY, step.channel in CALLS)[0]
    return plan.facts.days.add(day, 1)
