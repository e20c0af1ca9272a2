"""Which steps need a reminder at an instant, and when to look again.

A reminder belongs to one occurrence of a step: it is shown once, and again when a later snooze ends.
That it was shown is a mark in the book, so a restart repeats nothing and loses nothing.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book, Change, apply_change
from follow_up_desk.core.contact_windows import employer_time
from follow_up_desk.core.daily_plan import daily_plan
from follow_up_desk.core.enumerations import Channel, MarkAction
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.marks import is_for_step, mark_order
from follow_up_desk.core.next_interview import SOON
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.postponing import first_hour
from follow_up_desk.core.quiet_mode import quiet_until
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Mark, Opportunity
from follow_up_desk.core.step_kinds import STEP_KINDS, StepKind
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.verbs.steps import mark_shown
from follow_up_desk.core.waking_hours import is_awake, moment_of, nearest_shared_time, next_waking, office_opens
from follow_up_desk.core.wording import N_, Text

SUMMARY_ABOVE = 1  # more at once become one summary
LATE = timedelta(minutes=15)
CLOCK_ERROR = timedelta(hours=24)
_NEEDS_NO_OFFICE = frozenset({Channel.NONE, Channel.IN_PERSON, Channel.PORTAL})
_POSTPONING = frozenset({MarkAction.SNOOZED, MarkAction.MOVED})


class ReminderAction(StrEnum):
    """Name what a reminder offers besides postponing."""

    CALL = "call"
    WRITE = "write"
    DONE = "done"


class Reminder(Struct, frozen=True):
    """Hold one reminder; `occurrence` changes after a snooze, `employer_time` is when it should have come."""

    occurrence: str
    opportunity: str
    step: Step
    at: datetime
    title: Text
    body: tuple[Text, ...]
    act: ReminderAction | None = None


class Notice(Struct, frozen=True):
    """Hold what is shown at once: one reminder, or a summary of several."""

    reminders: tuple[Reminder, ...]
    title: Text
    body: tuple[Text, ...]

    @property
    def one(self) -> Reminder | None:
        """Return the reminder if there is exactly one."""
        return self.reminders[0] if len(self.reminders) == 1 else None


class _ReminderTime(Struct, frozen=True):
    """Hold when to remind; a time `chosen` by the user counts at any hour, `overnight` comes after office hours."""

    at: datetime
    chosen: bool = False
    overnight: bool = False


def due_reminders(agenda: Agenda, book: Book, now: datetime) -> tuple[Reminder, ...]:
    """Return every reminder that is due and was not shown, the most urgent first.

    What the day's limit moves is reminded of on the day it moves to.
    """
    found = []
    for plan, step in _remindable_steps(agenda):
        opportunity = book.opportunities.get(plan.opportunity)
        if (
            opportunity is None
            or _was_shown(opportunity, step)
            or is_put_off_unseen(plan.facts, opportunity, step, now)
        ):
            continue
        facts = _without_quiet_mode(plan.facts, step)
        moment = _reminder_time(facts, step, _last(opportunity, step, _POSTPONING))
        if _is_due(facts, step, moment, now):
            found.append(_reminder(plan, opportunity, step, moment, now))
    order = daily_plan(agenda, book) if found else None
    stays = (r for r in found if order is None or not any(moved.step is r.step for moved in order.moved))
    return tuple(sorted(stays, key=lambda r: (r.step.order, r.opportunity)))


def notices(reminders: tuple[Reminder, ...], book: Book) -> tuple[Notice, ...]:
    """Return one notice for each reminder, or a single one for all if there are several."""
    if len(reminders) <= SUMMARY_ABOVE:
        return tuple(Notice((r,), r.title, r.body) for r in reminders)
    head = Text(N_("{n} step is due"), {"n": len(reminders)}, N_("{n} steps are due"))
    return (Notice(reminders, head, tuple(headline(r.step, book.opportunities[r.opportunity]) for r in reminders)),)


def next_check(agenda: Agenda, book: Book, now: datetime) -> datetime | None:
    """Return the next instant at which a plan or a reminder can change, or None."""
    instants: list[datetime] = []
    for plan in agenda.unsettled:
        instants += [i for it in plan.facts.ahead for i in (it.start - SOON, it.start, it.end)]
        instants += [i for step in plan.steps for i in (step.earliest, step.latest, step.until) if i]
    for plan, step in _remindable_steps(agenda):
        opportunity = book.opportunities.get(plan.opportunity)
        if opportunity is not None and not _was_shown(opportunity, step):
            facts = _without_quiet_mode(plan.facts, step)
            moment = _reminder_time(facts, step, _last(opportunity, step, _POSTPONING)).at
            instants += [moment, next_waking(facts, max(moment, now))]
    return min((instant for instant in instants if instant > now), default=None)


def headline(step: Step, opportunity: Opportunity) -> Text:
    """Return the step's title with the company, unless the title names it already."""
    words = step_title(step, opportunity)
    if "{person}" in words.message and words.values.get("person") == opportunity.company:
        return words
    return Text(N_("{title} ({company})"), {"title": words, "company": opportunity.company})


def mark_all_shown(book: Book, reminders: Iterable[Reminder], now: datetime) -> Change:
    """Mark reminders as shown, all in one change; steps that are gone or were postponed meanwhile are left out."""
    seen = book
    touched: dict[str, Opportunity] = {}
    for reminder in reminders:
        known = seen.opportunities.get(reminder.opportunity)
        if known is not None and _occurrence(known, reminder.step) == reminder.occurrence:
            change = mark_shown(seen, reminder.opportunity, reminder.step, now)
            seen = apply_change(seen, change)
            touched[reminder.opportunity] = seen.opportunities[reminder.opportunity]
    return Change(put=tuple(touched.values()))


def same_step(plan: Plan, step: Step) -> Step | None:
    """Return the same occurrence of a step in a newer plan, or None."""
    return next((s for s in plan.steps if is_same(s, step)), None)


def is_same(one: Step, other: Step) -> bool:
    """Return whether two steps are the same occurrence."""
    key = (other.kind, other.due, other.person, other.interview)
    return (one.kind, one.due, one.person, one.interview) == key


def is_put_off_unseen(facts: Facts, opportunity: Opportunity, step: Step, now: datetime) -> bool:
    """Return whether a mark that the plan cannot see, because the clock was set back, skipped or snoozed the step."""
    last = _last(opportunity, step, _POSTPONING | {MarkAction.SKIPPED})
    if last is None or last.until is None:
        return last is not None and last.did is MarkAction.SKIPPED
    if last.at - now > CLOCK_ERROR:  # "tomorrow" by a clock that was set to another year
        return False
    return last.until > now if isinstance(last.until, datetime) else last.until > facts.day(now)


def _remindable_steps(agenda: Agenda) -> Iterator[tuple[Plan, Step]]:
    for plan in agenda.unsettled:
        for step in plan.steps:
            if step.state is not StepState.LATER and (step.required or step.kind is StepKind.DEBRIEF):
                yield plan, step


def _reminder_time(facts: Facts, step: Step, put_off: Mark | None) -> _ReminderTime:
    if step.until is not None and step.state is StepState.SNOOZED:
        return _ReminderTime(step.until, chosen=True)
    until = put_off.until if put_off and put_off.did is MarkAction.SNOOZED else None
    if isinstance(until, datetime) and facts.day(until) == step.date:
        return _ReminderTime(max(until, step.earliest), chosen=True)
    best = employer_time(facts, facts.day(step.best), first_hour(facts, step))
    wanted = max(step.earliest, min(step.best, best))
    if is_awake(facts, wanted):
        return _ReminderTime(wanted)
    office = None if _needs_no_office(step) else nearest_shared_time(facts, wanted, step.earliest)
    if office is not None or _needs_no_office(step):
        return _ReminderTime(office or next_waking(facts, wanted))
    # Their office is never open while the user is awake: the morning after the first slot, even if it closed.
    first = min(wanted, employer_time(facts, step.due, first_hour(facts, step)))
    return _ReminderTime(next_waking(facts, first), overnight=True)


def _needs_no_office(step: Step) -> bool:
    return step.channel is None or step.channel in _NEEDS_NO_OFFICE


def _without_quiet_mode(facts: Facts, step: Step) -> Facts:
    """Lift quiet mode for an offer that ends before it does: the only reminder allowed in it."""
    quiet = quiet_until(facts)
    if quiet is None or step.kind is not StepKind.DECIDE or step.latest is None or facts.day(step.latest) > quiet:
        return facts
    return replace(facts, numbers=replace(facts.numbers, quiet_until=""))


def _is_due(facts: Facts, step: Step, moment: _ReminderTime, now: datetime) -> bool:
    if moment.at > now or not (is_awake(facts, now) or (moment.chosen and quiet_until(facts) is None)):
        return False
    return step.open or (moment.overnight and step.state is StepState.PLANNED)


def _reminder(plan: Plan, opportunity: Opportunity, step: Step, moment: _ReminderTime, now: datetime) -> Reminder:
    body = list(reason_clauses(step.reason))
    if moment.overnight:
        opens = moment_of(plan.facts, office_opens(plan.facts, now))
        body.append(Text(N_("their office next opens {at}"), {"at": opens}))
    elif now - moment.at > LATE:
        body.append(Text(N_("was due {at}"), {"at": moment_of(plan.facts, moment.at)}))
    key = _occurrence(opportunity, step)
    return Reminder(key, plan.opportunity, step, moment.at, step_title(step, opportunity), tuple(body), _act(step))


def _occurrence(opportunity: Opportunity, step: Step) -> str:
    put_off = _last(opportunity, step, _POSTPONING)
    parts = (opportunity.id, step.kind, step.interview, step.person, step.due, put_off.id if put_off else None)
    return "/".join(str(part) for part in parts if part is not None)


def _act(step: Step) -> ReminderAction | None:
    if step.channel in CALLS:
        return ReminderAction.CALL
    if not _needs_no_office(step):
        return ReminderAction.WRITE
    return ReminderAction.DONE if STEP_KINDS[step.kind].just_done else None


def _was_shown(opportunity: Opportunity, step: Step) -> bool:
    last = _last(opportunity, step, _POSTPONING | {MarkAction.SHOWN})
    return last is not None and last.did is MarkAction.SHOWN


def _last(opportunity: Opportunity, step: Step, did: Iterable[MarkAction]) -> Mark | None:
    """Return the last of these marks for this occurrence, in the order they were made, whatever the clock said."""
    found = [m for m in opportunity.marks if m.did in did and is_for_step(m, step)]
    return max(found, key=mark_order, default=None)
