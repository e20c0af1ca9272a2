"""Priority of due steps: which comes first, which must stay on its day, which day is next."""

from collections.abc import Iterable
from datetime import date, datetime, time

from follow_up_desk.core.contact_windows import OPENS, employer_time
from follow_up_desk.core.days_off import DAY
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.step_kinds import STEP_KINDS
from follow_up_desk.core.steps import Step


def by_priority(due: Iterable[tuple[Plan, Step]]) -> list[tuple[Plan, Step]]:
    """Return the steps by priority: those that would be lost by waiting first."""

    def damage(pair: tuple[Plan, Step]) -> tuple[object, ...]:
        plan, step = pair
        lost = too_late_at(step, plan)
        return (
            not must_stay(plan, step, next_day(plan, step, plan.facts.today)),
            STEP_KINDS[step.kind].priority,
            lost is None,
            lost or step.best,
            step.due,
            plan.opportunity,
        )

    return sorted(due, key=damage)


def too_late_at(step: Step, plan: Plan) -> datetime | None:
    """Return when it will be too late for a step, or None; a question is never too late."""
    if step.asks and not step.is_offer_inquiry:
        return None
    if step.deadline is not None:
        return step.deadline
    if step.latest is not None:
        return step.latest
    deadline = next(
        (f.data["deadline"] for f in step.reason.facts if f.used == "deadline" and "deadline" in f.data), None
    )
    if deadline is None or isinstance(deadline, datetime):
        return deadline
    return employer_time(plan.facts, deadline + DAY, time())


def must_stay(plan: Plan, step: Step, day: date) -> bool:
    """Return whether moving the step to that day would lose something; an offer's steps never move."""
    if not STEP_KINDS[step.kind].priority or step.is_offer_inquiry:
        return True
    lost = too_late_at(step, plan)
    return lost is not None and lost <= employer_time(plan.facts, day, OPENS)


def next_day(plan: Plan, step: Step, day: date) -> date:
    """Return the next day after `day` on which the step is permitted."""
    if step.asks:
        return plan.facts.days.roll(day + DAY, step.channel in CALLS)[0]
    return plan.facts.days.add(day, 1)
