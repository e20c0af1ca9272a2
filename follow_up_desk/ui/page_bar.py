"""The bar above the pages: a button for each page, and the button that logs an interview."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
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
        layout.addWidget(self._main_button())

    def _main_button(self) -> QPushButton:
        button = QPushButton(icon("add", "on_accent"), _("Log an interview"))
        button.setObjectName("log_button")
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
        spare = sum(max(button.sizeHint().width() - 2 * side, 0) for button in self._buttons)
        size = super().minimumSizeHint()
        return QSize(size.width() - spare, size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show labels, or icons alone."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show every page's label where there is room, else only that of the open page."""
        for button in self._buttons:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        layout = self.layout()
        if layout is not None and layout.sizeHint().width() > self.width():
            for button in self._buttons:
                if not button.isChecked():
                    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setObjectName(f"page_{action.objectName()}")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setDefaultAction(action)
    return button
