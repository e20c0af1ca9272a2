"""What several rules share: making a step from a moment, and heeding what its owner did to it."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from follow_up_desk.core.enumerations import Channel, Did, StepKind
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.marks import made, means
from follow_up_desk.core.records import Mark, Person
from follow_up_desk.core.slots import OPENS, at, best, chase, is_open, window
from follow_up_desk.core.steps import Fact, Reason, State, Step
from follow_up_desk.core.wording import N_, Text


def fact(used: str, message: str, **values: object) -> Fact:
    """Return one fact of a reason; its values serve the words and the program alike."""
    return Fact(used, Text(message, values), values)


def reason(context: str, *facts: Fact, action: Text | None = None) -> Reason:
    """Return the reason of a step."""
    return Reason(context, facts, (), action)


def duty(
    facts: Facts,
    kind: StepKind,
    why: Reason,
    since: datetime,
    due: datetime | date,
    *,
    to: Person | None = None,
    **more: Any,
) -> Step:
    """Return a step that is owed from `since` on: any day, once their working day has begun.

    `due` is what it is best done by and names the occurrence; the day to act is today once it is open.
    """
    start = max(since.astimezone(facts.zone), at(facts, facts.day(since), OPENS))
    opens = facts.now >= start and is_open(facts, facts.today)
    by = due.astimezone(facts.zone) if isinstance(due, datetime) else best(facts, due, None)
    return Step(
        kind=kind,
        due=facts.day(due) if isinstance(due, datetime) else due,
        date=facts.today if facts.now >= start else start.date(),
        earliest=start,
        best=max(start, by),
        latest=more.pop("latest", None),
        state=State.OPEN if opens else State.PLANNED,
        reason=why,
        person=to.id if to else None,
        **more,
    )


def letter(
    facts: Facts, kind: StepKind, why: Reason, since: datetime, due: datetime | date, template: str, **more: Any
) -> Step:
    """Return a duty that is done by e-mail with a template."""
    return duty(facts, kind, why, since, due, template=template, channel=Channel.EMAIL, **more)


def chaser(facts: Facts, kind: StepKind, context: str, because: Fact, due: date, template: str, **more: Any) -> Step:
    """Return a question by e-mail, on their days and in their hours alone; `due` is rolled here."""
    due, skipped = facts.days.roll(due, False)
    day, late = chase(facts, due, Channel.EMAIL)
    earliest, moment, latest = window(facts, day, Channel.EMAIL)
    to: Person | None = more.pop("to", None)
    return Step(
        kind=kind,
        due=due,
        date=day,
        earliest=earliest,
        best=moment,
        latest=latest,
        state=State.OPEN if is_open(facts, day) else State.PLANNED,
        reason=Reason(context, (because,), (*skipped, *late), said_action(Channel.EMAIL, day)),
        channel=Channel.EMAIL,
        person=to.id if to else None,
        template=template,
        **more,
    )


def kept(facts: Facts, *steps: Step | None) -> list[Step]:
    """Return the steps as their owner left them, without those that were skipped."""
    return [left for step in steps if step is not None and (left := heeded(facts, step)) is not None]


def mark_of(facts: Facts, step: Step) -> Mark | None:
    """Return what its owner last did to this occurrence, showing aside."""
    found = [m for m in facts.opportunity.marks if m.did is not Did.SHOWN and means(m, step)]
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
    if until <= facts.now:
        return _due_again(facts, step)
    state = State.MOVED if mark.did is Did.MOVED else State.SNOOZED
    own = N_("you moved it to {until}") if state is State.MOVED else N_("you snoozed it until {until}")
    day = until.astimezone(facts.zone).date()
    here = until.astimezone(ZoneInfo(facts.owner.time_zone))
    said = here if here.date() == facts.now.astimezone(here.tzinfo).date() else day
    why = replace(step.reason, facts=(*step.reason.facts, fact("mark", own, until=said)))
    return replace(
        step,
        date=day,
        state=state,
        until=until,
        reason=why,
        earliest=until,
        best=max(until, best(facts, day, step.channel)),
    )


def _due_again(facts: Facts, step: Step) -> Step:
    if step.date <= facts.today and is_open(facts, facts.today):
        return replace(step, state=State.OPEN)
    return step


def said_action(channel: Channel | None, day: date) -> Text:
    """Return what to do in a few words: "call Tue 27"."""
    if channel is Channel.CALL:
        return Text(N_("call {day}"), {"day": day})
    if channel is None:
        return Text(N_("do it {day}"), {"day": day})
    return Text(N_("write {day}"), {"day": day})
