"""After a no, on hold, or when the attempts are used up (tips 5, 6, 7, 9, 10)."""

from datetime import date, datetime, time, timedelta

from follow_up_desk.core.enumerations import Channel, InterviewKind, Kind, Purpose, StepKind
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.recipients import to_write
from follow_up_desk.core.rules.common import duty, fact, heeded, reason, said_action
from follow_up_desk.core.rules.inquiries import exhausted, on_hold
from follow_up_desk.core.slots import OPENS, at, chase, hours, is_open, window
from follow_up_desk.core.steps import Reason, State, Step
from follow_up_desk.core.wording import N_, Text

FEEDBACK_EXPIRES_BD = 10
FIRST_CHECK_BD, LATER_CHECK_DAYS, CHECKS = 20, 60, 3  # A35
CLOSING_NOTE_BD = 10
TOUCH_UNTIL = timedelta(days=30)


def feedback(facts: Facts) -> list[Step]:
    """Return the one question for feedback, a day or two after a no (A29 to A31, tip 6)."""
    no = facts.closure
    if no is None or no.purpose is not Purpose.REJECTION or facts.sent(Purpose.FEEDBACK_REQUEST, since=no.at):
        return []
    day = facts.day(no.at)
    last = facts.days.add(day, FEEDBACK_EXPIRES_BD)
    if facts.today > last:
        return []
    earliest = no.at + hours(facts.numbers.feedback_request_h_min)
    if not facts.days.is_workday(facts.day(earliest)):
        earliest = at(facts, facts.days.first(facts.day(earliest)), OPENS)
    final = _was_final(facts)
    person = to_write(facts, no.person)
    why = reason(
        "A31" if final else "A29",
        fact("rejection", N_("they chose someone else on {day}; a day's distance first"), day=day),
        action=Text(N_("ask one question about improving, offer further information")),
    )
    step = duty(
        facts,
        StepKind.FEEDBACK,
        why,
        earliest,
        facts.day(earliest),
        datetime.combine(last, time(23, 59), facts.zone),
        channel=Channel.EMAIL,
        person=person.id if person else None,
        template="T25" if final else "T24",
        tips=(6, 8),
    )
    kept = heeded(facts, step)
    return [kept] if kept else []


def _was_final(facts: Facts) -> bool:
    return facts.opportunity.kind is Kind.FINAL_ROUND or any(i.kind is InterviewKind.FINAL for i in facts.held())


def keep_in_touch(facts: Facts) -> list[Step]:
    """Return the optional hello some months after a no in the final round (A31)."""
    no = facts.closure
    if no is None or no.purpose is not Purpose.REJECTION or not _was_final(facts):
        return []
    since = no.at + timedelta(days=facts.numbers.stay_in_touch_days)
    if facts.sent(Purpose.KEEP_IN_TOUCH, since=no.at) or facts.now > since + TOUCH_UNTIL:
        return []
    why = reason("A31", fact("rejection", N_("the no came on {day}; a hello keeps the door open"), day=facts.day(no.at)))
    return _optional(facts, StepKind.KEEP_IN_TOUCH, why, facts.day(since), "T32", (6, 9))


def closing_note(facts: Facts) -> list[Step]:
    """Return the optional note without a question, where its owner wants one (A15)."""
    if not facts.numbers.closing_note or facts.closure or not facts.attempts or not exhausted(facts):
        return []
    last = facts.attempt_days[-1]
    due = facts.days.roll(facts.days.add(last, CLOSING_NOTE_BD), False)[0]
    if facts.sent(Purpose.CLOSING_NOTE, since=facts.attempts[-1].at) or facts.today > facts.days.add(due, CLOSING_NOTE_BD):
        return []
    why = reason("A15", fact("attempts", N_("no answer since {last}; the note asks nothing"), last=last))
    return _optional(facts, StepKind.CLOSING_NOTE, why, due, "T16", (5, 8))


def _optional(facts: Facts, kind: StepKind, why: Reason, due: date, template: str, tips: tuple[int, ...]) -> list[Step]:
    person = to_write(facts)
    step = duty(
        facts,
        kind,
        why,
        at(facts, due, OPENS),
        due,
        required=False,
        channel=Channel.EMAIL,
        person=person.id if person else None,
        template=template,
        tips=tips,
    )
    kept = heeded(facts, step)
    return [kept] if kept else []


def check_backs(facts: Facts) -> list[Step]:
    """Return the next look at a process on hold: after twenty working days, then every two months, thrice (A35)."""
    if facts.closure or facts.accepted_elsewhere or not on_hold(facts):
        return []
    held = facts.received(Purpose.ON_HOLD)
    assert held is not None
    checks = [a for a in facts.activities if a.purpose is Purpose.CHECK_BACK and a.at > held.at]
    if len(checks) >= CHECKS:
        return []
    day = facts.day(held.at)
    due = facts.days.add(day, FIRST_CHECK_BD)
    if held.until and held.until > day:
        due = facts.days.first(held.until)
    if checks:
        due = facts.day(checks[-1].at) + timedelta(days=LATER_CHECK_DAYS)
    due, skipped = facts.days.roll(due, False)
    acts, late = chase(facts, due, Channel.EMAIL)
    earliest, best, latest = window(facts, acts, Channel.EMAIL)
    person = to_write(facts, held.person)
    step = Step(
        kind=StepKind.CHECK_BACK,
        due=due,
        date=acts,
        earliest=earliest,
        best=best,
        latest=latest,
        state=State.OPEN if is_open(facts, acts) else State.PLANNED,
        reason=Reason(
            "A35",
            (fact("on_hold", N_("on hold since {day}; {n} of {max} looks used"), day=day, n=len(checks), max=CHECKS),),
            (*skipped, *late),
            said_action(Channel.EMAIL, acts),
        ),
        channel=Channel.EMAIL,
        person=person.id if person else None,
        template="T41",
        tips=(7, 9),
    )
    kept = heeded(facts, step)
    return [kept] if kept else []
