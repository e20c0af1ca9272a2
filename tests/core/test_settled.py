"""What is called settled has a plan without a step that stays so, and everything else is planned at once."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from follow_up_desk.core.agenda import agenda_after_tick, build_agenda
from follow_up_desk.core.enumerations import InterviewKind, ProcessKind, PromiseSubject, Purpose, Verdict
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.planner import plan_or_fault
from tests.builders import OWNER, at, book_of, few_holidays, got, interview, offer, own, promise, sent, waiting
from tests.core.test_properties import instants, opportunities

NOW = at("2026-12-01")
NO = got("2026-10-20", Purpose.REJECTION)
ENDS = [NO, own("2026-10-20"), sent("2026-10-20", Purpose.WITHDRAW), sent("2026-10-20", Purpose.DECLINE)]


def settled(*parts, now=NOW, **head):
    agenda = build_agenda(book_of(waiting(*parts, **head)), Calendars(few_holidays), now)
    return bool(agenda.plans.settled)


@pytest.mark.parametrize("end", ENDS)
def test_what_ended_weeks_ago_is_settled(end):
    assert settled(end)
    assert settled(promise("2026-10-10"), end)


@pytest.mark.parametrize(
    "parts",
    [
        (),
        (own("2026-11-28"),),
        (own("2026-10-20"), got("2026-11-28", Purpose.BOUNCE)),
        (own("2026-10-20"), interview("2026-12-08", id="next")),
        (own("2026-10-20"), got("2026-12-02")),
        (own("2026-10-20"), promise("9999-12-31")),
        (own("2026-10-20"), interview(minutes=-(10**12), id="odd")),
        (offer("2026-10-19"), sent("2026-10-20", Purpose.ACCEPT)),
        (got("2026-11-18", Purpose.REJECTION),),
        (NO, promise("2026-12-20", thing=PromiseSubject.FEEDBACK)),
        (NO, interview("2026-10-10", kind=InterviewKind.FINAL, id="last")),
    ],
)
def test_what_is_in_doubt_is_planned_at_once(parts):
    assert not settled(*parts)


def test_the_greeting_after_a_final_round_has_its_time():
    assert not settled(NO, kind=ProcessKind.FINAL_ROUND, now=at("2027-02-01"))
    assert settled(NO, kind=ProcessKind.FINAL_ROUND, now=at("2028-02-01"))


def test_a_settled_plan_is_made_once_and_no_other_has_its_name():
    agenda = build_agenda(book_of(waiting(own("2026-10-20"), id="over")), Calendars(few_holidays), NOW)
    assert list(agenda.plans) == ["over"] == list(agenda.order())
    assert list(agenda.unsettled) == []
    assert agenda.plans["over"] is agenda.plans["over"]
    assert "over" in agenda.plans
    assert agenda.plans.get("nobody") is None


@pytest.mark.parametrize(
    ("start", "end", "there"),
    [
        ("2026-10-01", "2026-10-15", True),
        ("2026-10-15", "2026-10-15", True),
        ("2026-10-16", "2026-10-31", False),
        ("2026-10-01", "2026-10-14", False),
    ],
)
def test_settled_ones_are_found_by_the_days_of_their_interviews(start, end, there):
    it = waiting(own("2026-10-20"))  # an interview on 15 October
    plans = build_agenda(book_of(it), Calendars(few_holidays), NOW).plans
    found = list(plans.settled_between(date.fromisoformat(start), date.fromisoformat(end)))
    assert found == ([plans[it.id]] if there else [])


def test_a_clock_set_back_plans_it_again():
    book, calendars = book_of(waiting(own("2026-10-20"))), Calendars(few_holidays)
    assert not agenda_after_tick(build_agenda(book, calendars, NOW), book, calendars, at("2026-10-21")).plans.settled


@given(opportunities(), st.sampled_from(ENDS), instants, st.integers(0, 400))
def test_whatever_is_settled_has_no_step_and_stays_closed(it, end, when, days):
    it = replace(it, activities=(*it.activities, replace(end, id="end", at=when, person=None)))
    book, calendars, now = book_of(it), Calendars(few_holidays), when + timedelta(days=days)
    if not build_agenda(book, calendars, now).plans.settled:
        return
    for later in (0, 1, 30, 400):
        plan = plan_or_fault(it, OWNER, book.policy, calendars, now + timedelta(days=later))
        assert (plan.verdict, plan.date, plan.step, plan.steps) == (Verdict.CLOSED, None, None, ())
        assert plan.facts.ahead == ()
