"""The list of what would be logged: a row for each proposal, with a box to tick."""

from collections.abc import Container, Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from follow_up_desk.core.proposals import Proposal
from follow_up_desk.core.user_records import Owner
from follow_up_desk.i18n import _
from follow_up_desk.ui.incoming.proposal_words import details, headline, origin, state
from follow_up_desk.ui.theme import ROW, M, S

LEAST = 3  # rows that are always seen, the headers among them


class ProposalList(QTreeWidget):
    """Show proposals; what is skipped cannot be ticked."""

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self.setObjectName("proposals")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setMinimumHeight(LEAST * ROW)
        self.setHeaderLabels([_("Log"), _("Details"), _("To answer, or skipped")])
        self.setAccessibleName(_("What would be logged"))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.setStyleSheet(f"QTreeView::item {{ padding: 0 {M}px; }} QHeaderView::section {{ padding: {S}px {M}px; }}")

    def show_proposals(self, proposals: Iterable[Proposal], off: Container[int] = ()) -> None:
        """Show these instead of those before; the ones at the positions in `off` are not ticked."""
        self.clear()
        self.addTopLevelItems([self._row(proposal, at not in off) for at, proposal in enumerate(proposals)])

    def replace(self, at: int, proposal: Proposal) -> None:
        """Show another proposal at a position, and select it."""
        row = self._row(proposal, True)
        self.takeTopLevelItem(at)
        self.insertTopLevelItem(at, row)
        self.setCurrentItem(row)

    def is_ticked(self, at: int) -> bool:
        """Return whether the row at a position is ticked."""
        item = self.topLevelItem(at)
        return item is not None and item.checkState(0) is Qt.CheckState.Checked

    @property
    def position(self) -> int:
        """Return the position of the selected row, or -1."""
        item = self.currentItem()
        return -1 if item is None else self.indexOfTopLevelItem(item)

    def go_to(self, at: int) -> None:
        """Select the row at a position, if there is one."""
        if (item := self.topLevelItem(at)) is not None:
            self.setCurrentItem(item)

    def _row(self, proposal: Proposal, ticked: bool) -> QTreeWidgetItem:
        facts = details(proposal, self._owner)
        item = QTreeWidgetItem([headline(proposal), facts, state(proposal)])
        item.setToolTip(1, facts)
        item.setToolTip(2, state(proposal))
        item.setToolTip(0, origin(proposal))
        item.setSizeHint(1, QSize(0, ROW))  # the column that takes what room is left
        if proposal.skipped is None:
            item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        else:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            for column in range(self.columnCount()):  # it can be gone to, to read why
                item.setForeground(column, self.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text))
        return item
