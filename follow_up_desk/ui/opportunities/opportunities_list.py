"""The pane with the opportunities: a search field, the list, and a text shown if it is empty."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from follow_up_desk.desk import DeskChanged
from follow_up_desk.i18n import _
from follow_up_desk.ui.list_model import ListModel, RowRole
from follow_up_desk.ui.opportunities.opportunity_delegate import OpportunityDelegate
from follow_up_desk.ui.opportunities.opportunity_rows import OpportunityRow, rows_of, spoken, why
from follow_up_desk.ui.row_list import menu_target
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import M


class _View(QListView):
    """The list itself; `menu_requested` gives a row's id and where its context menu belongs."""

    menu_requested = Signal(str, QPoint)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the context menu of a row."""
        row, at = menu_target(self, event)
        if row is not None:
            self.menu_requested.emit(row.id, at)


class OpportunitiesList(QWidget):
    """List the opportunities; `picked` gives the id of the one selected, `opened` of the one opened.

    `menu_requested` gives an id and the point of the screen where its context menu belongs.
    """

    picked = Signal(str)
    opened = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        roles = {
            int(Qt.ItemDataRole.DisplayRole): _company,
            int(Qt.ItemDataRole.AccessibleTextRole): lambda row: spoken(row, session.plan(row.id), session.day),
            int(Qt.ItemDataRole.ToolTipRole): lambda row: why(session.plan(row.id), session.day),
        }
        self.model: ListModel[OpportunityRow] = ListModel(_id, roles, self)
        self.search = QLineEdit(placeholderText=_("Find a company, person or message"))
        self.search.setObjectName("search")
        self.search.setAccessibleName(_("Find a company, person or message"))
        self.search.textChanged.connect(self.refresh)
        self.search.textChanged.connect(self._offer_clearing)
        self.view = self._list()
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("soft", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, M, 0, 0)
        layout.setSpacing(M)
        inner = QVBoxLayout()
        inner.setContentsMargins(M, 0, M, 0)
        inner.addWidget(self.search)
        layout.addLayout(inner)
        layout.addWidget(self.empty)
        layout.addWidget(self.view, 1)
        session.changed.connect(self._follow)
        self.refresh()

    def _list(self) -> QListView:
        view = _View(self)
        view.setObjectName("opportunities")
        view.setAccessibleName(_("Opportunities"))
        view.setModel(self.model)
        view.setItemDelegate(OpportunityDelegate(view))
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setUniformItemSizes(True)
        view.selectionModel().currentChanged.connect(self._pick)
        view.activated.connect(self._open)
        view.menu_requested.connect(self.menu_requested)
        return view

    @property
    def current(self) -> str | None:
        """Return the id of the selected opportunity, or None."""
        row = self.view.currentIndex().data(RowRole)
        return row.id if row else None

    def select(self, id: str) -> None:
        """Select an opportunity; clear the search field if it hides it."""
        if not self.model.find(id).isValid() and self.search.text():
            self.search.clear()
        found = self.model.find(id)
        if found.isValid():
            self.view.setCurrentIndex(found)
            self.view.scrollTo(found)

    def refresh(self) -> None:
        """Show the current agenda."""
        rows = rows_of(self._session.agenda, self._session.book, self._session.day, self.search.text())
        self.model.show(rows)
        self.view.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        searching = bool(self.search.text())
        self.empty.setText(
            _("Nothing found.") if searching else _("No opportunities yet. Press Ctrl+N to log an interview.")
        )

    def _offer_clearing(self, words: str) -> None:
        """Show the clear button from the first letter on: its icon is slow to load, and an empty field needs none."""
        self.search.setClearButtonEnabled(bool(words))

    def _follow(self, news: DeskChanged) -> None:
        self.refresh()

    def _pick(self, now: QModelIndex, before: QModelIndex) -> None:
        row = now.data(RowRole)
        if row:
            self.picked.emit(row.id)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(RowRole)
        if row:
            self.opened.emit(row.id)


def _id(row: OpportunityRow) -> str:
    return row.id


def _company(row: OpportunityRow) -> str:
    return row.company
