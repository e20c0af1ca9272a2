"""The lanes as a list that zooms and pans: up and down by the list's own keys, through time by the others."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QListView, QToolTip, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.lanes.delegate import LaneDelegate, row_height
from follow_up_desk.ui.lanes.grid import paint_behind, rules_of
from follow_up_desk.ui.lanes.lane import Deadline, Lane, Mark
from follow_up_desk.ui.lanes.layout import lay_out
from follow_up_desk.ui.lanes.scale import FIRST_DAY, Scale
from follow_up_desk.ui.record_list import RecordList, RowRole
from follow_up_desk.ui.theme import BODY, font

SIDE = 24  # characters of the side that names the lanes
SIDE_SHARE = 0.3
ZOOM, PAN, NOTCH = 1.25, 0.125, 120


class LanesView(QListView):
    """Show the lanes; `scaled` says that other days are seen, `picked` names the lane entered."""

    scaled = Signal()
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
        self.lanes: RecordList[Lane] = RecordList(_id, roles, self)
        self.scale, self.now = Scale(FIRST_DAY), FIRST_DAY
        self.deadlines: tuple[Deadline, ...] = ()
        self._drag: QPoint | None = None
        self._dragging = False
        self.setModel(self.lanes)
        self.setItemDelegate(LaneDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(row_height() // 2)

    @property
    def side(self) -> int:
        """Return the width of the side that names the lanes."""
        wanted = QFontMetrics(font(BODY)).averageCharWidth() * SIDE
        return min(wanted, int(self.viewport().width() * SIDE_SHARE))

    @property
    def area(self) -> QRect:
        """Return where time is shown."""
        side, size = self.side, self.viewport().size()
        return QRect(0 if self.isRightToLeft() else side, 0, size.width() - side, size.height())

    def show_lanes(self, lanes: tuple[Lane, ...], deadlines: tuple[Deadline, ...], now: float) -> None:
        """Show these lanes at their present moment."""
        self.now, self.deadlines = now, deadlines
        self.lanes.show(lanes)
        if lanes and not self.currentIndex().isValid():
            self.setCurrentIndex(self.lanes.index(0))
        self.viewport().update()

    def look(self, scale: Scale) -> None:
        """Show other days."""
        self.scale = scale.wide(self.area.width())
        self.viewport().update()
        self.scaled.emit()

    def zoom(self, factor: float, about: float | None = None) -> None:
        """Show `factor` times as many days; today stays where it is unless another moment is given."""
        today = self.now if self.scale.start <= self.now <= self.scale.end else self.scale.start + self.scale.days / 2
        self.look(self.scale.zoomed(factor, today if about is None else about))

    def pan(self, share: float) -> None:
        """Move on by a share of what is seen."""
        self.look(self.scale.moved(self.scale.days * share))

    def go_to_today(self) -> None:
        """Show today and what lies around it."""
        self.look(self.scale.around(self.now))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, pan or open; everything else is the list's."""
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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer with Ctrl, pan with Shift or sideways, else scroll."""
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM ** (-turn.y() / NOTCH), self._moment(event.position().toPoint()))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(turn.x()) > abs(turn.y()):
            self.pan(-(turn.x() or turn.y()) / NOTCH * PAN / 2)
        else:
            super().wheelEvent(event)
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select; remember where, for it may become a drag."""
        self._drag = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the days along."""
        at = event.position().toPoint()
        if self._drag is None or not self.area.contains(self._drag):
            super().mouseMoveEvent(event)
            return
        if self._dragging or abs(at.x() - self._drag.x()) > QApplication.startDragDistance():
            self._dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.look(self.scale.moved(self.scale.at(0) - self.scale.at(self._along(at) - self._along(self._drag))))
            self._drag = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._drag, self._dragging = None, False
        self.viewport().unsetCursor()
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the step under the pointer, else the opportunity."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        found = self.thing_at(at)
        if index.isValid() and isinstance(found, Mark) and found.step is not None:
            self.step_opened.emit(index.data(RowRole).id, found.step)
        else:
            self._enter(index)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what lies under the pointer; let fingers zoom."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self.thing_at(event.pos())
            QToolTip.showText(event.globalPos(), found.words if found else "", self)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 - event.value(), self._moment(event.position().toPoint()))
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days behind the lanes; what runs through all of them each lane draws itself, and we below them."""
        painter = QPainter(self.viewport())
        paint_behind(painter, self.area, self.scale, self.isRightToLeft())
        below = self.area
        below.setTop(self.visualRect(self.lanes.index(len(self.lanes.rows) - 1)).bottom() + 1)
        for rule in rules_of(self.scale, self.now, self.deadlines):
            rule.draw(painter, below, self.isRightToLeft())
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the days that are seen."""
        super().resizeEvent(event)
        self.look(self.scale)

    def thing_at(self, at: QPoint) -> Any:
        """Return the mark or span at a point, or None."""
        index = self.indexAt(at)
        if not index.isValid() or not self.area.contains(at):
            return None
        row = self.visualRect(index)
        places = lay_out(index.data(RowRole), self.scale, self.now)
        return places.found(self._along(at), at.y() - row.top() - row.height() / 2)

    def _along(self, at: QPoint) -> float:
        """Return how far from the beginning of time's area a point is."""
        area = self.area
        return float(area.right() + 1 - at.x() if self.isRightToLeft() else at.x() - area.left())

    def _moment(self, at: QPoint) -> float:
        return self.scale.at(self._along(at))

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
