"""Until when a step may be put off."""

from datetime import date

from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.i18n import translate
from follow_up_desk.ui.steps.postponing import objection, snooze_choices
from tests.builders import NOW, at, interview, opportunity, planned, promise, waiting


def step_of(plan, kind):
    return next(step for step in plan.steps if step.kind is kind)


def test_a_thank_you_waits_until_later_tomorrow_or_next_week():
    plan = planned(opportunity(interview("2026-10-21T14:00")))
    assert snooze_choices(plan, step_of(plan, StepKind.THANK_YOU), NOW) == (
        ("Until later today 13:00", at("2026-10-22T13:00")),
        ("Until tomorrow morning", at("2026-10-23T09:00")),
        ("Until next week: Mon 26 Oct, 09:00", at("2026-10-26T09:00")),
    )


def test_a_call_is_never_put_off_to_a_monday_or_a_weekend():
    friday = "2026-10-30T10:00"
    plan = planned(waiting(promise("2026-10-20")), friday)
    choices = snooze_choices(plan, step_of(plan, StepKind.INQUIRY), at(friday))
    assert choices == (("Until the next good hour: Tue 3 Nov, 09:30", at("2026-11-03T09:30")),)


def test_a_poor_day_is_named_with_its_reason():
    plan = planned(waiting(promise("2026-10-23")))
    call = step_of(plan, StepKind.INQUIRY)
    assert translate(objection(plan, call, date(2026, 11, 2))) == "no calls on Mondays"
    assert translate(objection(plan, call, date(2026, 11, 11))) == "public holiday: Veterans Day"
    assert translate(objection(plan, call, date(2026, 11, 7))) == "a weekend"
    assert objection(plan, call, date(2026, 11, 4)) is None
