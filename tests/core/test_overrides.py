"""A step with the user's marks applied: moved, snoozed, skipped, due again; and its action."""

from datetime import date

import pytest
from msgspec.structs import replace

from follow_up_desk.core.enumerations import Channel, MarkAction, Profile, Verdict
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Mark
from follow_up_desk.core.rules.common import action_text
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.wording import english
from tests.builders import at, interview, offer, opportunity, person, planned, promise, request, sent, waiting

DELIVER = waiting(request("2026-10-21"))
INQUIRY = waiting(promise("2026-10-19"))


def marked(it, did, until=None, *, kind=StepKind.DELIVER, due=date(2026, 10, 22), when="2026-10-22T09:00", **more):
    mark = Mark("m1", kind, None, None, due, did, at(when), until)
    return it.with_parts(marks=(replace(mark, **more),))


def told(it, when="2026-10-22", **policy):
    plan = planned(it, when, **policy)
    return plan.verdict, plan.date.isoformat()[5:] if plan.date else None, plan.step.state if plan.step else None


DEEDS = {
    "shown": ((DELIVER, MarkAction.SHOWN), "2026-10-22", (Verdict.NOW, "10-22", "open")),
    "snoozed for hours": (
        (DELIVER, MarkAction.SNOOZED, at("2026-10-22T14:00")),
        "2026-10-22",
        (Verdict.ON, "10-22", "snoozed"),
    ),
    "snoozed to a day": (
        (DELIVER, MarkAction.SNOOZED, date(2026, 10, 26)),
        "2026-10-22",
        (Verdict.ON, "10-26", "snoozed"),
    ),
    "moved to a day": ((DELIVER, MarkAction.MOVED, date(2026, 10, 26)), "2026-10-22", (Verdict.ON, "10-26", "moved")),
    "the snooze has ended": (
        (DELIVER, MarkAction.SNOOZED, at("2026-10-22T14:00")),
        "2026-10-22T14:00",
        (Verdict.NOW, "10-22", "open"),
    ),
    "a moment before": (
        (DELIVER, MarkAction.SNOOZED, at("2026-10-22T14:00")),
        "2026-10-22T13:59",
        (Verdict.ON, "10-22", "snoozed"),
    ),
    "that day has begun": (
        (DELIVER, MarkAction.MOVED, date(2026, 10, 26)),
        "2026-10-26T08:30",
        (Verdict.NOW, "10-26", "open"),
    ),
    "not their hours yet": (
        (DELIVER, MarkAction.MOVED, date(2026, 10, 26)),
        "2026-10-26T08:29",
        (Verdict.ON, "10-26", "moved"),
    ),
    "without a time": ((DELIVER, MarkAction.SNOOZED), "2026-10-22", (Verdict.NOW, "10-22", "open")),
}


@pytest.mark.parametrize("case", DEEDS)
def test_what_its_owner_did(case):
    deed, when, expected = DEEDS[case]
    assert told(marked(*deed), when) == expected


def test_what_was_left_out_is_gone():
    assert [s for s in planned(marked(DELIVER, MarkAction.SKIPPED)).steps if s.kind == "deliver"] == []


def test_of_two_deeds_the_last_counts():
    snoozed = marked(DELIVER, MarkAction.SNOOZED, at("2026-10-22T14:00"))
    gone = Mark("m2", StepKind.DELIVER, None, None, date(2026, 10, 22), MarkAction.SKIPPED, at("2026-10-22T09:30"))
    assert [s for s in planned(snoozed.with_parts(marks=(gone,))).steps if s.kind == "deliver"] == []


def test_a_mark_holds_for_its_date_and_its_step_alone():
    for other in (
        marked(DELIVER, MarkAction.SKIPPED, due=date(2026, 10, 21)),
        marked(DELIVER, MarkAction.SKIPPED, kind=StepKind.REPLY),
        marked(DELIVER, MarkAction.SKIPPED, person="nobody"),
    ):
        assert planned(other).verdict is Verdict.NOW


@pytest.mark.parametrize("profile", Profile)
def test_an_inquiry_moved_to_a_monday_waits_for_tuesday(profile):
    moved = marked(INQUIRY, MarkAction.MOVED, date(2026, 10, 26), kind=StepKind.INQUIRY)
    assert told(moved, "2026-10-26", profile=profile) == (Verdict.WAIT_UNTIL, "10-27", "planned")
    assert told(moved, "2026-10-27", profile=profile) == (Verdict.NOW, "10-27", "open")


def test_it_says_when_it_was_put_off_to():
    def words(did, until):
        plan = planned(marked(DELIVER, did, until))
        return english(reason_clauses(plan.reason)).split("; ")[-1]

    assert words(MarkAction.SNOOZED, at("2026-10-22T14:00")) == "you snoozed it until Thu 22, 14:00"
    assert words(MarkAction.SNOOZED, date(2026, 10, 26)) == "you snoozed it until Mon 26"
    assert words(MarkAction.MOVED, date(2026, 10, 26)) == "you moved it to Mon 26"


def test_the_window_of_a_step_that_was_put_off():
    step = planned(marked(DELIVER, MarkAction.SNOOZED, at("2026-10-26T07:00"))).step
    assert (step.earliest, step.best, step.until) == (at("2026-10-26T07:00"), at("2026-10-26T09:30"), step.earliest)
    late = planned(marked(DELIVER, MarkAction.SNOOZED, at("2026-10-26T15:00"))).step
    assert late.best == at("2026-10-26T15:00")


def test_what_to_do_in_a_few_words():
    day = date(2026, 10, 27)
    said = [english((action_text(channel, day),)) for channel in (Channel.CALL, None, Channel.EMAIL)]
    assert said == ["call Tue 27 Oct", "do it Tue 27 Oct", "write Tue 27 Oct"]


def test_a_duty_of_the_night_is_for_the_morning():
    night = waiting(request("2026-10-21T23:00"))
    assert (planned(night, "2026-10-22T00:30").verdict, planned(night, "2026-10-22T08:30").verdict) == ("on", "now")


def test_a_decision_has_no_person_and_no_channel():
    step = next(s for s in planned(waiting(offer("2026-10-21"))).steps if s.kind == "decide")
    assert (step.person, step.channel) == (None, None)


def test_a_round_of_today_is_thanked_for_after_an_hour():
    it = opportunity(person(), interview("2026-10-22T09:00"), sent("2026-10-22T10:05", id="x"))
    assert planned(it, "2026-10-22T10:59").step.state == "planned"
    assert planned(it, "2026-10-22T11:00").step.state == "open"
