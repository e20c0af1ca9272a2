"""Bring a window in front of all others, or ask for attention where the desktop does not allow that; hide it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from follow_up_desk.ui.activation import forget_token

SETTLES_MS = 1000  # a desktop has decided by then, and Qt has used the token


def bring_forward(window: QWidget) -> None:
    """Show a window in front of all others."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QTimer.singleShot(SETTLES_MS, window, lambda: _ask_for_attention(window))


def hide(window: QWidget) -> None:
    """Hide a window so that it can have the focus again when it is shown.

    On Wayland Qt (6.11) goes on believing that a hidden window has the focus, and so gives it none when it comes back,
    unless what stands for it on the screen is made anew. That is in use while a close is being handled.
    """
    window.hide()
    if QGuiApplication.platformName().startswith("wayland"):
        QTimer.singleShot(0, window, lambda: _release(window))


def _release(window: QWidget) -> None:
    handle = window.windowHandle()
    if handle is not None and not window.isVisible():
        handle.destroy()


def _ask_for_attention(window: QWidget) -> None:
    """Mark a window that the desktop left behind others, or the dialog over it, until the user looks at it."""
    forget_token()
    if window.isVisible() and QApplication.activeWindow() is None:
        QApplication.alert(QApplication.activeModalWidget() or window)
