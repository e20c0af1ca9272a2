"""The lanes as a list that zooms and pans: Up and Down select a lane, Left, Right, + and - move through time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QToolTip, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.lanes.grid import paint_grid, vertical_lines
from follow_up_desk.ui.lanes.lane import Deadline, Lane, Mark
from follow_up_desk.ui.lanes.lane_delegate import LaneDelegate, names_width, row_height
from follow_up_desk.ui.lanes.lane_layout import layout_lane
from follow_up_desk.ui.lanes.time_view import PAN, ZOOM, TimeView
from follow_up_desk.ui.list_model import ListModel, RowRole


class LanesView(TimeView):
    """Show the lanes; `picked` gives the id of the lane opened, `step_opened` that and the step opened."""

    picked = Signal(str)
    step_opened = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lanes")
        self.setAccessibleName(_("Lanes"))
        roles: dict[int, Callable[[Lane], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): _company,
            int(Qt.ItemDataRole.AccessibleTextRole): _spoken,
        }
        self.lanes: ListModel[Lane] = ListModel(_id, roles, self)
        self.setModel(self.lanes)
        self.setItemDelegate(LaneDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(row_height() // 2)

    def show_lanes(self, lanes: tuple[Lane, ...], deadlines: tuple[Deadline, ...], now: float) -> None:
        """Show these lanes, with lines for `now` and the deadlines."""
        self.now, self.deadlines = now, deadlines
        self.lanes.show(lanes)
        if (needed := names_width(lanes)) != self.names_width:
            self.names_width = needed
            self.set_scale(self.scale)
        if lanes and not self.currentIndex().isValid():
            self.setCurrentIndex(self.lanes.index(0))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, pan, go to today or open; leave other keys to the list."""
        forward = -1 if self.isRightToLeft() else 1
        share = 1.0 if event.modifiers() & Qt.KeyboardModifier.ControlModifier else PAN
        match event.key():
            case Qt.Key.Key_Left:
                self.pan(-share * forward)
            case Qt.Key.Key_Right:
                self.pan(share * forward)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1 / ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom(ZOOM)
            case Qt.Key.Key_T:
                self.go_to_today()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter(self.currentIndex())
            case _:
                super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the step under the pointer, or else the opportunity."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        found = self.item_at(at)
        if index.isValid() and isinstance(found, Mark) and found.step is not None:
            self.step_opened.emit(index.data(RowRole).id, found.step)
        else:
            self._enter(index)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the tooltip of the mark or span under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self.item_at(event.pos())
            QToolTip.showText(event.globalPos(), found.words if found else "", self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grid behind the lanes, and the lines for today and deadlines below the last lane.

        Inside a lane the delegate draws those lines, as they belong between its spans and its marks.
        """
        painter = QPainter(self.viewport())
        paint_grid(painter, self.area, self.scale, self.isRightToLeft())
        below = self.area
        below.setTop(self.visualRect(self.lanes.index(len(self.lanes.rows) - 1)).bottom() + 1)
        for line in vertical_lines(self.scale, self.now, self.deadlines):
            line.draw(painter, below, self.isRightToLeft())
        painter.end()
        super().paintEvent(event)

    def item_at(self, at: QPoint) -> Any:
        """Return the mark or span at a point, or None."""
        index = self.indexAt(at)
        if not index.isValid() or not self.area.contains(at):
            return None
        row = self.visualRect(index)
        places = layout_lane(index.data(RowRole), self.scale, self.now)
        return places.found(self._along(at), at.y() - row.top() - row.height() / 2)

    def _enter(self, index: QModelIndex) -> None:
        lane: Lane | None = index.data(RowRole) if index.isValid() else None
        if lane is not None:
            self.picked.emit(lane.id)


def _id(lane: Lane) -> str:
    return lane.id


def _company(lane: Lane) -> str:
    return lane.company


def _spoken(lane: Lane) -> str:
    return lane.spoken
