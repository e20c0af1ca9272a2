"""Which of the ten tips apply to which opportunities now, Qt-free."""

from collections.abc import Iterator, Mapping

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.enumerations import Certainty, Purpose, Verdict
from follow_up_desk.core.fit import fit_questions
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.steps import StepState

ASK_WHEN, PART_DONE, LEARN, KEEP_SEARCHING, NOT_PERSONAL, BOTH_WAYS, NUMBERS_GAME = 1, 5, 6, 7, 8, 9, 10


def tip_usage(agenda: Agenda) -> Mapping[int, tuple[str, ...]]:
    """Return the ids of the opportunities each tip applies to now, by the tip's number; those due come first."""
    found: dict[int, list[str]] = {}
    for plan in agenda.ordered():
        for number in dict.fromkeys(_tips(plan)):
            found.setdefault(number, []).append(plan.opportunity)
    return {number: tuple(ids) for number, ids in found.items()}


def _tips(plan: Plan) -> Iterator[int]:
    for step in plan.steps:
        if step.state is not StepState.LATER and (step.required or step.open):
            yield from step.tips
    if plan.facts.closure is None and any(p.certainty is Certainty.SAID for p in plan.facts.promises):
        yield ASK_WHEN
    if plan.verdict is Verdict.REST:
        yield PART_DONE
    if plan.verdict in (Verdict.WAIT_UNTIL, Verdict.REST):
        yield KEEP_SEARCHING
    if fit_questions(plan.facts):
        yield BOTH_WAYS
    if plan.facts.closure is not None and plan.facts.closure.purpose is Purpose.REJECTION:
        yield from (LEARN, NOT_PERSONAL, NUMBERS_GAME) if plan.verdict is not Verdict.CLOSED else (NUMBERS_GAME,)
