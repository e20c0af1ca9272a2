"""What a second start, a notification and the tray do in the window."""

import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk.core import verbs
from follow_up_desk.core.reminders import due_reminders, notices
from follow_up_desk.exchange import desk_file
from follow_up_desk.ui import activation
from follow_up_desk.ui.background_portal import Permission
from follow_up_desk.ui.system import desktop_integration
from follow_up_desk.ui.system.desktop_integration import DesktopIntegration
from follow_up_desk.ui.system.tray import Tray
from tests.builders import ManualClock, a_session, at, book_of, interview, opportunity, promise, reader_book, waiting
from tests.ui.stand_ins import NotedNavigator


class Window(QWidget):
    """A stand-in for the main window."""

    def __init__(self, session: Any) -> None:
        super().__init__()
        self.closes_to_tray = True
        self.memory = QSettings()
        self.navigator = NotedNavigator(session, self)
        self.calls: list[str] = []

    def bring_forward(self) -> None:
        self.calls.append("forward")

    def show_today(self) -> None:
        self.calls.append("today")

    def quit(self) -> None:
        self.calls.append("quit")

    def log_interview(self) -> None:
        self.calls.append("log")


class Kit:
    """The desktop integration without a tray or daemon, at the hour of the call."""

    def __init__(self, qtbot: QtBot, book: Any = None, when: str = "2026-10-27T10:00") -> None:
        self.clock = ManualClock(at(when))
        self.session = a_session(book, self.clock)
        self.window: Any = Window(self.session)
        qtbot.addWidget(self.window)
        self.life = DesktopIntegration(self.window, self.session, None)

    def notice(self) -> Any:
        found = due_reminders(self.session.agenda, self.session.book, self.clock.now)
        return notices(found, self.session.book)[0]


@pytest.fixture
def kit(qtbot: QtBot) -> Iterator[Kit]:
    made = Kit(qtbot)
    yield made
    made.life.close()


@pytest.mark.parametrize(("verb", "calls"), [("show", ["forward"]), ("log", ["forward", "log"])])
def test_a_second_start_is_answered_first_and_served_then(kit: Kit, qtbot: QtBot, verb: str, calls: list[str]) -> None:
    assert kit.life.answer(verb, "") == "ok"
    assert kit.window.calls == []
    qtbot.waitUntil(lambda: kit.window.calls == calls)


def test_a_second_hidden_start_changes_nothing(kit: Kit) -> None:
    assert kit.life.answer("hidden", "") == "ok"
    assert kit.window.calls == []


def test_the_token_of_a_second_start_is_kept(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(activation.VARIABLE, "")
    assert kit.life.answer("activate", "token of the click") == "ok"
    assert os.environ[activation.VARIABLE] == "token of the click"
    assert kit.window.calls == []


def test_a_desk_that_is_asked_to_end_answers_first(kit: Kit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[str] = []
    monkeypatch.setattr(kit.life.shutdown, "go", lambda: ended.append("ended"))
    assert kit.life.answer("quit", "") == "ok"
    assert ended == []
    qtbot.waitUntil(lambda: ended == ["ended"])


def test_an_import_is_done_and_counted(kit: Kit, tmp_path: Path) -> None:
    file = tmp_path / "north.desk.json"
    file.write_bytes(desk_file.write(book_of(opportunity(interview(), id="north"))))
    assert kit.life.answer("import", str(file)) == "ok 1 1"
    assert set(kit.session.book.opportunities) == {"north", "reader"}
    assert kit.life.answer("import", str(file)) == "ok 0 1"
    kit.session.undo_stack.undo()


GONE = ctypes.FormatError(2).rstrip(".") if sys.platform == "win32" else "No such file"


@pytest.mark.parametrize(("content", "why"), [(b"{", "no "), (None, GONE)])
def test_a_bad_import_is_refused_with_a_sentence(kit: Kit, tmp_path: Path, content: bytes | None, why: str) -> None:
    file = tmp_path / "bad.desk.json"
    if content is not None:
        file.write_bytes(content)
    answer = kit.life.answer("import", str(file))
    assert answer.startswith("no ")
    assert why in answer
    assert set(kit.session.book.opportunities) == {"reader"}


def test_a_conflicting_import_names_the_record(kit: Kit, tmp_path: Path) -> None:
    file = tmp_path / "other.desk.json"
    other = replace(reader_book().opportunities["reader"], company="Another")
    file.write_bytes(desk_file.write(book_of(other)))
    assert "reader" in kit.life.answer("import", str(file))


def test_a_reminder_opens_its_step(kit: Kit) -> None:
    kit.life.open_notice(kit.notice())
    assert kit.window.calls == ["forward"]
    assert kit.window.navigator.asked[-1] == ("open_step", "reader", "item_inquiry")


def test_a_reminder_of_what_is_done_shows_the_opportunity_alone(kit: Kit) -> None:
    notice = kit.notice()
    kit.session.do("Skip", verbs.skip, "reader", notice.one.step)
    kit.life.open_notice(notice)
    assert [asked for asked in kit.window.navigator.asked if asked[0] == "open_step"] == []


def test_a_reminder_of_what_is_deleted_shows_the_window(kit: Kit) -> None:
    notice = kit.notice()
    kit.session.do("Delete", verbs.delete_opportunity, "reader")
    kit.life.open_notice(notice)
    assert kit.window.calls == ["forward"]
    assert kit.window.navigator.asked == []


def test_a_summary_opens_today(qtbot: QtBot) -> None:
    kit = Kit(qtbot, book_of(*(waiting(promise(), id=f"o{n}") for n in range(5))), "2026-10-29")
    kit.life.open_notice(kit.notice())
    assert kit.window.calls == ["forward", "today"]
    kit.life.close()


def test_leaving_does_not_stop_at_the_tray(kit: Kit) -> None:
    kit.window.show()
    kit.life._leave()
    assert not kit.window.closes_to_tray
    assert not kit.window.isVisible()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
@pytest.mark.parametrize(("tray", "allowed", "stays"), [(False, True, True), (False, False, False), (True, True, True)])
def test_a_sandboxed_desk_without_a_tray_asks_to_go_on(
    kit: Kit, monkeypatch: pytest.MonkeyPatch, tray: bool, allowed: bool, stays: bool
) -> None:
    asked: list[list[str]] = []

    def ask(command: list[str], _autostart: bool) -> Permission:
        asked.append(command)
        return Permission(background=allowed)

    monkeypatch.setattr(desktop_integration, "request_background", ask)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: tray))
    kit.life.tray = Tray(kit.session, kit.window)
    kit.life.ask_for_background()
    assert asked == ([] if tray else [["follow-up-desk", "--hidden"]])
    assert kit.window.closes_to_tray is stays
