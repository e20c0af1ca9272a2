"""Days away are noticed when the user comes back; a night does not count."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk.ui.system.away import AwayWatcher
from tests.builders import ManualClock, a_session, at


class Kit:
    """An absence watcher with a window that is never really shown."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.clock = ManualClock()
        self.session: Any = a_session(clock=self.clock)
        self.file = str(folder / "window.ini")
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.backs = 0
        self.begin()

    def begin(self) -> None:
        self.away_watcher = AwayWatcher(self.session, self.window, QSettings(self.file, QSettings.Format.IniFormat))
        self.away_watcher.back.connect(self.count)

    def count(self) -> None:
        self.backs += 1

    def send(self, kind: QEvent.Type, when: str) -> None:
        self.clock.set(when)
        QCoreApplication.sendEvent(self.window, QEvent(kind))


@pytest.fixture
def kit(qtbot: QtBot, tmp_path: Path) -> Kit:
    return Kit(qtbot, tmp_path)


@pytest.mark.parametrize(
    ("left", "back", "days_away"),
    [
        ("2026-10-19T18:00", "2026-10-19T19:00", False),
        ("2026-10-19T23:00", "2026-10-20T08:00", False),
        ("2026-10-19T08:00", "2026-10-21T08:00", True),
        ("2026-10-16T18:00", "2026-10-19T08:00", True),
    ],
)
def test_who_was_away(kit: Kit, left: str, back: str, days_away: bool) -> None:
    kit.send(QEvent.Type.WindowDeactivate, left)
    kit.send(QEvent.Type.WindowActivate, back)
    assert kit.backs == int(days_away)
    assert kit.session.away_since == (at(left) if days_away else None)


def test_it_lasts_over_a_restart(kit: Kit) -> None:
    kit.send(QEvent.Type.WindowDeactivate, "2026-10-19T18:00")
    kit.away_watcher.close()
    kit.begin()
    kit.send(QEvent.Type.WindowActivate, "2026-10-22T10:00")
    assert kit.session.away_since == at("2026-10-19T18:00")


def test_the_first_time_is_no_return(kit: Kit) -> None:
    kit.send(QEvent.Type.WindowActivate, "2026-10-22T10:00")
    assert kit.session.away_since is None


def test_a_spoilt_note_is_no_return(kit: Kit) -> None:
    QSettings(kit.file, QSettings.Format.IniFormat).setValue("seen", "last Tuesday")
    kit.send(QEvent.Type.WindowActivate, "2026-10-22T10:00")
    assert kit.session.away_since is None
