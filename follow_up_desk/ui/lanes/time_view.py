"""A list whose rows share a time axis; wheel, touchpad gestures and dragging zoom and pan it."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget

from follow_up_desk.ui.lanes.lane import Deadline
from follow_up_desk.ui.lanes.time_scale import FIRST_DAY, Scale
from follow_up_desk.ui.theme import BODY, font

SIDE = 24  # characters of the column with the names, at least
SIDE_SHARE = 0.3
ZOOM, PAN, NOTCH = 1.25, 0.125, 120


class TimeView(QListView):
    """Show rows along a time scale with lines for today and deadlines, and signal changes of the scale."""

    scale_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scale, self.now = Scale(FIRST_DAY), FIRST_DAY
        self.deadlines: tuple[Deadline, ...] = ()
        self.names_width = 0  # what the names need, in pixels
        self._drag: QPoint | None = None
        self._dragging = False

    @property
    def side(self) -> int:
        """Return the width of the column with the names: what they need, within a share of the view."""
        wanted = max(self.names_width, QFontMetrics(font(BODY)).averageCharWidth() * SIDE)
        return min(wanted, int(self.viewport().width() * SIDE_SHARE))

    @property
    def area(self) -> QRect:
        """Return the part of the viewport that shows time."""
        side, size = self.side, self.viewport().size()
        return QRect(0 if self.isRightToLeft() else side, 0, size.width() - side, size.height())

    def set_scale(self, scale: Scale) -> None:
        """Set the scale, fitted to the width of the view."""
        self.scale = scale.wide(self.area.width())
        self.viewport().update()
        self.scale_changed.emit()

    def zoom(self, factor: float, about: float | None = None) -> None:
        """Show `factor` times as many days; the moment `about`, by default today, keeps its place."""
        today = self.now if self.scale.start <= self.now <= self.scale.end else self.scale.start + self.scale.days / 2
        self.set_scale(self.scale.zoomed(factor, today if about is None else about))

    def pan(self, share: float) -> None:
        """Move by a share of the visible days, negative to go back."""
        self.set_scale(self.scale.moved(self.scale.days * share))

    def go_to_today(self) -> None:
        """Show today and the days around it."""
        self.set_scale(self.scale.centred_on(self.now))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer with Ctrl, pan with Shift or a sideways wheel, else scroll."""
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
        """Select, and remember the point in case a drag begins."""
        self._drag = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan by dragging."""
        at = event.position().toPoint()
        if self._drag is None or not self.area.contains(self._drag):
            super().mouseMoveEvent(event)
            return
        if self._dragging or abs(at.x() - self._drag.x()) > QApplication.startDragDistance():
            self._dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            dragged = self._along(at) - self._along(self._drag)
            self.set_scale(self.scale.moved(self.scale.at(0) - self.scale.at(dragged)))
            self._drag = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        self._drag, self._dragging = None, False
        self.viewport().unsetCursor()
        super().mouseReleaseEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by a pinch gesture."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 - event.value(), self._moment(event.position().toPoint()))
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the same days visible."""
        super().resizeEvent(event)
        self.set_scale(self.scale)

    def _along(self, at: QPoint) -> float:
        """Return the distance of a point from the beginning of the time area, in pixels."""
        area = self.area
        return float(area.right() + 1 - at.x() if self.isRightToLeft() else at.x() - area.left())

    def _moment(self, at: QPoint) -> float:
        return self.scale.at(self._along(at))
