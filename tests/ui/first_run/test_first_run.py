"""The first start: the sample in a process of its own, and the question about place and hours."""

import sys

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QProcess, Qt

from follow_up_desk.core.user_records import Policy
from follow_up_desk.ui.first_run.location_form import LocationForm
from follow_up_desk.ui.first_run.question import FirstQuestion, question_text
from follow_up_desk.ui.first_run.reminder_hours import is_answered, waking_hours
from follow_up_desk.ui.first_run.sample_desk import command
from follow_up_desk.ui.forms import owner_defaults
from follow_up_desk.ui.today.today_page import TodayPage
from follow_up_desk.ui.today.welcome import Welcome
from tests.builders import OWNER, a_session, book_of, waiting
from tests.ui.pages import Asked

NAMELESS = replace(OWNER, name="")
NAMELESS_UTC = replace(NAMELESS, time_zone="UTC")


@pytest.fixture
def welcome(qtbot):
    session = a_session(book_of(owner=NAMELESS))
    made = Welcome(Asked(session))
    qtbot.addWidget(made)
    made.show()
    return made


def form(session, qtbot):
    made = LocationForm(session)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    return made


def test_the_sample_is_opened_beside_the_desk(qtbot, welcome, monkeypatch):
    asked = []
    monkeypatch.setattr(QProcess, "startDetached", lambda program, words: asked.append((program, words)) or True)
    qtbot.mouseClick(welcome.look_around, Qt.MouseButton.LeftButton)
    assert asked == [(sys.executable, ["-m", "follow_up_desk", "--demo"])]


def test_a_frozen_program_is_its_own_command():
    assert command(frozen=True) == (sys.executable, ["--demo"])


def test_a_sample_that_does_not_start_is_said_calmly(qtbot, welcome, monkeypatch):
    monkeypatch.setattr(QProcess, "startDetached", lambda program, words: False)
    with qtbot.waitSignal(welcome._navigator.session.refused) as said:
        qtbot.mouseClick(welcome.look_around, Qt.MouseButton.LeftButton)
    assert said.args == ["The sample could not be opened."]


def test_the_question_names_what_the_desk_took_for_granted():
    said = question_text(OWNER, Policy())
    assert said == (
        "United States: you are on New York time and want reminders from 08:00 to 21:00. Is that right?"
        " Public holidays and good hours to call follow from it."
    )


def test_no_place_is_guessed_from_a_clock_that_names_none(qtbot, monkeypatch):
    monkeypatch.setenv("TZ", "Etc/UTC")
    monkeypatch.setattr(owner_defaults, "_linked_zone", lambda: "Etc/UTC")
    monkeypatch.setattr(owner_defaults, "_written_zone", lambda: "")
    assert owner_defaults.system_time_zone("Etc/UTC") == "UTC"
    session = a_session(book_of(owner=NAMELESS_UTC))
    made = FirstQuestion(session)
    qtbot.addWidget(made)
    made.show()
    assert made.words.text().startswith("Where are you, and when may reminders come?")
    assert not made.right.isVisible()
    assert form(session, qtbot).place.line.text() == ""


def test_yes_is_an_answer_that_is_kept(qtbot, welcome):
    qtbot.mouseClick(welcome.question.right, Qt.MouseButton.LeftButton)
    assert not welcome.question.isVisible()
    assert is_answered(welcome._navigator.session.book)


def test_it_is_asked_after_the_first_log_too_until_it_is_answered(qtbot):
    session = a_session(book_of(waiting(), owner=NAMELESS))
    page = TodayPage(session, Asked(session))
    qtbot.addWidget(page)
    page.show()
    assert page.message_bars.question.isVisible()
    qtbot.mouseClick(page.message_bars.question.right, Qt.MouseButton.LeftButton)
    assert not page.message_bars.question.isVisible()
    session.undo_stack.undo()
    assert page.message_bars.question.isVisible()


def typed(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def test_name_place_region_and_hours_are_typed_and_kept(qtbot):
    session = a_session(book_of(owner=NAMELESS))
    made = form(session, qtbot)
    made.show()
    typed(qtbot, made.name, "Ana Ruiz")
    typed(qtbot, made.place.line, "germ")
    assert [made.place.list.item(n).text() for n in range(2)] == ["Germany", "Berlin, Germany"]
    qtbot.keyClick(made.place.line, Qt.Key.Key_Down)
    qtbot.keyClick(made.place.line, Qt.Key.Key_Return)
    assert made.isVisible(), "Enter chooses a place, it saves nothing"
    assert made.place.line.text() == "Berlin, Germany"
    made.subdivision.choose("BY")
    assert made.subdivision.currentText() == "Bayern"
    typed(qtbot, made.hours.start, "9am to 8pm")
    made.accept()
    owner = session.book.owner
    assert (owner.name, owner.country, owner.time_zone, owner.subdivision) == ("Ana Ruiz", "DE", "Europe/Berlin", "BY")
    assert waking_hours(session.book.policy) == "09:00-20:00"
    session.undo_stack.undo()
    assert session.book.owner == NAMELESS


def test_another_city_of_the_same_country_keeps_the_region(qtbot):
    made = form(a_session(book_of(owner=replace(NAMELESS, country="DE", time_zone="Europe/Berlin"))), qtbot)
    made.show()
    made.subdivision.choose("BY")
    typed(qtbot, made.place.line, "munich")
    made.accept()
    owner = made.session.book.owner
    assert (owner.time_zone, owner.subdivision) == ("Europe/Berlin", "BY")


def test_what_was_saved_once_leaves_nothing_more_to_undo(qtbot):
    session = a_session(book_of(owner=NAMELESS))
    for _time in range(2):
        made = form(session, qtbot)
        made.show()
        if made.place.zone is None:
            typed(qtbot, made.place.line, "berlin")
        made.accept()
    assert session.undo_stack.count() == 1


def test_a_country_with_several_clocks_asks_for_a_city(qtbot):
    made = form(a_session(book_of(owner=NAMELESS)), qtbot)
    made.show()
    typed(qtbot, made.place.line, "united states")
    qtbot.keyClick(made.place.line, Qt.Key.Key_Return)
    assert made.place.message.text == "United States has several time zones: choose a city."
    assert made.place.list.isVisible()
    assert made.place.zone is None


def test_an_unknown_place_is_refused_at_its_field(qtbot):
    session = a_session(book_of(owner=NAMELESS))
    made = form(session, qtbot)
    made.show()
    typed(qtbot, made.place.line, "Atlantis")
    assert made.place.message.text.startswith("This place is not in the list.")
    made.accept()
    assert made.isVisible()
    assert session.book.owner == NAMELESS


def test_hours_that_are_none_are_refused_at_their_field(qtbot):
    session = a_session(book_of(owner=NAMELESS))
    made = form(session, qtbot)
    made.show()
    typed(qtbot, made.hours.start, "late")
    made.accept()
    assert made.isVisible()
    assert made.fields["hours"].message.text == "Please write hours such as 9 am and 8 pm."
