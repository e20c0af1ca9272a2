"""Tips 1, 3, 4 and 5: when to ask for the answer or the thing they owe, how often, and when to let it rest."""

from datetime import date

from follow_up_desk.core.clock import Clock, clock
from follow_up_desk.core.enumerations import Channel, Purpose, StepKind
from follow_up_desk.core.facts import CALLS, Facts
from follow_up_desk.core.recipients import present, to_chase
from follow_up_desk.core.rules.common import fact, heeded, said_action
from follow_up_desk.core.slots import chase, is_open, window
from follow_up_desk.core.steps import Reason, State, Step
from follow_up_desk.core.wording import N_
from follow_up_desk.core.workdays import Skipped

_FIRST = {True: {True: "T17", False: "T18"}, False: {True: "T11", False: "T10"}}
_TIPS = {"A11": (3, 4), "A12": (3,), "A14": (3, 5), "A17": (2, 3), "A18": (1, 3, 4)}
SKIPS = 20


def inquiries(facts: Facts) -> list[Step]:
    """Return the next inquiry and, lighter, the one that would follow it (A11 to A14, A18)."""
    if _suspended(facts) or exhausted(facts):
        return []
    running = clock(facts)
    if running is None or (facts.ahead and not (running.promise and running.owed)):
        return []
    step = _next_inquiry(facts, running)
    return [step, *_following(facts, step)]


def _suspended(facts: Facts) -> bool:
    """Tell whether asking has no place now: it is over or on hold, an offer is made, they are to be told."""
    return bool(facts.closure or facts.opportunity.offers or facts.accepted_elsewhere or on_hold(facts))


def on_hold(facts: Facts) -> bool:
    """Tell whether their last word was that the process rests (A35)."""
    held = facts.received(Purpose.ON_HOLD)
    return held is not None and facts.heard is not None and facts.heard <= held.at


def exhausted(facts: Facts) -> bool:
    """Tell whether a couple of attempts went unanswered (tip 5)."""
    return len(facts.attempt_days) >= facts.numbers.max_attempts


def rest_day(facts: Facts) -> date:
    """Return the day from which there is nothing more to do."""
    return facts.days.add(facts.attempt_days[-1], facts.numbers.exhausted_after_last_bd)


def _next_inquiry(facts: Facts, running: Clock) -> Step:
    promised_by = running.promise.person if running.promise else None
    channel, person = to_chase(facts, promised_by)
    due = max(running.due, facts.days.add(facts.away_until, 1)) if facts.away_until else running.due
    for _ in range(SKIPS):
        due, skipped = facts.days.roll(due, channel in CALLS)
        step = _step(facts, running, due, skipped, channel, person.id if person else None)
        kept = heeded(facts, step)
        if kept is not None:
            return kept
        due = facts.days.add(due, facts.numbers.gap_bd)
    return step


def _step(
    facts: Facts, running: Clock, due: date, skipped: tuple[Skipped, ...], channel: Channel, person: str | None
) -> Step:
    day, late = chase(facts, due, channel)
    ordinal = len(facts.attempt_days) + 1
    earliest, best, latest = window(facts, day, channel)
    return Step(
        kind=StepKind.ITEM_INQUIRY if running.owed else StepKind.INQUIRY,
        due=due,
        date=day,
        earliest=earliest,
        best=best,
        latest=latest,
        state=State.OPEN if is_open(facts, day) else State.PLANNED,
        reason=Reason(running.context, running.facts, _one_each(skipped, late), said_action(channel, day)),
        ordinal=ordinal,
        channel=channel,
        person=person,
        template=_template(facts, running, channel, ordinal),
        tips=_TIPS[running.context],
    )


def _one_each(skipped: tuple[Skipped, ...], late: tuple[Skipped, ...]) -> tuple[Skipped, ...]:
    return tuple({s.day: s for s in (*skipped, *late)}.values()) if late else skipped


def _template(facts: Facts, running: Clock, channel: Channel, ordinal: int) -> str:
    call = channel in CALLS
    if not call and facts.opportunity.people and not present(facts):
        return "T27"
    if running.owed:
        return _FIRST[True][call]
    if ordinal > 1:
        return "T15" if call else "T14"
    if not call and running.promise is None:
        return "T12"
    return _FIRST[False][call]


def _following(facts: Facts, step: Step) -> list[Step]:
    """Return what comes if nobody answers: the next attempt, by the other channel, as an outlook."""
    assert step.ordinal is not None
    if step.ordinal >= facts.numbers.max_attempts:
        return []
    channel = _other(facts, step)
    due, skipped = facts.days.roll(facts.days.add(step.date, facts.numbers.gap_bd), channel in CALLS)
    earliest, best, latest = window(facts, due, channel)
    unless = fact("unless", N_("only if {day} brings no answer"), day=step.date)
    call = channel in CALLS
    owed = step.kind is StepKind.ITEM_INQUIRY
    template = _FIRST[True][call] if owed else ("T15" if call else "T14")
    why = Reason("A14", (unless,), skipped, said_action(channel, due))
    return [
        Step(
            kind=step.kind,
            due=due,
            date=due,
            earliest=earliest,
            best=best,
            latest=latest,
            state=State.LATER,
            reason=why,
            ordinal=step.ordinal + 1,
            channel=channel,
            person=step.person,
            template=template,
            tips=_TIPS["A14"],
        )
    ]


def _other(facts: Facts, step: Step) -> Channel:
    people = present(facts)
    if step.channel in CALLS:
        return Channel.EMAIL
    return Channel.CALL if not facts.opportunity.no_calls and any(p.phone for p in people) else Channel.EMAIL
