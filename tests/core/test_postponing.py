"""Postponing: choices a person would make, never an hour at which one should not ask."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from follow_up_desk.core.planner import Plan
from follow_up_desk.core.postponing import PostponeOption, next_permitted, objection, postpone_choices
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import english
from tests.builders import NEW_YORK, at, interview, opportunity, planned, promise, waiting


def step_of(plan: Plan, kind: StepKind) -> Step:
    return next(step for step in plan.steps if step.kind is kind)


def offered(plan: Plan, kind: StepKind, when: str) -> dict[str, str]:
    found = postpone_choices(plan, step_of(plan, kind), at(when))
    return {c.wish: f"{c.until.astimezone(NEW_YORK):%a %d %H:%M}" for c in found}


CALL = waiting(promise("2026-10-16"))  # due on Thursday 22 October
WRITE = waiting(promise("2026-10-16"), no_calls=True)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2026-10-22T10:00", {"later": "Thu 22 13:00", "slot": "Thu 22 14:00", "tomorrow": "Fri 23 09:00"}),
        ("2026-10-22T10:01", {"later": "Thu 22 13:15", "slot": "Thu 22 14:00", "tomorrow": "Fri 23 09:00"}),
        ("2026-10-22T15:00", {"tomorrow": "Fri 23 09:00", "slot": "Fri 23 09:30"}),  # in three hours they are gone
        ("2026-10-23T10:00", {"slot": "Tue 27 09:30"}),  # at one on a Friday, on Saturday, on Monday: none
    ],
)
def test_a_call(when: str, expected: dict[str, str]) -> None:
    found = offered(planned(CALL, when), StepKind.INQUIRY, when)
    assert {wish: until for wish, until in found.items() if wish != "week"} == expected
    assert "Mon" not in " ".join(found.values())


def test_what_is_planned_for_a_later_day_is_put_off_behind_it() -> None:
    plan = planned(waiting(promise("2026-10-23")))  # a call on Wednesday 28 October
    assert offered(plan, StepKind.INQUIRY, "2026-10-22T10:00") == {"slot": "Wed 28 14:00"}


def test_next_week_begins_on_the_first_day_one_may_ask() -> None:
    assert offered(planned(CALL, "2026-10-20T10:00"), StepKind.INQUIRY, "2026-10-20T10:00")["week"] == "Tue 27 09:30"


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2026-10-16T10:00", {"later": "Fri 16 13:00", "tomorrow": "Sat 17 09:00", "week": "Mon 19 09:00"}),
        ("2026-10-16T17:45", {"later": "Fri 16 20:45", "tomorrow": "Sat 17 09:00", "week": "Mon 19 09:00"}),
        ("2026-10-16T19:00", {"tomorrow": "Sat 17 09:00", "week": "Mon 19 09:00"}),  # at night nobody is reminded
    ],
)
def test_thanks_may_wait_until_any_hour(when: str, expected: dict[str, str]) -> None:
    assert offered(planned(opportunity(interview()), when), StepKind.THANK_YOU, when) == expected


@pytest.mark.parametrize(
    ("wish", "why", "instead"),
    [
        ("2026-10-27T11:00", "", "2026-10-27T11:00"),
        ("2026-10-26T11:00", "no calls on Mondays", "2026-10-27T09:30"),
        ("2026-10-24T11:00", "a weekend", "2026-10-27T09:30"),
        ("2026-10-27T20:00", "outside their office hours", "2026-10-28T09:30"),
        ("2026-10-30T13:00", "outside their office hours", "2026-11-03T09:30"),  # a Friday afternoon
        ("2026-11-11T10:00", "public holiday: Veterans Day", "2026-11-12T09:30"),
    ],
)
def test_a_time_of_ones_own(wish: str, why: str, instead: str) -> None:
    plan = planned(CALL)
    step = step_of(plan, StepKind.INQUIRY)
    against = objection(plan.facts, step, at(wish))
    assert (english((against,)) if against else "") == why
    assert next_permitted(plan.facts, step, at(wish)) == at(instead)


@given(
    st.sampled_from([CALL, WRITE]),
    st.integers(0, 60 * 24 * 60),
    st.sampled_from(["America/New_York", "Europe/Berlin", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Auckland"]),
)
def test_nothing_offered_lies_on_a_blocked_day_or_in_the_past(it, minutes, zone) -> None:  # type: ignore[no-untyped-def]
    now = at("2026-10-19T00:00") + timedelta(minutes=minutes)
    plan = planned(replace(it, time_zone=zone), now)
    for step in (s for s in plan.steps if s.is_inquiry and s.state != "later"):
        found = postpone_choices(plan, step, now)
        assert found, "there is always a way"
        for choice in found:
            theirs = choice.until.astimezone(plan.facts.zone)
            assert choice.until > now
            if choice.wish in (PostponeOption.LATER, PostponeOption.TOMORROW):
                assert objection(plan.facts, step, choice.until) is None
            elif plan.facts.days.blocked(theirs.date(), step.channel == "call"):
                # Where no waking hour is one of their office hours the reminder comes the morning after.
                assert theirs.time().hour >= 17 or theirs.time().hour < 9
