"""The one-line reason of every date: what was counted, what was skipped, what to do."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import (
    Channel,
    Direction,
    InterviewKind,
    MarkAction,
    OfferForm,
    Outcome,
    PromiseSubject,
    Purpose,
)
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Interview, Mark
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.wording import english
from tests.builders import (
    activity,
    at,
    called,
    got,
    interview,
    offer,
    opportunity,
    person,
    planned,
    promise,
    request,
    sent,
    waiting,
)

MAIL = person(phone=None)
GRACE = "promised by Fri 23 Oct; 3 working days' grace (Mon 26, Tue 27, Wed 28)"


def marked(did: MarkAction, until: date | datetime | None = None, reason: str | None = None):
    """Return an inquiry that falls due on Wed 28 Oct, and the user's mark on it of the day before."""
    mark = Mark("m001", StepKind.INQUIRY, None, None, date(2026, 10, 28), did, at("2026-10-27"), until, reason)
    return waiting(promise("2026-10-23")).with_parts(marks=(mark,))


TRIED = waiting(promise("2026-10-02"), called("2026-10-15T12:00"), sent("2026-10-22"))
MONDAY = date(2026, 11, 2)
LINES = {
    "due today": (waiting(promise("2026-10-23")), "2026-10-28", f"{GRACE}; call Wed 28"),
    "due since": (waiting(promise("2026-10-23")), "2026-10-29", f"{GRACE}; due since Wed 28; call Thu 29"),
    "after their hours": (
        waiting(promise("2026-10-23")),
        "2026-10-28T17:30",
        f"{GRACE}; Wed 28 skipped: their working day is over; call Thu 29",
    ),
    "on a Friday afternoon": (
        waiting(promise("2026-10-23")),
        "2026-10-30T12:00",
        f"{GRACE}; due since Wed 28; Fri 30 skipped: a Friday afternoon; Sat 31 to Sun 1 Nov skipped: a weekend; "
        "Mon 2 skipped: no calls on Mondays; call Tue 3",
    ),
    "rung twice": (
        waiting(
            promise("2026-10-23"),
            called("2026-10-28T09:00", Outcome.NO_ANSWER),
            called("2026-10-28T09:40", Outcome.NO_ANSWER),
        ),
        "2026-10-28",
        f"{GRACE}; Wed 28 skipped: you rang twice, and nobody answered; call Thu 29",
    ),
    "away": (
        waiting(
            MAIL,
            promise("2026-10-23"),
            activity("2026-10-22", Direction.IN, Purpose.OUT_OF_OFFICE, until=date(2026, 11, 4)),
        ),
        "2026-10-22",
        f"{GRACE}; out of office until Wed 4 Nov; the working day after; write Thu 5",
    ),
    "back in time": (
        waiting(
            MAIL,
            promise("2026-10-23"),
            activity("2026-10-22", Direction.IN, Purpose.OUT_OF_OFFICE, until=date(2026, 10, 27)),
        ),
        "2026-10-22",
        f"{GRACE}; write Wed 28",
    ),
    "came back": (
        waiting(promise("2026-10-23"), sent("2026-10-28"), got("2026-10-28T10:01", Purpose.BOUNCE)),
        "2026-10-28T11:00",
        f"{GRACE}; your message came back on Wed 28; call Thu 29",
    ),
    "left out": (
        marked(MarkAction.SKIPPED),
        "2026-10-28",
        f"{GRACE}; you left out Wed 28; 5 working days between attempts; call Wed 4 Nov",
    ),
    "snoozed": (
        marked(MarkAction.SNOOZED, at("2026-10-29T15:00")),
        "2026-10-28",
        f"{GRACE}; you snoozed it until Thu 29; call Thu 29",
    ),
    "snoozed to a Friday afternoon": (
        marked(MarkAction.SNOOZED, at("2026-10-30T15:00")),
        "2026-10-28",
        f"{GRACE}; you snoozed it until Fri 30; Sat 31 to Sun 1 Nov skipped: a weekend; "
        "Mon 2 skipped: no calls on Mondays; call Tue 3",
    ),
    "snoozed to an evening": (
        marked(MarkAction.SNOOZED, at("2026-10-28T17:30")),
        "2026-10-28",
        f"{GRACE}; you snoozed it until Wed 28, 17:30; call Thu 29",
    ),
    "moved to a Monday": (
        marked(MarkAction.MOVED, MONDAY),
        "2026-10-28",
        f"{GRACE}; you moved it to Mon 2 Nov; Mon 2 skipped: no calls on Mondays; call Tue 3",
    ),
    "moved to a Monday, with a reason": (
        marked(MarkAction.MOVED, MONDAY, "he asked me to"),
        "2026-10-28",
        f"{GRACE}; you moved it to Mon 2 Nov; call Mon 2",
    ),
    "no date": (
        waiting(MAIL),
        "2026-10-20",
        "no date was given; last contact Thu 15 Oct; 7 working days' wait (to Mon 26); "
        "Mon 26 skipped: no inquiries on Mondays; write Tue 27",
    ),
    "nobody came": (
        opportunity(
            interview("2026-10-20"),
            got("2026-10-20T10:05", Purpose.NO_SHOW, Channel.NONE),
            sent("2026-10-20T10:20", Purpose.REPLY),
        ),
        "2026-10-20T11:00",
        "no date was given; they did not come on Tue 20 Oct; 7 working days' wait (to Thu 29); call Thu 29",
    ),
    "delivered after the promised day": (
        waiting(
            promise("2026-10-20"),
            request("2026-10-15T10:30"),
            sent("2026-10-21", Purpose.DELIVER),
            sent("2026-10-23", Purpose.RECEIPT_CHECK),
        ),
        "2026-10-23T11:00",
        "promised by Tue 20 Oct; 3 working days' grace (Wed 21, Thu 22, Fri 23); you delivered on Wed 21; "
        "5 working days' wait (to Wed 28); call Wed 28",
    ),
    "a spoken offer": (
        waiting(offer("2026-10-21", OfferForm.VERBAL), sent("2026-10-21T11:00", Purpose.REPLY)),
        "2026-10-22",
        "spoken offer on Wed 21 Oct, nothing on paper yet; 2 working days' wait (to Fri 23); "
        "ask when the letter comes; do not resign before it",
    ),
    "a spoken offer, asked about": (
        waiting(
            offer("2026-10-15T15:00", OfferForm.VERBAL),
            sent("2026-10-19", Purpose.WRITTEN_OFFER_CHECK),
        ),
        "2026-10-22",
        "spoken offer on Thu 15 Oct, nothing on paper yet; you asked on Mon 19; 5 working days between attempts; "
        "ask when the letter comes; do not resign before it",
    ),
    "a spoken offer, asked about twice": (
        waiting(
            offer("2026-10-15T15:00", OfferForm.VERBAL),
            sent("2026-10-19", Purpose.WRITTEN_OFFER_CHECK),
            sent("2026-10-26", Purpose.WRITTEN_OFFER_CHECK),
        ),
        "2026-10-27",
        "spoken offer on Thu 15 Oct, nothing on paper yet",
    ),
    "a day for an offer": (
        waiting(offer("2026-10-21", deadline="2026-10-22T17:00"), sent("2026-10-21T11:00", Purpose.REPLY)),
        "2026-10-21T12:00",
        "the offer ends Thu 22 Oct, 17:00; would you accept these terms?",
    ),
    "an offer": (
        waiting(offer("2026-10-21", deadline="2026-10-30T17:00"), sent("2026-10-21T11:00", Purpose.REPLY)),
        "2026-10-21T12:00",
        "the offer ends Fri 30 Oct, 17:00; decide 1 working day before; would you accept these terms?",
    ),
    "an offer without an end": (
        waiting(offer("2026-10-19"), sent("2026-10-19T11:00", Purpose.REPLY)),
        "2026-10-21",
        "written offer on Mon 19 Oct, no deadline; 5 working days to think (to Mon 26); would you accept these terms?",
    ),
    "an offer whose decision was left out": (
        waiting(offer("2026-10-19"), sent("2026-10-19T11:00", Purpose.REPLY)).with_parts(
            marks=(Mark("m1", StepKind.DECIDE, None, None, date(2026, 10, 26), MarkAction.SKIPPED, at("2026-10-20")),)
        ),
        "2026-10-26",
        "their offer came on Mon 19 Oct",
    ),
    "an offer that ended": (
        waiting(offer("2026-10-15T15:00", deadline="2026-10-21T17:00")),
        "2026-10-22",
        "their offer ended on Wed 21 Oct, 17:00; note what you decided",
    ),
    "an offer at its last moment": (
        waiting(offer("2026-10-15T15:00", deadline="2026-10-22T10:00")),
        "2026-10-22",
        "their offer ended on Thu 22 Oct, 10:00; note what you decided",
    ),
    "attempts used": (
        TRIED,
        "2026-10-28",
        "2 of 2 follow-ups sent, the last on Thu 22 Oct; let it rest until Thu 29",
    ),
    "at rest": (TRIED, "2026-10-29", "2 of 2 follow-ups sent, the last on Thu 22 Oct; you have done your part"),
    "promised feedback": (
        waiting(
            got("2026-10-19", Purpose.REJECTION),
            promise("2026-10-27", made="2026-10-19", thing=PromiseSubject.FEEDBACK),
        ),
        "2026-10-20",
        "they promised you feedback; promised by Tue 27 Oct; 3 working days' grace (Wed 28, Thu 29, Fri 30); "
        "ask one question about improving, offer further information",
    ),
    "what you owe": (
        waiting(request("2026-10-20")),
        "2026-10-22",
        "they asked for two references on Tue 20 Oct; best by Wed 21",
    ),
    "what you owe, with a deadline": (
        waiting(request("2026-10-20", due="2026-10-27")),
        "2026-10-22",
        "they asked for two references on Tue 20 Oct; due Tue 27, best a working day before",
    ),
    "an invitation": (
        opportunity(got("2026-10-21", Purpose.INVITATION)),
        "2026-10-22",
        "they invited you on Wed 21 Oct; best by Thu 22",
    ),
    "on hold until": (
        waiting(got("2026-10-19", Purpose.ON_HOLD, until=date(2026, 12, 1)), sent("2026-10-19T11:00", Purpose.REPLY)),
        "2026-10-20",
        "on hold since Mon 19 Oct; 0 of 3 looks used; they named Tue 1 Dec; 3 working days' grace; write Fri 4",
    ),
    "on hold, a look left out": (
        waiting(got("2026-10-19", Purpose.ON_HOLD), sent("2026-10-19T11:00", Purpose.REPLY)).with_parts(
            marks=(
                Mark("m1", StepKind.CHECK_BACK, None, None, date(2026, 11, 17), MarkAction.SKIPPED, at("2026-11-10")),
            )
        ),
        "2026-11-18",
        "on hold since Mon 19 Oct; 1 of 3 looks used; 60 days after the last, on Tue 17 Nov; "
        "Sat 16 Jan to Sun 17 skipped: a weekend; Mon 18 skipped: no inquiries on Mondays; write Tue 19",
    ),
    "on hold again": (
        waiting(
            got("2026-10-19", Purpose.ON_HOLD),
            sent("2026-10-19T11:00", Purpose.REPLY),
            sent("2026-11-17", Purpose.CHECK_BACK),
        ),
        "2026-11-18",
        "on hold since Mon 19 Oct; 1 of 3 looks used; 60 days after the last, on Tue 17 Nov; "
        "Sat 16 Jan to Sun 17 skipped: a weekend; Mon 18 skipped: no inquiries on Mondays; write Tue 19",
    ),
    "nothing": (opportunity(), "2026-10-22", "nothing is planned: no interview and no word from them is noted yet"),
}


@pytest.mark.parametrize("case", LINES)
def test_line(case):
    it, when, line = LINES[case]
    assert english(reason_clauses(planned(it, when).reason)) == line


def test_a_moved_question_keeps_its_word_on_the_day_its_owner_insisted_on():
    insisted = marked(MarkAction.MOVED, MONDAY, "he asked me to")
    for moment, verdict, day in (
        ("2026-10-28", "on", "2026-11-02"),
        ("2026-11-02T08:30", "now", "2026-11-02"),
        ("2026-11-02T17:29", "now", "2026-11-02"),
        ("2026-11-02T17:30", "wait_until", "2026-11-03"),
        ("2026-11-03", "now", "2026-11-03"),
    ):
        found = planned(insisted, moment)
        assert (found.verdict, found.date.isoformat()) == (verdict, day), moment


def test_the_window_of_that_day_is_its_own():
    ahead = planned(marked(MarkAction.SNOOZED, at("2026-10-29T15:00")), "2026-10-28").step
    assert (ahead.earliest, ahead.latest) == (at("2026-10-29T15:00"), at("2026-10-29T17:30"))
    step = planned(marked(MarkAction.MOVED, MONDAY, "he asked me to"), "2026-11-02").step
    assert (step.earliest, step.best, step.latest) == tuple(
        at(f"2026-11-02T{clock}") for clock in ("08:30", "10:00", "17:30")
    )


def test_a_look_is_not_moved_to_a_sunday():
    held = waiting(got("2026-10-19", Purpose.ON_HOLD), sent("2026-10-19T11:00", Purpose.REPLY))
    sunday = Mark(
        "m1",
        StepKind.CHECK_BACK,
        None,
        None,
        date(2026, 11, 17),
        MarkAction.MOVED,
        at("2026-11-16"),
        date(2026, 11, 22),
    )
    assert planned(held.with_parts(marks=(sunday,)), "2026-11-18").date == date(2026, 11, 24)


def test_a_snooze_does_not_shorten_the_distance_after_a_no():
    no = waiting(got("2026-10-20T15:00", Purpose.REJECTION))
    early = Mark(
        "m1",
        StepKind.FEEDBACK,
        None,
        None,
        date(2026, 10, 22),
        MarkAction.SNOOZED,
        at("2026-10-20T16:00"),
        at("2026-10-21T09:00"),
    )
    found = planned(no.with_parts(marks=(early,)), "2026-10-21")
    assert (found.verdict, found.step.earliest) == ("on", at("2026-10-21T15:00"))


def test_a_question_is_never_moved_into_promised_time():
    early = Mark(
        "m001", StepKind.INQUIRY, None, None, date(2026, 10, 28), MarkAction.MOVED, at("2026-10-20"), date(2026, 10, 26)
    )
    found = planned(waiting(promise("2026-10-23")).with_parts(marks=(early,)), "2026-10-22")
    assert (found.verdict, found.date.isoformat()) == ("on", "2026-10-28")


def test_a_snoozed_thank_you_stays_snoozed_when_it_grows_late():
    mark = Mark(
        "m001",
        StepKind.THANK_YOU,
        "first",
        "editor",
        date(2026, 10, 16),
        MarkAction.SNOOZED,
        at("2026-10-16"),
        at("2026-10-19"),
    )
    it = opportunity(interview()).with_parts(marks=(mark,))
    assert planned(it, "2026-10-18").verdict == "on"
    assert planned(it, "2026-10-19").verdict == "now"


CONTEXTS = {
    "inside the promised time": (waiting(promise("2026-10-23")), "2026-10-23", "A09"),
    "inside the grace": (waiting(promise("2026-10-23")), "2026-10-26", "A10"),
    "due": (waiting(promise("2026-10-23")), "2026-10-28", "A11"),
    "a thing they owe, promised": (waiting(promise("2026-10-23", thing=PromiseSubject.ITEM)), "2026-10-22", "A18"),
    "after a voicemail": (waiting(promise("2026-10-19"), called("2026-10-22")), "2026-10-23", "A13"),
    "after an e-mail": (waiting(promise("2026-10-19"), sent("2026-10-22")), "2026-10-23", "A14"),
    "the second one due": (waiting(promise("2026-10-19"), called("2026-10-22")), "2026-10-29", "A14"),
    "no date": (waiting(), "2026-10-20", "A12"),
    "a spoken offer, asked about twice": (*LINES["a spoken offer, asked about twice"][:2], "A27"),
    "a written one, its decision left out": (*LINES["an offer whose decision was left out"][:2], "A28"),
    "told no on the phone": (waiting(got("2026-10-20", Purpose.REJECTION, Channel.CALL)), "2026-10-20T11:00", "A30"),
    "told no in writing": (waiting(got("2026-10-20", Purpose.REJECTION)), "2026-10-20T11:00", "A29"),
}


@pytest.mark.parametrize("case", CONTEXTS)
def test_where_one_stands(case):
    it, when, context = CONTEXTS[case]
    assert planned(it, when).reason.context == context


BERLIN = ZoneInfo("Europe/Berlin")
DEADLINE = at("2026-10-19T08:00").replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("found", "now", "line"),
    [
        (
            replace(request("2026-10-12"), due=DEADLINE),
            "2026-10-18T18:00",
            "they asked for two references on Mon 12 Oct; due Mon 19 Oct, 02:00 (08:00 in Berlin)",
        ),
        (
            replace(request("2026-10-12"), due=DEADLINE),
            "2026-10-19T02:00",
            "they asked for two references on Mon 12 Oct; was due Mon 19 Oct, 02:00 (08:00 in Berlin)",
        ),
    ],
)
def test_instants_are_said_on_the_users_clock_with_theirs_in_brackets(found, now, line):
    it = replace(waiting(found), time_zone="Europe/Berlin")
    step = next(s for s in planned(it, now).steps if s.kind is StepKind.DELIVER)
    assert english(reason_clauses(step.reason)) == line


def test_an_interview_elsewhere_is_said_on_both_clocks_though_the_employer_is_here():
    held = Interview("far", InterviewKind.VIDEO, at("2026-10-21T09:00").replace(tzinfo=ZoneInfo("Asia/Tokyo")))
    step = next(s for s in planned(opportunity(held), "2026-10-21T10:00").steps if s.kind is StepKind.THANK_YOU)
    words = english(reason_clauses(step.reason))
    assert words.startswith("the interview was on Tue 20 Oct, 20:00 (Wed 21 Oct, 09:00 in Tokyo)")
