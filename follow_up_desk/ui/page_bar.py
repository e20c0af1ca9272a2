"""The bar above the pages: which page is shown, what time a sample stands at, and the one main button."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.paint import reading_side
from follow_up_desk.ui.theme import M, colour, icon

PAGES = ("show_today", "show_calendar", "show_timeline")


class PageBar(QWidget):
    """Show a button a page; `log` asks for the log form."""

    log = Signal()

    def __init__(self, actions: Mapping[str, QAction], fixed_now: str | None) -> None:
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
        if fixed_now:
            layout.addWidget(_standing_clock(fixed_now), 100)
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


class _Elided(QLabel):
    """Give way where there is little room: the words are in the title of the window, too."""

    def minimumSizeHint(self) -> QSize:
        """Ask for no room."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(colour("ink_soft"))
        painter.drawText(self.rect(), int(reading_side()), shown)


def _standing_clock(fixed_now: str) -> QLabel:
    label = _Elided(_("Sample desk, fixed at {now}").format(now=fixed_now))
    label.setObjectName("fixed_now")
    label.setToolTip(label.text())
    return label
