"""The next interview of all: what heads the day when it is nearer than the next step."""

from datetime import datetime, timedelta

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Interview
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step

SOON = timedelta(minutes=15)  # before its start: time to look at what to ask


class NextInterview(Struct, frozen=True):
    """Hold an interview that lies ahead, and which one of its opportunity it is: the first, the second."""

    plan: Plan
    interview: Interview
    number: int


def next_interview(agenda: Agenda) -> NextInterview | None:
    """Return the next interview, or the one that takes place now; None if none lies ahead."""
    found = (ahead for plan in agenda.unsettled if (ahead := interview_ahead(plan)))
    return min(found, key=lambda it: (it.interview.start, it.plan.opportunity), default=None)


def starting_soon(agenda: Agenda, now: datetime) -> tuple[NextInterview, ...]:
    """Return the interviews that begin within the next minutes."""
    ahead = (interview_ahead(plan) for plan in agenda.unsettled)
    found = [it for it in ahead if it and it.interview.start - SOON <= now < it.interview.start]
    return tuple(sorted(found, key=lambda it: (it.interview.start, it.plan.opportunity)))


def to_debrief(agenda: Agenda) -> tuple[Plan, Step] | None:
    """Return the step that logs what was said in the interview held last, or None; a call to an agency is none."""
    steps = ((p, s) for p in agenda.unsettled for s in p.steps if s.kind is StepKind.DEBRIEF)
    found = [(p, s) for p, s in steps if s.open and not s.required]
    return max(found, key=lambda pair: (pair[1].earliest, pair[0].opportunity), default=None)


def interview_ahead(plan: Plan) -> NextInterview | None:
    """Return the next interview of one opportunity, or None."""
    facts = plan.facts
    if facts.closure is not None or not facts.ahead:
        return None
    ahead = min(facts.ahead, key=lambda interview: interview.start)
    return NextInterview(plan, ahead, len(facts.held) + 1)


def heading_interview(agenda: Agenda) -> NextInterview | None:
    """Return the next interview if no step comes before it; asking there for the date is a part of it."""
    ahead = next_interview(agenda)
    step = next((step for _plan, step in agenda.coming() if step.kind is not StepKind.ASK_DATE), None)
    return ahead if ahead and (step is None or ahead.interview.start <= step.earliest) else None


def is_nearer(ahead: NextInterview, now: datetime) -> bool:
    """Return whether an interview is nearer than what its own opportunity asks for next."""
    step = ahead.plan.step
    if step is None or step.kind is StepKind.ASK_DATE:
        return True
    return not step.open and now < ahead.interview.start <= step.earliest
