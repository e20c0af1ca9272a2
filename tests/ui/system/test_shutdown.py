"""Signals are handled at once, with or without an open dialog."""

import os
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from follow_up_desk.ui.system import shutdown
from follow_up_desk.ui.system.shutdown import Shutdown


class Forced:
    """A stand-in for the timer that ends a hanging process."""

    made: list["Forced"] = []  # noqa: RUF012 - emptied for each test

    def __init__(self, seconds: float, function: object, words: tuple[int, ...]) -> None:
        self.given = (seconds, function, words)
        self.daemon = False
        self.made.append(self)

    def start(self) -> None:
        assert self.daemon


class Application:
    """A stand-in for the application, whose real exit would end the tests' own event loops as well."""

    ended: list[int] = []  # noqa: RUF012 - emptied for each test

    @classmethod
    def exit(cls, status: int) -> None:
        cls.ended.append(status)


@pytest.fixture
def left(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    calls: list[str] = []
    Forced.made.clear()
    Application.ended.clear()
    monkeypatch.setattr(shutdown, "Timer", Forced)
    monkeypatch.setattr(shutdown, "QCoreApplication", Application)
    made = Shutdown(lambda: calls.append("left"))
    yield calls
    made.close()


@pytest.mark.only_on("linux", "darwin", why="on Windows such a signal ends a process at once")
@pytest.mark.parametrize("number", shutdown.SIGNALS)
def test_a_signal_is_handled_while_qt_waits(left: list[str], qtbot: QtBot, number: signal.Signals) -> None:
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: left == ["left"] and Application.ended == [0])


@pytest.mark.only_on("linux", "darwin", why="on Windows such a signal ends a process at once")
def test_a_hanging_close_is_ended(left: list[str], qtbot: QtBot) -> None:
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: left == ["left"])
    assert [forced.given for forced in Forced.made] == [(shutdown.LIMIT_SECONDS, os._exit, (0,))]
    assert shutdown.LIMIT_SECONDS < 2


def test_the_end_of_the_session_quits(left: list[str]) -> None:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    assert left == []
    Shutdown._session_ends(_Stand(left), None)  # type: ignore[arg-type]
    assert left == ["gone"]


class _Stand:
    def __init__(self, calls: list[str]) -> None:
        self.calls = calls

    def go(self) -> None:
        self.calls.append("gone")


def test_closing_gives_the_signals_back(qtbot: QtBot) -> None:
    before = {number: signal.getsignal(number) for number in shutdown.SIGNALS}
    Shutdown(lambda: None).close()
    assert {number: signal.getsignal(number) for number in shutdown.SIGNALS} == before
