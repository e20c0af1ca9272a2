"""Paint the parts of a lane: rail, spans, marks; mirrored for languages written from right to left."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen

from follow_up_desk.ui.lanes.grid import VerticalLine
from follow_up_desk.ui.lanes.lane import MarkKind, SpanKind
from follow_up_desk.ui.lanes.lane_layout import LARGE, LaneLayout, PlacedMark, PlacedSpan
from follow_up_desk.ui.paint import SINGLE_LINE, draw_text, leading_alignment
from follow_up_desk.ui.theme import SMALL, L, S, brush, colour, draw_icon, font, pen

ROUNDING = 5
RAIL = 2.0

# Fill, hatch, edge, whether the edge is dashed.
SPAN_STYLES: dict[SpanKind, tuple[str | None, str | None, str | None, bool]] = {
    SpanKind.PAST: ("sunken", None, "line", False),
    SpanKind.MOVED: (None, None, "ink_faint", True),
    SpanKind.THEIRS: ("wait_soft", None, "wait", False),
    SpanKind.GRACE: (None, "wait", "wait", True),
    SpanKind.POSSIBLE: ("rest_soft", None, "rest", False),
    SpanKind.CLASH: ("danger_soft", "danger", "danger", False),
}
# Fill of the disc, edge, whether the edge is dashed; None stands for the tone of the mark.
DISC_STYLES: dict[MarkKind, tuple[str | None, str | None, bool]] = {
    MarkKind.OPEN: (None, None, False),
    MarkKind.OFFER: ("card", None, False),
    MarkKind.ENDING: ("card", "ink_soft", False),
    MarkKind.STEP: ("card", "wait", False),
    MarkKind.ROUND: ("accent", "accent", False),
    MarkKind.REST: ("rest_soft", "rest", False),
    MarkKind.LATER: ("paper", "ink_faint", True),
}


class LanePainter:
    """Paint lanes in the time area of a row."""

    def __init__(self, painter: QPainter, area: QRect, mirrored: bool) -> None:
        self._painter = painter
        self._area = area
        self._mirrored = mirrored
        self._rail = area.top() + area.height() / 2

    def paint(self, places: LaneLayout, lines: Iterable[VerticalLine] = ()) -> None:
        """Paint a lane from bottom to top: the rail, spans, the lines through all lanes, marks."""
        self._line(places.solid, pen("ink_faint", RAIL))
        self._line(places.dashed, QPen(colour("ink_faint"), RAIL, Qt.PenStyle.DotLine))
        for stretch in places.spans:
            self._draw_span(stretch)
        for line in lines:
            line.draw(self._painter, self._area, self._mirrored)
        for placed in places.marks:
            self._mark(placed)

    def x(self, at: float) -> float:
        """Return the painter's x of an x of the layout."""
        return self._area.right() + 1 - at if self._mirrored else self._area.left() + at

    def _line(self, ends: tuple[float, float], ink: QPen) -> None:
        if ends[1] <= ends[0]:
            return
        self._painter.setPen(ink)
        self._painter.drawLine(QLineF(self.x(ends[0]), self._rail, self.x(ends[1]), self._rail))

    def _draw_span(self, placed: PlacedSpan) -> None:
        left, right = sorted((self.x(placed.left), self.x(placed.right)))
        thin = placed.span.kind is SpanKind.MOVED
        top = self._rail + LARGE / 2 + 1 if thin else self._rail - placed.height / 2
        box = QRectF(left, top, max(right - left, 1.0), placed.height)
        fill, hatch, edge, dashed = SPAN_STYLES[placed.span.kind]
        painter = self._painter
        painter.setPen(pen(None))
        for paint in (brush(fill or "paper"), _hatch_brush(hatch) if hatch else None):
            if paint is not None and not thin:
                painter.setBrush(paint)
                painter.drawRoundedRect(box, ROUNDING, ROUNDING)
        if edge:
            painter.setBrush(brush(None))
            painter.setPen(pen(edge, 1.2, dashed))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), ROUNDING, ROUNDING)
        if placed.span.label and not thin:
            self._label(placed, box.toRect())

    def _label(self, placed: PlacedSpan, box: QRect) -> None:
        """Write a span's label where no mark covers it."""
        left, right = sorted(int(self.x(at)) for at in placed.words)
        room = QRect(left + S, box.top(), right - left - 2 * S, box.height())
        metrics = QFontMetrics(font(SMALL))
        texts = placed.span.label, placed.span.short
        said = next((text for text in texts if metrics.horizontalAdvance(text) <= room.width()), "")
        if said:  # half a text says nothing; the tooltip has all of it
            ink = colour("ink_soft" if placed.span.kind is SpanKind.PAST else "wait")
            draw_text(
                self._painter,
                room,
                said,
                font(SMALL),
                ink,
                leading_alignment(self._mirrored) | SINGLE_LINE,
            )

    def _mark(self, placed: PlacedMark) -> None:
        centre = QPointF(self.x(placed.x), self._rail + placed.y)
        if placed.y:
            self._note(placed, centre)
            return
        if not placed.large:
            self._dot(placed, centre, placed.mark.tone if placed.mark.tone != "on_accent" else "accent")
            return
        tone = placed.mark.tone
        fill, edge, dashed = DISC_STYLES[placed.mark.kind]
        ahead = placed.mark.kind is MarkKind.ROUND and tone == "accent"
        self._painter.setBrush(brush("card" if ahead else fill or tone))
        self._painter.setPen(pen(edge or tone, 1.6, dashed))
        self._painter.drawEllipse(centre, placed.size / 2, placed.size / 2)
        self._icon(placed, centre, "card" if fill is None else tone, L)

    def _note(self, placed: PlacedMark, centre: QPointF) -> None:
        """Draw a note on a stem: their messages above the rail, the user's below."""
        self._painter.setPen(pen(placed.mark.tone, 1.2))
        short = placed.size / 2 if placed.large else 0
        end = centre.y() - (short if placed.y > 0 else -short)
        self._painter.drawLine(QLineF(centre.x(), self._rail, centre.x(), end))
        if not placed.large:
            self._dot(placed, centre, placed.mark.tone, hollow=placed.mark.kind is MarkKind.THEIRS)
            return
        self._icon(placed, centre, placed.mark.tone, placed.size - 2)

    def _dot(self, placed: PlacedMark, centre: QPointF, tone: str, hollow: bool = False) -> None:
        self._painter.setPen(pen(tone if hollow else "paper", 1.6 if hollow else 1))
        self._painter.setBrush(brush("paper" if hollow else tone))
        self._painter.drawEllipse(centre, placed.size / 2, placed.size / 2)

    def _icon(self, placed: PlacedMark, centre: QPointF, role: str, side: int) -> None:
        box = QRect(0, 0, side, side)
        box.moveCenter(centre.toPoint())
        draw_icon(self._painter, box, placed.mark.icon, role)


def _hatch_brush(role: str) -> QBrush:
    ink = QColor(colour(role))
    ink.setAlphaF(0.55)
    return QBrush(ink, Qt.BrushStyle.BDiagPattern)
