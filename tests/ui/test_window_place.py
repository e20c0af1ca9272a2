"""The first window is whole on the screen; later ones stand where they were left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from follow_up_desk.ui.window_place import FRAME, USUAL, first_time, keep_place, place_window


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def on_screen(monkeypatch: pytest.MonkeyPatch, room: QRect) -> None:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: room)


def test_on_a_small_screen_with_a_panel_it_covers_no_panel(
    window: QMainWindow, memory: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = QRect(0, 32, 1280, 688)
    on_screen(monkeypatch, room)
    place_window(window, memory)
    framed = window.geometry().size() + FRAME
    assert framed.width() <= room.width()
    assert framed.height() <= room.height()
    assert window.pos() == room.topLeft()


def test_on_a_large_screen_it_has_its_usual_size(
    window: QMainWindow, memory: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_screen(monkeypatch, QRect(0, 0, 1920, 1080))
    place_window(window, memory)
    assert window.size() == USUAL


def test_it_comes_back_to_its_size(qtbot: QtBot, window: QMainWindow, memory: QSettings) -> None:
    smaller = QGuiApplication.primaryScreen().availableGeometry().size() / 2
    window.resize(smaller)
    keep_place(window, memory)
    again = QMainWindow()
    qtbot.addWidget(again)
    place_window(again, memory)
    assert again.size() == smaller


def test_a_first_time_is_one_time(memory: QSettings) -> None:
    assert first_time(memory, "anything")
    assert not first_time(memory, "anything")
