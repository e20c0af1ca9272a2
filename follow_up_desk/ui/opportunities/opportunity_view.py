"""The list view of the opportunities: several can be selected; keys and the context menu act on all of them."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.list_model import RowRole
from follow_up_desk.ui.own_viewport import set_own_viewport
from follow_up_desk.ui.row_list import menu_target


class OpportunityView(QListView):
    """Show the rows; `menu_requested` gives the ids a menu is for and where it belongs, `delete_pressed` the ids."""

    menu_requested = Signal(list, QPoint)
    delete_pressed = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_own_viewport(self)
        self.setObjectName("opportunities")
        self.setAccessibleName(_("Opportunities"))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)

    def selected(self) -> list[str]:
        """Return the ids of the selected rows, from top to bottom."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [index.data(RowRole).id for index in rows]

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the context menu of a row, or of all selected ones where it is among them."""
        row, at = menu_target(self, event)
        if row is not None:
            selected = self.selected()
            self.menu_requested.emit(selected if row.id in selected else [row.id], at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete what is selected with the Delete key."""
        if event.matches(QKeySequence.StandardKey.Delete) and self.selected():
            self.delete_pressed.emit(self.selected())
        else:
            super().keyPressEvent(event)
