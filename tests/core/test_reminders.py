"""When reminders come: once each, in waking hours, again after a snooze, whatever the clock does."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.agenda import Agenda, build_agenda
from follow_up_desk.core.book import Book, apply_change
from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.postponing import snooze_until
from follow_up_desk.core.records import Opportunity, Person
from follow_up_desk.core.reminders import (
    Reminder,
    ReminderAction,
    due_reminders,
    headline,
    mark_all_shown,
    next_check,
    notices,
)
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.wording import english
from tests.builders import (
    OWNER,
    THANKED,
    at,
    book_of,
    few_holidays,
    got,
    interview,
    opportunity,
    promise,
    reader_book,
    request,
    waiting,
)

CALENDARS = Calendars(few_holidays)


def agenda(book: Book, now: datetime) -> Agenda:
    return build_agenda(book, CALENDARS, now)


def due(book: Book, when: str | datetime) -> tuple[Reminder, ...]:
    now = at(when) if isinstance(when, str) else when
    return due_reminders(agenda(book, now), book, now)


def kinds(book: Book, when: str | datetime) -> list[str]:
    return [str(r.step.kind) for r in due(book, when)]


def shown(book: Book, when: str) -> Book:
    return apply_change(book, mark_all_shown(book, due(book, when), at(when)))


def snoozed(book: Book, when: str, until: str) -> Book:
    step = agenda(book, at(when)).plans["reader"].steps[0]
    return apply_change(book, verbs.snooze(book, "reader", step, at(until), at(when)))


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2026-10-26T12:00", []),  # a Monday: no call
        ("2026-10-27T08:29", []),
        ("2026-10-27T09:29", []),  # open since 08:30, but the best slot begins at 09:30
        ("2026-10-27T09:30", ["item_inquiry"]),
        ("2026-10-27T13:00", ["item_inquiry"]),  # the machine was off at 09:30
        ("2026-10-27T18:00", []),  # their office has closed: tomorrow's slot
        ("2026-10-28T09:29", []),
        ("2026-10-28T09:30", ["item_inquiry"]),
        ("2026-10-31T12:00", []),  # a Saturday
    ],
)
def test_a_call_is_due_from_the_start_of_its_slot(when: str, expected: list[str]) -> None:
    assert kinds(reader_book(), when) == expected


def test_it_is_shown_once() -> None:
    book = shown(reader_book(), "2026-10-27T09:30")
    assert kinds(book, "2026-10-27T09:31") == []
    assert kinds(book, "2026-10-28T10:00") == []


def test_a_clock_set_back_shows_nothing_twice() -> None:
    """B2 row 35: the mark is known though it lies in the future now."""
    book = shown(reader_book(), "2026-10-27T10:45")
    assert kinds(book, "2026-10-27T09:45") == []
    assert kinds(book, "2026-10-27T10:45") == []


def test_a_snooze_arms_it_again() -> None:
    book = snoozed(shown(reader_book(), "2026-10-27T09:30"), "2026-10-27T09:31", "2026-10-27T15:10")
    assert kinds(book, "2026-10-27T15:09") == []
    again = due(book, "2026-10-27T15:10")
    assert [r.step.kind for r in again] == [StepKind.ITEM_INQUIRY]
    assert again[0].occurrence != due(reader_book(), "2026-10-27T09:30")[0].occurrence
    assert kinds(shown(book, "2026-10-27T15:10"), "2026-10-27T15:11") == []


def test_a_snooze_made_after_the_clock_was_set_back_counts() -> None:
    book = shown(reader_book(), "2026-10-27T11:00")
    book = snoozed(book, "2026-10-27T09:35", "2026-10-27T09:50")
    assert kinds(book, "2026-10-27T09:50") == ["item_inquiry"]


def test_a_clock_set_back_behind_a_snooze_or_a_skip_brings_neither_back() -> None:
    book = snoozed(shown(reader_book(), "2026-10-27T15:00"), "2026-10-27T15:01", "2026-10-28T09:30")
    assert kinds(book, "2026-10-27T10:00") == []
    assert kinds(book, "2026-10-28T09:30") == ["item_inquiry"]
    step = agenda(book, at("2026-10-28T09:30")).plans["reader"].steps[0]
    book = apply_change(book, verbs.skip(book, "reader", step, at("2026-10-28T09:30")))
    assert kinds(book, "2026-10-27T10:00") == []


def test_a_step_that_was_moved_comes_on_its_new_day() -> None:
    book = shown(reader_book(), "2026-10-27T09:30")
    step = agenda(book, at("2026-10-27T09:40")).plans["reader"].steps[0]
    moved = apply_change(book, verbs.move(book, "reader", step, at("2026-10-29").date(), at("2026-10-27T09:40")))
    assert kinds(moved, "2026-10-28T10:00") == []
    assert kinds(moved, "2026-10-29T09:30") == ["item_inquiry"]


def test_what_was_skipped_is_never_shown() -> None:
    book = reader_book()
    step = agenda(book, at("2026-10-27T09:30")).plans["reader"].steps[0]
    skipped = apply_change(book, verbs.skip(book, "reader", step, at("2026-10-27T09:30")))
    assert kinds(skipped, "2026-10-27T10:00") == []


def test_a_late_one_says_since_when() -> None:
    on_time, late = due(reader_book(), "2026-10-27T09:35")[0], due(reader_book(), "2026-10-27T11:00")[0]
    assert english((on_time.title,)) == "Call Martin Hale about the subject of a brief story to write"
    assert english(on_time.body) == "promised by Fri 23 Oct; 2 working days' grace (Mon 26, Tue 27); call Tue 27"
    assert english(late.body).endswith("; was due Tue 27, 09:30")


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2026-10-15T11:00", ["debrief"]),  # at the end of the interview
        ("2026-10-15T13:00", ["debrief"]),
        ("2026-10-16T09:29", ["debrief"]),
        ("2026-10-16T09:30", ["debrief", "thank_you"]),  # the good hours of the day it is best done by
    ],
)
def test_after_an_interview(when: str, expected: list[str]) -> None:
    assert sorted(kinds(book_of(opportunity(interview())), when)) == expected


def test_the_optional_nudge_to_debrief_comes_once_and_other_optional_steps_never() -> None:
    book = book_of(opportunity(interview()))
    book = shown(book, "2026-10-15T11:00")
    assert kinds(book, "2026-10-15T12:00") == []
    thought = book_of(waiting(promise()))
    assert [s.kind for s in agenda(thought, at("2026-10-19")).plans["valley"].optional] == [StepKind.THOUGHT]
    assert kinds(thought, "2026-10-19") == []


def test_at_night_it_waits_for_the_morning() -> None:
    late_interview = interview("2026-10-15T20:30")
    book = book_of(opportunity(late_interview))
    assert kinds(book, "2026-10-15T21:40") == []
    assert kinds(book, "2026-10-16T07:59") == []
    assert "debrief" in kinds(book, "2026-10-16T08:30")


def test_the_users_own_waking_hours_count() -> None:
    book = replace(
        book_of(opportunity(interview("2026-10-15T20:30"))), policy=Policy(given=(("waking_hours", "06:00-23:00"),))
    )
    assert kinds(book, "2026-10-15T21:40") == ["debrief"]


def abroad(time_zone: str) -> Book:
    """Return a case whose employer is in New York and whose user lives elsewhere."""
    it = replace(reader_book().opportunities["reader"], time_zone="America/New_York")
    return book_of(it, owner=replace(OWNER, time_zone=time_zone))


@pytest.mark.parametrize(
    ("time_zone", "first"),
    [
        ("America/New_York", "2026-10-27T09:30"),
        ("Europe/Berlin", "2026-10-27T09:30"),  # 14:30 there
        ("America/Los_Angeles", "2026-10-27T11:00"),  # 08:00 there: the nearest moment inside both
        ("Asia/Dubai", "2026-10-27T09:30"),  # 17:30 there
        ("Asia/Kolkata", "2026-10-27T09:30"),  # 19:00 there
        ("Asia/Bangkok", "2026-10-27T09:30"),  # 20:30 there
        ("Asia/Shanghai", "2026-10-27T08:30"),  # 20:30 there: before their evening ends
        ("Asia/Tokyo", "2026-10-27T19:00"),  # never both: 08:00 there, their office has closed
        ("Pacific/Auckland", "2026-10-27T15:00"),  # 08:00 there
    ],
)
def test_the_moment_suits_both_ends_of_the_line(time_zone: str, first: str) -> None:
    book, moment = abroad(time_zone), at(first)
    assert kinds(book, moment - timedelta(minutes=1)) == []
    assert kinds(book, moment) == ["item_inquiry"]


def test_where_no_hour_suits_both_it_says_when_their_office_opens() -> None:
    reminder = due(abroad("Asia/Tokyo"), at("2026-10-27T19:00"))[0]
    assert "their office next opens Wed 28 Oct, 21:30 (08:30 in New York)" in english(reminder.body)


@pytest.mark.parametrize(
    ("when", "until"),
    [
        ("2026-10-27T10:00", "2026-10-28T09:30"),  # tomorrow, in the slot for calls
        ("2026-10-29T10:00", "2026-10-30T09:30"),  # a Friday
        ("2026-10-30T10:00", "2026-11-03T09:30"),  # never a weekend, never a Monday
        ("2026-10-31T10:00", "2026-11-03T09:30"),
        ("2026-11-10T10:00", "2026-11-12T09:30"),  # Veterans Day is skipped
    ],
)
def test_a_call_is_snoozed_to_the_next_permitted_slot(when: str, until: str) -> None:
    plan = agenda(reader_book(), at(when)).plans["reader"]
    assert snooze_until(plan, plan.steps[0], at(when)) == at(until)


def test_other_steps_are_snoozed_to_tomorrow_morning() -> None:
    plan = agenda(book_of(opportunity(interview())), at("2026-10-16T10:00")).plans["valley"]
    thank = next(s for s in plan.steps if s.kind is StepKind.THANK_YOU)
    assert snooze_until(plan, thank, at("2026-10-16T10:00")) == at("2026-10-17T09:00")


def test_a_snooze_by_hand_is_heeded_at_any_hour() -> None:
    book = book_of(waiting(request("2026-10-20")))
    step = next(s for s in agenda(book, at("2026-10-21")).plans["valley"].steps if s.kind is StepKind.DELIVER)
    book = apply_change(book, verbs.snooze(book, "valley", step, at("2026-10-21T22:00"), at("2026-10-21T12:00")))
    assert kinds(book, "2026-10-21T22:00") == ["deliver"]


@pytest.mark.parametrize(
    ("made", "when", "act"),
    [
        (waiting(promise()), "2026-10-29", ReminderAction.CALL),
        (waiting(promise(), no_calls=True), "2026-10-30", ReminderAction.WRITE),
        (
            opportunity(interview("2026-10-22T14:00"), THANKED),
            "2026-10-21T18:00",
            ReminderAction.DONE,
        ),  # ask when you will hear
        (opportunity(interview()), "2026-10-15T11:00", ReminderAction.DONE),  # the debrief
    ],
)
def test_what_can_be_done_at_once(made: Opportunity, when: str, act: ReminderAction) -> None:
    assert [r.act for r in due(book_of(made), when)] == [act]


def many(n: int) -> Book:
    return book_of(*(waiting(promise(), id=f"o{i:03}", company=f"Company {i}") for i in range(n)))


@pytest.mark.parametrize(("n", "messages"), [(1, 1), (2, 1), (3, 1), (500, 1)])
def test_several_at_once_become_one(n: int, messages: int) -> None:
    book = many(n)
    made = notices(due(book, "2026-10-29"), book)
    assert len(made) == messages
    assert sum(len(notice.reminders) for notice in made) == n
    if messages == 1 and n > 1:
        assert english((made[0].title,)) == f"{n} steps are due"
        assert english(made[0].body[:1]) == "Call Editor and ask where things stand (Company 0)"


def test_all_are_kept_as_shown_in_one_change() -> None:
    book = many(5)
    change = mark_all_shown(book, due(book, "2026-10-29"), at("2026-10-29"))
    assert len(change.put) == 5
    assert kinds(apply_change(book, change), "2026-10-29") == []


def test_an_opportunity_that_is_gone_is_left_out() -> None:
    book = many(2)
    found = due(book, "2026-10-29")
    rest = book_of(book.opportunities["o001"])
    assert mark_all_shown(rest, found, at("2026-10-29")).touched == {"o001"}


def test_a_title_that_names_the_company_does_not_name_it_twice() -> None:
    unknown = opportunity(Person("x", "Ana", left=at("2026-01-01").date()), interview(people=()), promise(), THANKED)
    step = agenda(book_of(unknown), at("2026-10-29")).plans["valley"].steps[0]
    assert english((headline(step, unknown),)).count("Valley Magazine") == 1


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-10-15T10:30", "2026-10-15T11:00"),  # the interview ends: thanks and debrief begin
        ("2026-10-26T12:00", "2026-10-27T08:30"),  # the call opens
        ("2026-10-27T08:30", "2026-10-27T09:30"),  # the reminder
        ("2026-10-27T09:30", "2026-10-27T17:30"),  # their office closes
    ],
)
def test_the_next_look(now: str, expected: str) -> None:
    book = reader_book()
    assert next_check(agenda(book, at(now)), book, at(now)) == at(expected)


def test_nothing_to_look_for() -> None:
    assert next_check(agenda(book_of(), at("2026-10-22")), book_of(), at("2026-10-22")) is None


@given(st.lists(st.sampled_from(["wait", "sleep", "snooze", "back", "crash"]), max_size=25))
def test_whatever_happens_none_is_lost_and_none_repeats(history: list[str]) -> None:
    """Walk from Tuesday on; each occurrence is shown at most once, and what is due at the end was shown."""
    book, now, said = reader_book(), at("2026-10-27T07:00"), []
    for what in history:
        now += {"wait": timedelta(minutes=47), "sleep": timedelta(hours=31), "back": timedelta(hours=-1)}.get(
            what, timedelta()
        )
        if what == "snooze" and (found := [s for s in agenda(book, now).plans["reader"].steps if s.open]):
            plan = agenda(book, now).plans["reader"]
            book = apply_change(book, verbs.snooze(book, "reader", found[0], snooze_until(plan, found[0], now), now))
        ready = due(book, now)
        if what != "crash":  # a crash between showing and keeping: it comes once more
            said += [r.occurrence for r in ready]
            book = apply_change(book, mark_all_shown(book, ready, now))
            assert due(book, now) == ()
    assert len(said) == len(set(said))


def test_a_reply_is_not_asked_for_in_the_minute_it_was_noted() -> None:
    book = book_of(waiting(got("2026-10-21T15:00", Purpose.INVITATION, Channel.EMAIL)))
    assert kinds(book, "2026-10-21T15:01") == []
    assert kinds(book, "2026-10-22T09:30") == ["reply"]
