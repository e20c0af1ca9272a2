"""A month or a week as a table: keys move between days, Enter opens one, the user's own steps can be dragged."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QToolTip, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.calendar.chip_drag import ChipDrag
from follow_up_desk.ui.calendar.date_navigation import date_for_key
from follow_up_desk.ui.calendar.days import WEEK, CalendarDay
from follow_up_desk.ui.calendar.entries import Entry
from follow_up_desk.ui.calendar.month_delegate import WEEK_LINES, MonthDelegate
from follow_up_desk.ui.calendar.month_model import DayRole, MonthModel
from follow_up_desk.ui.theme import SMALL, S, colours, font


class MonthView(QTableView):
    """Show a month or a week, and signal the day that a key leads to, the day chosen, and the drop of an entry."""

    date_requested = Signal(object)
    chosen = Signal(object)
    picked = Signal(str)
    dropped = Signal(object, object)
    list_requested = Signal()
    today_requested = Signal()
    date_field_requested = Signal()
    menu_requested = Signal(object, QPoint)  # an entry, and where its context menu belongs

    def __init__(self, model: MonthModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("month")
        self.setAccessibleName(_("Month"))
        self.setModel(model)
        self._model = model
        self.drag = ChipDrag()
        self.week_only = False
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
        """Return the selected day."""
        cell: CalendarDay | None = self.currentIndex().data(DayRole)
        return cell.day if cell else None

    def show_week(self, only: bool) -> None:
        """Show the week of the selected day with full texts if `only`, else the month."""
        self.week_only = only
        self._painter.lines = WEEK_LINES if only else 1
        self.setAccessibleName(_("Week") if only else _("Month"))
        self.fit()
        self.viewport().update()

    def fit(self) -> None:
        """Divide the space among the days; hide a last week without a day of the month."""
        here, weeks = self._model.week_of(self.day), self._model.weeks()
        rows = [here] if self.week_only else list(range(weeks))
        for row in range(self._model.rowCount()):
            self.setRowHidden(row, row not in rows)
        size = self.viewport().size()
        for at in range(WEEK):
            self.setColumnWidth(at, size.width() * (at + 1) // WEEK - size.width() * at // WEEK)
        for at, row in enumerate(rows):
            self.setRowHeight(row, size.height() * (at + 1) // len(rows) - size.height() * at // len(rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the space again."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by days, weeks and months; open a day; go to today; cancel a drag."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_requested.emit()
        elif key == Qt.Key.Key_T and not event.modifiers():
            self.today_requested.emit()
        elif key == Qt.Key.Key_G and not event.modifiers():
            self.date_field_requested.emit()
        elif key == Qt.Key.Key_Escape and self.drag.dragging:
            self.drag.cancel()
            self._show_drag(None)
        else:
            day = self.day
            week = self._model.first_weekday if self.week_only else None
            target = date_for_key(day, key.name, self.isRightToLeft(), week) if day else None
            if target is None:
                super().keyPressEvent(event)
            else:
                self.date_requested.emit(target)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the day, and prepare to drag a chip."""
        super().mousePressEvent(event)
        day, entry = self._item_under(event.position().toPoint())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self.drag.press(entry, day.day, event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the chip, and show the objection to the day below it."""
        at = event.position().toPoint()
        if self.drag.entry is None:
            super().mouseMoveEvent(event)
            return
        day, _entry = self._item_under(at)
        if self.drag.move(at, day.day if day else None):
            self._show_drag(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the chip, or select the opportunity of the chip clicked."""
        carried = self.drag.dragging
        fallen = self.drag.release()
        super().mouseReleaseEvent(event)
        self._show_drag(None)
        if fallen is not None:
            self.dropped.emit(*fallen)
        elif not carried and event.button() is Qt.MouseButton.LeftButton:
            self._click(event.position().toPoint())

    def _click(self, at: QPoint) -> None:
        """Select the opportunity of the chip clicked; the line "+3 more" leads to the list of the day."""
        day, entry = self._item_under(at)
        if entry is not None:
            self.picked.emit(entry.opportunity)
        elif day is not None and self._painter.is_more(
            day, self.visualRect(self.indexAt(at)), at, self.isRightToLeft()
        ):
            self.list_requested.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the context menu of the chip under the pointer, or of the day's first where a key asked."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            day: CalendarDay | None = index.data(DayRole)
            entry = day.entries[0] if day and day.entries else None
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        else:
            at = event.globalPos()
            _day, entry = self._item_under(self.viewport().mapFromGlobal(at))
        if entry is not None:
            self.menu_requested.emit(entry, at)

    def _item_under(self, at: QPoint) -> tuple[CalendarDay | None, Entry | None]:
        """Return the day and the entry at a point."""
        index = self.indexAt(at)
        day: CalendarDay | None = index.data(DayRole)
        if day is None:
            return None, None
        return day, self._painter.entry_at(day, self.visualRect(index), at, self.isRightToLeft())

    def _show_drag(self, at: QPoint | None) -> None:
        """Outline the day below the chip and show the objection to it; without a point, remove both."""
        self._painter.target_day, self._painter.refused = self.drag.target_day, bool(self.drag.objection)
        if at is None:
            self.viewport().unsetCursor()
            QToolTip.hideText()
        else:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            QToolTip.showText(self.viewport().mapToGlobal(at), self.drag.objection, self.viewport())
        self.viewport().update()

    def _choose(self, now: QModelIndex, before: QModelIndex) -> None:
        day: CalendarDay | None = now.data(DayRole)
        if day is not None:
            self.chosen.emit(day)
