"""Reminders keep their manners: not over the window in use, one for several, gone once the step is begun."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from follow_up_desk import paths
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.enumerations import MarkAction
from follow_up_desk.core.reminders import Notice, due_reminders
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.wording import Text
from follow_up_desk.ui.dialogs import Dialogs
from follow_up_desk.ui.main_window import MainWindow
from follow_up_desk.ui.system import desktop_integration
from follow_up_desk.ui.system.announcer import Announcer
from follow_up_desk.ui.system.desktop_integration import start_integration
from follow_up_desk.ui.system.reminder_bar import ReminderBar
from tests.builders import ManualClock, a_session, at, book_of, promise, reader_book, waiting
from tests.ui.system.test_announcer import Screen

STEP = "Call Martin Hale about the subject of a brief story to write"


class Kit:
    """An announcer beside a window that is in use or not."""

    def __init__(self, qtbot: QtBot, book: Any = None) -> None:
        self.clock = ManualClock(at("2026-10-27T09:30"))
        self.session = a_session(book or reader_book(), self.clock)
        self.in_use = True
        self.screen = Screen()
        self.bar = ReminderBar()
        qtbot.addWidget(self.bar.bar)
        self.announcer = Announcer(
            self.session, lambda parent: self.screen, Screen(), bar=self.bar, in_use=lambda: self.in_use
        )
        self.wanted: list[Notice] = []
        self.announcer.wanted.connect(self.wanted.append)

    def look(self) -> None:
        self.announcer.announce(due_reminders(self.session.agenda, self.session.book, self.clock.now))

    @property
    def words(self) -> str:
        return self.bar.bar.words.text() if not self.bar.bar.isHidden() else ""

    def press(self, name: str) -> None:
        self.bar.bar.findChild(QPushButton, name).click()


def test_nothing_pops_up_over_the_window_in_use(qtbot: QtBot) -> None:
    kit = Kit(qtbot)
    kit.look()
    assert kit.screen.all == []
    assert kit.words.startswith(
        "Due now: Call Martin Hale about the subject of a brief story to write. Valley Magazine."
    )
    assert [m.did for m in kit.session.opportunity("reader").marks] == [MarkAction.SHOWN]
    kit.press("open")
    assert (len(kit.wanted), kit.words) == (1, "")


def test_what_is_no_reminder_is_not_called_due_and_what_the_window_says_is_not_said_twice(qtbot: QtBot) -> None:
    kit = Kit(qtbot)
    kit.announcer.say(Text("Is it near?"), Text("In a minute."))
    assert kit.words == "Is it near? In a minute."
    kit.press("dismiss")
    kit.announcer.say_outside(Text("Is the date right?"))
    assert (kit.words, kit.screen.all) == ("", [])
    kit.in_use = False
    kit.announcer.say_outside(Text("Is the date right?"))
    assert len(kit.screen.all) == 1


def test_a_closed_bar_stays_closed(qtbot: QtBot) -> None:
    kit = Kit(qtbot)
    kit.look()
    kit.press("dismiss")
    kit.look()
    assert (kit.words, kit.wanted, kit.screen.all) == ("", [], [])


def test_when_another_program_is_in_use_the_system_shows_it(qtbot: QtBot) -> None:
    kit = Kit(qtbot)
    kit.in_use = False
    kit.look()
    assert (len(kit.screen.all), kit.words) == (1, "")


def two_due() -> Any:
    book = book_of(*(replace(waiting(promise("2026-10-20")), id=id, company=id.title()) for id in ("one", "two")))
    return replace(book, policy=Policy())


def test_two_at_once_are_one_message(qtbot: QtBot) -> None:
    kit = Kit(qtbot, two_due())
    kit.in_use = False
    kit.look()
    assert [message.title for message in kit.screen.all] == ["2 steps are due"]


@pytest.mark.parametrize("in_use", [True, False])
def test_it_goes_once_the_step_is_begun(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, in_use: bool) -> None:
    kit = Kit(qtbot)
    kit.in_use = in_use
    kit.look()
    dialogs = Dialogs(kit.session, Shelf(paths.resources()), kit.bar.bar)
    dialogs.begun.connect(kit.announcer.withdraw)
    monkeypatch.setattr("follow_up_desk.ui.composer.open_dialog.open_step", lambda *_given: None)
    dialogs.open_step("reader", kit.session.plan("reader").step)
    assert (kit.screen.messages, kit.words) == ({}, "")


def test_a_summary_stays_while_one_of_its_steps_is_untouched(qtbot: QtBot) -> None:
    kit = Kit(qtbot, two_due())
    kit.look()
    for id, left in (("one", True), ("two", False)):
        kit.announcer.withdraw(id, kit.session.plan(id).step)
        assert bool(kit.words) is left


def a_window(qtbot: QtBot, folder: Path, fixed: str | None = None) -> MainWindow:
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    session = a_session(reader_book())
    made = MainWindow(session, Shelf(paths.resources()), settings, fixed)
    session.setParent(made)
    qtbot.addWidget(made)
    return made


def test_closing_into_the_tray_is_explained_once(qtbot: QtBot, tmp_path: Path) -> None:
    said: list[bool] = []
    for _start in range(2):
        window = a_window(qtbot, tmp_path)
        window.first_hidden.connect(lambda: said.append(True))
        for _close in range(2):
            window.show()
            window.closes_to_tray = True
            window.close()
        window.memory.sync()
    assert said == [True]


def test_a_sample_has_no_icon_and_reminds_of_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_given: object) -> None:
        raise AssertionError("a sample must not have this")

    monkeypatch.setattr(desktop_integration, "Tray", never)
    monkeypatch.setattr(desktop_integration, "Announcer", never)
    window = a_window(qtbot, tmp_path, "Thu Oct 22, 2026, 10 am")
    window.show()
    life = start_integration(window, window.session, None, sample=True)
    assert not window.closes_to_tray
    life.close()


def test_a_sample_looks_like_one(qtbot: QtBot, tmp_path: Path) -> None:
    window = a_window(qtbot, tmp_path, "Thu Oct 22, 2026, 10 am")
    window.show()
    bar = window.findChild(QPushButton, "close_sample").parentWidget()
    assert window.windowTitle() == "Sample - Follow-Up Desk"
    assert "its people are invented" in bar.accessibleName()
    assert "Thu Oct 22, 2026, 10 am" in bar.accessibleName()
    assert bar.isVisible()
    assert a_window(qtbot, tmp_path).findChild(QPushButton, "close_sample") is None
