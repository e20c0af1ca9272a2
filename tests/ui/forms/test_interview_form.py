"""Logging an interview by keyboard in twenty seconds, with the promise read at once."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Certainty, InterviewKind, NoteTopic, PersonRole, PromiseSubject, Purpose
from follow_up_desk.core.records import Activity, Opportunity, Person
from follow_up_desk.ui.forms.interview_form import InterviewForm
from tests.builders import at, book_of, got, interview, opportunity, own, sent, waiting
from tests.ui.forms.conftest import FormDriver


def logged(hands: FormDriver, form: InterviewForm) -> Opportunity:
    assert form.logged is not None, hands.refused
    return hands.session.opportunity(form.logged)


def say_line(form: InterviewForm, name: str) -> str:
    return form.fields[name].message.text


def test_company_and_day_are_enough(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    assert hands.at().objectName() == "company"
    hands.write("Acme")
    hands.press(Qt.Key.Key_Return)
    new = logged(hands, form)
    assert (new.company, new.role, new.people) == ("Acme", "", ())
    assert new.interviews[0].start == at("2026-10-22T10:00")
    assert hands.said == ["Log interview"]


def test_a_whole_interview_by_keyboard(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    for text, tabs in (
        ("Acme", 1), ("Clerk", 1), ("Mon 10:00", 2), ("Ana Ruiz", 2), ("+1 555 0199", 1), ("ana@acme.example", 2),
        ("by the end of next week", 2), ("No experience with spreadsheets", 0),
    ):  # fmt: skip
        hands.write(text)
        hands.tab(tabs)
    hands.press(Qt.Key.Key_Return)
    new = logged(hands, form)
    assert new.id == "acme-clerk"
    assert new.interviews[0].start == at("2026-10-19T10:00")
    ana = new.people[0]
    assert (ana.name, ana.phone, ana.email, ana.part) == (
        "Ana Ruiz",
        "+1 555 0199",
        "ana@acme.example",
        PersonRole.HIRING_MANAGER,
    )
    promise = new.promises[0]
    assert (promise.thing, promise.words) == (PromiseSubject.DECISION, "by the end of next week")
    assert (promise.by, promise.certainty) == (date(2026, 10, 30), Certainty.SAID)
    assert (new.notes[0].about, new.notes[0].text) == (NoteTopic.CONCERN, "No experience with spreadsheets")


def test_without_a_company_it_says_so_and_keeps_the_words(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.fill(form, "role", "Clerk")
    hands.press(Qt.Key.Key_Return)
    assert say_line(form, "company") == "Please say at which company it was."
    assert hands.at().objectName() == "company"
    assert form.isVisible()
    hands.write("Acme")
    hands.press(Qt.Key.Key_Return)
    assert logged(hands, form).role == "Clerk"


def test_a_day_that_does_not_exist_is_refused_at_its_field(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.write("Acme")
    hands.fill(form, "when", "31 Feb")
    assert say_line(form, "when") == "This could not be read as a day."
    hands.press(Qt.Key.Key_Return)
    assert say_line(form, "when") == "Please say on which day it was."
    assert hands.session.book.opportunities.keys() == {"reader"}


def test_the_day_is_read_back_while_one_types(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.fill(form, "when", "15 Oct 10:00")
    assert say_line(form, "when") == "Thu Oct 15, 2026, 10 am"


def test_the_same_company_goes_on_as_its_next_round(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.write("valley magazine")
    assert form.next_round.text == "This is interview 2 with Valley Magazine, Staff writer"
    hands.press(Qt.Key.Key_Return)
    assert form.logged == "reader"
    assert len(hands.reader.interviews) == 2


def test_the_same_company_may_be_kept_apart(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.write("Valley Magazine")
    hands.find(form, QCheckBox, "apart").click()
    assert form.next_round.text == ""
    hands.press(Qt.Key.Key_Return)
    assert form.logged == "valley-magazine"
    assert len(hands.reader.interviews) == 1


def test_another_role_is_another_opportunity(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.write("Valley Magazine")
    hands.tab()
    hands.write("Editor")
    assert form.next_round.text == ""
    assert not form.separate.isVisible()


def test_what_is_closed_does_not_go_on(hands_over: Callable[[Book], FormDriver]) -> None:
    hands = hands_over(book_of(opportunity(interview(), own("2026-10-20"))))
    form = hands.open(InterviewForm)
    hands.write("Valley Magazine")
    assert form.next_round.text.startswith("You interviewed with them in October 2026")


def test_a_next_round_begins_at_the_day(hands: FormDriver) -> None:
    form = hands.open(InterviewForm, "reader")
    assert hands.at().objectName() == "when"
    hands.write("yesterday 14:00")
    hands.press(Qt.Key.Key_Return)
    assert form.logged == "reader"
    assert hands.reader.interviews[-1].start == at("2026-10-21T14:00")


def test_a_person_met_before_brings_number_and_address(hands: FormDriver) -> None:
    form = hands.open(InterviewForm, "reader")
    hands.fill(form, "person", "martin hale")
    assert (form.phone.text(), form.email.text()) == ("+1 555 0100", "editor@valley.example")
    hands.press(Qt.Key.Key_Return)
    assert [p.id for p in hands.reader.people] == ["editor"]


def test_the_promise_is_read_against_the_day_it_was_said(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.fill(form, "when", "15 Oct 10:00")
    hands.fill(form, "words", "in the week that starts Monday")
    assert say_line(form, "words") == "Mon Oct 19 to Fri Oct 23 (said)"
    assert hands.find(form, QLineEdit, "by").text() == "Fri Oct 23, 2026"
    hands.fill(form, "when", "22 Oct 9:00")
    assert hands.find(form, QLineEdit, "by").text() == "Fri Oct 30, 2026"


def test_a_corrected_day_is_what_they_said(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.fill(form, "company", "Acme")
    hands.fill(form, "when", "19 Oct 10:00")
    hands.fill(form, "words", "early next week")
    hands.fill(form, "by", "Thu Oct 29")
    assert say_line(form, "words") == "This is the day you chose."
    hands.press(Qt.Key.Key_Return)
    promise = logged(hands, form).promises[0]
    assert (promise.by, promise.certainty, promise.words) == (date(2026, 10, 29), Certainty.SAID, "early next week")


def test_words_that_give_no_day_are_kept_and_said_to_be_unread(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.fill(form, "company", "Acme")
    hands.fill(form, "when", "19 Oct 10:00")
    hands.fill(form, "words", "the cows come home")
    assert say_line(form, "words") == "This could not be read; please choose a day."
    hands.press(Qt.Key.Key_Return)
    promise = logged(hands, form).promises[0]
    assert (promise.words, promise.by, promise.certainty) == ("the cows come home", None, Certainty.NONE)


def test_a_suggestion_is_one_click(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.fill(form, "when", "15 Oct 10:00")
    next(b for b in form.promise.findChildren(QPushButton) if b.text() == "in two weeks").click()
    words = hands.find(form, QLineEdit, "words")
    assert words.text() == "in two weeks"
    assert words.isModified(), "what was chosen is kept as a draft, like what was typed"
    assert form.promise.value.by == date(2026, 10, 29)


def test_what_they_owe_is_asked_only_for_a_thing(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    item = hands.find(form, QLineEdit, "item")
    assert not item.isVisible()
    hands.click(form, "thing_item")
    assert item.isVisible()
    hands.fill(form, "company", "Acme")
    hands.fill(form, "when", "19 Oct 10:00")
    hands.fill(form, "item", "a subject")
    hands.fill(form, "words", "by Friday")
    hands.press(Qt.Key.Key_Return)
    promise = logged(hands, form).promises[0]
    assert (promise.thing, promise.item, promise.by) == (PromiseSubject.ITEM, "a subject", date(2026, 10, 23))


def test_before_the_interview_there_is_nothing_promised_yet(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.fill(form, "company", "Acme")
    hands.fill(form, "when", "tomorrow 15:00")
    assert not form.promise.isVisible()
    hands.press(Qt.Key.Key_Return)
    assert logged(hands, form).promises == ()


def test_a_promise_is_asked_for_unless_the_interview_is_still_to_come(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    asked = {}
    for text in ("", "today 9:59", "today 10:00", "today 10:01"):  # it is 10:00
        hands.fill(form, "when", text)
        asked[text] = form.promise.isVisible()
    assert asked == {"": True, "today 9:59": True, "today 10:00": True, "today 10:01": False}


def test_more_asks_place_zone_and_dont_call(hands: FormDriver) -> None:
    form: Any = hands.open(InterviewForm)
    hands.fill(form, "company", "Acme")
    hands.fill(form, "when", "19 Oct 10:00")
    hands.click(form, "more")
    hands.fill(form, "time_zone", "Europe/Berlin")
    hands.fill(form, "place", "Room 4")
    form.more_fields.country.choose("DE")
    hands.find(form, QCheckBox, "no_calls").click()
    form.kind.choose(InterviewKind.VIDEO)
    hands.press(Qt.Key.Key_Return)
    new = logged(hands, form)
    assert (new.country, new.time_zone, new.no_calls) == ("DE", "Europe/Berlin", True)
    round_ = new.interviews[0]
    assert (round_.place, round_.kind, str(round_.start.tzinfo)) == ("Room 4", InterviewKind.VIDEO, "Europe/Berlin")
    assert round_.start.hour == 10


def test_a_zone_that_does_not_exist_is_refused(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.fill(form, "company", "Acme")
    hands.click(form, "more")
    hands.fill(form, "time_zone", "Mars/Olympus")
    hands.press(Qt.Key.Key_Return)
    assert say_line(form, "time_zone") == "Please choose a time zone from the list."
    assert form.isVisible()


def test_what_was_typed_is_there_again_after_escape_and_gone_after_logging(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.write("Acme")
    hands.fill(form, "concern", "Late")
    hands.press(Qt.Key.Key_Escape)
    assert hands.session.book.opportunities.keys() == {"reader"}
    again = hands.open(InterviewForm)
    assert (again.company.text(), again.concern.text()) == ("Acme", "Late")
    hands.press(Qt.Key.Key_Return)
    assert again.logged == "acme"
    assert hands.open(InterviewForm).company.text() == ""


def test_it_can_be_undone(hands: FormDriver) -> None:
    hands.open(InterviewForm)
    hands.write("Acme")
    hands.press(Qt.Key.Key_Return)
    hands.session.undo_stack.undo()
    assert hands.session.book.opportunities.keys() == {"reader"}


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ([got("2026-10-16", Purpose.REJECTION)], "You interviewed with them in October 2026: they said no."),
        ([own("2026-10-16", Purpose.MOVE_ON)], "You interviewed with them in October 2026: you closed it yourself."),
        ([sent("2026-10-16", Purpose.WITHDRAW)], "You interviewed with them in October 2026: you withdrew."),
        ([], ""),
    ],
)
def test_how_it_ended_with_a_company_is_told_when_something_new_begins(
    qtbot: QtBot, ends: list[Activity], said: str
) -> None:
    known = waiting(*ends, id="old", company="Acme Foods", role="Clerk")
    hands = FormDriver(qtbot, book_of(known))
    form = hands.open(InterviewForm)
    hands.fill(form, "company", "acme foods")
    hands.fill(form, "role", "Buyer")
    assert form.next_round.text == said
    hands.fill(form, "company", "Acme Metals")
    assert form.next_round.text == ""


def test_the_calendar_takes_a_day_and_keeps_the_time(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.fill(form, "when", "today 15:30")
    hands.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert form.when._popup is None
    hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = form.when._popup
    assert popup is not None
    month = popup.calendar.focusProxy()
    hands.qtbot.keyClick(month, Qt.Key.Key_Left)
    hands.qtbot.keyClick(month, Qt.Key.Key_Return)
    assert popup.isHidden()
    assert form.when.line.text() == "Wed Oct 21, 2026 3:30 pm"


def test_every_field_has_a_name_for_those_who_listen(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.click(form, "more")
    for field in form.fields.values():
        assert field.target.accessibleName(), field.target.objectName()


def test_whether_it_is_over_is_told_by_the_clock_of_the_interview(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)  # Thu 22 Oct, 10:00 in New York: 23:00 in Tokyo
    hands.fill(form, "company", "Acme")
    hands.fill(form, "when", "Oct 22 22:00")
    assert form.promise.isHidden(), "still ahead in New York"
    hands.click(form, "more")
    hands.fill(form, "time_zone", "Asia/Tokyo")
    assert not form.promise.isHidden()
    assert "When (time in Tokyo)" in hands.seen(form)
    assert "Thu Oct 22, 9 am (10 pm in Tokyo)" in hands.seen(form)
    hands.press(Qt.Key.Key_Return)
    assert logged(hands, form).interviews[0].start == at("2026-10-22T09:00")


def test_a_panel_typed_into_one_line_becomes_rows(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    form.company.setText("Acme")
    form.person.setText("Ana Ruiz, Ben Cole <ben@acme.example>, Cora Lee and Dan Wu")
    form.person.editingFinished.emit()
    assert form.person.text() == "Ana Ruiz"
    rows = form.whom.others.rows
    assert [(row.name.text(), row.email.text()) for row in rows] == [
        ("Ben Cole", "ben@acme.example"),
        ("Cora Lee", ""),
        ("Dan Wu", ""),
    ]
    assert all(row.name.accessibleName() and row.phone.accessibleName() for row in rows)
    remove = rows[1].findChild(QPushButton, "remove_person")
    assert remove.accessibleName() == "Remove Cora Lee"
    remove.click()
    form.accept()
    known = hands.session.opportunity(form.logged)
    assert [p.name for p in known.people] == ["Ana Ruiz", "Ben Cole", "Dan Wu"]
    assert known.interviews[0].people == tuple(p.id for p in known.people)


def test_enter_in_the_rows_of_others_goes_on_and_saves_nothing(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.fill(form, "person", "Ana Ruiz, Tom Okafor")
    hands.press(Qt.Key.Key_Tab)
    rows = form.whom.others.rows
    assert [row.name.text() for row in rows] == ["Tom Okafor"]
    rows[0].phone.setFocus()
    hands.press(Qt.Key.Key_Return)
    assert form.isVisible()
    assert [row.name.text() for row in rows] == ["Tom Okafor", ""]
    assert rows[1].name.hasFocus()
    hands.press(Qt.Key.Key_Return)
    assert len(rows) == 2, "an empty row makes no other"


def test_all_that_was_typed_comes_back_where_it_is_seen(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    form.more.open()
    hands.fill(form, "place", "Room 7")
    form.promise.terms.more.open()
    hands.fill(form, "after", "the budget")
    hands.fill(form, "words", "next week")
    bob = Person("", "Bob Ray", part=PersonRole.HR, phone="+1 555 0103", email="bob@acme.example")
    form.whom.others.add(bob)
    form.reject()
    again = hands.open(InterviewForm)
    assert hands.find(again, QLineEdit, "place").text() == "Room 7"
    assert again.promise.terms.value.after == "the budget"
    assert again.more.button.isChecked()
    assert again.promise.terms.more.button.isChecked()
    assert again.whom.others.people == (bob,)


def test_a_day_from_which_one_may_ask_that_cannot_be_read_is_not_lost(hands: FormDriver) -> None:
    form = hands.open(InterviewForm)
    hands.fill(form, "company", "Acme")
    hands.fill(form, "when", "19 Oct 10:00")
    form.promise.terms.more.open()
    hands.fill(form, "ask_from", "sometime soon")
    form.accept()
    assert form.isVisible()
    assert say_line(form, "ask_from") == "Please choose a day, or leave it empty."
