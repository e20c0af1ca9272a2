"""A window that comes forward, or demands attention; tests/desktop shows both to real desktops."""

import os

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPlatformSurfaceEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk.ui import activation, foreground

_RELEASED = QPlatformSurfaceEvent.SurfaceEventType.SurfaceAboutToBeDestroyed


@pytest.fixture
def alerts(monkeypatch: pytest.MonkeyPatch) -> list[QWidget]:
    """Return the windows for which attention was demanded; the token of a start is there."""
    monkeypatch.setattr(foreground, "SETTLES_MS", 0)
    monkeypatch.setenv(activation.VARIABLE, "token")
    found: list[QWidget] = []
    monkeypatch.setattr(QApplication, "alert", found.append)
    return found


def shown(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    foreground.bring_forward(window)
    return window


def wait_for_the_desktop(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: activation.VARIABLE not in os.environ)


def test_a_window_in_front_demands_nothing(
    qtbot: QtBot, alerts: list[QWidget], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = shown(qtbot)
    monkeypatch.setattr(QApplication, "activeWindow", lambda: window)
    wait_for_the_desktop(qtbot)
    assert window.isVisible()
    assert alerts == []


def test_a_window_left_behind_demands_attention(
    qtbot: QtBot, alerts: list[QWidget], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = shown(qtbot)
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    wait_for_the_desktop(qtbot)
    assert alerts == [window]


def test_a_dialog_over_it_demands_it_instead(
    qtbot: QtBot, alerts: list[QWidget], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = shown(qtbot)
    dialog = QDialog(window)
    dialog.open()
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    wait_for_the_desktop(qtbot)
    assert alerts == [dialog]
    dialog.close()


def test_a_hidden_window_demands_nothing(qtbot: QtBot, alerts: list[QWidget], monkeypatch: pytest.MonkeyPatch) -> None:
    window = shown(qtbot)
    foreground.hide(window)
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    wait_for_the_desktop(qtbot)
    assert not window.isVisible()
    assert alerts == []


class _Surfaces(QObject):
    """Count how often what stands for a window on the screen was released."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.released = 0
        handle = window.windowHandle()
        assert handle is not None
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPlatformSurfaceEvent):
            self.released += event.surfaceEventType() is _RELEASED
        return False


@pytest.mark.parametrize(("platform", "released"), [("wayland", 1), ("xcb", 0)])
def test_on_wayland_a_hidden_window_is_made_anew(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, platform: str, released: int
) -> None:
    window = shown(qtbot)
    surfaces = _Surfaces(window)
    monkeypatch.setattr(foreground.QGuiApplication, "platformName", lambda: platform)
    foreground.hide(window)
    foreground.bring_forward(window)  # at once: there is nothing to make anew
    QApplication.processEvents()
    assert surfaces.released == 0
    foreground.hide(window)
    QApplication.processEvents()
    assert surfaces.released == released
    foreground.bring_forward(window)
    assert window.isVisible()
