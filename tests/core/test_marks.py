"""Marks count in the order they were made; undo keeps what was shown meanwhile."""

import pytest
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import Book, Change, apply_change, inverse_change
from follow_up_desk.core.enumerations import MarkAction
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.marks import next_mark_id, with_shown_marks
from follow_up_desk.core.reminders import due_reminders, mark_all_shown
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.wording import UserError
from tests.builders import at, few_holidays, reader_book

CALENDARS = Calendars(few_holidays)
DAY = "2026-10-27T"


def call(book: Book, when: str) -> Step:
    return build_agenda(book, CALENDARS, at(when)).plans["reader"].steps[0]


def snoozed(book: Book, when: str, until: str) -> Book:
    return apply_change(book, verbs.snooze(book, "reader", call(book, when), at(until), at(when)))


def shown(book: Book, when: str) -> Book:
    found = due_reminders(build_agenda(book, CALENDARS, at(when)), book, at(when))
    return apply_change(book, mark_all_shown(book, found, at(when)))


def did(book: Book) -> list[MarkAction]:
    return [mark.did for mark in book.opportunities["reader"].marks]


def test_the_later_mark_counts_though_the_clock_was_set_back() -> None:
    book = snoozed(reader_book(), DAY + "12:00", "2026-10-29T09:30")
    book = snoozed(book, DAY + "10:00", DAY + "14:00")
    assert call(book, DAY + "11:00").until == at(DAY + "14:00")


def test_waking_takes_every_putting_off_away_and_nothing_else() -> None:
    book = shown(reader_book(), DAY + "09:30")
    book = snoozed(snoozed(book, DAY + "09:31", "2026-10-28T09:30"), DAY + "09:40", "2026-10-29T09:30")
    awake = apply_change(book, verbs.unsnooze(book, "reader", call(book, DAY + "10:00"), at(DAY + "10:00")))
    assert did(awake) == [MarkAction.SHOWN]
    assert call(awake, DAY + "10:00").state is StepState.OPEN


def test_what_sleeps_no_more_cannot_be_woken() -> None:
    book = reader_book()
    with pytest.raises(UserError):
        verbs.unsnooze(book, "reader", call(book, DAY + "10:00"), at(DAY + "10:00"))


def test_leading_back_keeps_what_was_shown_meanwhile() -> None:
    before = reader_book()
    change = verbs.edit_opportunity(before, "reader", "Valley", "Writer", at(DAY + "09:00"))
    back = inverse_change(before, change)
    book = shown(apply_change(before, change), DAY + "09:30")
    undone = apply_change(book, with_shown_marks(book, back))
    assert did(undone) == [MarkAction.SHOWN]
    assert replace(undone.opportunities["reader"], marks=()) == before.opportunities["reader"]


def test_a_snooze_done_again_comes_after_what_was_shown_while_it_was_undone() -> None:
    before = reader_book()
    asleep = snoozed(before, DAY + "08:40", DAY + "11:00")
    awake = shown(before, DAY + "09:30")  # the snooze was undone: the reminder came, under the snooze's own number
    redo = Change(put=(asleep.opportunities["reader"],))
    again = apply_change(awake, with_shown_marks(awake, redo))
    assert did(again) == [MarkAction.SHOWN, MarkAction.SNOOZED]
    assert len(due_reminders(build_agenda(again, CALENDARS, at(DAY + "11:00")), again, at(DAY + "11:00"))) == 1


def test_marks_of_other_programs_do_not_disturb_the_numbers() -> None:
    mark = snoozed(reader_book(), DAY + "08:40", DAY + "11:00").opportunities["reader"].marks[0]
    assert next_mark_id((replace(mark, id="snooze-of-mine"), replace(mark, id="m²"))) == "m001"
