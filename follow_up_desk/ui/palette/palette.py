"""The window of the command palette: a search field, and the results below it."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui import actions
from follow_up_desk.ui.action_words import action_words
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.list_model import ListModel, RowRole
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.pages import PAGES
from follow_up_desk.ui.palette.result_delegate import ResultDelegate, row_height
from follow_up_desk.ui.palette.search_results import ResultIndex, ResultKind, SearchResult, opportunity_results
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import SMALL, TITLE, L, M, font

ActionLookup = Callable[[str], QAction]
OWN_ACTION = "palette"
FREQUENT = ("log_interview", "noted")
CAREFUL = frozenset({"delete_opportunity", "erase", "erase_long_closed"})
PAGE_ACTIONS = frozenset(row.action for row in PAGES)
WIDTH = 82  # characters
ROWS = 9
_LIST_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Palette(QDialog):
    """Search, then open the result or trigger the action chosen."""

    def __init__(
        self, session: Session, navigator: Navigator, action: ActionLookup, current: str | None, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(_("Find or do"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._navigator, self._action = navigator, action
        company = session.opportunity(current).company if current else ""
        found = (*opportunity_results(session.agenda, session.book, session.day), *_action_results(action, company))
        self._index = ResultIndex(found, session.search)
        self.line = QLineEdit(placeholderText=_("Type a company, a person, a page or what you want to do"))
        self.line.setObjectName("palette_line")
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setFont(font(TITLE))
        self.line.textChanged.connect(self.search_for)
        self.line.installEventFilter(self)
        self.results, self.view = self._list()
        self.enter = plain_label("palette_enter", SMALL, soft=True)
        self.nothing = QLabel(_("Nothing found."))
        self.nothing.setProperty("soft", True)
        self._arrange(parent.window())
        self.search_for("")

    def _list(self) -> tuple[ListModel[SearchResult], QListView]:
        view = QListView(self)
        view.setObjectName("palette_list")
        view.setAccessibleName(_("What was found"))
        roles: dict[int, Callable[[SearchResult], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): _title,
            int(Qt.ItemDataRole.AccessibleTextRole): _spoken,
        }
        model: ListModel[SearchResult] = ListModel(_key, roles, view)
        view.setModel(model)
        view.setItemDelegate(ResultDelegate(view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFixedHeight(row_height() * ROWS + 2)
        view.clicked.connect(self._open_result)
        view.selectionModel().currentChanged.connect(self._describe_selection)
        return model, view

    def _arrange(self, window: QWidget) -> None:
        frame = QFrame(self)
        frame.setProperty("card", True)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(L, L, L, L)
        inner.setSpacing(M)
        for widget in (self.line, self.view, self.nothing, self.enter):
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

    def search_for(self, query: str) -> None:
        """Show the results of a query, the best one selected."""
        rows = self._index.rank(query)
        self.results.show(rows)
        self.view.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.enter.setVisible(bool(rows))
        if rows:
            self.view.setCurrentIndex(self.results.index(0))
            self.view.scrollToTop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let keys typed in the search field move in the list and open the selected result."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open_result(self.view.currentIndex())
                return True
            if event.key() in _LIST_KEYS:
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
        found: SearchResult | None = index.data(RowRole)
        self.line.setAccessibleDescription(found.spoken if found else "")
        self.enter.setText(enter_text(found) if found else "")

    def _open_result(self, index: QModelIndex) -> None:
        found: SearchResult | None = index.data(RowRole) if index.isValid() else None
        if found is None or found.kind is ResultKind.NOT_NOW:
            return
        self.accept()
        if found.kind in (ResultKind.OPPORTUNITY, ResultKind.PERSON):
            self._navigator.pick(found.target)
        else:
            self._action(found.target).trigger()


def enter_text(found: SearchResult) -> str:
    """Return what the Enter key does with a result."""
    if found.kind is ResultKind.NOT_NOW:
        return _("This does not apply now.")
    if found.kind is ResultKind.OPPORTUNITY:
        return _("Enter opens the timeline of {company}.").format(company=found.title)
    if found.kind is ResultKind.PERSON:
        return _("Enter opens the timeline with {person}.").format(person=found.title)
    return _("Enter: {action}").format(action=found.title)


def _action_results(action: ActionLookup, company: str) -> Iterator[SearchResult]:
    """Yield the pages and actions; what cannot be done now is listed where it concerns the selected opportunity."""
    for row in actions.ACTIONS:
        if row.name != OWN_ACTION and (row.on is not None or action(row.name).isEnabled()):
            yield _action_result(row, action(row.name).isEnabled(), company if row.on is not None else "")


def _action_result(row: actions.ActionRow, possible: bool, company: str) -> SearchResult:
    """Return the result for an action; one on an opportunity names the company of the selected one."""
    menu = next(_(title) for name, title in actions.MENUS if name == row.menu)
    title, hidden = _(row.text), f"{menu}, {action_words(row.name)}, {row.text}"
    key = QKeySequence(row.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    kind = ResultKind.PAGE if row.name in PAGE_ACTIONS else ResultKind.ACTION
    return SearchResult(
        kind if possible else ResultKind.NOT_NOW,
        row.name,
        row.icon,
        title.replace("&", ""),
        company,
        key if possible else _("does not apply now"),
        "ink_soft" if possible else "ink_faint",
        hidden.replace("&", ""),
        possible and row.name in FREQUENT,
        row.name in CAREFUL,
    )


def _key(found: SearchResult) -> str:
    return found.key


def _title(found: SearchResult) -> str:
    return found.title


def _spoken(found: SearchResult) -> str:
    return found.spoken
