"""Inquiries (tips 1, 3, 4 and 5): when to ask for the answer or the thing they owe, how often, and when to stop."""

from datetime import date

from msgspec.structs import replace

from follow_up_desk.core.contact_windows import contact_day, contact_window, has_opened
from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.history import CALLS, last_bounce
from follow_up_desk.core.inquiry_dates import InquiryDate, inquiry_date
from follow_up_desk.core.recipients import (
    active_contacts,
    can_call,
    former_contact,
    inquiry_recipient,
    invited_recipient,
)
from follow_up_desk.core.records import Person
from follow_up_desk.core.rules.common import action_text, fact, merged_skips, overdue_fact
from follow_up_desk.core.rules.overrides import apply_override
from follow_up_desk.core.rules.requests import requested
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Fact, Reason, Step, StepState
from follow_up_desk.core.wording import N_
from follow_up_desk.core.workdays import Skipped

_FIRST = {True: {True: "T17", False: "T18"}, False: {True: "T11", False: "T10"}}
_TIPS = {"A11": (3, 4), "A12": (3,), "A14": (3, 5), "A17": (2, 3), "A18": (1, 3, 4)}
SKIPS = 20


def inquiries(facts: Facts) -> list[Step]:
    """Return the next inquiry and, as an outlook, the one that would follow it (A11 to A14, A18).

    With an interview ahead, or while the user owes them something, it asks only for things they owe (A16).
    """
    if _suspended(facts) or facts.exhausted:
        return []
    running = inquiry_date(facts, owed_only=bool(facts.ahead or facts.closure or requested(facts)))
    if running is None:
        return []
    step = _next_inquiry(facts, running)
    return [step, *_next_attempt(facts, step)]


def _suspended(facts: Facts) -> bool:
    """Return whether no inquiry is made now: it is over or on hold, or there is an offer that is not accepted."""
    if facts.closure is not None:
        return facts.duties_since is None
    return bool(facts.offer or facts.on_hold)


def _next_inquiry(facts: Facts, running: InquiryDate) -> Step:
    channel, person = _recipient(facts, running)
    due, late = _reachable(facts, running.due, person.id if person else None)
    if late:
        running = replace(running, facts=(*running.facts, *late), named=running.named and due == running.due)
    for _ in range(SKIPS):
        due, skipped = (due, ()) if running.named else facts.days.roll(due, channel in CALLS)
        step = _step(facts, running, due, skipped, channel, person)
        kept = apply_override(facts, step)
        if kept is not None:
            return kept
        running = replace(running, facts=(*running.facts, _skip_fact(facts, due)), named=False)
        due = facts.days.add(due, facts.numbers.gap_bd)
    return step


def _recipient(facts: Facts, running: InquiryDate) -> tuple[Channel, Person | None]:
    if running.invited and running.promise is not None:
        return invited_recipient(facts, running.promise)
    return inquiry_recipient(facts, running.to_ask)


def _reachable(facts: Facts, due: date, person: str | None) -> tuple[date, tuple[Fact, ...]]:
    """Return the first day with somebody to ask: the working day after an absence or a bounce (A36)."""
    away = max((until for who, until in facts.away.items() if who in (None, person) or person is None), default=None)
    bounce = last_bounce(facts.activities, facts.heard) if Purpose.BOUNCE in facts.purposes_noted else None
    found: list[Fact] = []
    if away is not None and (back := facts.days.add(away, 1)) > due:
        due = back
        found.append(fact("away", N_("out of office until {until}; the working day after"), until=away))
    if bounce is not None:
        came = facts.day(bounce.at)
        due = max(due, facts.days.add(came, 1))
        found.append(fact("bounce", N_("your message came back on {day}"), day=came))
    return due, tuple(found)


def _skip_fact(facts: Facts, day: date) -> Fact:
    gap = facts.numbers.gap_bd
    words = N_("you left out {day}; {n} working days between attempts")
    return fact("gap_bd", words, day=day, n=gap)


def _step(
    facts: Facts, running: InquiryDate, due: date, skipped: tuple[Skipped, ...], channel: Channel, person: Person | None
) -> Step:
    day, late = contact_day(facts, due, channel, running.named)
    ordinal = len(facts.attempt_days) + 1
    earliest, best, latest = contact_window(facts, day, channel, running.named and day == due)
    return Step(
        kind=StepKind.ITEM_INQUIRY if running.owed else StepKind.INQUIRY,
        due=due,
        date=day,
        earliest=earliest,
        best=best,
        latest=latest,
        state=StepState.OPEN if has_opened(facts, day) else StepState.PLANNED,
        reason=Reason(
            _context(facts, running, due),
            (*running.facts, *overdue_fact(facts, due)),
            merged_skips(skipped, late),
            action_text(channel, day),
        ),
        ordinal=ordinal,
        channel=channel,
        person=person.id if person else None,
        template=_template(facts, running, channel, ordinal, person),
        tips=_TIPS[running.context],
        named=running.named,
        item=running.promise.item if running.owed and running.promise else None,
    )


def _context(facts: Facts, running: InquiryDate, due: date) -> str:
    """Return the context: inside the promised time, inside the grace, between two attempts, or due."""
    if facts.today >= due:
        return running.context
    if running.context == "A11" and running.promise and running.promise.by:
        return "A09" if facts.today <= facts.days.promise_end(running.promise.by) else "A10"
    if running.context == "A14" and facts.attempts[-1].channel in CALLS:
        return "A13"
    return running.context


def _template(facts: Facts, running: InquiryDate, channel: Channel, ordinal: int, person: Person | None) -> str:
    call = channel in CALLS
    if not call and _is_new_contact(facts, running, person):
        return "T27"
    if running.owed:
        return _FIRST[True][call]
    if ordinal > 1:
        return "T15" if call else "T14"
    if not call and running.promise is None:
        return "T12"
    return _FIRST[False][call]


def _is_new_contact(facts: Facts, running: InquiryDate, person: Person | None) -> bool:
    """Return whether the message goes to a new contact, to whom the user must introduce themselves (A36)."""
    former = former_contact(facts, running.to_ask)
    return former is not None and former is not person and not facts.knows(person)


def _next_attempt(facts: Facts, step: Step) -> list[Step]:
    """Return the next attempt if nobody answers, by the other channel, as an outlook."""
    assert step.ordinal is not None
    if step.ordinal >= facts.numbers.max_attempts:
        return []
    channel = _other_channel(facts, step)
    due, skipped = facts.days.roll(facts.days.add(step.date, facts.numbers.gap_bd), channel in CALLS)
    earliest, best, latest = contact_window(facts, due, channel)
    unless = fact("unless", N_("only if {day} brings no answer"), day=step.date)
    call = channel in CALLS
    template = _FIRST[True][call] if step.kind is StepKind.ITEM_INQUIRY else ("T15" if call else "T14")
    return [
        Step(
            kind=step.kind,
            due=due,
            date=due,
            earliest=earliest,
            best=best,
            latest=latest,
            state=StepState.LATER,
            reason=Reason("A14", (unless,), skipped, action_text(channel, due)),
            ordinal=step.ordinal + 1,
            channel=channel,
            person=step.person,
            template=template,
            tips=_TIPS["A14"],
            item=step.item,
        )
    ]


def _other_channel(facts: Facts, step: Step) -> Channel:
    if step.channel in CALLS:
        return Channel.EMAIL
    return Channel.CALL if any(can_call(facts, p) for p in active_contacts(facts)) else Channel.EMAIL
