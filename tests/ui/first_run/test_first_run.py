"""The first start: the sample in a process of its own, and the question about place and hours."""

import sys

import pytest
from PySide6.QtCore import QProcess, Qt

from follow_up_desk.core.user_records import Policy
from follow_up_desk.ui.first_run.location_form import LocationForm
from follow_up_desk.ui.first_run.question import question_text
from follow_up_desk.ui.first_run.reminder_hours import waking_hours
from follow_up_desk.ui.first_run.sample_desk import command
from follow_up_desk.ui.today.welcome import Welcome
from tests.builders import OWNER, a_session, book_of
from tests.ui.pages import Asked


@pytest.fixture
def welcome(qtbot):
    session = a_session(book_of())
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
        "United States, clock of America/New_York, reminders between 08:00 and 21:00: is that right?"
        " Public holidays and good hours to call follow from it."
    )


def test_that_is_right_puts_it_away(qtbot, welcome):
    qtbot.mouseClick(welcome.question.right, Qt.MouseButton.LeftButton)
    assert not welcome.question.isVisible()


def test_another_country_and_other_hours_are_kept(qtbot):
    session = a_session(book_of())
    made = form(session, qtbot)
    made.country.choose("DE")
    made.zone.setText("Europe/Berlin")
    made.hours.editor.write("07:30-20:00")
    made.accept()
    owner = session.book.owner
    assert (owner.country, owner.time_zone, owner.name) == ("DE", "Europe/Berlin", OWNER.name)
    assert waking_hours(session.book.policy) == "07:30-20:00"


def test_it_can_be_undone_in_one_step(qtbot):
    session = a_session(book_of())
    made = form(session, qtbot)
    made.country.choose("DE")
    made.hours.editor.write("07:30-20:00")
    made.accept()
    session.undo_stack.undo()
    assert session.book.owner.country == "US"
    assert waking_hours(session.book.policy) == "08:00-21:00"


def test_an_unknown_zone_is_refused_at_its_field(qtbot):
    session = a_session(book_of())
    made = form(session, qtbot)
    made.show()
    made.zone.setText("Atlantis")
    made.accept()
    assert made.isVisible()
    assert session.book.owner == OWNER
