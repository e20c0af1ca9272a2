"""Ctrl+Z in a field of the window takes back what was typed there, else what was logged."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from follow_up_desk import paths
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core import verbs
from follow_up_desk.ui.main_window import MainWindow
from follow_up_desk.ui.window_line import WindowLine
from tests.builders import a_session, book_of, waiting

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    session = a_session(book_of(waiting(id="a")))
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(session, Shelf(paths.resources()), settings)
    session.setParent(window)
    qtbot.addWidget(window)
    window.show()
    window.show_opportunity("a")
    window.show_page("timeline")
    session.do("Add a note", verbs.add_note, "a", "general", "a thought")
    return window


@pytest.mark.parametrize("name", ["search", "quick_note"])
def test_an_empty_field_leaves_undo_and_redo_to_the_window(window: MainWindow, qtbot: QtBot, name: str) -> None:
    line = window.findChild(QLineEdit, name)
    assert isinstance(line, WindowLine)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert window.session.opportunity("a").notes == ()
    QTest.keyClick(line, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert len(window.session.opportunity("a").notes) == 1


def test_what_was_typed_is_taken_back_first(window: MainWindow, qtbot: QtBot) -> None:
    line = window.findChild(QLineEdit, "search")
    line.setFocus()
    QTest.keyClicks(line, "acme")
    QTest.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert line.text() == ""
    assert len(window.session.opportunity("a").notes) == 1
