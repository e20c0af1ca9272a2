"""The spans of a lane, Qt-free: promised periods, days of grace, days on which the user may ask."""

from collections.abc import Iterator
from datetime import date

from follow_up_desk.core.days_off import DAY
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.local_time import Zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.promise_history import PromiseOutcome, promise_outcome
from follow_up_desk.core.records import Promise
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.ui.enum_labels import member_label
from follow_up_desk.ui.lanes.lane import Span, SpanKind, end_of_day, moment_of, start_of_day

MAX_DAYS = 10  # days after the first on which the user may ask that are drawn


def spans_of(plan: Plan, here: Zone) -> Iterator[Span]:
    """Yield the spans of an opportunity's lane, the lowest first."""
    facts = plan.facts
    for promise in facts.opportunity.promises:
        if promise.by is not None:
            yield _promised_period(plan, promise, here)
    chaser = next((s for s in plan.steps if s.is_inquiry and s.state is not StepState.LATER), None)
    if chaser is not None:
        yield from _grace_or_wait(plan, chaser)
        yield from _days_to_ask(plan, chaser)


def _promised_period(plan: Plan, promise: Promise, here: Zone) -> Span:
    facts = plan.facts
    assert promise.by is not None
    last = facts.days.promise_end(promise.by)
    start = start_of_day(promise.from_) if promise.from_ else moment_of(promise.made_at, here)
    start = min(start, start_of_day(last))
    became = promise_outcome(facts, promise)
    if became is PromiseOutcome.MOVED:
        text = Text(N_("their time before they moved it, until {day}"), {"day": last})
        return Span(start, end_of_day(last), SpanKind.MOVED, text)
    kind = SpanKind.THEIRS if became is PromiseOutcome.STANDING else SpanKind.PAST
    text = Text(N_("their time, until {day}"), {"day": last})
    return Span(start, end_of_day(last), kind, text, promise.words, promise.item or member_label(promise.thing))


def _grace_or_wait(plan: Plan, step: Step) -> Iterator[Span]:
    """Yield the days of grace, or the wait after an attempt or their last word, up to the day to ask."""
    facts = plan.facts
    ends = [facts.days.promise_end(p.by) for p in facts.promises if p.by is not None]
    heard = [facts.day(facts.heard)] if facts.heard else []
    last = max([*ends, *facts.attempt_days] or heard, default=None)
    if last is not None and last + DAY < step.date:
        text = Text(N_("give them time, until {day}"), {"day": step.date - DAY})
        yield Span(end_of_day(last), start_of_day(step.date), SpanKind.GRACE, text)


def _days_to_ask(plan: Plan, step: Step) -> Iterator[Span]:
    """Yield the days on which the user may ask, from the planned one to the step after it."""
    call = step.channel in CALLS
    words = Text(N_("a day on which you may call")) if call else Text(N_("a day on which you may write"))
    outlook = next((s.date for s in plan.steps if s.is_inquiry and s.state is StepState.LATER), None)
    day, end = step.date, outlook or step.date + MAX_DAYS * DAY
    while day < end:
        if _may_ask(plan, day, call):
            yield Span(start_of_day(day), end_of_day(day), SpanKind.POSSIBLE, words)
        day += DAY


def _may_ask(plan: Plan, day: date, call: bool) -> bool:
    days = plan.facts.days
    return days.closed(day) is None and days.blocked(day, call) is None
