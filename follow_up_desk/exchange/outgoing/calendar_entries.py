"""What a calendar is told: interviews and the next steps, nothing else; no note and no message."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

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


def entries(book: Book, agenda: Agenda, hide_names: bool) -> Iterator[Entry]:
    """Yield the entries of all opportunities; without names nothing tells the employer."""
    going_on = {plan.opportunity: plan for plan in agenda.unsettled}
    for id in sorted(book.opportunities):
        plan, opportunity = going_on.get(id), book.opportunities[id]
        for interview in opportunity.interviews:
            if _takes_place(interview, plan, agenda.now):
                yield _interview(interview, opportunity, hide_names)
        if plan is not None:
            yield from _steps(plan, opportunity, hide_names)


def _takes_place(interview: Interview, plan: Plan | None, now: datetime) -> bool:
    """Return whether an interview was held, or is ahead in a process that goes on."""
    ahead = plan is not None and plan.facts.closure is None
    return not interview.cancelled and (ahead or interview.start <= now)


def _interview(interview: Interview, opportunity: Opportunity, hide_names: bool) -> Entry:
    named = {"company": opportunity.company, "role": opportunity.role}
    words = N_("Interview: {company}, {role}") if opportunity.role else N_("Interview: {company}")
    entry = Entry(
        f"{opportunity.id}/interview/{interview.id}",
        "",
        in_zone(interview.start, UTC),
        in_zone(interview.end, UTC),
        (Text(N_("Interview")) if hide_names else Text(words, named),),
        alarms=BEFORE_INTERVIEW,
        busy=True,
    )
    if hide_names:
        return entry
    people = tuple(person.name for id in interview.people if (person := opportunity.person(id)))
    met = (Text(N_("With {people}"), {"people": people}),) if people else ()
    return replace(entry, reason=met, place=interview.place or interview.link or "", link=interview.link or "")


def _steps(plan: Plan, opportunity: Opportunity, hide_names: bool) -> Iterator[Entry]:
    """Yield the steps that can be acted on; a second one alike, such as two requests, is told apart by its turn."""
    seen: dict[str, int] = {}
    for step in plan.steps:
        if not step.required or step.state is StepState.LATER or step.kind in _UNSEEN:
            continue
        key = _key(step, opportunity)
        seen[key] = seen.get(key, 0) + 1
        start = in_zone(step.until or step.best, UTC)
        title = Text(N_("Follow-up")) if hide_names else headline(step, opportunity)
        reason = () if hide_names else reason_clauses(step.reason)
        yield Entry(f"{key}/{seen[key]}", step.due.isoformat(), start, start + STEP, (title,), reason)


def _key(step: Step, opportunity: Opportunity) -> str:
    """Return what stays the same of a step while it moves: a thank-you may become late, an inquiry go elsewhere."""
    kind = StepKind.THANK_YOU if step.kind is StepKind.LATE_THANK_YOU else step.kind
    person = None if STEP_KINDS[step.kind].chases else step.person
    return f"{opportunity.id}/{kind}/{step.interview or ''}/{person or ''}/{step.ordinal or ''}"
