"""Helpers that several rules share: building steps and their reasons."""

from datetime import date, datetime, time, timedelta
from typing import Any

from msgspec import Struct

from follow_up_desk.core.contact_windows import (
    OPENS,
    best_time,
    contact_day,
    contact_window,
    employer_time,
    has_opened,
    next_office_time,
)
from follow_up_desk.core.days_off import DAY
from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.local_time import in_zone, local_day
from follow_up_desk.core.records import Person
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Fact, Reason, Step, StepState
from follow_up_desk.core.wording import N_, Moment, Text
from follow_up_desk.core.workdays import Skipped

When = date | datetime


class Deadline(Struct, frozen=True):
    """Hold when something must be done at the latest, and the day there to which that belongs."""

    end: datetime
    day: date


def deadline_of(facts: Facts, due: When) -> Deadline:
    """Return the deadline: the instant itself, or the end of a day in the employer's zone."""
    if isinstance(due, datetime):
        return Deadline(due, facts.day(due))
    return Deadline(employer_time(facts, due + DAY, time()), due)


def is_pressing(facts: Facts, end: datetime) -> bool:
    """Return whether a deadline ends on the user's day, or has passed."""
    return local_day(end - timedelta.resolution, facts.owner_zone) <= local_day(facts.now, facts.owner_zone)


def fact(used: str, message: str, **values: object) -> Fact:
    """Return one fact of a reason; its values fill the text and serve programs."""
    data = {name: value.here if isinstance(value, Moment) else value for name, value in values.items()}
    return Fact(used, Text(message, values), data)


def reason(context: str, *facts: Fact, action: Text | None = None) -> Reason:
    """Return the reason for a step."""
    return Reason(context, facts, (), action)


def duty(
    facts: Facts, kind: StepKind, why: Reason, since: datetime, due: When, to: Person | None = None, **more: Any
) -> Step:
    """Return a step owed from `since` on: any day, once their working day has begun; with a `deadline` at night too.

    `due` is when it is best done by and identifies the occurrence; the day to act is today once it is open.
    """
    deadline: Deadline | None = more.pop("deadline", None)
    start = _begins(facts, since, deadline)
    begun = facts.now >= start
    opens = begun and (deadline is not None or has_opened(facts, facts.today))
    by = in_zone(due, facts.zone) if isinstance(due, datetime) else best_time(facts, due, None)
    return Step(
        kind=kind,
        due=facts.day(due) if isinstance(due, datetime) else due,
        date=facts.today if begun else start.date(),
        earliest=start,
        best=max(start, by),
        latest=more.pop("latest", None),
        state=StepState.OPEN if opens else StepState.PLANNED,
        reason=why,
        person=to.id if to else None,
        deadline=deadline.end if deadline else None,
        pressing=deadline is not None and is_pressing(facts, deadline.end),
        **more,
    )


def _begins(facts: Facts, since: datetime, deadline: Deadline | None) -> datetime:
    """Return when a duty opens: once their working day has begun, or at once where the deadline comes before."""
    start = max(in_zone(since, facts.zone), employer_time(facts, facts.day(since), OPENS))
    return start if deadline is None or start < deadline.end else in_zone(since, facts.zone)


def phone_duty(
    facts: Facts, kind: StepKind, why: Reason, since: datetime, due: When, template: str, **more: Any
) -> Step:
    """Return a duty that is done by phone: in their office hours on any working day, Mondays included."""
    return office_duty(facts, kind, why, since, due, template, channel=Channel.CALL, **more)


def office_duty(
    facts: Facts, kind: StepKind, why: Reason, since: datetime, due: When, template: str, **more: Any
) -> Step:
    """Return a duty that keeps to their office hours, on any working day."""
    free = next_office_time(facts, max(since, facts.now))
    opens = since if free <= facts.now else free
    return duty(facts, kind, why, opens, due, template=template, **more)


def written_duty(
    facts: Facts, kind: StepKind, why: Reason, since: datetime, due: When, template: str, **more: Any
) -> Step:
    """Return a duty that is done in writing with a template, by e-mail if no other channel is named."""
    return duty(facts, kind, why, since, due, template=template, **{"channel": Channel.EMAIL, **more})


def email_question(
    facts: Facts, kind: StepKind, context: str, because: tuple[Fact, ...], due: date, template: str, **more: Any
) -> Step:
    """Return a question by e-mail, on their working days and in their hours only; `due` skips blocked days here."""
    due, skipped = facts.days.roll(due, False)
    day, late = contact_day(facts, due, Channel.EMAIL)
    earliest, moment, latest = contact_window(facts, day, Channel.EMAIL)
    to: Person | None = more.pop("to", None)
    return Step(
        kind=kind,
        due=due,
        date=day,
        earliest=earliest,
        best=moment,
        latest=latest,
        state=StepState.OPEN if has_opened(facts, day) else StepState.PLANNED,
        reason=Reason(
            context,
            (*because, *overdue_fact(facts, due)),
            merged_skips(skipped, late),
            action_text(Channel.EMAIL, day),
        ),
        channel=Channel.EMAIL,
        person=to.id if to else None,
        template=template,
        **more,
    )


def overdue_fact(facts: Facts, due: date) -> tuple[Fact, ...]:
    """Return since when a question is due, if its day has passed."""
    return (fact("due", N_("due since {due}"), due=due),) if due < facts.today else ()


def merged_skips(skipped: tuple[Skipped, ...], late: tuple[Skipped, ...]) -> tuple[Skipped, ...]:
    """Return the skipped days, each with the last reason found for it."""
    return tuple({s.day: s for s in (*skipped, *late)}.values()) if late else skipped


def action_text(channel: Channel | None, day: date) -> Text:
    """Return what to do in a few words: "call Tue 27"."""
    if channel is Channel.CALL:
        return Text(N_("call {day}"), {"day": day})
    if channel is None:
        return Text(N_("do it {day}"), {"day": day})
    return Text(N_("write {day}"), {"day": day})
