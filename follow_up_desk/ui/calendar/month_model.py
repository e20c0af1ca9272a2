"""The month as a table model: six weeks of seven days."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from follow_up_desk.i18n import _, full_day, weekday
from follow_up_desk.ui.calendar.days import DAYS, WEEK, CalendarDay
from follow_up_desk.ui.formatting import capitalized, weekdays_from

Index = QModelIndex | QPersistentModelIndex
DayRole = int(Qt.ItemDataRole.UserRole) + 1
TOOLTIP_ENTRIES = 10  # entries listed in a tooltip


class MonthModel(QAbstractTableModel):
    """Provide the days of one month."""

    def __init__(self, first_weekday: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first = first_weekday
        self._days: tuple[CalendarDay, ...] = ()

    def show(self, days: Sequence[CalendarDay], first_weekday: int) -> None:
        """Replace the days shown."""
        if bool(days) != bool(self._days):
            self.beginResetModel()
            self._days, self._first = tuple(days), first_weekday
            self.endResetModel()
            return
        self._days = tuple(days)
        if first_weekday != self._first:
            self._first = first_weekday
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, WEEK - 1)
        if days:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, WEEK - 1))

    @property
    def first_weekday(self) -> int:
        """Return the weekday on which a week begins, 0 for Monday."""
        return self._first

    def find(self, day: date) -> QModelIndex:
        """Return the index of a day, an invalid one if it is not shown."""
        if not self._days or not self._days[0].day <= day <= self._days[-1].day:
            return QModelIndex()
        return self.index(*divmod((day - self._days[0].day).days, WEEK))

    def weeks(self) -> int:
        """Return the number of weeks with a day of the month."""
        return max((at // WEEK + 1 for at, day in enumerate(self._days) if day.in_month), default=0)

    def week_of(self, day: date | None) -> int:
        """Return the row of a day's week, 0 if it is not shown."""
        return max(self.find(day).row(), 0) if day else 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of weeks."""
        return 0 if parent.isValid() or not self._days else DAYS // WEEK

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of weekdays."""
        return 0 if parent.isValid() else WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a day's number, tooltip or text for screen readers; `DayRole` gives the `CalendarDay`."""
        if not index.isValid() or not self._days:
            return None
        day = self._days[index.row() * WEEK + index.column()]
        if role == DayRole:
            return day
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return day.spoken
        return _tooltip(day) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the weekdays' names, and for screen readers the week of a row."""
        if side is Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole and self._days:
            return _("Week from {day}").format(day=full_day(self._days[section * WEEK].day))
        if side is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return weekday(tuple(weekdays_from(self._first))[section])
        return None


def _tooltip(day: CalendarDay) -> str:
    lines = [words for entry in day.entries[:TOOLTIP_ENTRIES] for words in (entry.spoken, entry.why) if words]
    if len(day.entries) > TOOLTIP_ENTRIES:
        lines.append(_("and {n} more").format(n=len(day.entries) - TOOLTIP_ENTRIES))
    return "\n".join(
        [*filter(None, (capitalized(day.off or day.weekend or day.blocked), capitalized(day.grace))), *lines]
    )
