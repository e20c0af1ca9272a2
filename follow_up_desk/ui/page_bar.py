"""The bar above the pages: which page is shown, and the one main button."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.theme import M, icon

PAGES = ("show_today", "show_calendar", "show_timeline", "show_lanes", "show_numbers")


class PageBar(QWidget):
    """Show a button a page; `log` asks for the log form."""

    log = Signal()

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._pages = [actions[name] for name in PAGES]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(M)
        group = QActionGroup(self)
        for action in self._pages:
            action.setCheckable(True)
            group.addAction(action)
            layout.addWidget(_button(action))
        layout.addStretch(1)
        layout.addWidget(self._main_button())

    def _main_button(self) -> QPushButton:
        button = QPushButton(icon("add", "on_accent"), _("Log an interview"))
        button.setObjectName("log_button")
        button.setProperty("primary", True)
        button.clicked.connect(self.log)
        return button

    def mark(self, at: int) -> None:
        """Show which page stands open."""
        self._pages[at].setChecked(True)


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setObjectName(f"page_{action.objectName()}")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setDefaultAction(action)
    return button
