"""What a calendar is told: interviews and the next steps, nothing else; no note and no message."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.local_time import in_zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Interview, Opportunity
from follow_up_desk.core.reminders import headline
from follow_up_desk.core.step_kinds import STEP_KINDS, StepKind
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.wording import N_, Text

STEP = timedelta(minutes=15)
BEFORE_INTERVIEW = (timedelta(days=-1), timedelta(hours=-1))
AT_ONCE = (timedelta(0),)
_UNSEEN = frozenset({StepKind.ASK_DATE})  # it is done in the interview, which is there already


class Names(StrEnum):
    """Name how much of names a calendar is told."""

    FULL = "full"
    INITIALS = "initials"
    NONE = "none"


class Entry(Struct, frozen=True):
    """Hold one entry; `key` identifies it as long as it may move, `occurrence` this one time."""

    key: str
    occurrence: str
    start: datetime
    end: datetime
    title: tuple[Text, ...]
    reason: tuple[Text, ...] = ()
    place: str = ""
    link: str = ""
    alarms: tuple[timedelta, ...] = AT_ONCE
    busy: bool = False


def entries(book: Book, agenda: Agenda, names: Names) -> Iterator[Entry]:
    """Yield the entries of all opportunities; without names nothing tells the employer."""
    going_on = {plan.opportunity: plan for plan in agenda.unsettled}
    for id in sorted(book.opportunities):
        plan, opportunity = going_on.get(id), book.opportunities[id]
        shown = _with_initials(opportunity) if names is Names.INITIALS else opportunity
        for interview in opportunity.interviews:
            if _takes_place(interview, plan, agenda.now):
                yield _interview(interview, shown, names)
        if plan is not None:
            for key, step in keyed_steps(plan, opportunity):
                yield _step(key, step, shown, names)


def _with_initials(opportunity: Opportunity) -> Opportunity:
    people = tuple(replace(person, name=_initials(person.name)) for person in opportunity.people)
    return replace(opportunity, company=_initials(opportunity.company), role="", people=people)


def _initials(name: str) -> str:
    """Return the first letter or digit of each word: "Valley Magazine" becomes "V. M."."""
    firsts = (next((sign for sign in word if sign.isalnum()), "") for word in name.split())
    return " ".join(f"{first.upper()}." for first in firsts if first)


def _takes_place(interview: Interview, plan: Plan | None, now: datetime) -> bool:
    """Return whether an interview was held, or is ahead in a process that goes on."""
    ahead = plan is not None and plan.facts.closure is None
    return not interview.cancelled and (ahead or interview.start <= now)


def interview_key(opportunity: str, interview: str) -> str:
    """Return the key of an interview's entry."""
    return f"{opportunity}/interview/{interview}"


def _interview(interview: Interview, opportunity: Opportunity, names: Names) -> Entry:
    named = {"company": opportunity.company, "role": opportunity.role}
    words = N_("Interview: {company}, {role}") if opportunity.role else N_("Interview: {company}")
    entry = Entry(
        interview_key(opportunity.id, interview.id),
        "",
        in_zone(interview.start, UTC),
        in_zone(interview.end, UTC),
        (Text(N_("Interview")) if names is Names.NONE else Text(words, named),),
        alarms=BEFORE_INTERVIEW,
        busy=True,
    )
    if names is Names.NONE:
        return entry
    people = tuple(person.name for id in interview.people if (person := opportunity.person(id)))
    entry = replace(entry, reason=(Text(N_("With {people}"), {"people": people}),) if people else ())
    if names is Names.INITIALS:
        return entry
    return replace(entry, place=interview.place or interview.link or "", link=interview.link or "")


def keyed_steps(plan: Plan, opportunity: Opportunity) -> Iterator[tuple[str, Step]]:
    """Yield the steps that can be acted on, each with the key of its entry.

    A second one alike, such as one of two requests, is told apart by its turn.
    """
    seen: dict[str, int] = {}
    for step in plan.steps:
        if not step.required or step.state is StepState.LATER or step.kind in _UNSEEN:
            continue
        key = _key(step, opportunity)
        seen[key] = seen.get(key, 0) + 1
        yield f"{key}/{seen[key]}", step


def _step(key: str, step: Step, opportunity: Opportunity, names: Names) -> Entry:
    start = in_zone(step.until or step.best, UTC)
    reason: tuple[Text, ...] = ()
    if names is Names.NONE:
        title = Text(N_("Follow-up"))
    elif names is Names.INITIALS:  # what they owe, and why, is in their words and the user's
        title = headline(replace(step, item=None), opportunity)
    else:
        title, reason = headline(step, opportunity), reason_clauses(step.reason)
    return Entry(key, step.due.isoformat(), start, start + STEP, (title,), reason)


def _key(step: Step, opportunity: Opportunity) -> str:
    """Return what stays the same of a step while it moves: a thank-you may become late, an inquiry go elsewhere."""
    kind = StepKind.THANK_YOU if step.kind is StepKind.LATE_THANK_YOU else step.kind
    person = None if STEP_KINDS[step.kind].chases else step.person
    return f"{opportunity.id}/{kind}/{step.interview or ''}/{person or ''}/{step.ordinal or ''}"
