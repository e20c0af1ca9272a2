"""The bar above the pages: a button for each page, and the button that logs an interview."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.pages import PAGES
from follow_up_desk.ui.theme import S, icon

BUTTONS = tuple(row for row in PAGES if row.in_bar)


class PageBar(QWidget):
    """Show a button for each page; `log` is emitted by the main button."""

    log = Signal()

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("page_bar")
        self._pages = {row.name: actions[row.action] for row in BUTTONS}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)  # a page without a button may be open
        self._buttons = [_button(action) for action in self._pages.values()]
        for action, button in zip(self._pages.values(), self._buttons, strict=True):
            action.setCheckable(True)
            group.addAction(action)
            layout.addWidget(button)
        layout.addStretch(1)
        self._log_button = self._main_button()
        layout.addWidget(self._log_button)

    def add_sign(self, sign: QWidget, came_or_went: SignalInstance) -> None:
        """Add a sign before the main button; it needs its room when it comes."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(layout.indexOf(self._log_button), sign)
        came_or_went.connect(self._fit)

    def _main_button(self) -> QPushButton:
        button = QPushButton(icon("add", "on_accent"), _("Log an interview"))
        button.setObjectName("log_button")
        button.setAccessibleName(_("Log an interview"))
        button.setToolTip(_("Log an interview"))
        button.setProperty("primary", True)
        button.clicked.connect(self.log)
        return button

    def mark(self, page: str) -> None:
        """Show which page is open."""
        for name, action in self._pages.items():
            action.setChecked(name == page)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the size with icons alone; the labels are dropped where there is too little room."""
        side = max(button.sizeHint().height() for button in self._buttons)
        labelled = (*self._buttons, self._log_button)
        spare = sum(max(button.sizeHint().width() - 2 * side, 0) for button in labelled)
        size = super().minimumSizeHint()
        return QSize(size.width() - spare, size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show labels, or icons alone."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show every label where there is room, else no page's but the open one's, else none."""
        self._log_button.setText(_("Log an interview"))
        for button in self._buttons:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for open_page in (False, True):
            if self.sizeHint().width() > self.width():
                for button in self._buttons:
                    if button.isChecked() is open_page:
                        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        if self.sizeHint().width() > self.width():
            self._log_button.setText("")


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setObjectName(f"page_{action.objectName()}")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setDefaultAction(action)
    return button
