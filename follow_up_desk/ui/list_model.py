"""The list model of all lists: new rows become the smallest change, so that selection and scrolling stay."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
MANY = 200  # where so many rows come or go, views do less work for a model that begins anew
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
        """Replace the rows: remove, order and insert what differs, and report rows that changed.

        Where hundreds come or go, the selection is lost; the view's owner selects again.
        """
        if not self._rows:
            self._show_anew(rows)
            return
        keys = [self._key(row) for row in rows]
        if abs(len(keys) - len(self._rows)) > MANY:
            self._show_anew(rows)
            return
        self._remove_all_but(frozenset(keys))
        self._reorder(keys)
        self._insert_new(rows, keys)
        self._update(rows)

    def _show_anew(self, rows: Sequence[T]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def _remove_all_but(self, keep: frozenset[str]) -> None:
        """Remove the rows that go, neighbors together, because views do work for every removal."""
        end = len(self._rows)
        while end:
            last = end - 1
            begin = next((i + 1 for i in range(last, -1, -1) if self._key(self._rows[i]) in keep), 0)
            if begin < end:
                self.beginRemoveRows(QModelIndex(), begin, last)
                del self._rows[begin:end]
                self.endRemoveRows()
            end = max(begin - 1, 0)

    def _reorder(self, keys: Sequence[str]) -> None:
        """Bring the rows that stay into their new order, all at once: views do work for every move."""
        place = {key: at for at, key in enumerate(keys)}
        ordered = sorted(self._rows, key=lambda row: place[self._key(row)])
        if all(one is other for one, other in zip(ordered, self._rows, strict=True)):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._key(self._rows[index.row()]) for index in before]
        self._rows = ordered
        now = {self._key(row): at for at, row in enumerate(ordered)}
        self.changePersistentIndexList(before, [self.index(now[key]) for key in held])
        self.layoutChanged.emit()

    def _insert_new(self, rows: Sequence[T], keys: Sequence[str]) -> None:
        """Insert the rows that are new, neighbors together."""
        known = {self._key(row) for row in self._rows}
        at = 0
        while at < len(rows):
            end = next((i for i in range(at, len(rows)) if keys[i] in known), len(rows))
            if end > at:
                self.beginInsertRows(QModelIndex(), at, end - 1)
                self._rows[at:at] = rows[at:end]
                self.endInsertRows()
            at = end + 1

    def _update(self, rows: Sequence[T]) -> None:
        """Show what changed in rows that were there already."""
        for at, row in enumerate(rows):
            before, self._rows[at] = self._rows[at], row
            if before is not row and before != row:
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
