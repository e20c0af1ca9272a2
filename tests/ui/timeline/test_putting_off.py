"""Until when a step may be put off."""

from datetime import date

from follow_up_desk.core.enumerations import StepKind
from follow_up_desk.i18n import say
from follow_up_desk.ui.timeline.putting_off import objection, snooze_choices
from tests.builders import NOW, at, interview, opportunity, planned, promise, waiting


def step_of(plan, kind):
    return next(step for step in plan.steps if step.kind is kind)


def test_a_thank_you_waits_until_tomorrow_or_monday():
    plan = planned(opportunity(interview("2026-10-21T14:00")))
    choices = snooze_choices(plan, step_of(plan, StepKind.THANK_YOU), NOW)
    assert choices == (
        ("Until tomorrow morning", at("2026-10-23T09:00")),
        ("Until Mon 26 Oct, in the morning", at("2026-10-26T09:00")),
    )


def test_a_call_is_never_put_off_to_a_monday_or_a_weekend():
    friday = "2026-10-30T10:00"
    plan = planned(waiting(promise("2026-10-20")), friday)
    choices = snooze_choices(plan, step_of(plan, StepKind.INQUIRY), at(friday))
    assert [until.date() for _words, until in choices] == [date(2026, 11, 3), date(2026, 11, 4)]
    assert choices[0][0] == "Until Tue 3 Nov, in the morning"


def test_a_poor_day_is_named_with_its_reason():
    plan = planned(waiting(promise("2026-10-23")))
    call = step_of(plan, StepKind.INQUIRY)
    assert say(objection(plan, call, date(2026, 11, 2))) == "no calls on Mondays"
    assert say(objection(plan, call, date(2026, 11, 11))) == "public holiday: Veterans Day"
    assert say(objection(plan, call, date(2026, 11, 7))) == "a weekend"
    assert objection(plan, call, date(2026, 11, 4)) is None
