"""The figures as a table: section, label, value."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.numbers.figures import Section

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 3


class FiguresTable(QAbstractTableModel):
    """Provide the figures of all sections; the main result comes first in its section."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str, str]] = []

    def show(self, sections: tuple[Section, ...]) -> None:
        """Replace the sections shown."""
        self.beginResetModel()
        self._rows = []
        for section in sections:
            rows = [(figure.label, figure.value) for figure in section.figures]
            if section.big:
                rows.insert(0, (_("In short"), section.big))
            self._rows += [(section.title, label, value) for label, value in rows]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell."""
        if role == Qt.ItemDataRole.DisplayRole and index.isValid():
            return self._rows[index.row()][index.column()]
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and way is Qt.Orientation.Horizontal:
            return (_("About"), _("What"), _("Number"))[section]
        return super().headerData(section, way, role)


def table_view(model: FiguresTable, parent: QWidget) -> QTableView:
    """Return a table view without grid, with alternating row colours."""
    view = QTableView(parent)
    view.setObjectName("numbers_table")
    view.setAccessibleName(_("Your own numbers"))
    view.setModel(model)
    view.setShowGrid(False)
    view.setAlternatingRowColors(True)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    head = view.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    head.setStretchLastSection(True)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    head.setHighlightSections(False)
    return view
