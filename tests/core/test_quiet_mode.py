"""Quiet mode: no reminders, no inquiries; what falls due moves to the days after it and nothing is lost."""

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.agenda import Agenda, build_agenda
from follow_up_desk.core.book import Book, apply_change
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.reminders import due_reminders, mark_all_shown, next_check
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import StepState
from follow_up_desk.core.wording import UserError, english
from tests.builders import (
    at,
    book_of,
    few_holidays,
    interview,
    offer,
    opportunity,
    planned,
    promise,
    reader_book,
    waiting,
)

CALENDARS = Calendars(few_holidays)


def agenda(book: Book, when: str) -> Agenda:
    return build_agenda(book, CALENDARS, at(when))


def kinds(book: Book, when: str) -> list[str]:
    return [str(r.step.kind) for r in due_reminders(agenda(book, when), book, at(when))]


def hushed(book: Book, until: str, when: str = "2026-10-26T12:00") -> Book:
    return apply_change(book, verbs.start_quiet_mode(book, date.fromisoformat(until), at(when)))


def test_a_call_moves_behind_the_quiet_days_and_never_onto_a_monday() -> None:
    plan = agenda(hushed(reader_book(), "2026-11-01"), "2026-10-26T12:00").plans["reader"]
    assert (plan.verdict, plan.date) == (Verdict.WAIT_UNTIL, date(2026, 11, 3))
    assert plan.step is not None
    assert plan.step.due == date(2026, 10, 27), "the occurrence keeps its name"
    said = [english((s.why,)) for s in plan.step.reason.skipped]
    assert "quiet until Sun 1 Nov, as you asked" in said
    assert said[-1] == "no calls on Mondays"


def test_one_that_is_due_already_closes_until_then() -> None:
    plan = agenda(hushed(reader_book(), "2026-10-27", "2026-10-27T10:00"), "2026-10-27T10:00").plans["reader"]
    assert (plan.verdict, plan.date) == (Verdict.WAIT_UNTIL, date(2026, 10, 28))


def test_reminders_keep_still_and_come_afterwards() -> None:
    book = hushed(book_of(opportunity(interview())), "2026-10-18", "2026-10-15T10:30")
    for when in ("2026-10-15T11:00", "2026-10-16T09:30", "2026-10-18T20:59", "2026-10-19T07:59"):
        assert kinds(book, when) == []
    assert next_check(agenda(book, "2026-10-17T10:00"), book, at("2026-10-17T10:00")) <= at("2026-10-19T08:00")
    assert "late_thank_you" in kinds(book, "2026-10-19T09:30")


def test_a_snooze_chosen_before_keeps_still_as_well() -> None:
    book = reader_book()
    step = agenda(book, "2026-10-27T10:00").plans["reader"].steps[0]
    book = apply_change(book, verbs.snooze(book, "reader", step, at("2026-10-28T10:00"), at("2026-10-27T10:00")))
    book = hushed(book, "2026-10-29", "2026-10-27T10:01")
    assert kinds(book, "2026-10-28T10:00") == []
    assert kinds(book, "2026-10-30T09:30") == ["item_inquiry"]


def test_what_was_shown_before_is_not_repeated_afterwards() -> None:
    book = reader_book()
    found = due_reminders(agenda(book, "2026-10-27T09:30"), book, at("2026-10-27T09:30"))
    book = hushed(
        apply_change(book, mark_all_shown(book, found, at("2026-10-27T09:30"))), "2026-10-29", "2026-10-27T10:00"
    )
    assert kinds(book, "2026-10-30T10:00") == []


@pytest.mark.parametrize(("deadline", "said"), [("2026-10-23T17:00", ["decide"]), ("2026-11-09T17:00", [])])
def test_an_offer_that_ends_in_the_quiet_days_is_still_said(deadline: str, said: list[str]) -> None:
    book = hushed(book_of(waiting(offer("2026-10-20", deadline=deadline))), "2026-10-25", "2026-10-22T08:00")
    assert [kind for kind in kinds(book, "2026-10-22T15:00") if kind == "decide"] == said


def test_it_ends_by_itself_and_at_a_word() -> None:
    book = hushed(reader_book(), "2026-10-26")
    assert kinds(book, "2026-10-27T09:30") == ["item_inquiry"]
    book = hushed(reader_book(), "2026-10-30")
    ended = apply_change(book, verbs.end_quiet_mode(book, at("2026-10-27T09:00")))
    assert ended.policy == reader_book().policy
    assert kinds(ended, "2026-10-27T09:30") == ["item_inquiry"]


def test_a_day_that_has_passed_is_refused() -> None:
    with pytest.raises(UserError):
        hushed(reader_book(), "2026-10-25")


def test_thanks_and_deliveries_stay_due_while_nobody_is_reminded() -> None:
    plan = planned(opportunity(interview()), "2026-10-16T10:00", quiet__until="2026-10-18")
    assert StepKind.THANK_YOU in [s.kind for s in plan.steps if s.state is StepState.OPEN]


def test_it_looks_at_the_owners_day() -> None:
    it = replace(waiting(promise("2026-10-20")), time_zone="Asia/Tokyo")
    plan = planned(it, datetime.fromisoformat("2026-10-27T20:00:00-04:00"), quiet__until="2026-10-27")
    assert plan.step is not None
    assert plan.step.date == date(2026, 10, 28), "there it is Wednesday already"
