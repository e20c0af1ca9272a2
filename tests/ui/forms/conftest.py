"""Fixtures: a desk with the reader's case, and a driver that types into its forms."""

from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk.core.book import Book
from follow_up_desk.core.records import Opportunity
from follow_up_desk.ui.session import Session
from tests.builders import ManualClock, a_session

W = TypeVar("W", bound=QWidget)


class FormDriver:
    """Open forms of one desk and use them as a user would."""

    def __init__(self, qtbot: QtBot, book: Book | None = None) -> None:
        self.qtbot = qtbot
        self.clock = ManualClock()
        self.session: Session = a_session(book, self.clock)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.said: list[str] = []
        self.refused: list[str] = []
        self.session.saved.connect(lambda saved: self.said.append(saved.what))
        self.session.done.connect(self.said.append)
        self.session.refused.connect(self.refused.append)

    @property
    def reader(self) -> Opportunity:
        return self.session.opportunity("reader")

    def open(self, form: type[Any], *args: Any, **more: Any) -> Any:
        """Show a form and wait until it has the focus."""
        dialog = form(self.session, *args, parent=self.window, **more)
        dialog.show()
        dialog.activateWindow()
        self.qtbot.waitUntil(lambda: (at := QApplication.focusWidget()) is not None and dialog.isAncestorOf(at))
        return dialog

    def write(self, text: str) -> None:
        """Type into the widget with the focus."""
        QTest.keyClicks(self.at(), text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the widget with the focus."""
        QTest.keyClick(self.at(), key, modifier)

    def tab(self, times: int = 1) -> None:
        """Press Tab."""
        for _ in range(times):
            self.press(Qt.Key.Key_Tab)

    def at(self) -> QWidget:
        """Return the widget with the focus."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def fill(self, form: QDialog, name: str, text: str) -> None:
        """Replace the text of a line."""
        line = self.find(form, QLineEdit, name)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)

    def find(self, form: QDialog, kind: type[W], name: str) -> W:
        """Return a widget of the form by its name."""
        found = form.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, form: QDialog, name: str) -> None:
        """Click a button."""
        button = form.findChild(QPushButton, name) or form.findChild(QToolButton, name)
        assert button is not None, name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def seen(self, form: QDialog) -> list[str]:
        """Return all texts that the form shows."""
        return [label.text() for label in form.findChildren(QLabel) if label.isVisible() and label.text()]


@pytest.fixture
def hands(qtbot: QtBot) -> FormDriver:
    """Return a driver for a desk with the reader's case."""
    return FormDriver(qtbot)


@pytest.fixture
def hands_over(qtbot: QtBot) -> Callable[[Book], FormDriver]:
    """Return a function that makes a driver for another book."""
    return lambda book: FormDriver(qtbot, book)
