"""Apply what the user did to a step: skipped, snoozed, moved, or put on a day of their own choice."""

from datetime import date, datetime

from msgspec.structs import replace

from follow_up_desk.core.enumerations import Did
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.local_time import in_zone, local_day, user_zone
from follow_up_desk.core.marks import holds_for, made
from follow_up_desk.core.records import Mark
from follow_up_desk.core.rules.common import fact, once_each, said_action
from follow_up_desk.core.slots import OPENS, at, best, chase, closing, window
from follow_up_desk.core.steps import State, Step
from follow_up_desk.core.wording import N_
from follow_up_desk.core.workdays import DAY


def kept(facts: Facts, *steps: Step | None) -> list[Step]:
    """Return the steps with the user's marks applied, without those that were skipped."""
    return [left for step in steps if step is not None and (left := heeded(facts, step)) is not None]


def mark_of(facts: Facts, step: Step) -> Mark | None:
    """Return the last mark the user made on this occurrence, or None; `shown` does not count."""
    found = [m for m in facts.opportunity.marks if m.did is not Did.SHOWN and holds_for(m, step)]
    return max(found, key=made, default=None)


def heeded(facts: Facts, step: Step) -> Step | None:
    """Return the step with the user's last mark applied: moved, snoozed, unchanged, or None if it was skipped."""
    if not facts.opportunity.marks:
        return step
    mark = mark_of(facts, step)
    if mark is None:
        return step
    if mark.did is Did.SKIPPED:
        return None
    if mark.until is None:
        return step
    until = mark.until if isinstance(mark.until, datetime) else at(facts, mark.until, OPENS)
    return _put_off(facts, step, mark, until) if until > facts.now else _due_again(facts, step, mark, until)


def _insists(step: Step, mark: Mark) -> bool:
    """Return whether the user moved a question to this day although told what speaks against it."""
    return step.asks and mark.did is Did.MOVED and bool(mark.reason)


def _put_off(facts: Facts, step: Step, mark: Mark, wish: datetime) -> Step:
    """Return the postponed step; a question at a time when one should not ask moves to the next permitted day."""
    until, skipped = wish, step.reason.skipped
    if step.asks and not _insists(step, mark):
        first = facts.day(wish)
        if wish >= at(facts, first, closing(facts, first)):
            first += DAY
        day, late = chase(facts, max(first, step.due), step.channel)
        skipped = once_each(skipped, late)
        until = wish if day == facts.day(wish) else at(facts, day, OPENS)
    put_off = replace(
        step,
        date=facts.day(until),
        state=State.MOVED if mark.did is Did.MOVED else State.SNOOZED,
        until=until,
        reason=replace(step.reason, skipped=skipped),
        earliest=until,
        best=max(until, best(facts, facts.day(until), step.channel)),
        latest=window(facts, facts.day(until), step.channel)[2] if step.asks else step.latest,
    )
    return _saying(facts, put_off, mark, wish)


def _due_again(facts: Facts, step: Step, mark: Mark, until: datetime) -> Step:
    """Return a step whose postponement has ended; on a day the user insisted on it opens despite all objections."""
    today = facts.today
    earliest, moment, latest = window(facts, today, step.channel)
    if not _insists(step, mark) or facts.day(until) != today or facts.now >= latest:
        return step
    opened = replace(
        step,
        date=today,
        state=State.OPEN,
        until=until,
        earliest=earliest,
        best=moment,
        latest=latest,
        reason=replace(step.reason, skipped=()),
    )
    return _saying(facts, opened, mark, until)


def _saying(facts: Facts, step: Step, mark: Mark, wish: datetime) -> Step:
    """Return the step with the user's mark in its reason, and with the action for its new day."""
    own = N_("you moved it to {until}") if mark.did is Did.MOVED else N_("you snoozed it until {until}")
    action = step.reason.action
    if action is not None and "day" in action.values:
        action = said_action(step.channel, step.date)
    facts_ = (*step.reason.facts, fact("mark", own, until=_said(facts, wish)))
    return replace(step, reason=replace(step.reason, facts=facts_, action=action))


def _said(facts: Facts, until: datetime) -> datetime | date:
    """Return the time in the owner's zone if it is today, else the employer's day."""
    zone = user_zone(facts.owner)
    today = local_day(until, zone) == local_day(facts.now, zone)
    return in_zone(until, zone) if today else facts.day(until)
