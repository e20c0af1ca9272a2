"""Where the window and its dialogs stand: as left, else whole within the part of the screen that no panel covers.

And what this computer remembers of it.
"""

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

GEOMETRY = "geometry"
USUAL = QSize(1280, 720)
SCREEN_SHARE = 0.9  # of the screen: a dialog leaves its edges free
FRAME = QSize(2, 40)  # what the frame around a window takes, before the system has made one


def place_window(window: QMainWindow, memory: QSettings) -> None:
    """Give a window the place it had, or the usual size where that fits on the screen."""
    kept = memory.value(GEOMETRY)
    if not (isinstance(kept, QByteArray) and window.restoreGeometry(kept)):
        room = QGuiApplication.primaryScreen().availableGeometry()
        window.resize(USUAL.boundedTo(room.size() - FRAME))
        window.move(room.topLeft())


def resize_on_screen(dialog: QWidget, wanted: QSize) -> None:
    """Give a dialog the size it wants, or what a small screen allows."""
    dialog.resize(wanted.boundedTo(screen_room()))


def screen_room() -> QSize:
    """Return the largest size of a dialog on this screen."""
    return QGuiApplication.primaryScreen().availableSize() * SCREEN_SHARE


def keep_place(window: QMainWindow, memory: QSettings) -> None:
    """Remember the place of a window."""
    memory.setValue(GEOMETRY, window.saveGeometry())


def first_time(memory: QSettings, what: str) -> bool:
    """Return whether something happens for the first time on this computer; it is remembered."""
    before = bool(memory.value(what, False, bool))
    memory.setValue(what, True)
    return not before
