"""Timeline rows of what is planned: steps with hours and reason, ends of promised periods, the day of rest."""

from collections.abc import Iterable
from datetime import datetime, time

from msgspec.structs import replace

from follow_up_desk.core.contact_windows import good_hours
from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.local_time import Zone, in_zone, instant_at, same_clock
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Opportunity, Promise
from follow_up_desk.core.settings import time_span
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _, clock, day, moment, place, translate, translate_all
from follow_up_desk.ui.formatting import capitalized
from follow_up_desk.ui.steps.step_labels import step_icon
from follow_up_desk.ui.timeline import record_labels
from follow_up_desk.ui.timeline.promise_labels import promise_dates
from follow_up_desk.ui.timeline.timeline_row import Shape, TimelineRow

SHAPES = {StepState.OPEN: Shape.OPEN, StepState.LATER: Shape.LATER}
BADGES = {StepState.SNOOZED: N_("Snoozed"), StepState.MOVED: N_("Moved by you"), StepState.LATER: N_("Only if needed")}
END_OF_DAY = time(23, 59)


def step_rows(
    plan: Plan, it: Opportunity, here: Zone, now: datetime, order: DailyPlan | None = None
) -> Iterable[TimelineRow]:
    """Yield the rows of the plan, unsorted; `order` says which steps the day moves."""
    yield from (_moved_or_own(_step(plan, it, step, here, now), step, order, here) for step in plan.steps)
    if plan.facts.closure is None:
        yield from (_promise_end(plan, promise) for promise in plan.facts.promises if _ahead(plan, promise))
        if plan.facts.exhausted and plan.facts.attempt_days:
            yield _rest(plan)


def hours_text(plan: Plan, step: Step, here: Zone) -> str:
    """Return the hours of a step: the best ones for an inquiry, or the latest instant for other steps."""
    if step.is_inquiry:
        return _best_hours(plan, step, here)
    if step.latest is None:
        return ""
    return _("until {when}").format(when=moment(step.latest, here, plan.facts.zone))


def _best_hours(plan: Plan, step: Step, here: Zone) -> str:
    spans = [time_span(text) for text in good_hours(plan.facts, step.channel)]
    theirs = in_zone(step.best, plan.facts.zone)
    slot = next((s for s in spans if s[0] <= theirs.time() < s[1]), None)
    if slot is None:
        return ""
    start, end = (instant_at(theirs.date(), moment, plan.facts.zone) for moment in slot)
    yours = in_zone(start, here)
    if same_clock(start, yours):
        return _("best between {start} and {end}").format(start=clock(start), end=clock(end))
    words = _("best {span} ({their_span} in {place})")
    if yours.date() != start.date():
        words = _("best on {day}, {span} ({their_day}, {their_span} in {place})")
    return words.format(
        day=day(yours.date()),
        span=_hours(yours, in_zone(end, here)),
        their_day=day(start.date()),
        their_span=_hours(start, end),
        place=place(plan.facts.zone),
    )


def _hours(start: datetime, end: datetime) -> str:
    return _("{start} to {end}").format(start=clock(start), end=clock(end))


def _step(plan: Plan, it: Opportunity, step: Step, here: Zone, now: datetime) -> TimelineRow:
    """Return the row of a step; the header above says why the first one has its date."""
    return TimelineRow(
        key=f"step:{step.kind}:{step.interview}:{step.person}:{step.due}:{step.ordinal}",
        at=now if step.open else max(step.earliest, now),
        shape=SHAPES.get(step.state, Shape.PLANNED),
        icon=step_icon(step),
        title=translate(step_title(step, it)),
        meta=hours_text(plan, step, here),
        text="" if step is plan.step else capitalized(translate_all(reason_clauses(step.reason))),
        badge=_badge(step),
        tone="now" if step.open and step.required else "accent" if step.open else "wait",
        step=step,
        day=step.date,
    )


def _moved_or_own(row: TimelineRow, step: Step, order: DailyPlan | None, here: Zone) -> TimelineRow:
    """Return the row of a step on the day to which the daily limit moves it, with the reason; else as it is."""
    if order is None or order.date_of(step) == step.date:
        return row
    day = order.date_of(step)
    return replace(
        row,
        at=instant_at(day, in_zone(step.best, here).time(), here),
        shape=Shape.PLANNED,
        text=capitalized(translate_all(reason_clauses(order.reason_of(step)))),
        badge=_("Moved to another day"),
        tone="wait",
        day=day,
    )


def _badge(step: Step) -> str:
    if step.open:
        return _("Now") if step.required else _("If you like")
    return _(BADGES[step.state]) if step.state in BADGES else ""


def _ahead(plan: Plan, promise: Promise) -> bool:
    return promise.by is not None and plan.facts.days.promise_end(promise.by) >= plan.facts.today


def _promise_end(plan: Plan, promise: Promise) -> TimelineRow:
    assert promise.by is not None
    last = plan.facts.days.promise_end(promise.by)
    return TimelineRow(
        key=f"end:{promise.id}",
        at=instant_at(last, END_OF_DAY, plan.facts.zone),
        shape=Shape.PLANNED,
        icon="hourglass",
        title=_(record_labels.PROMISE_ENDS[promise.thing]).format(item=promise.item or _(record_labels.SOMETHING)),
        meta=promise_dates(promise),
    )


def _rest(plan: Plan) -> TimelineRow:
    last = plan.facts.rest_day
    return TimelineRow(
        key="rest",
        at=instant_at(last, time(0), plan.facts.zone),
        shape=Shape.REST if last <= plan.facts.today else Shape.PLANNED,
        icon="pause",
        title=_("You have done your part"),
        text=_("Let it rest from here on; more follow-ups would not help."),
        tone="rest",
    )
