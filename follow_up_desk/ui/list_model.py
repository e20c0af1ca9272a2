"""The list model of all lists: new rows become the smallest change, so that selection and scrolling stay."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
RowRole = int(Qt.ItemDataRole.UserRole) + 1


class ListModel(QAbstractListModel, Generic[T]):
    """Hold rows; `key` identifies a row across changes, `roles` returns what a view asks for by role."""

    def __init__(
        self, key: Callable[[T], str], roles: Mapping[int, Callable[[T], Any]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._roles = roles
        self._rows: list[T] = []

    @property
    def rows(self) -> Sequence[T]:
        """Return the rows."""
        return tuple(self._rows)

    def show(self, rows: Sequence[T]) -> None:
        """Replace the rows: remove, insert and move what differs, and report rows that changed."""
        if not self._rows:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        wanted = [self._key(row) for row in rows]
        keep = set(wanted)
        for at in reversed(range(len(self._rows))):
            if self._key(self._rows[at]) not in keep:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()
        for at, row in enumerate(rows):
            self._place(at, row)

    def _place(self, at: int, row: T) -> None:
        key = self._key(row)
        known = next((i for i in range(at, len(self._rows)) if self._key(self._rows[i]) == key), None)
        if known is None:
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
            return
        if known != at:
            self.beginMoveRows(QModelIndex(), known, known, QModelIndex(), at)
            self._rows.insert(at, self._rows.pop(known))
            self.endMoveRows()
        changed = self._rows[at] != row
        self._rows[at] = row
        if changed:
            self.dataChanged.emit(self.index(at), self.index(at))

    def find(self, key: str) -> QModelIndex:
        """Return the index of the row with this key, an invalid one where there is none."""
        at = next((i for i, row in enumerate(self._rows) if self._key(row) == key), None)
        return QModelIndex() if at is None else self.index(at)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the value of a role; `RowRole` returns the row itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == RowRole:
            return row
        value_of = self._roles.get(role)
        return value_of(row) if value_of else None
