"""The pane with the opportunities: a search field, filter and order, the list, and a fold for the closed ones."""

from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QToolButton, QVBoxLayout, QWidget

from follow_up_desk.desk import DeskChanged
from follow_up_desk.i18n import _, ngettext
from follow_up_desk.ui.list_model import ListModel, RowRole
from follow_up_desk.ui.opportunities.list_bar import ListBar
from follow_up_desk.ui.opportunities.list_choice import ListChoice, Show, keep_choice, read_choice
from follow_up_desk.ui.opportunities.opportunity_delegate import OpportunityDelegate
from follow_up_desk.ui.opportunities.opportunity_rows import OpportunityRow, OpportunityRows
from follow_up_desk.ui.opportunities.opportunity_view import OpportunityView
from follow_up_desk.ui.opportunities.search_line import SearchLine
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import L, M, S, icon

PAUSE_MS = 120  # between keys typed in the search field


class OpportunitiesList(QWidget):
    """List the opportunities; `picked` gives the id of the one selected, empty for none, `opened` of the one opened.

    `menu_requested` gives ids and the point of the screen where their context menu belongs, `delete_pressed` ids.
    """

    picked = Signal(str)
    opened = Signal(str)
    menu_requested = Signal(list, QPoint)
    delete_pressed = Signal(list)

    def __init__(self, session: Session, memory: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._memory = session, memory
        self._choice = read_choice(memory)
        self._rows = OpportunityRows(session)
        self._before_search: str | None = None  # what was selected when the search began
        self._showing = False
        self._follow_later = QTimer(self, singleShot=True, interval=PAUSE_MS)  # the page need not follow every key
        self._follow_later.timeout.connect(self._tell_current)
        roles = {
            int(Qt.ItemDataRole.DisplayRole): _company,
            int(Qt.ItemDataRole.AccessibleTextRole): self._rows.spoken,
            int(Qt.ItemDataRole.ToolTipRole): self._tip,
        }
        self.model: ListModel[OpportunityRow] = ListModel(_id, roles, self)
        self.search = SearchLine()
        self.bar = ListBar(lambda: session.book, self._choice)
        self.view = OpportunityView(self)
        self.fold = QToolButton()
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._arrange()
        self._connect()
        self.follow()

    def _arrange(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(OpportunityDelegate(self.view, self._rows.where_found))
        self.empty.setProperty("soft", True)
        self.empty.setContentsMargins(L, L, L, L)
        self.fold.setObjectName("closed_fold")
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, M, 0, S)
        layout.setSpacing(S)
        inner = QVBoxLayout()
        inner.setContentsMargins(M, 0, M, 0)
        inner.setSpacing(S)
        inner.addWidget(self.search)
        inner.addWidget(self.bar)
        layout.addLayout(inner)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.view, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(M, 0, M, 0)
        foot.addWidget(self.fold)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.begun.connect(self._rows.prepare_search)
        self.search.left.connect(self.view.setFocus)
        self.bar.chosen.connect(self.choose)
        self.fold.clicked.connect(self._unfold)
        self.view.selectionModel().currentChanged.connect(self._pick)
        self.view.activated.connect(self._open)
        self.view.menu_requested.connect(self.menu_requested)
        self.view.delete_pressed.connect(self.delete_pressed)
        self._session.changed.connect(self.follow)

    @property
    def current(self) -> str | None:
        """Return the id of the selected opportunity, or None."""
        row = self.view.currentIndex().data(RowRole)
        return row.id if row else None

    def select_first(self) -> None:
        """Select the first row."""
        if self.model.rows:
            self._make_current(self.model.rows[0].id)

    def select(self, id: str) -> None:
        """Select an opportunity; end what hides it: a search, the filter, the fold."""
        if id not in self._session.book.opportunities:
            return
        if not self.model.find(id).isValid() and self.search.text():
            self._before_search = id
            self.search.clear()
        if not self.model.find(id).isValid() and self._choice.show is not Show.ALL:
            self.choose(replace(self._choice, show=Show.ALL, name=""))
        if not self.model.find(id).isValid():
            self.choose(replace(self._choice, unfolded=True))
        self._make_current(id)

    def choose(self, choice: ListChoice) -> None:
        """Show another choice of opportunities, or in another order, and remember it."""
        self._choice = choice
        keep_choice(self._memory, choice)
        self.bar.show_choice(choice)
        self.follow()

    def follow(self, _news: DeskChanged | None = None) -> None:
        """Show the current agenda."""
        self._rows.update(self._choice)
        self._refresh()

    def _search(self, query: str) -> None:
        """Show what a search finds; when it ends, what was selected before."""
        if query and self._before_search is None:
            self._before_search = self.current or ""
        self._refresh()
        if not query:
            before, self._before_search = self._before_search, None
            if before and self.model.find(before).isValid():
                self._make_current(before)

    def _refresh(self) -> None:
        query, before = self.search.text().strip(), self.current
        rows = self._rows.found(query) if query else self._rows.shown(self._choice, keep=before)
        self._showing = True
        self.model.show(rows)
        self.view.viewport().update()  # the same row may be found by another text
        self.view.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.bar.setEnabled(not query)
        if not rows:
            self.empty.setText(self._why_empty(query))
        self._show_fold(bool(query))
        self._keep_current(before, rows if query else ())
        self._showing = False
        if self.current == before:
            return
        if query:
            self._follow_later.start()
        else:
            self._tell_current()

    def _keep_current(self, before: str | None, found: tuple[OpportunityRow, ...]) -> None:
        """Leave the same one selected; where a search hides it, the first one found."""
        kept = self.model.find(before) if before else self.view.currentIndex()
        if not kept.isValid():
            kept = self.model.find(found[0].id) if found else self.view.currentIndex()
        if kept.isValid() and not self.view.selectionModel().isSelected(kept):
            self.view.setCurrentIndex(kept)

    def _tell_current(self) -> None:
        self._follow_later.stop()
        self.picked.emit(self.current or "")

    def _why_empty(self, query: str) -> str:
        if query:
            return _("Nothing found. Escape clears the search.")
        if self._session.book.opportunities:
            return _("None of your opportunities is here now. The button above shows all.")
        return _("No opportunities yet. Press Ctrl+N to log an interview.")

    def _show_fold(self, searching: bool) -> None:
        closed = self._rows.count_folded(self._choice)
        self.fold.setVisible(bool(closed) and not searching)
        self.fold.setText(ngettext("{n} closed", "{n} closed", closed).format(n=closed))
        self.fold.setChecked(self._choice.unfolded)
        self.fold.setIcon(icon("chevron-up" if self._choice.unfolded else "chevron-down"))

    def _unfold(self, unfolded: bool) -> None:
        """Unfold the closed ones and scroll to them, or fold them."""
        self.choose(replace(self._choice, unfolded=unfolded))
        first = next((row.id for row in self.model.rows if row.closed), None)
        if unfolded and first is not None:
            self.view.scrollTo(self.model.find(first), QListView.ScrollHint.PositionAtTop)

    def _make_current(self, id: str) -> None:
        found = self.model.find(id)
        self.view.setCurrentIndex(found)
        self.view.scrollTo(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear the search with Escape, wherever in the pane the focus is."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return
        super().keyPressEvent(event)

    def _tip(self, row: OpportunityRow) -> str:
        return "\n".join(part for part in (self._rows.where_found(row), self._rows.why(row)) if part)

    def _pick(self, now: QModelIndex, before: QModelIndex) -> None:
        row = now.data(RowRole)
        if row and not self._showing:
            self._tell_current()

    def _open(self, index: QModelIndex) -> None:
        row = index.data(RowRole)
        if row:
            self.opened.emit(row.id)


def _id(row: OpportunityRow) -> str:
    return row.id


def _company(row: OpportunityRow) -> str:
    return row.company
