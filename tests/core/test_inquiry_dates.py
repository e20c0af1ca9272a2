"""When the next inquiry is due, the text and data of its facts, and the outlook that follows it."""

from datetime import date

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import (
    Certainty,
    Channel,
    MarkAction,
    Outcome,
    PersonRole,
    ProcessKind,
    Profile,
    PromiseSubject,
    Purpose,
)
from follow_up_desk.core.inquiry_dates import current_promise, inquiry_date
from follow_up_desk.core.records import Mark
from follow_up_desk.core.wording import english
from tests.builders import (
    NOW,
    at,
    called,
    got,
    interview,
    offer,
    opportunity,
    own,
    person,
    planned,
    promise,
    sent,
    waiting,
)

BRIEF = {"thing": PromiseSubject.ITEM, "item": "a brief"}
CLOCKS = {
    "a promise": (
        waiting(promise("2026-10-23")),
        ("A11", "10-28", False, "promised by Fri 23 Oct; 3 working days' grace (Mon 26, Tue 27, Wed 28)"),
    ),
    "read into their words": (
        waiting(promise("2026-10-23", certainty=Certainty.GUESSED)),
        ("A11", "10-28", False, "read as promised by Fri 23 Oct; 3 working days' grace (Mon 26, Tue 27, Wed 28)"),
    ),
    "a Saturday": (
        waiting(promise("2026-10-24")),
        (
            "A11",
            "10-29",
            False,
            "promised by Sat 24 Oct, so by Mon 26; 3 working days' grace (Tue 27, Wed 28, Thu 29)",
        ),
    ),
    "a thing they owe": (
        waiting(promise("2026-10-23", **BRIEF)),
        ("A18", "10-27", True, "promised by Fri 23 Oct; 2 working days' grace (Mon 26, Tue 27)"),
    ),
    "a thing they owe, and they wrote since": (
        waiting(promise("2026-10-16", **BRIEF), got("2026-10-20")),
        (
            "A18",
            "10-22",
            True,
            "promised by Fri 16 Oct; they wrote on Tue 20; 2 working days' grace (Wed 21, Thu 22)",
        ),
    ),
    "they wrote on the last day": (
        waiting(promise("2026-10-20", **BRIEF), got("2026-10-20")),
        ("A18", "10-22", True, "promised by Tue 20 Oct; 2 working days' grace (Wed 21, Thu 22)"),
    ),
    "a long grace names its end": (
        waiting(promise("2026-10-23"), kind=ProcessKind.EXECUTIVE),
        ("A11", "10-30", False, "promised by Fri 23 Oct; 5 working days' grace (to Fri 30)"),
    ),
    "the nearer of two": (
        waiting(promise("2026-10-30"), promise("2026-10-26", id="p2", **BRIEF)),
        ("A18", "10-28", True, "promised by Mon 26 Oct; 2 working days' grace (Tue 27, Wed 28)"),
    ),
    "a thing they owe, whatever was delivered": (
        waiting(promise("2026-10-20", **BRIEF), sent("2026-10-21", Purpose.DELIVER)),
        ("A18", "10-22", True, "promised by Tue 20 Oct; 2 working days' grace (Wed 21, Thu 22)"),
    ),
    "delivered long before the promised day": (
        waiting(promise("2026-10-23"), sent("2026-10-20", Purpose.DELIVER)),
        ("A11", "10-28", False, "promised by Fri 23 Oct; 3 working days' grace (Mon 26, Tue 27, Wed 28)"),
    ),
    "delivered so that both end on one day": (
        waiting(promise("2026-10-23"), sent("2026-10-21", Purpose.DELIVER)),
        ("A11", "10-28", False, "promised by Fri 23 Oct; 3 working days' grace (Mon 26, Tue 27, Wed 28)"),
    ),
    "they wrote, and then did not come": (
        waiting(got("2026-10-16"), got("2026-10-20", Purpose.NO_SHOW)),
        ("A12", "10-29", False, "no date was given; they did not come on Tue 20 Oct; 7 working days' wait (to Thu 29)"),
    ),
    "they did not come, and wrote then": (
        waiting(got("2026-10-16", Purpose.NO_SHOW), got("2026-10-20")),
        ("A12", "10-29", False, "no date was given; last contact Tue 20 Oct; 7 working days' wait (to Thu 29)"),
    ),
    "that they named no day is no word from them": (
        waiting(promise(None, made="2026-10-20")),
        ("A12", "10-26", False, "no date was given; last contact Thu 15 Oct; 7 working days' wait (to Mon 26)"),
    ),
    "no date": (
        waiting(),
        ("A12", "10-26", False, "no date was given; last contact Thu 15 Oct; 7 working days' wait (to Mon 26)"),
    ),
    "no date, their last word": (
        waiting(got("2026-10-20")),
        ("A12", "10-29", False, "no date was given; last contact Tue 20 Oct; 7 working days' wait (to Thu 29)"),
    ),
    "delivered": (
        waiting(sent("2026-10-20", Purpose.DELIVER)),
        ("A17", "10-27", False, "you delivered on Tue 20 Oct; 5 working days' wait (to Tue 27)"),
    ),
    "delivered before their last word": (
        waiting(sent("2026-10-19", Purpose.DELIVER), got("2026-10-20")),
        ("A12", "10-29", False, "no date was given; last contact Tue 20 Oct; 7 working days' wait (to Thu 29)"),
    ),
    "after an attempt": (
        waiting(promise("2026-10-16"), called("2026-10-21")),
        (
            "A14",
            "10-28",
            False,
            "1 of 2 follow-ups sent, the last on Wed 21 Oct; 5 working days between attempts (to Wed 28)",
        ),
    ),
    "an attempt too soon does not bring the date forward": (
        waiting(promise("2026-10-30"), sent("2026-10-19")),
        ("A11", "11-04", False, "promised by Fri 30 Oct; 3 working days' grace (Mon 2 Nov, Tue 3, Wed 4)"),
    ),
    "an attempt whose gap ends on that very day": (
        waiting(promise("2026-10-23"), sent("2026-10-21")),
        (
            "A14",
            "10-28",
            False,
            "1 of 2 follow-ups sent, the last on Wed 21 Oct; 5 working days between attempts (to Wed 28)",
        ),
    ),
}


@pytest.mark.parametrize("case", CLOCKS)
def test_clock(case):
    it, expected = CLOCKS[case]
    running = inquiry_date(planned(it).facts)
    said = english(fact.text for fact in running.facts)
    assert (running.context, running.due.isoformat()[5:], running.owed, said) == expected


def test_no_clock_runs_where_nothing_was_begun():
    assert inquiry_date(planned(opportunity()).facts) is None
    assert planned(opportunity(interview("2026-10-28"))).step.kind == "ask_date"


def test_four_days_of_grace_are_named_and_five_are_not():
    said = [
        english(f.text for f in inquiry_date(planned(waiting(promise("2026-10-23")), grace_decision_bd=n).facts).facts)
        for n in (1, 4, 5)
    ]
    assert [line.split("; ")[1] for line in said] == [
        "1 working day's grace (Mon 26)",
        "4 working days' grace (Mon 26, Tue 27, Wed 28, Thu 29)",
        "5 working days' grace (to Fri 30)",
    ]


def test_a_delivery_at_the_very_moment_of_their_word_leaves_the_word_to_count_from():
    it = waiting(got("2026-10-20"), sent("2026-10-20", Purpose.DELIVER))
    assert inquiry_date(planned(it).facts).context == "A12"


def test_the_data_of_a_reason_are_dates_and_numbers():
    running = inquiry_date(planned(waiting(promise("2026-10-23"))).facts)
    assert running.facts[0].data == {"id": "p1", "by": date(2026, 10, 23), "certainty": Certainty.SAID}
    assert running.facts[1].data["value"] == 3
    after = inquiry_date(planned(waiting(promise("2026-10-16"), called("2026-10-21"))).facts)
    assert after.facts[0].data == {"used": 1, "last": date(2026, 10, 21)}
    assert after.facts[1].data == {"value": 5}


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ((promise("2026-10-22"),), "p1"),
        ((promise("2026-10-21"),), None),
        ((promise("2026-10-30", thing=PromiseSubject.FEEDBACK),), None),
        ((promise(None),), None),
        ((promise("2026-10-30"), promise("2026-10-26", id="p2", **BRIEF)), "p2"),
    ],
)
def test_in_promised_time(details, expected):
    found = current_promise(planned(waiting(*details)).facts)
    assert (found.id if found else None) == expected


def outlook(it, when=NOW, **policy):
    later = [s for s in planned(it, when, **policy).steps if s.state == "later"]
    return [(s.due.isoformat()[5:], s.ordinal, s.channel, s.template, s.tips) for s in later]


MAIL_ONLY = person(phone=None)
OUTLOOKS = {
    "by e-mail after a call": (waiting(promise("2026-10-19")), {}, ("10-29", 2, Channel.EMAIL, "T14", (3, 5))),
    "by call after an e-mail": (
        waiting(promise("2026-10-19")),
        {"profile": Profile.EMAIL_FIRST},
        ("10-29", 2, Channel.CALL, "T15", (3, 5)),
    ),
    "by e-mail again where there is no number": (
        waiting(MAIL_ONLY, promise("2026-10-19")),
        {},
        ("10-29", 2, Channel.EMAIL, "T14", (3, 5)),
    ),
    "for a thing they owe": (
        waiting(promise("2026-10-20", **BRIEF)),
        {},
        ("10-29", 2, Channel.EMAIL, "T18", (3, 5)),
    ),
    "for a thing they owe, by call": (
        waiting(promise("2026-10-20", **BRIEF)),
        {"profile": Profile.EMAIL_FIRST},
        ("10-29", 2, Channel.CALL, "T17", (3, 5)),
    ),
    "by call where one of two has a number": (
        waiting(MAIL_ONLY, person("z"), promise("2026-10-19")),
        {"profile": Profile.EMAIL_FIRST},
        ("10-29", 2, Channel.CALL, "T15", (3, 5)),
    ),
    "by call, not the day after a Monday holiday": (
        opportunity(interview("2026-08-18"), promise("2026-08-20", made="2026-08-18T11:00"), country="GB"),
        {"profile": Profile.EMAIL_FIRST, "gap_bd": 4, "when": "2026-08-21"},
        ("09-02", 2, Channel.CALL, "T15", (3, 5)),
    ),
    "never on a Monday": (
        waiting(promise("2026-10-19"), called("2026-10-12", Outcome.NO_ANSWER)),
        {"gap_bd": 7},
        ("11-03", 2, Channel.EMAIL, "T14", (3, 5)),
    ),
}


@pytest.mark.parametrize("case", OUTLOOKS)
def test_outlook(case):
    it, more, expected = OUTLOOKS[case]
    assert outlook(it, **more) == [expected]


def test_no_outlook_after_the_last_attempt():
    assert outlook(waiting(promise("2026-10-09"), no_calls=True), max_attempts=2) == []  # A39: one e-mail only
    assert outlook(waiting(promise("2026-10-19")), max_attempts=1) == []
    assert outlook(waiting(promise("2026-10-16"), called("2026-10-20"))) == []


ASKED = {
    # whom and how the next inquiry goes, and with which words
    "who owes a thing first": (
        waiting(person(), person("hr", PersonRole.HR), promise("2026-10-19", person="editor", **BRIEF)),
        ("editor", Channel.CALL, "T17"),
    ),
    "of a decision the owner of the process, whoever promised it": (
        waiting(person(), person("hr", PersonRole.HR), promise("2026-10-19", person="editor")),
        ("hr", Channel.CALL, "T11"),
    ),
    "a referee never": (
        waiting(person("friend", PersonRole.REFEREE), person("z"), promise("2026-10-19")),
        ("z", Channel.CALL, "T11"),
    ),
    "who left on that day": (
        waiting(person(left=date(2026, 10, 22)), person("z"), promise("2026-10-19")),
        ("z", Channel.CALL, "T11"),
    ),
    "who leaves tomorrow is there": (
        waiting(person(left=date(2026, 10, 23)), person("z"), promise("2026-10-19")),
        ("editor", Channel.CALL, "T11"),
    ),
    "the owner of the process in writing, though the manager has a number": (
        waiting(person("hr", PersonRole.HR, None), person("z"), promise("2026-10-19")),
        ("hr", Channel.EMAIL, "T10"),
    ),
    "the manager by phone at the second attempt": (
        waiting(
            person("hr", PersonRole.HR, None), person("z"), promise("2026-10-09"), sent("2026-10-15T12:00", person="hr")
        ),
        ("z", Channel.CALL, "T15"),
    ),
    "who has a number where the owner can be reached in no way": (
        waiting(person("hr", PersonRole.HR, None, email=None), person("z"), promise("2026-10-19")),
        ("z", Channel.CALL, "T11"),
    ),
    "a panel's coordinator": (
        waiting(
            person("hr", PersonRole.HR),
            person("office", PersonRole.COORDINATOR),
            promise("2026-10-19"),
            kind=ProcessKind.PANEL,
        ),
        ("office", Channel.CALL, "T11"),
    ),
    "without a panel HR": (
        waiting(person("hr", PersonRole.HR), person("office", PersonRole.COORDINATOR), promise("2026-10-19")),
        ("hr", Channel.CALL, "T11"),
    ),
    "the agency": (
        waiting(
            person("hr", PersonRole.HR),
            person("agent", PersonRole.AGENCY),
            promise("2026-10-19"),
            kind=ProcessKind.AGENCY,
        ),
        ("agent", Channel.CALL, "T11"),
    ),
    "an agent in writing, though the client has a number": (
        waiting(
            person(), person("agent", PersonRole.AGENCY, None), promise("2026-10-19", **BRIEF), kind=ProcessKind.AGENCY
        ),
        ("agent", Channel.EMAIL, "T18"),
    ),
    "the client where nobody of the agency is noted": (
        waiting(promise("2026-10-19"), kind=ProcessKind.AGENCY),
        ("editor", Channel.CALL, "T11"),
    ),
    "nobody of the client where the agent has left": (
        waiting(
            person(),
            person("agent", PersonRole.AGENCY, left=date(2026, 10, 20)),
            promise("2026-10-19"),
            kind=ProcessKind.AGENCY,
        ),
        (None, Channel.EMAIL, "T27"),
    ),
    "neither number nor address": (
        waiting(person(phone=None, email=None), promise("2026-10-19")),
        ("editor", Channel.EMAIL, "T10"),
    ),
    "number only, after a call": (
        waiting(person(email=None), promise("2026-10-09"), called("2026-10-15T12:00")),
        ("editor", Channel.CALL, "T15"),
    ),
    "second by e-mail to who has an address": (
        waiting(
            person("hr", PersonRole.HR, email=None), person("z"), promise("2026-10-09"), called("2026-10-15T12:00")
        ),
        ("z", Channel.EMAIL, "T14"),
    ),
    "second by voicemail words": (
        waiting(promise("2026-10-09"), sent("2026-10-15T12:00")),
        ("editor", Channel.CALL, "T15"),
    ),
    "a bounced address is no address": (
        waiting(
            MAIL_ONLY,
            person("z", PersonRole.INTERVIEWER, None),
            promise("2026-10-19"),
            sent("2026-10-22T09:00", person="editor"),
            got("2026-10-22T09:01", Purpose.BOUNCE, person="editor"),
        ),
        ("z", Channel.EMAIL, "T27"),
    ),
    "a bounced address is not written to again": (
        waiting(
            MAIL_ONLY,
            promise("2026-10-19"),
            sent("2026-10-22T09:00"),
            got("2026-10-22T09:01", Purpose.BOUNCE),
        ),
        (None, Channel.EMAIL, "T27"),
    ),
    "who interviewed us knows who writes": (
        waiting(
            person("rec", PersonRole.RECRUITER, left=date(2026, 10, 16)),
            MAIL_ONLY,
            promise("2026-10-19"),
        ),
        ("editor", Channel.EMAIL, "T10"),
    ),
    "who wrote to us knows us": (
        waiting(
            person("rec", PersonRole.RECRUITER, left=date(2026, 10, 16)),
            person("z", PersonRole.HR, None),
            got("2026-10-17", person="z"),
            promise("2026-10-19"),
        ),
        ("z", Channel.EMAIL, "T10"),
    ),
    "who has never heard of us is told who writes": (
        waiting(
            person("rec", PersonRole.RECRUITER, left=date(2026, 10, 16)),
            person("z", PersonRole.HR, None),
            promise("2026-10-19"),
        ),
        ("z", Channel.EMAIL, "T27"),
    ),
    "an address that worked again is one": (
        waiting(
            MAIL_ONLY,
            promise("2026-10-09"),
            sent("2026-10-14T09:00", person="editor"),
            got("2026-10-14T09:01", Purpose.BOUNCE, person="editor"),
            sent("2026-10-15T12:00", person="editor"),
        ),
        ("editor", Channel.EMAIL, "T14"),
    ),
}


@pytest.mark.parametrize("case", ASKED)
def test_whom_and_how(case):
    it, expected = ASKED[case]
    asking = next(s for s in planned(it).steps if s.is_inquiry and s.state != "later")
    assert (asking.person, asking.channel, asking.template) == expected


def test_asking_has_no_place_with_an_offer_or_after_the_end():
    for it in (
        waiting(promise("2026-10-19"), offer("2026-10-21")),
        waiting(promise("2026-10-19"), own("2026-10-20")),
        waiting(promise("2026-10-19"), got("2026-10-20", Purpose.REJECTION)),
        waiting(promise("2026-10-19"), got("2026-10-20", Purpose.ON_HOLD)),
    ):
        assert not [s for s in planned(it).steps if s.is_inquiry and s.kind != "check_back"]


def test_a_round_ahead_suspends_all_but_a_thing_they_owe():
    ahead = interview("2026-11-04", id="second")
    assert not [s for s in planned(waiting(ahead)).steps if s.is_inquiry]
    # promised for that round: made after it was arranged
    decision = promise("2026-10-19", made="2026-10-18", interview="second")
    assert not [s for s in planned(waiting(ahead, decision)).steps if s.is_inquiry]
    owed = promise("2026-10-19", **BRIEF)
    assert [s.kind for s in planned(waiting(ahead, owed)).steps if s.is_inquiry][:1] == ["item_inquiry"]


def test_a_skipped_inquiry_comes_back_a_gap_later():
    it = waiting(promise("2026-10-19"))
    first = planned(it).step
    skipped = Mark("m1", first.kind, None, None, first.due, MarkAction.SKIPPED, at("2026-10-22T09:00"))
    again = planned(it.with_parts(marks=(skipped,)))
    assert (again.date.isoformat(), again.step.ordinal) == ("2026-10-29", 1)
    twice = replace(skipped, id="m2", due=again.step.due)
    assert planned(it.with_parts(marks=(skipped, twice))).date.isoformat() == "2026-11-05"
