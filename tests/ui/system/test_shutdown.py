"""Signals are handled at once, with or without an open dialog."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from follow_up_desk.ui.system import shutdown
from follow_up_desk.ui.system.shutdown import Shutdown

PROGRAM = """
from PySide6.QtCore import QCoreApplication, QTimer
from follow_up_desk.ui.system.shutdown import Shutdown

def idle():
    print("ready", flush=True)

def hang():
    print("ready", flush=True)
    while True:
        pass

app = QCoreApplication()
kept = Shutdown({at_the_end})
QTimer.singleShot(0, {while_running})
raise SystemExit(app.exec())
"""


limits: list[tuple[object, ...]] = []  # what would end a hanging process; emptied for each test


class Application:
    """A stand-in for the application, whose real exit would end the tests' own event loops as well."""

    ended: list[int] = []  # noqa: RUF012 - emptied for each test

    @classmethod
    def exit(cls, status: int) -> None:
        cls.ended.append(status)


@pytest.fixture
def left(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    calls: list[str] = []
    Application.ended.clear()
    limits.clear()
    monkeypatch.setattr(shutdown, "start_new_thread", lambda *given: limits.append(given))  # it would end the tests
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
    assert limits == [(shutdown._end_process, (shutdown.LIMIT_SECONDS,))]
    assert shutdown.LIMIT_SECONDS < 2


@pytest.mark.only_on("linux", "darwin", why="on Windows such a signal ends a process at once")
@pytest.mark.parametrize(("while_running", "at_the_end"), [("hang", "idle"), ("idle", "hang")])
def test_neither_a_busy_window_nor_a_hanging_close_keeps_it(while_running: str, at_the_end: str) -> None:
    program = PROGRAM.format(while_running=while_running, at_the_end=at_the_end)
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0


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
