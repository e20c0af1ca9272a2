"""Panel and coordinator: one note for each, passed on if an address is missing (A21, T03, T04)."""

from follow_up_desk.core.enumerations import InterviewKind, PersonRole, Purpose
from tests.builders import interview, opportunity, person, planned, sent

EDITOR = person()
CHAIR = person("chair", PersonRole.INTERVIEWER, email=None)
GUEST = person("guest", PersonRole.INTERVIEWER, email=None)
OFFICE = person("office", PersonRole.COORDINATOR)
ROUND = interview("2026-10-21T16:00", kind=InterviewKind.PANEL, people=("editor", "chair", "guest"))


def due(*details):
    it = opportunity(EDITOR, CHAIR, GUEST, OFFICE, ROUND, *details)
    return [(s.person, s.template) for s in planned(it, "2026-10-22").steps if s.kind == "thank_you"]


def thanked(who):
    return sent("2026-10-22T09:00", Purpose.THANK_YOU, person=who, interview="first", id=f"t-{who}")


def test_one_note_asks_the_coordinator_to_pass_the_thanks_on():
    assert due() == [("editor", "T03"), ("office", "T04")]


def test_a_note_to_the_coordinator_counts_for_those_without_an_address_only():
    assert due(thanked("office")) == [("editor", "T03")]
    assert due(thanked("editor")) == [("office", "T04")]
    assert due(thanked("editor"), thanked("office")) == []


def test_who_was_thanked_in_another_way_needs_no_note():
    assert due(thanked("chair")) == [("editor", "T03"), ("office", "T04")]
    assert due(thanked("chair"), thanked("guest")) == [("editor", "T03")]


def test_a_late_note_to_the_coordinator_is_one_as_well():
    it = opportunity(EDITOR, CHAIR, GUEST, OFFICE, ROUND)
    late = [(s.kind, s.person) for s in planned(it, "2026-10-26").steps if s.kind == "late_thank_you"]
    assert late == [("late_thank_you", "editor"), ("late_thank_you", "office")]


def test_where_nobody_was_noted_one_thank_you_is_enough_whoever_got_it():
    recruiter, nobody = person("recruiter", PersonRole.RECRUITER), interview("2026-10-21T16:00", people=())
    it = [opportunity(EDITOR, recruiter, nobody, *thanks) for thanks in ((), (thanked("editor"),))]
    due_each = [[s.person for s in planned(one, "2026-10-22").steps if s.kind == "thank_you"] for one in it]
    assert due_each == [["recruiter"], []]
