"""The question whether the date is right."""

from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from follow_up_desk.i18n import translate
from follow_up_desk.ui.system.date_bar import DateBar
from tests.builders import a_session, at

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Timer(QObject):
    """A timer that doubts the date on request."""

    doubted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.believed = 0

    def believe(self) -> None:
        self.believed += 1
        self.doubted.emit(None)


class Announcer:
    """An announcer that records its messages."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def say_outside(self, *texts: Any) -> None:
        self.said.append(translate(*texts))


def test_it_asks_in_the_window_and_on_the_desktop_and_goes_at_a_word(qtbot: QtBot) -> None:
    timer: Any = Timer()
    announcer: Any = Announcer()
    bar = DateBar(a_session(), timer, announcer)
    qtbot.addWidget(bar)
    assert not bar.isVisible()
    timer.doubted.emit(at("2027-10-22"))
    assert bar.isVisible()
    assert bar.words.text().startswith("The clock has gone ahead to Fri Oct 22, 2027. Is the date right?")
    assert announcer.said[0].startswith("Is the date right?")
    button = bar.findChild(QPushButton, "date_is_right")
    assert button is not None
    button.click()
    assert timer.believed == 1
    assert not bar.isVisible()
