"""Fixtures: a desk with the reader's case, and a mail program that only records what it was given."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk.core.book import Book
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Activity
from follow_up_desk.ui.composer import delivery
from follow_up_desk.ui.composer.open_dialog import open_step, open_template
from follow_up_desk.ui.session import Session
from tests.builders import ManualClock, a_session, reader_book
from tests.ui.stand_ins import NotedNavigator


class ComposerDriver:
    """Open the windows that help with a step, and look at the results."""

    def __init__(self, qtbot: QtBot, book: Book, when: str = "2026-10-22T10:00") -> None:
        self.qtbot = qtbot
        self.clock = ManualClock()
        self.clock.set(when)
        self.session: Session = a_session(book, self.clock)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.navigator = NotedNavigator(self.session, self.window)
        self.said: list[str] = []
        self.session.done.connect(self.said.append)

    @property
    def id(self) -> str:
        return next(iter(self.session.book.opportunities))

    @property
    def plan(self) -> Plan:
        return self.session.plan(self.id)

    @property
    def last(self) -> Activity:
        return max(self.session.opportunity(self.id).activities, key=lambda a: (a.at, a.id))

    def open(self, template: str | None = None) -> QDialog:
        """Open the plan's step, or a template."""
        step = self.plan.step
        if template:
            dialog: QDialog | None = open_template(self.navigator, self.id, template, None, self.window)
        else:
            assert step is not None
            dialog = open_step(self.navigator, self.id, step, self.window)
        assert dialog is not None
        with self.qtbot.waitActive(dialog):
            dialog.activateWindow()
        return dialog


@pytest.fixture
def write(qtbot: QtBot) -> Callable[..., ComposerDriver]:
    """Return a function that starts a session: with the reader's case unless another book is given."""

    def begin(when: str = "2026-10-22T10:00", book: Book | None = None) -> ComposerDriver:
        begun.append(ComposerDriver(qtbot, book or reader_book(), when))
        return begun[-1]

    begun: list[ComposerDriver] = []
    return begin


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the addresses that were opened in other programs; every program answers."""
    addresses: list[str] = []

    def take(url: QUrl) -> bool:
        addresses.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True

    monkeypatch.setattr(delivery.QDesktopServices, "openUrl", take)
    return addresses


@pytest.fixture
def nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no program open an address."""
    monkeypatch.setattr(delivery.QDesktopServices, "openUrl", lambda url: False)


def clipboard() -> str:
    """Return the text on the clipboard."""
    return QGuiApplication.clipboard().text()
