"""Before, on and after the day of an interview: debrief, the agency's call, thanks in time and late, the repair."""

from datetime import date

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import (
    Channel,
    InterviewKind,
    MarkAction,
    NoteTopic,
    PersonRole,
    ProcessKind,
    Purpose,
)
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Mark
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.wording import english
from tests.builders import at, got, interview, note, opportunity, person, planned, promise, sent, waiting

AGENT = person("agent", PersonRole.AGENCY)
TODAY = interview("2026-10-22T09:00", people=())


def step(kind, it, when="2026-10-22", **policy):
    return next((s for s in planned(it, when, **policy).steps if s.kind == kind), None)


def by_agency(*details):
    return opportunity(AGENT, person("editor"), *details, kind=ProcessKind.AGENCY)


AGENCY = {
    "to be told": (by_agency(TODAY), "2026-10-22T10:30", True),
    "within two working days": (by_agency(interview("2026-10-20", people=())), "2026-10-22T20:00", True),
    "and no later": (by_agency(interview("2026-10-20", people=())), "2026-10-23", False),
    "told": (by_agency(TODAY, sent("2026-10-22T10:00", Purpose.OTHER)), "2026-10-22T10:30", False),
    "told before it ended": (by_agency(TODAY, sent("2026-10-22T09:59", Purpose.OTHER)), "2026-10-22T10:30", True),
    "they wrote, you did not": (by_agency(TODAY, got("2026-10-22T10:10")), "2026-10-22T10:30", True),
}


@pytest.mark.parametrize("case", AGENCY)
def test_the_agency_is_called(case):
    it, when, stands = AGENCY[case]
    found = step("debrief", it, when)
    assert (found is not None) == stands
    if found:
        assert (found.person, found.channel, found.template, found.tips) == ("agent", Channel.CALL, "T20", (2, 3))
        assert found.required


def test_the_agency_is_best_called_within_four_hours():
    assert step("debrief", by_agency(TODAY), "2026-10-22T10:30").best == at("2026-10-22T14:00")
    assert step("debrief", by_agency(TODAY), "2026-10-22T10:30").earliest == at("2026-10-22T10:00")


DEBRIEF = {
    "nothing noted": ((), True),
    "a promise of that round, made before": ((promise(made="2026-10-22T08:50"),), False),
    "a promise of another": ((promise(made="2026-10-22T08:50", interview=None),), True),
    "a promise made as it began": ((promise(made="2026-10-22T09:00", interview=None),), False),
    "a note on that round": ((note("2026-10-22T08:00"),), False),
    "a note as it ended": ((replace(note("2026-10-22T10:00"), interview=None),), False),
    "a note during it": ((replace(note("2026-10-22T09:59"), interview=None),), True),
}


@pytest.mark.parametrize("case", DEBRIEF)
def test_debrief(case):
    details, stands = DEBRIEF[case]
    found = step("debrief", opportunity(interview("2026-10-22T09:00"), *details), "2026-10-22T10:30")
    assert (found is not None) == stands


def test_the_debrief_is_offered_for_a_day():
    found = step("debrief", opportunity(interview("2026-10-22T09:00")), "2026-10-22T10:30")
    assert (found.earliest, found.latest) == (at("2026-10-22T10:00"), at("2026-10-23T10:00"))


THANKS = [
    # when, kind, context, why
    (
        "2026-10-22T11:00",
        "thank_you",
        "A06",
        "the interview was on Wed 21 Oct, 16:00; thank them within a day",
    ),
    ("2026-10-23T17:00", "thank_you", "A06", "the interview was on Wed 21 Oct, 16:00; thank them within a day"),
    (
        "2026-10-23T17:01",
        "late_thank_you",
        "A07",
        "the interview was on Wed 21 Oct, 16:00; late, but welcome until Wed 28",
    ),
]


@pytest.mark.parametrize(("when", "kind", "context", "said"), THANKS)
def test_thanks_in_time_and_late(when, kind, context, said):
    found = step(kind, opportunity(interview("2026-10-21T16:00")), when)
    assert (found.reason.context, english(reason_clauses(found.reason))) == (context, said)
    assert found.earliest == (at("2026-10-22T08:30") if found.earliest.day == 22 else at("2026-10-21T18:00"))
    assert found.latest == (at("2026-10-29T00:00") if kind == "late_thank_you" else at("2026-10-23T17:00"))
    assert found.template == ("T06" if kind == "late_thank_you" else "T02")


def test_a_panel_by_number_or_by_name_has_words_of_its_own():
    second = person("second", PersonRole.INTERVIEWER)
    two = opportunity(person(), second, interview("2026-10-21T16:00", people=("editor", "second")))
    assert [(s.template, s.reason.context) for s in planned(two).steps if s.kind == "thank_you"] == [("T03", "A21")] * 2
    panel = opportunity(interview("2026-10-21T16:00", kind=InterviewKind.PANEL))
    assert (step("thank_you", panel).template, step("thank_you", panel).reason.context) == ("T03", "A06")
    one = opportunity(person(email=None), person("office", PersonRole.COORDINATOR), interview("2026-10-21T16:00"))
    assert (step("thank_you", one).template, step("thank_you", one).person) == ("T02", "editor")


SKIPS = {
    "this one": (("thank_you", "editor", date(2026, 10, 16), MarkAction.SKIPPED), False),
    "for everybody": (("thank_you", None, date(2026, 10, 16), MarkAction.SKIPPED), False),
    "for another": (("thank_you", "other", date(2026, 10, 16), MarkAction.SKIPPED), True),
    "another day's": (("thank_you", "editor", date(2026, 10, 15), MarkAction.SKIPPED), True),
    "only shown": (("thank_you", "editor", date(2026, 10, 16), MarkAction.SHOWN), True),
    "another step": (("thought", "editor", date(2026, 10, 16), MarkAction.SKIPPED), True),
}


@pytest.mark.parametrize("case", SKIPS)
def test_a_thank_you_that_was_left_out_does_not_come_back_late(case):
    (kind, who, due, did), stands = SKIPS[case]
    mark = Mark("m1", StepKind(kind), "first", who, due, did, at("2026-10-16T09:00"))
    it = opportunity(interview()).with_parts(marks=(mark,))
    assert (step("late_thank_you", it, "2026-10-20") is not None) == stands


REPAIRS = {
    "a concern": ((note("2026-10-15T12:00"),), "2026-10-19", ("A08", "T07")),
    "without one": ((), "2026-10-19", ("A09", "T08")),
    "a thought of value goes first": (
        (note("2026-10-15T12:00"), note("2026-10-15T12:01", NoteTopic.THOUGHT)),
        "2026-10-19",
        ("A09", "T08"),
    ),
    "until the third working day": ((note("2026-10-15T12:00"), promise("2026-10-30")), "2026-10-20", ("A08", "T07")),
    "then of value only": ((note("2026-10-15T12:00"), promise("2026-10-30")), "2026-10-21", ("A09", "T08")),
}


@pytest.mark.parametrize("case", REPAIRS)
def test_a_thought_or_a_repair(case):
    details, when, expected = REPAIRS[case]
    found = step("thought", waiting(*details), when)
    assert (found.reason.context, found.template) == expected
    assert found.earliest == at("2026-10-15T12:00")
    assert found.person == "editor"


THANKED = {
    "for that round": (("2026-10-21T10:00", "first"), True),
    "for another": (("2026-10-21T18:00", "second"), False),
    "for none in particular, as it ended": (("2026-10-21T17:00", None), True),
    "for none in particular, before it": (("2026-10-21T16:59", None), False),
}


@pytest.mark.parametrize("case", THANKED)
def test_what_counts_as_thanks(case):
    (when, round_), counts = THANKED[case]
    it = opportunity(interview("2026-10-21T16:00"), sent(when, Purpose.THANK_YOU, person="editor", interview=round_))
    assert (step("thank_you", it) is None) == counts
    other = opportunity(interview("2026-10-21T16:00"), sent("2026-10-21T18:00", Purpose.OTHER, interview="first"))
    assert step("thank_you", other) is not None


def test_two_rounds_on_one_day_are_thanked_for_by_whom_one_met():
    morning = interview("2026-10-21T10:00", id="one", people=("editor",))
    noon = interview("2026-10-21T13:00", id="two", people=("second",))
    first = sent("2026-10-21T16:00", Purpose.THANK_YOU, person="editor")
    it = opportunity(person(), person("second", PersonRole.INTERVIEWER), morning, noon, first)
    assert [(s.interview, s.person) for s in planned(it, "2026-10-22").steps if s.kind == "thank_you"] == [
        ("two", "second")
    ]
    unnamed = opportunity(
        person(), person("second", PersonRole.INTERVIEWER), morning, noon, sent("2026-10-21T16:00", Purpose.THANK_YOU)
    )
    assert [s.interview for s in planned(unnamed, "2026-10-22").steps if s.kind == "thank_you"] == ["one"]


def test_where_nobody_was_noted_the_one_who_leads_the_process_is_thanked():
    assert step("thank_you", opportunity(interview("2026-10-21T16:00", people=()))).person == "editor"
    nobody = replace(opportunity(interview("2026-10-21T16:00", people=("gone",))), people=())
    assert step("thank_you", nobody).person is None
    left = opportunity(person(left=date(2026, 10, 20)), interview("2026-10-21T16:00", people=("editor", "gone")))
    assert step("thank_you", left) is None


def test_a_coordinator_without_an_address_passes_nothing_on():
    chair = person("chair", PersonRole.INTERVIEWER, email=None)
    panel = interview("2026-10-21T16:00", kind=InterviewKind.PANEL, people=("chair",))
    mute = opportunity(chair, person("office", PersonRole.COORDINATOR, email=None), panel)
    assert (step("thank_you", mute).template, step("thank_you", mute).person) == ("T03", "chair")
    helper = opportunity(chair, person("hr", PersonRole.HR), panel)
    assert (step("thank_you", helper).template, step("thank_you", helper).person) == ("T03", "chair")


def test_a_thought_goes_to_who_was_met_else_to_who_leads_the_process():
    hr = person("hr", PersonRole.HR)
    assert step("thought", waiting(person(), hr, promise("2026-10-30"))).person == "editor"
    nobody = opportunity(
        person(), hr, interview(people=()), sent("2026-10-16", Purpose.THANK_YOU), promise("2026-10-30")
    )
    assert step("thought", nobody).person == "hr"
