"""The verdict in one line, the same wherever it stands; an hour where the day is today. No Qt."""

from datetime import datetime

from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.local_time import Zone, in_zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _, clock, day
from follow_up_desk.ui.formatting import capitalized
from follow_up_desk.ui.theme import VERDICT_STYLES


def verdict_text(plan: Plan, order: DailyPlan) -> str:
    """Return the verdict as the day has it: "Not yet: Tue 27 Oct", "Today 4:20 pm"."""
    verdict, when = order.standing(plan)
    step, here = plan.step, plan.facts.owner_zone
    decide = verdict is Verdict.ON and step is not None and step.kind is StepKind.DECIDE
    word = _("Decide by {date}") if decide else _(VERDICT_STYLES[verdict].word)
    if step is None or not order.is_later_today(step, here):
        return word.format(date=day(when) if when else "")
    hour = today_at(step.earliest, here)
    return capitalized(hour) if verdict is Verdict.ON and not decide else word.format(date=hour)


def settled_text() -> str:
    """Return the verdict of a settled opportunity, which needs no plan."""
    return _(VERDICT_STYLES[Verdict.CLOSED].word)


def step_time(step: Step, order: DailyPlan, here: Zone) -> str:
    """Return when a step that is not due may be done: the hour if that is today, else its day."""
    return today_at(step.earliest, here) if order.is_later_today(step, here) else day(order.date_of(step))


def today_at(instant: datetime, here: Zone) -> str:
    """Return an hour of today."""
    return _("today {clock}").format(clock=clock(in_zone(instant, here)))
