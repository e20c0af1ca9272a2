"""Heed what its owner did to a step: left out, snoozed, moved, or put on a day of their own."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from follow_up_desk.core.enumerations import Did
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.marks import holds_for, made
from follow_up_desk.core.records import Mark
from follow_up_desk.core.rules.common import fact, once_each, said_action
from follow_up_desk.core.slots import OPENS, at, best, chase, closing, is_open
from follow_up_desk.core.steps import Reason, State, Step
from follow_up_desk.core.wording import N_
from follow_up_desk.core.workdays import Skipped


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
    return step.is_chaser and mark.did is Did.MOVED and bool(mark.reason)


def _put_off(facts: Facts, step: Step, mark: Mark, wish: datetime) -> Step:
    """A question that was put off to a day on which one does not ask waits for the next that is permitted."""
    until, skipped = wish, step.reason.skipped
    if step.is_chaser and not _insists(step, mark):
        day, late = chase(facts, max(facts.day(wish), step.due), step.channel)
        skipped = once_each(skipped, late)
        until = wish if day == facts.day(wish) else at(facts, day, OPENS)
    return replace(
        step,
        date=facts.day(until),
        state=State.MOVED if mark.did is Did.MOVED else State.SNOOZED,
        until=until,
        reason=_put_off_reason(facts, step, mark, wish, until, skipped),
        earliest=until,
        best=max(until, best(facts, facts.day(until), step.channel)),
    )


def _put_off_reason(
    facts: Facts, step: Step, mark: Mark, wish: datetime, until: datetime, skipped: tuple[Skipped, ...]
) -> Reason:
    own = N_("you moved it to {until}") if mark.did is Did.MOVED else N_("you snoozed it until {until}")
    action = step.reason.action
    if action is not None and "day" in action.values:
        action = said_action(step.channel, facts.day(until))
    own_doing = fact("mark", own, until=_said(facts, wish))
    return replace(step.reason, facts=(*step.reason.facts, own_doing), skipped=skipped, action=action)


def _said(facts: Facts, until: datetime) -> datetime | date:
    """Return the hour in the owner's zone where it is today, else their day."""
    here = until.astimezone(ZoneInfo(facts.owner.time_zone))
    return here if here.date() == facts.now.astimezone(here.tzinfo).date() else facts.day(until)


def _due_again(facts: Facts, step: Step, mark: Mark, until: datetime) -> Step:
    """A step whose time has come; on the very day its owner insisted on, whatever speaks against it."""
    today = facts.today
    if _insists(step, mark) and facts.day(until) == today and facts.now < at(facts, today, closing(facts, today)):
        reason = _put_off_reason(facts, step, mark, until, until, ())
        return replace(step, date=today, state=State.OPEN, until=until, reason=reason)
    if step.date <= today and is_open(facts, today):
        return replace(step, state=State.OPEN)
    return step
