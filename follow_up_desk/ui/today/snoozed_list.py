"""The list of snoozed steps, with a menu that ends the snooze or changes it."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.list_row import ListRow
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.row_list import RowList
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.steps.step_menu import StepActions, fill_step_menu


class SnoozedList(RowList):
    """List the snoozed steps; Enter or a click opens the menu of a row."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__("snoozed", _("Snoozed"), parent=parent)
        self._session, self._navigator = session, navigator
        self.menu = QMenu(self)
        self.menu.setObjectName("snoozed_menu")
        self.opened.connect(self._ask)

    def _ask(self, line: ListRow) -> None:
        if self.fill(line):
            place = self.visualRect(self.currentIndex())
            self.menu.popup(self.viewport().mapToGlobal(QPoint(place.left(), place.bottom())))

    def fill(self, line: ListRow) -> bool:
        """Fill the menu for a row; return False if its opportunity is gone."""
        self.menu.clear()
        if line.step is None or line.opportunity not in self._session.book.opportunities:
            return False
        acts = StepActions(self._session, self._navigator, line.opportunity, line.step, self.menu)
        fill_step_menu(self.menu, acts, self._session, line.opportunity, line.step)
        return True
