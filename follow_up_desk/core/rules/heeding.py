"""Heed what its owner did to a step: left out, snoozed, moved, or put on a day of their own."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from follow_up_desk.core.enumerations import Did
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.marks import holds_for, made
from follow_up_desk.core.records import Mark
from follow_up_desk.core.rules.common import fact, once_each, said_action
from follow_up_desk.core.slots import OPENS, at, best, chase, closing, window
from follow_up_desk.core.steps import State, Step
from follow_up_desk.core.wording import N_
from follow_up_desk.core.workdays import DAY


def kept(facts: Facts, *steps: Step | None) -> list[Step]:
    """Return the steps as their owner left them, without those that were skipped."""
    return [left for step in steps if step is not None and (left := heeded(facts, step)) is not None]


def mark_of(facts: Facts, step: Step) -> Mark | None:
    """Return what its owner last did to this occurrence, showing aside."""
    found = [m for m in facts.opportunity.marks if m.did is not Did.SHOWN and holds_for(m, step)]
    return max(found, key=made, default=None)


def heeded(facts: Facts, step: Step) -> Step | None:
    """Return the step as its owner left it: moved, snoozed, untouched, or None where it was skipped."""
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
    """Tell whether its owner put a question on a day of their own, knowing what speaks against it."""
    return step.asks and mark.did is Did.MOVED and bool(mark.reason)


def _put_off(facts: Facts, step: Step, mark: Mark, wish: datetime) -> Step:
    """A question that was put off to a time at which one does not ask waits for the next that is permitted."""
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
    """A step whose time has come; on the very day its owner insisted on, whatever speaks against it."""
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
    """Return the step with its owner's doing in its reason, and with what to do on its new day."""
    own = N_("you moved it to {until}") if mark.did is Did.MOVED else N_("you snoozed it until {until}")
    action = step.reason.action
    if action is not None and "day" in action.values:
        action = said_action(step.channel, step.date)
    facts_ = (*step.reason.facts, fact("mark", own, until=_said(facts, wish)))
    return replace(step, reason=replace(step.reason, facts=facts_, action=action))


def _said(facts: Facts, until: datetime) -> datetime | date:
    """Return the hour in the owner's zone where it is today, else their day."""
    here = until.astimezone(ZoneInfo(facts.owner.time_zone))
    return here if here.date() == facts.now.astimezone(here.tzinfo).date() else facts.day(until)
