"""Apply what the user did to a step: skipped, snoozed, moved, or put on a day of their own choice."""

from datetime import date, datetime

from msgspec.structs import replace

from follow_up_desk.core.contact_windows import (
    OPENS,
    best_time,
    closing_time,
    contact_day,
    contact_window,
    employer_time,
)
from follow_up_desk.core.days_off import DAY
from follow_up_desk.core.enumerations import MarkAction
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.local_time import local_day
from follow_up_desk.core.marks import applies_to_step, mark_order
from follow_up_desk.core.records import Mark
from follow_up_desk.core.rules.common import action_text, fact, merged_skips
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.wording import N_, Moment


def apply_all(facts: Facts, *steps: Step | None) -> list[Step]:
    """Return the steps with the user's marks applied, without those that were skipped."""
    return [left for step in steps if step is not None and (left := apply_override(facts, step)) is not None]


def last_override(facts: Facts, step: Step) -> Mark | None:
    """Return the last mark the user made on this occurrence, or None; `shown` does not count."""
    found = [m for m in facts.opportunity.marks if m.did is not MarkAction.SHOWN and applies_to_step(m, step)]
    return max(found, key=mark_order, default=None)


def apply_override(facts: Facts, step: Step) -> Step | None:
    """Return the step with the user's last mark applied: moved, snoozed, unchanged, or None if it was skipped."""
    if not facts.opportunity.marks:
        return step
    mark = last_override(facts, step)
    if mark is None:
        return step
    if mark.did is MarkAction.SKIPPED:
        return None
    if mark.until is None:
        return step
    until = mark.until if isinstance(mark.until, datetime) else employer_time(facts, mark.until, OPENS)
    return _postponed(facts, step, mark, until) if until > facts.now else _due_again(facts, step, mark, until)


def _is_forced(step: Step, mark: Mark) -> bool:
    """Return whether the user moved a question to this day although told what speaks against it."""
    return step.asks and mark.did is MarkAction.MOVED and bool(mark.reason)


def _postponed(facts: Facts, step: Step, mark: Mark, wish: datetime) -> Step:
    """Return the postponed step; a question at a time when one should not ask moves to the next permitted day."""
    until, skipped = wish, step.reason.skipped
    if step.asks and not _is_forced(step, mark):
        first = facts.day(wish)
        if wish >= employer_time(facts, first, closing_time(facts, first)):
            first += DAY
        day = max(first, step.due)
        day, late = contact_day(facts, day, step.channel, step.named and day == step.due)
        skipped = merged_skips(skipped, late)
        until = wish if day == facts.day(wish) else employer_time(facts, day, OPENS)
    put_off = replace(
        step,
        date=facts.day(until),
        state=StepState.MOVED if mark.did is MarkAction.MOVED else StepState.SNOOZED,
        until=until,
        reason=replace(step.reason, skipped=skipped),
        earliest=until,
        best=max(until, best_time(facts, facts.day(until), step.channel)),
        latest=contact_window(facts, facts.day(until), step.channel)[2] if step.asks else step.latest,
    )
    return _with_reason(facts, put_off, mark, wish)


def _due_again(facts: Facts, step: Step, mark: Mark, until: datetime) -> Step:
    """Return a step whose postponement has ended; on a day the user insisted on it opens despite all objections."""
    today = facts.today
    earliest, moment, latest = contact_window(facts, today, step.channel)
    if not _is_forced(step, mark) or facts.day(until) != today or facts.now >= latest:
        return step
    opened = replace(
        step,
        date=today,
        state=StepState.OPEN,
        until=until,
        earliest=earliest,
        best=moment,
        latest=latest,
        reason=replace(step.reason, skipped=()),
    )
    return _with_reason(facts, opened, mark, until)


def _with_reason(facts: Facts, step: Step, mark: Mark, wish: datetime) -> Step:
    """Return the step with the user's mark in its reason, and with the action for its new day."""
    own = N_("you moved it to {until}") if mark.did is MarkAction.MOVED else N_("you snoozed it until {until}")
    action = step.reason.action
    if action is not None and "day" in action.values:
        action = action_text(step.channel, step.date)
    facts_ = (*step.reason.facts, fact("mark", own, until=_shown_time(facts, wish)))
    return replace(step, reason=replace(step.reason, facts=facts_, action=action))


def _shown_time(facts: Facts, until: datetime) -> Moment | date:
    """Return the time if it is today, else the employer's day."""
    today = local_day(until, facts.owner_zone) == local_day(facts.now, facts.owner_zone)
    return facts.moment(until) if today else facts.day(until)
