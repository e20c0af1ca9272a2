"""After a no, on hold, or when the attempts are used up (tips 5, 6, 7, 9, 10)."""

from datetime import date, datetime, time, timedelta

from follow_up_desk.core.enumerations import InterviewKind, Kind, Purpose, StepKind
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.recipients import to_write
from follow_up_desk.core.records import Activity
from follow_up_desk.core.rules.common import chaser, fact, kept, letter, reason
from follow_up_desk.core.rules.inquiries import exhausted, on_hold
from follow_up_desk.core.slots import OPENS, at, hours
from follow_up_desk.core.steps import Reason, Step
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
    last = facts.days.add(facts.day(no.at), FEEDBACK_EXPIRES_BD)
    return [] if facts.today > last else kept(facts, _ask_for_feedback(facts, no, last))


def _ask_for_feedback(facts: Facts, no: Activity, last: date) -> Step:
    earliest = no.at + hours(facts.numbers.feedback_request_h_min)
    if not facts.days.is_workday(facts.day(earliest)):
        earliest = at(facts, facts.days.first(facts.day(earliest)), OPENS)
    final = _was_final(facts)
    why = reason(
        "A31" if final else "A29",
        fact("rejection", N_("they chose someone else on {day}; a day's distance first"), day=facts.day(no.at)),
        action=Text(N_("ask one question about improving, offer further information")),
    )
    return letter(
        facts,
        StepKind.FEEDBACK,
        why,
        earliest,
        facts.day(earliest),
        "T25" if final else "T24",
        to=to_write(facts, no.person),
        latest=datetime.combine(last, time(23, 59), facts.zone),
        tips=(6, 8),
    )


def _was_final(facts: Facts) -> bool:
    return facts.opportunity.kind is Kind.FINAL_ROUND or any(i.kind is InterviewKind.FINAL for i in facts.held)


def keep_in_touch(facts: Facts) -> list[Step]:
    """Return the optional hello some months after a no in the final round (A31)."""
    no = facts.closure
    if no is None or no.purpose is not Purpose.REJECTION or not _was_final(facts):
        return []
    since = no.at + timedelta(days=facts.numbers.stay_in_touch_days)
    if facts.sent(Purpose.KEEP_IN_TOUCH, since=no.at) or facts.now > since + TOUCH_UNTIL:
        return []
    came = fact("rejection", N_("the no came on {day}; a hello keeps the door open"), day=facts.day(no.at))
    return _if_you_like(facts, StepKind.KEEP_IN_TOUCH, reason("A31", came), facts.day(since), "T32", (6, 9))


def closing_note(facts: Facts) -> list[Step]:
    """Return the optional note without a question, where its owner wants one (A15)."""
    if not facts.numbers.closing_note or facts.closure or not facts.attempts or not exhausted(facts):
        return []
    last = facts.attempt_days[-1]
    due = facts.days.roll(facts.days.add(last, CLOSING_NOTE_BD), False)[0]
    if facts.sent(Purpose.CLOSING_NOTE, since=facts.attempts[-1].at) or facts.today > facts.days.add(
        due, CLOSING_NOTE_BD
    ):
        return []
    why = reason("A15", fact("attempts", N_("no answer since {last}; the note asks nothing"), last=last))
    return _if_you_like(facts, StepKind.CLOSING_NOTE, why, due, "T16", (5, 8))


def _if_you_like(
    facts: Facts, kind: StepKind, why: Reason, due: date, template: str, tips: tuple[int, ...]
) -> list[Step]:
    since = at(facts, due, OPENS)
    return kept(facts, letter(facts, kind, why, since, due, template, to=to_write(facts), required=False, tips=tips))


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
    because = fact("on_hold", N_("on hold since {day}; {n} of {max} looks used"), day=day, n=len(checks), max=CHECKS)
    due = _next_look(facts, held, checks)
    to = to_write(facts, held.person)
    return kept(facts, chaser(facts, StepKind.CHECK_BACK, "A35", because, due, "T41", to=to, tips=(7, 9)))


def _next_look(facts: Facts, held: Activity, checks: list[Activity]) -> date:
    if checks:
        return facts.day(checks[-1].at) + timedelta(days=LATER_CHECK_DAYS)
    if held.until and held.until > facts.day(held.at):
        return facts.days.first(held.until)
    return facts.days.add(facts.day(held.at), FIRST_CHECK_BD)
