"""The detailed answer to "why this date?": what was used, which rule, what was skipped, what would change it.

Built from the structured reason of each step; the caller renders the texts.
"""

from collections.abc import Iterable

from msgspec import Struct

from follow_up_desk.core.contact_pressure import GREEN, plan_pressure
from follow_up_desk.core.enumerations import Patience, Verdict
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.promise_history import moved_text
from follow_up_desk.core.reasons import skipped_clauses
from follow_up_desk.core.record_lists import by_id
from follow_up_desk.core.rules import RULES, Rule
from follow_up_desk.core.settings import BY_NAME, Setting
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Reason, Step, StepState
from follow_up_desk.core.tip_topics import tip_numbers_of
from follow_up_desk.core.wording import N_, Text

_BY_STEP: dict[StepKind, Rule] = {kind: rule for rule in reversed(RULES) for kind in rule.makes}
_BY_CONTEXT = {"A15": _BY_STEP[StepKind.INQUIRY], "A35": _BY_STEP[StepKind.CHECK_BACK]}

_ANSWER = N_("an answer from them ends the wait and gives you every attempt back")
_NEW_DATE = N_("a new date from them starts the count again")
_READING = N_("correcting the date you read in their words moves it")
_SETTINGS = N_("another number in the settings moves it")
_DONE = N_("it is done once you log that you did it")
_PUT_OFF = N_("you can snooze or skip it")
_REOPEN = N_("you can open it again, and some news from them does so by itself")
_LATER = N_("it falls away as soon as they answer")


class Paragraph(Struct, frozen=True):
    """Hold one part of the answer: its key, heading and lines."""

    key: str
    heading: Text
    lines: tuple[Text, ...]


class Explanation(Struct, frozen=True):
    """Hold the whole answer; `rule` is None where no rule made the date."""

    rule: Rule | None
    tips: tuple[int, ...]
    paragraphs: tuple[Paragraph, ...]


def explain(plan: Plan, step: Step | None = None) -> Explanation:
    """Return the detailed reason for one of the plan's steps, or for its verdict."""
    shown = step or plan.step
    reason = step.reason if step else plan.reason
    rule = rule_of(shown, reason)
    parts = (
        Paragraph("facts", Text(N_("What it rests on")), tuple(_facts(plan, reason))),
        Paragraph("rule", Text(N_("The rule")), _rule_lines(rule, reason)),
        Paragraph("numbers", Text(N_("The numbers")), tuple(_numbers(plan, reason))),
        Paragraph("skipped", Text(N_("What was skipped")), skipped_clauses(reason)),
        Paragraph("contact", Text(N_("What counts as pressure on them")), tuple(_contact(plan))),
        Paragraph("change", Text(N_("What would change it")), tuple(Text(m) for m in _changes(plan, shown, reason))),
    )
    return Explanation(rule, tip_numbers_for(plan, step), tuple(part for part in parts if part.lines))


def tip_numbers_for(plan: Plan, step: Step | None = None) -> tuple[int, ...]:
    """Return the numbers of the tips that apply to a step, or to the plan as a whole."""
    return step.tips if step else tip_numbers_of(plan)


def rule_of(step: Step | None, reason: Reason) -> Rule | None:
    """Return the row of RULES that made a step, or that led to a verdict without a step."""
    if step is None:
        return _BY_CONTEXT.get(reason.context)
    rules = (r for r in RULES if step.kind in r.makes and reason.context in r.contexts)
    return next(rules, _BY_STEP[step.kind])


def _facts(plan: Plan, reason: Reason) -> Iterable[Text]:
    """Yield the facts that were used; for a promise also how often they moved it."""
    for fact in reason.facts:
        yield fact.text
        promise = by_id(plan.facts.opportunity.promises, fact.data.get("id")) if fact.used == "promise" else None
        moves = moved_text(plan.facts, promise) if promise else None
        if moves:
            yield moves


def _rule_lines(rule: Rule | None, reason: Reason) -> tuple[Text, ...]:
    if rule is None:
        return ()
    line = Text(N_("{rule} ({source})"), {"rule": Text(rule.key), "source": Text(rule.source)})
    return (line, reason.action) if reason.action else (line,)


def _numbers(plan: Plan, reason: Reason) -> Iterable[Text]:
    """Yield the value and the bounds of each setting that was used."""
    for setting in _settings(reason):
        value = getattr(plan.facts.numbers, setting.field)
        values = {
            "label": Text(setting.label),
            "value": value,
            "usual": setting.default,
            "minimum": setting.minimum,
            "maximum": setting.maximum,
        }
        same = value == setting.default
        yield Text(
            N_("{label}: {value}; the settings allow {minimum} to {maximum}")
            if same
            else N_("{label}: {value}, where {usual} is usual; the settings allow {minimum} to {maximum}"),
            values,
        )


def _contact(plan: Plan) -> Iterable[Text]:
    """Yield each contact since their last word with its points, and what the sum means."""
    line = plan_pressure(plan, Patience.STANDARD)
    for part in line.parts:
        yield Text(N_("{contact}: {points}"), {"contact": part.text, "points": f"{part.data['points']:g}"})
    if line.parts:
        yield Text(N_("{points} in all; up to {limit} is fine"), {"points": f"{line.points:g}", "limit": f"{GREEN:g}"})


def _settings(reason: Reason) -> list[Setting]:
    return [BY_NAME[fact.used] for fact in reason.facts if fact.used in BY_NAME]


def _changes(plan: Plan, step: Step | None, reason: Reason) -> Iterable[str]:
    if step is None:
        yield from (_REOPEN,) if plan.verdict is Verdict.CLOSED else (_ANSWER,)
    elif step.state is StepState.LATER:
        yield _LATER
    elif step.is_inquiry:
        yield from (_ANSWER, _NEW_DATE)
        if any(fact.used == "promise" for fact in reason.facts):
            yield _READING
    else:
        yield from (_DONE, _PUT_OFF)
    if _settings(reason):
        yield _SETTINGS
