"""After a rejection, on hold, or when the attempts are used up (tips 5, 6, 7, 9, 10)."""

from datetime import date, datetime, time, timedelta

from follow_up_desk.core.contact_windows import OPENS, employer_time, hours
from follow_up_desk.core.days_off import DAY
from follow_up_desk.core.enumerations import InterviewKind, MarkAction, ProcessKind, PromiseSubject, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.history import CALLS, MOST_INQUIRIES
from follow_up_desk.core.inquiry_dates import date_after_promise, silence_ends, silence_over, wait_fact
from follow_up_desk.core.local_time import instant_at
from follow_up_desk.core.open_promises import last_day
from follow_up_desk.core.recipients import message_recipient
from follow_up_desk.core.records import Activity, Promise
from follow_up_desk.core.rules.common import email_question, fact, reason, written_duty
from follow_up_desk.core.rules.overrides import apply_all
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Fact, Reason, Step
from follow_up_desk.core.wording import N_, Text

FEEDBACK_EXPIRES_BD = 10
CLOSING_NOTE_EXPIRES_BD = 10
KEEP_IN_TOUCH_FOR = timedelta(days=30)


def feedback(facts: Facts) -> list[Step]:
    """Return the one request for feedback, a day or two after a rejection (A29 to A31, tip 6)."""
    no = facts.closure
    if no is None:
        return _after_silence(facts)
    if no.purpose is not Purpose.REJECTION or facts.sent(Purpose.FEEDBACK_REQUEST, since=no.at):
        return []
    promise = next((p for p in facts.promises if p.thing is PromiseSubject.FEEDBACK and last_day(p)), None)
    earliest, why = _after_promise(facts, promise) if promise else _after_a_day(facts, no)
    last = facts.days.add(facts.day(earliest if promise else no.at), FEEDBACK_EXPIRES_BD)
    return [] if facts.today > last else apply_all(facts, _ask_for_feedback(facts, no, earliest, last, why))


def _after_silence(facts: Facts) -> list[Step]:
    """Return the optional request for feedback from the day on which their silence is a no (contract 6)."""
    end, day = silence_ends(facts), silence_over(facts)
    if end is None or day is None or facts.today < day or facts.offer or facts.ahead:
        return []
    last = facts.days.add(day, FEEDBACK_EXPIRES_BD)
    if facts.today > last or facts.sent(Purpose.FEEDBACK_REQUEST, since=employer_time(facts, end, OPENS)):
        return []
    final = was_final(facts)
    why = reason(
        "A31" if final else "A29",
        fact("silence", N_("they said that silence by {day} means no"), day=end),
        action=Text(N_("ask one question about improving, offer further information")),
    )
    since = employer_time(facts, day, OPENS)
    step = written_duty(
        facts,
        StepKind.FEEDBACK,
        why,
        since,
        day,
        "T25" if final else "T24",
        to=message_recipient(facts),
        required=False,
        latest=instant_at(last, time(23, 59), facts.zone),
        tips=(6, 8),
    )
    return apply_all(facts, step)


def _after_a_day(facts: Facts, no: Activity) -> tuple[datetime, tuple[Fact, ...]]:
    earliest = no.at + hours(facts.numbers.feedback_request_h_min)
    if not facts.days.is_workday(facts.day(earliest)):
        earliest = employer_time(facts, facts.days.first(facts.day(earliest)), OPENS)
    distance = N_("they chose someone else on {day}; a day's distance first")
    return earliest, (fact("rejection", distance, day=facts.day(no.at)),)


def _after_promise(facts: Facts, promise: Promise) -> tuple[datetime, tuple[Fact, ...]]:
    """Wait for feedback that was promised, with the grace of a decision."""
    running = date_after_promise(facts, promise)
    return employer_time(facts, running.due, OPENS), (
        fact("feedback", N_("they promised you feedback")),
        *running.facts,
    )


def _ask_for_feedback(facts: Facts, no: Activity, earliest: datetime, last: date, why: tuple[Fact, ...]) -> Step:
    final = was_final(facts)
    return written_duty(
        facts,
        StepKind.FEEDBACK,
        reason(
            "A31" if final else ("A30" if no.channel in CALLS else "A29"),
            *why,
            action=Text(N_("ask one question about improving, offer further information")),
        ),
        earliest,
        max(earliest, no.at + hours(facts.numbers.feedback_request_h_max)),
        "T25" if final else "T24",
        to=message_recipient(facts, no.person),
        latest=instant_at(last, time(23, 59), facts.zone),
        tips=(6, 8),
    )


def was_final(facts: Facts) -> bool:
    """Return whether the user was in the final round."""
    return facts.opportunity.kind is ProcessKind.FINAL_ROUND or any(i.kind is InterviewKind.FINAL for i in facts.held)


def keep_in_touch(facts: Facts) -> list[Step]:
    """Return the optional greeting some months after a rejection in the final round (A31)."""
    no = facts.closure
    if no is None or no.purpose is not Purpose.REJECTION or not was_final(facts):
        return []
    since = no.at + timedelta(days=facts.numbers.stay_in_touch_days)
    if facts.sent(Purpose.KEEP_IN_TOUCH, since=no.at) or facts.now > since + KEEP_IN_TOUCH_FOR:
        return []
    came = fact("rejection", N_("the no came on {day}; a hello keeps the door open"), day=facts.day(no.at))
    return _optional_note(facts, StepKind.KEEP_IN_TOUCH, reason("A31", came), facts.day(since), "T32", (6, 9))


def closing_note(facts: Facts) -> list[Step]:
    """Return the optional note without a question, if the user has enabled it (A15)."""
    if not facts.numbers.closing_note or facts.closure or not facts.attempts or not facts.exhausted:
        return []
    if len(facts.attempts) >= MOST_INQUIRIES:
        return []
    last = facts.attempt_days[-1]
    due = facts.days.roll(facts.days.add(last, facts.numbers.closing_note_earliest_bd), False)[0]
    over = facts.today > facts.days.add(due, CLOSING_NOTE_EXPIRES_BD)
    if over or facts.sent(Purpose.CLOSING_NOTE, since=facts.attempts[-1].at):
        return []
    why = reason("A15", fact("attempts", N_("no answer since {last}; the note asks nothing"), last=last))
    return _optional_note(facts, StepKind.CLOSING_NOTE, why, due, "T16", (5, 8))


def _optional_note(
    facts: Facts, kind: StepKind, why: Reason, due: date, template: str, tips: tuple[int, ...]
) -> list[Step]:
    since = employer_time(facts, due, OPENS)
    return apply_all(
        facts,
        written_duty(facts, kind, why, since, due, template, to=message_recipient(facts), required=False, tips=tips),
    )


def check_backs(facts: Facts) -> list[Step]:
    """Return the next look at a process on hold: after twenty working days, then two-monthly, three at most (A35)."""
    if facts.closure or not facts.on_hold:
        return []
    held = facts.received(Purpose.ON_HOLD)
    assert held is not None
    looks = _looks(facts, held)
    most = facts.numbers.max_check_backs
    if len(looks) >= most:
        return []
    because = fact(
        "on_hold",
        N_("on hold since {day}; {n} of {max} looks used"),
        day=facts.day(held.at),
        n=len(looks),
        max=most,
    )
    due, counted = _next_look(facts, held, looks)
    to = message_recipient(facts, held.person)
    return apply_all(
        facts, email_question(facts, StepKind.CHECK_BACK, "A35", (because, counted), due, "T41", to=to, tips=(7, 9))
    )


def _looks(facts: Facts, held: Activity) -> list[date]:
    """Return the days of the looks since it has been on hold; a skipped one counts too."""
    made = [facts.day(a.at) for a in facts.sent_since(held.at) if a.purpose is Purpose.CHECK_BACK]
    marks = [m for m in facts.opportunity.marks if m.step is StepKind.CHECK_BACK and m.did is MarkAction.SKIPPED]
    return sorted([*made, *(m.due for m in marks if m.due > facts.day(held.at))])


def _next_look(facts: Facts, held: Activity, looks: list[date]) -> tuple[date, Fact]:
    numbers = facts.numbers
    if looks:
        n, last = numbers.check_back_days, looks[-1]
        return last + n * DAY, fact("check_back_days", N_("{n} days after the last, on {last}"), n=n, last=last)
    if held.until and held.until > facts.day(held.at):
        n = numbers.grace_decision_bd
        words = Text(
            N_("they named {until}; {n} working day's grace"),
            {"until": held.until, "n": n},
            N_("they named {until}; {n} working days' grace"),
        )
        return facts.days.add(facts.days.first(held.until), n), Fact("until", words, {"until": held.until})
    due = facts.days.add(facts.day(held.at), numbers.check_back_bd)
    return due, wait_fact("check_back_bd", numbers.check_back_bd, due)
