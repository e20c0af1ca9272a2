"""The spans of a lane, Qt-free: promised periods, days of grace, days on which the user may ask."""

from collections.abc import Iterator
from datetime import date

from follow_up_desk.core.history import CALLS
from follow_up_desk.core.local_time import Zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.promise_history import Fate, fate
from follow_up_desk.core.records import Promise
from follow_up_desk.core.steps import State, Step
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.core.workdays import DAY
from follow_up_desk.ui.lanes.lane import Band, Span, day_of, end_of, first_of

LONGEST = 10  # days after the first on which the user may ask that are drawn


def spans_of(plan: Plan, here: Zone) -> Iterator[Span]:
    """Yield the spans of an opportunity's lane, the lowest first."""
    facts = plan.facts
    for promise in facts.opportunity.promises:
        if promise.by is not None:
            yield _their_time(plan, promise, here)
    chaser = next((s for s in plan.steps if s.is_chaser and s.state is not State.LATER), None)
    if chaser is not None:
        yield from _before(plan, chaser)
        yield from _possible(plan, chaser)


def _their_time(plan: Plan, promise: Promise, here: Zone) -> Span:
    facts = plan.facts
    assert promise.by is not None
    last = facts.days.promise_end(promise.by)
    start = first_of(promise.from_) if promise.from_ else day_of(promise.made_at, here)
    start = min(start, first_of(last))
    became = fate(facts, promise)
    if became is Fate.MOVED:
        text = Text(N_("their time before they moved it, until {day}"), {"day": last})
        return Span(start, end_of(last), Band.MOVED, text)
    kind = Band.THEIRS if became is Fate.STANDING else Band.PAST
    return Span(start, end_of(last), kind, Text(N_("their time, until {day}"), {"day": last}), promise.words)


def _before(plan: Plan, step: Step) -> Iterator[Span]:
    """Yield the days of grace, or the wait after an attempt or their last word, up to the day to ask."""
    facts = plan.facts
    ends = [facts.days.promise_end(p.by) for p in facts.promises if p.by is not None]
    tried = facts.attempt_days[-1:]
    heard = [facts.day(facts.heard)] if facts.heard else []
    last = max([*ends, *tried] or heard, default=None)
    if last is not None and last + DAY < step.date:
        text = Text(N_("time to leave them, until {day}"), {"day": step.date - DAY})
        yield Span(end_of(last), first_of(step.date), Band.GRACE, text)


def _possible(plan: Plan, step: Step) -> Iterator[Span]:
    """Yield the days on which the user may ask, from the planned one to the step after it."""
    call = step.channel in CALLS
    words = Text(N_("a day on which you may call")) if call else Text(N_("a day on which you may write"))
    outlook = next((s.date for s in plan.steps if s.is_chaser and s.state is State.LATER), None)
    day, end = step.date, outlook or step.date + LONGEST * DAY
    while day < end:
        if _may(plan, day, call):
            yield Span(first_of(day), end_of(day), Band.POSSIBLE, words)
        day += DAY


def _may(plan: Plan, day: date, call: bool) -> bool:
    days = plan.facts.days
    return days.closed(day) is None and days.blocked(day, call) is None
