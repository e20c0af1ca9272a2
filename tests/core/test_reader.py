"""The reader's case day by day (contract 4, advice G), in both profiles."""

import pytest

from follow_up_desk.core.contact_pressure import contact_pressure, pressure_if_sent
from follow_up_desk.core.enumerations import Band, Channel, Outcome, Patience, Profile, Purpose, Verdict
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.wording import english
from tests.builders import at, called, planned, reader_book, sent

READER = reader_book().opportunities["reader"]
CALLED = called("2026-10-27T10:05", Outcome.VOICEMAIL, Purpose.ITEM_INQUIRY, person="editor")
WROTE = sent("2026-10-27T10:05", Purpose.ITEM_INQUIRY, person="editor")
WROTE_AGAIN = sent("2026-11-03T10:00", Purpose.ITEM_INQUIRY, person="editor")
CALLED_AGAIN = called("2026-11-03T10:00", Outcome.VOICEMAIL, Purpose.ITEM_INQUIRY, person="editor")


def told(plan: Plan) -> tuple[object, ...]:
    step = plan.step
    date = plan.date.isoformat() if plan.date else None
    head = (plan.verdict, date, f"{plan.attempts} of {plan.max_attempts}")
    return (*head, step.kind, step.ordinal, step.channel, step.template) if step else head


W, N = Verdict.WAIT_UNTIL, Verdict.NOW
FIRST_CALL = (StepKind.ITEM_INQUIRY, 1, Channel.CALL, "T17")
FIRST_MAIL = (StepKind.ITEM_INQUIRY, 1, Channel.EMAIL, "T18")
THEN_MAIL = (StepKind.ITEM_INQUIRY, 2, Channel.EMAIL, "T18")
THEN_CALL = (StepKind.ITEM_INQUIRY, 2, Channel.CALL, "T17")
BEFORE = ("2026-10-22", "2026-10-23", "2026-10-25", "2026-10-26", "2026-10-27T08:29")
BETWEEN = ("2026-10-27T12:00", "2026-10-28", "2026-10-30", "2026-11-01", "2026-11-02", "2026-11-03T08:29")
AFTER = ("2026-11-03T12:00", "2026-11-04", "2026-11-09")


@pytest.mark.parametrize(
    ("profile", "first", "second", "activities"),
    [
        (Profile.TEN_TIPS, FIRST_CALL, THEN_MAIL, (CALLED, WROTE_AGAIN)),
        (Profile.EMAIL_FIRST, FIRST_MAIL, THEN_CALL, (WROTE, CALLED_AGAIN)),
    ],
)
class TestReader:
    def test_wait_for_the_grace(self, profile, first, second, activities):
        for day in BEFORE:
            assert told(planned(READER, day, profile=profile)) == (W, "2026-10-27", "0 of 2", *first), day

    def test_now_on_tuesday(self, profile, first, second, activities):
        for moment in ("2026-10-27T08:30", "2026-10-27", "2026-10-27T17:29"):
            assert told(planned(READER, moment, profile=profile)) == (N, "2026-10-27", "0 of 2", *first), moment

    def test_one_attempt_then_the_gap(self, profile, first, second, activities):
        once = READER.with_parts(activities=activities[:1])
        for moment in BETWEEN:
            assert told(planned(once, moment, profile=profile)) == (W, "2026-11-03", "1 of 2", *second), moment
        assert told(planned(once, "2026-11-03", profile=profile)) == (N, "2026-11-03", "1 of 2", *second)

    def test_two_attempts_then_rest(self, profile, first, second, activities):
        twice = READER.with_parts(activities=activities)
        for moment in AFTER:
            assert told(planned(twice, moment, profile=profile)) == (W, "2026-11-10", "2 of 2"), moment
        for moment in ("2026-11-10", "2026-12-01", "2027-06-01"):
            assert told(planned(twice, moment, profile=profile)) == (Verdict.REST, None, "2 of 2"), moment

    def test_later_facts_are_not_seen_earlier(self, profile, first, second, activities):
        twice = READER.with_parts(activities=activities)
        assert told(planned(twice, "2026-10-22", profile=profile)) == (W, "2026-10-27", "0 of 2", *first)


def test_the_why_of_thursday():
    assert english(reason_clauses(planned(READER).reason)) == (
        "promised by Fri 23 Oct; 2 working days' grace (Mon 26, Tue 27); call Tue 27"
    )


def test_missed_tuesday_moves_to_the_next_slot():
    assert planned(READER, "2026-10-27T17:30").date.isoformat() == "2026-10-28"
    assert planned(READER, "2026-10-30T11:59").verdict is N
    late_friday = planned(READER, "2026-10-30T12:00")
    assert (late_friday.verdict, late_friday.date.isoformat()) == (W, "2026-11-03")


@pytest.mark.parametrize(
    ("activities", "on", "points", "band"),
    [
        ((), "2026-10-22", 0.5, Band.GREEN),
        ((CALLED,), "2026-10-28", 1.5, Band.AMBER),
        ((CALLED, WROTE_AGAIN), "2026-11-04", 2.5, Band.AMBER),
    ],
)
def test_pest_line(activities, on, points, band):
    line = contact_pressure(planned(READER.with_parts(activities=activities), on).facts, Patience.STANDARD)
    assert (line.points, line.band) == (points, band)


def test_a_call_on_thursday_would_be_red():
    line = pressure_if_sent(
        planned(READER).facts, Patience.STANDARD, Purpose.ITEM_INQUIRY, Channel.CALL, at("2026-10-22T10:30")
    )
    assert (line.points, line.band) == (3.0, Band.RED)


def test_a_thought_of_value_is_optional_on_thursday_and_not_on_the_last_day():
    assert [s.template for s in planned(READER).optional] == ["T08"]
    assert planned(READER, "2026-10-23").optional == ()
