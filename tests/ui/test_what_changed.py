"""After an event the window says in one sentence what changed, and the same message undoes it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from follow_up_desk import paths
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import Channel, Direction, PromiseSubject, Purpose
from follow_up_desk.core.verbs import ActivityDraft
from follow_up_desk.ui.main_window import MainWindow
from follow_up_desk.ui.session import Saved, Session
from follow_up_desk.ui.toast import Toast
from follow_up_desk.ui.what_changed import what_changed
from tests.builders import a_session, at, book_of, interview, person, promise, reader_book, waiting

Do = Callable[[Session], object]


def _their_new_date(session: Session) -> None:
    session.do(
        "New date", verbs.log_promise, "valley", PromiseSubject.DECISION, "by December 11", at("2026-12-11").date()
    )


def _log(purpose: Purpose, direction: Direction = Direction.IN) -> Do:
    draft = ActivityDraft(direction, purpose, Channel.EMAIL)
    return lambda session: session.do("Logged", verbs.log_activity, "valley", draft)


def _moved(session: Session) -> None:
    draft = ActivityDraft(Direction.IN, Purpose.OTHER, Channel.EMAIL)
    session.do("Moved", verbs.reschedule_interview, "valley", "i2", at("2026-10-30T15:00"), draft)


@pytest.mark.parametrize(
    ("does", "sentence"),
    [
        (_their_new_date, "Their new date is Fri Dec 11; your call moves to Wed Dec 16."),
        (_moved, "The interview is now on Fri Oct 30, 3 pm."),
        (_log(Purpose.WITHDRAW, Direction.OUT), "It is closed now; nothing more is due."),
        (lambda s: s.do("Add a note", verbs.add_note, "valley", "general", "x"), "Saved: Add a note"),
        (lambda s: s.do("Delete", verbs.delete_opportunity, "valley"), "Saved: Delete"),
    ],
)
def test_one_sentence_says_what_changed(qapp: QApplication, does: Do, sentence: str) -> None:
    more = (interview("2026-10-29T10:00", id="i2"),) if does is _moved else ()
    session = a_session(book_of(waiting(person(), promise(), *more)))
    seen: list[Saved] = []
    session.saved.connect(seen.append)
    does(session)
    assert [what_changed(each) for each in seen] == [sentence]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    session = a_session(reader_book())
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = MainWindow(session, Shelf(paths.resources()), settings)
    session.setParent(made)
    qtbot.addWidget(made)
    made.show()
    return made


def _note(window: MainWindow) -> None:
    window.session.do("Add a note", verbs.add_note, "reader", "general", "a thought")


def test_undo_is_in_the_message_and_says_what_it_undid(window: MainWindow) -> None:
    _note(window)
    toast = window.findChild(Toast)
    assert (toast.words.text(), toast.button.text()) == ("Valley Magazine: Saved: Add a note", "Undo")
    assert toast.accessibleName() == toast.words.text()
    toast.button.click()
    assert not any(note.text == "a thought" for note in window.session.opportunity("reader").notes)
    assert (toast.words.text(), toast.button.text()) == ("Undone: Add a note", "Redo")
    toast.button.click()
    assert any(note.text == "a thought" for note in window.session.opportunity("reader").notes)
    assert toast.words.text() == "Done again: Add a note"


def test_the_menu_says_what_undo_and_redo_do(window: MainWindow) -> None:
    assert (window.action("undo").text(), window.action("redo").text()) == ("&Undo", "&Redo")
    _note(window)
    assert window.action("undo").text() == "&Undo: Add a note"
    window.action("undo").trigger()
    assert (window.action("undo").text(), window.action("redo").text()) == ("&Undo", "&Redo: Add a note")


def test_a_message_about_nothing_that_can_be_undone_has_no_button(window: MainWindow, qtbot: QtBot) -> None:
    _note(window)
    window.session.done.emit("Saved. Not yet: Tue Oct 27")  # in the same turn: more about the same event
    toast = window.findChild(Toast)
    assert not toast.button.isHidden()
    qtbot.waitUntil(lambda: not window.toasts._just_saved)
    window.session.done.emit("Everything is in a file.")
    assert toast.button.isHidden()
    window.session.refused.emit("The disk is full.")
    assert (toast.words.text(), toast.button.isHidden()) == ("The disk is full.", True)


def test_the_message_stays_inside_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(700, 500)
    window.session.done.emit("A long sentence about what happened. " * 8)
    toast = window.findChild(Toast)
    assert window.rect().contains(toast.geometry())
    window.resize(900, 620)
    qtbot.waitUntil(lambda: abs(toast.geometry().center().x() - window.rect().center().x()) <= 1)
