"""Give a view that scrolls a viewport made here.

Asked for the one that Qt made, PySide prepares all classes of widgets to find the class it has: at the start that
costs 8 ms and 0.9 MiB.
"""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def set_own_viewport(view: QAbstractScrollArea) -> None:
    """Replace the viewport; before anything is set on it."""
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    view.setViewport(viewport)
