"""The month as a table one can walk by keys: arrows roll over months, Enter opens the day."""

from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.calendar.days import WEEK, CalendarDay
from follow_up_desk.ui.calendar.month_delegate import MonthDelegate
from follow_up_desk.ui.calendar.month_model import DayRole, MonthModel
from follow_up_desk.ui.calendar.walking import walked
from follow_up_desk.ui.theme import SMALL, S, colours, font


class MonthView(QTableView):
    """Show a month; `walked_to` names the day that keys ask for, `list_asked` wants the list of the day."""

    walked_to = Signal(object)
    chosen = Signal(object)
    picked = Signal(str)
    list_asked = Signal()
    today_asked = Signal()

    def __init__(self, model: MonthModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("month")
        self.setAccessibleName(_("Month"))
        self.setModel(model)
        self._model = model
        self._painter = MonthDelegate(self)
        self.setItemDelegate(self._painter)
        self.setShowGrid(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self._head(self.horizontalHeader())
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._choose)

    def _head(self, head: QHeaderView) -> None:
        ink, ground = colours().ink_soft, colours().paper
        head.setStyleSheet(
            f"QHeaderView::section {{ color: {ink}; background: {ground}; border: none; padding: {S}px; }}"
        )
        head.setFont(font(SMALL, True))
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(1)
        self.verticalHeader().setMinimumSectionSize(1)

    @property
    def day(self) -> date | None:
        """Return the day selected."""
        cell: CalendarDay | None = self.currentIndex().data(DayRole)
        return cell.day if cell else None

    def fit(self) -> None:
        """Give every day its share of the room; a last week without a day of the month is left out."""
        weeks = self._model.weeks()
        for row in range(self._model.rowCount()):
            self.setRowHidden(row, row >= weeks)
        size = self.viewport().size()
        for at in range(WEEK):
            self.setColumnWidth(at, size.width() * (at + 1) // WEEK - size.width() * at // WEEK)
        for at in range(weeks):
            self.setRowHeight(at, size.height() * (at + 1) // weeks - size.height() * at // weeks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out again."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by days and months; enter a day; come back to today."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_asked.emit()
        elif key == Qt.Key.Key_T and not event.modifiers():
            self.today_asked.emit()
        else:
            day = self.day
            target = walked(day, key.name, self.isRightToLeft()) if day else None
            if target is None:
                super().keyPressEvent(event)
            else:
                self.walked_to.emit(target)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the opportunity whose chip was clicked."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        day: CalendarDay | None = index.data(DayRole)
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            entry = self._painter.entry_at(day, self.visualRect(index), at, self.isRightToLeft())
            if entry is not None:
                self.picked.emit(entry.opportunity)

    def _choose(self, now: QModelIndex, before: QModelIndex) -> None:
        day: CalendarDay | None = now.data(DayRole)
        if day is not None:
            self.chosen.emit(day)
