"""Paint what all lanes share: weekends, weeks and months behind them, today and offer deadlines across them."""

from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from follow_up_desk.ui.lanes.lane import Deadline
from follow_up_desk.ui.lanes.time_scale import Scale, months, ticks, weekends
from follow_up_desk.ui.theme import brush, colour, pen


def painter_x(area: QRect, x: float, mirrored: bool) -> float:
    """Return the painter's x of an x of the scale."""
    return area.right() + 1 - x if mirrored else area.left() + x


def paint_grid(painter: QPainter, area: QRect, scale: Scale, mirrored: bool) -> None:
    """Shade weekends, and draw lines between weeks and months."""
    painter.setPen(pen(None))
    painter.setBrush(brush("sunken"))
    for start, end in weekends(scale):
        left, right = sorted(painter_x(area, scale.x(at), mirrored) for at in (start, end))
        shaded = QRectF(left, area.top(), right - left, area.height()) & QRectF(area)
        painter.drawRect(shaded)
    dotted = QPen(colour("line"), 1, Qt.PenStyle.DotLine)
    for tick in ticks(scale):
        if tick.strong or tick.day.weekday() == 0:
            painter.setPen(pen("line") if tick.strong else dotted)
            _draw_line(painter, area, scale, tick.at, mirrored)
    for start, _end, _first in months(scale):
        painter.setPen(pen("line"))
        _draw_line(painter, area, scale, start, mirrored)


class VerticalLine(Struct, frozen=True):
    """Hold a vertical line through all lanes, `x` pixels from the beginning of the time area."""

    x: float
    ink: str
    width: float
    dashed: bool

    def draw(self, painter: QPainter, area: QRect, mirrored: bool) -> None:
        """Draw the line from the top to the bottom of an area."""
        there = painter_x(area, self.x, mirrored)
        painter.setPen(pen(self.ink, self.width, self.dashed))
        painter.drawLine(QLineF(there, area.top(), there, area.bottom() + 1))


def vertical_lines(scale: Scale, now: float, deadlines: Iterable[Deadline]) -> tuple[VerticalLine, ...]:
    """Return the visible lines: offer deadlines, then today."""
    found = [VerticalLine(scale.x(end.at), "danger", 1.6, True) for end in deadlines]
    found.append(VerticalLine(scale.x(now), "accent", 2, False))
    return tuple(line for line in found if 0 <= line.x <= scale.width)


def _draw_line(painter: QPainter, area: QRect, scale: Scale, at: float, mirrored: bool) -> None:
    x = scale.x(at)
    if 0 <= x <= scale.width:
        there = painter_x(area, x, mirrored)
        painter.drawLine(QLineF(there, area.top(), there, area.bottom() + 1))
