"""Where the window stands: as it was left, else whole within the part of the screen that no panel covers.

And what this computer remembers of it.
"""

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

GEOMETRY = "geometry"
USUAL = QSize(1280, 720)
FRAME = QSize(2, 40)  # what the frame around a window takes, before the system has made one


def place_window(window: QMainWindow, memory: QSettings) -> None:
    """Give a window the place it had, or the usual size where that fits on the screen."""
    kept = memory.value(GEOMETRY)
    if not (isinstance(kept, QByteArray) and window.restoreGeometry(kept)):
        room = QGuiApplication.primaryScreen().availableGeometry()
        window.resize(USUAL.boundedTo(room.size() - FRAME))
        window.move(room.topLeft())


def keep_place(window: QMainWindow, memory: QSettings) -> None:
    """Remember the place of a window."""
    memory.setValue(GEOMETRY, window.saveGeometry())


def first_time(memory: QSettings, what: str) -> bool:
    """Return whether something happens for the first time on this computer; it is remembered."""
    before = bool(memory.value(what, False, bool))
    memory.setValue(what, True)
    return not before
