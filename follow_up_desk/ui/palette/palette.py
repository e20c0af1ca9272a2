"""The window of the command palette: a search field, and the results below it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui import actions
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.pages import PAGES
from follow_up_desk.ui.palette.delegate import FindDelegate, row_height
from follow_up_desk.ui.palette.finds import Find, Sort, opportunities, ranked
from follow_up_desk.ui.record_list import RecordList, RowRole
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import TITLE, L, M, font

Action = Callable[[str], QAction]
ITSELF = "palette"
OFTEN = ("log_interview", "noted")
WIDTH = 82  # characters
ROWS = 9
_WALK = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Palette(QDialog):
    """Search, then open the result or trigger the action chosen."""

    def __init__(
        self, session: Session, navigator: Navigator, action: Action, current: str | None, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(_("Find or do"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._navigator, self._action = navigator, action
        company = session.opportunity(current).company if current else ""
        self._all = (*opportunities(session.agenda, session.book), *_actions(action, company))
        self.line = QLineEdit(placeholderText=_("Type a company, a person, a page or what you want to do"))
        self.line.setObjectName("palette_line")
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setFont(font(TITLE))
        self.line.textChanged.connect(self.look_for)
        self.line.installEventFilter(self)
        self.finds, self.view = self._list()
        self.nothing = QLabel(_("Nothing found."))
        self.nothing.setProperty("soft", True)
        self._arrange(parent.window())
        self.look_for("")

    def _list(self) -> tuple[RecordList[Find], QListView]:
        view = QListView(self)
        view.setObjectName("palette_list")
        view.setAccessibleName(_("What was found"))
        roles: dict[int, Callable[[Find], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): _title,
            int(Qt.ItemDataRole.AccessibleTextRole): _spoken,
        }
        model: RecordList[Find] = RecordList(_key, roles, view)
        view.setModel(model)
        view.setItemDelegate(FindDelegate(view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFixedHeight(row_height() * ROWS + 2)
        view.clicked.connect(self._go)
        view.selectionModel().currentChanged.connect(self._describe_selection)
        return model, view

    def _arrange(self, window: QWidget) -> None:
        frame = QFrame(self)
        frame.setProperty("card", True)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(L, L, L, L)
        inner.setSpacing(M)
        for widget in (self.line, self.view, self.nothing):
            inner.addWidget(widget)
        inner.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.resize(
            min(self.fontMetrics().averageCharWidth() * WIDTH, window.width() - 2 * L), self.sizeHint().height()
        )
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - self.width()) // 2, corner.y() + window.height() // 8)

    def look_for(self, query: str) -> None:
        """Show the results of a query, the best one selected."""
        rows = ranked(self._all, query)
        self.finds.show(rows)
        self.view.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        if rows:
            self.view.setCurrentIndex(self.finds.index(0))
            self.view.scrollToTop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let keys typed in the search field move in the list and open the selected result."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(self.view.currentIndex())
                return True
            if event.key() in _WALK:
                self.view.event(event)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Close when another window becomes active."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.close()

    def _describe_selection(self, index: QModelIndex, before: QModelIndex) -> None:
        """Describe the selected result at the search field, which keeps the keyboard focus, for screen readers."""
        found: Find | None = index.data(RowRole)
        self.line.setAccessibleDescription(found.spoken if found else "")

    def _go(self, index: QModelIndex) -> None:
        found: Find | None = index.data(RowRole) if index.isValid() else None
        if found is None:
            return
        self.accept()
        if found.kind in (Sort.OPPORTUNITY, Sort.PERSON):
            self._navigator.pick(found.target)
        else:
            self._action(found.target).trigger()


def _actions(action: Action, company: str) -> list[Find]:
    """Return the pages and enabled actions; those on an opportunity name the company of the selected one."""
    found = []
    pages = {row.action for row in PAGES}
    for row in actions.ACTIONS:
        if row.name == ITSELF or not action(row.name).isEnabled():
            continue
        kind = Sort.PAGE if row.name in pages else Sort.ACTION
        key = QKeySequence(row.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        menu = next(_(title).replace("&", "") for name, title in actions.MENUS if name == row.menu)
        title = _(row.text).replace("&", "")
        about = company if row.on is not None else ""
        found.append(Find(kind, row.name, row.icon, title, about, key, hidden=menu, pressing=row.name in OFTEN))
    return found


def _key(found: Find) -> str:
    return found.key


def _title(found: Find) -> str:
    return found.title


def _spoken(found: Find) -> str:
    return found.spoken
