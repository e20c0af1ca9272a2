"""When a step may be postponed to: choices a person would make, never a day or hour at which not to ask.

Asking means an inquiry or any call: it keeps to their working days and hours, and calls avoid Mondays.
What the user owes may be postponed to any hour. `objection` checks a time of the user's own choice;
if it does not fit, `next_permitted` returns the next one that does.
"""

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from msgspec import Struct

from follow_up_desk.core.contact_windows import OPENS, closing_time, employer_time, good_hours
from follow_up_desk.core.days_off import DAY
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.local_time import in_zone, instant_at, local_day, user_zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.settings import time_span
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.waking_hours import is_awake, nearest_shared_time, next_waking, tomorrow, user_time
from follow_up_desk.core.wording import N_, Text

MORNING = time(9)
A_WHILE = timedelta(hours=3)
QUARTER = timedelta(minutes=15)


class PostponeOption(StrEnum):
    """Name a way of postponing a step."""

    LATER = "later"
    TOMORROW = "tomorrow"
    SLOT = "slot"
    WEEK = "week"


class Choice(Struct, frozen=True):
    """Hold one way of postponing a step, and the instant it means."""

    wish: PostponeOption
    until: datetime


def postpone_choices(plan: Plan, step: Step, now: datetime) -> tuple[Choice, ...]:
    """Return the choices there are now, the soonest first, no instant twice, all later than what is planned."""
    facts = plan.facts
    planned = step.best if step.state is StepState.PLANNED else now
    found = {
        PostponeOption.LATER: _later_today(facts, step, now),
        PostponeOption.TOMORROW: _if_permitted(facts, step, tomorrow(facts, MORNING)),
        PostponeOption.SLOT: next_slot(facts, step, planned) if keeps_asking_hours(step) else None,
        PostponeOption.WEEK: _next_week(facts, step),
    }
    by_instant: dict[datetime, PostponeOption] = {}
    for wish, until in found.items():
        if until is not None and until > planned and until not in by_instant:
            by_instant[until] = wish
    return tuple(Choice(by_instant[until], until) for until in sorted(by_instant))


def snooze_until(plan: Plan, step: Step, now: datetime) -> datetime:
    """Return what a plain "snooze" means: tomorrow morning, or for a question the next permitted slot from then on."""
    morning = tomorrow(plan.facts, MORNING)
    return _slot_from(plan.facts, step, morning) if keeps_asking_hours(step) else morning


def next_slot(facts: Facts, step: Step, now: datetime) -> datetime:
    """Return the start of the next good hours for a step, on a permitted day."""
    today = local_day(now, facts.zone)
    if facts.days.roll(today, step.channel in CALLS)[0] == today:
        starts = (employer_time(facts, today, time_span(text)[0]) for text in good_hours(facts, step.channel))
        found = next((start for start in starts if start > now and is_awake(facts, start)), None)
        if found is not None and objection(facts, step, found) is None:
            return found
    return _slot_from(facts, step, employer_time(facts, today + DAY, time(0)))


def next_permitted(facts: Facts, step: Step, wish: datetime) -> datetime:
    """Return the time wished for, or the next good one after it if the user should not ask then."""
    if objection(facts, step, wish) is None:
        return wish
    first = local_day(wish, facts.zone)
    slot = _slot_from(facts, step, employer_time(facts, first, time(0)))
    return slot if slot > wish else _slot_from(facts, step, employer_time(facts, first + DAY, time(0)))


def objection(facts: Facts, step: Step, moment: datetime) -> Text | None:
    """Return why the user should not ask at that time, or None."""
    if not keeps_asking_hours(step):
        return None
    theirs = in_zone(moment, facts.zone)
    day = theirs.date()
    why = facts.days.closed(day) or facts.days.blocked(day, step.channel in CALLS)
    if why is not None:
        return why
    open_then = employer_time(facts, day, OPENS) <= moment < employer_time(facts, day, closing_time(facts, day))
    return None if open_then else Text(N_("outside their office hours"))


def keeps_asking_hours(step: Step) -> bool:
    """Return whether a step keeps to the days and hours for asking."""
    return step.asks or step.channel in CALLS


def first_hour(facts: Facts, step: Step) -> time:
    """Return when the first good hours of a day begin."""
    return time_span(good_hours(facts, step.channel)[0])[0]


def _slot_from(facts: Facts, step: Step, first: datetime) -> datetime:
    """Return the first good slot on a permitted day from `first` on, in the user's waking hours."""
    day: date = local_day(first, facts.zone)
    open_day, _ = facts.days.roll(day, step.channel in CALLS)
    slot = employer_time(facts, open_day, first_hour(facts, step))
    if is_awake(facts, slot):
        return max(slot, first)
    return nearest_shared_time(facts, slot, max(employer_time(facts, open_day, OPENS), first)) or next_waking(
        facts, slot
    )


def _later_today(facts: Facts, step: Step, now: datetime) -> datetime | None:
    here = user_time(facts, now)
    wanted = here + A_WHILE
    midnight = wanted.replace(hour=0, minute=0, second=0, microsecond=0)
    wanted = midnight + -((midnight - wanted) // QUARTER) * QUARTER
    if wanted.date() != here.date() or not is_awake(facts, wanted):
        return None
    return _if_permitted(facts, step, wanted)


def _if_permitted(facts: Facts, step: Step, moment: datetime) -> datetime | None:
    return moment if objection(facts, step, moment) is None else None


def _next_week(facts: Facts, step: Step) -> datetime:
    zone = user_zone(facts.owner)
    today = local_day(facts.now, zone)
    monday = today + (7 - today.weekday()) * DAY
    morning = instant_at(monday, MORNING, zone)
    return _slot_from(facts, step, morning) if keeps_asking_hours(step) else morning
