"""Paint a row of the lanes: company, role and verdict at the side, then the lane."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from follow_up_desk.ui.lanes.grid import VerticalLine, vertical_lines
from follow_up_desk.ui.lanes.lane import Lane
from follow_up_desk.ui.lanes.lane_layout import LARGE, STEM, layout_lane
from follow_up_desk.ui.lanes.lane_layout import SMALL as NOTE
from follow_up_desk.ui.lanes.lane_painter import LanePainter
from follow_up_desk.ui.lanes.time_view import TimeView
from follow_up_desk.ui.list_model import RowRole
from follow_up_desk.ui.paint import SINGLE_LINE, draw_text, leading_alignment, mirrored_rect
from follow_up_desk.ui.theme import BODY, RADIUS, SMALL, VERDICT_STYLES, L, M, S, brush, colour, draw_icon, font, pen

Index = QModelIndex | QPersistentModelIndex
MINIMUM_ROLE = 40  # below this width an abbreviated role says nothing


def row_height() -> int:
    """Return the height of a lane in pixels: three lines of text, or the rail with a note on either side."""
    words = QFontMetrics(font(BODY, True)).height() + 2 * QFontMetrics(font(SMALL)).height() + S
    return max(words, 2 * STEM + NOTE, LARGE) + S


def names_width(lanes: Iterable[Lane]) -> int:
    """Return the width in pixels that company, role and verdict of these lanes need at the side."""
    large, small = QFontMetrics(font(BODY, True)), QFontMetrics(font(SMALL))
    widths = (
        max(
            large.horizontalAdvance(one.company) + M + small.horizontalAdvance(one.role),
            *(small.horizontalAdvance(text) for text in (one.next, one.word)),
        )
        for one in lanes
    )
    return M + L + M + max(widths, default=0) + M


class LaneDelegate(QStyledItemDelegate):
    """Draw lanes at the scale of their view."""

    def __init__(self, view: TimeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a lane."""
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the side, the lane, then the outline of a selected row."""
        lane: Lane = index.data(RowRole)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        width, side = option.rect.width(), self._view.side
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        row = QRect(0, 0, width, option.rect.height())
        painter.setPen(pen("line"))
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        self._side(painter, mirrored_rect(QRect(0, 0, side, row.height()), width, mirrored), lane, option)
        area = mirrored_rect(QRect(side, 0, width - side, row.height()), width, mirrored)
        painter.setClipRect(area)
        places = layout_lane(lane, self._view.scale, self._view.now)
        LanePainter(painter, area, mirrored).paint(places, self._vertical_lines())
        painter.setClipping(False)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setBrush(brush(None))
            painter.setPen(pen("accent" if focused else "line", 2))
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -2), RADIUS, RADIUS)
        painter.restore()

    def _vertical_lines(self) -> tuple[VerticalLine, ...]:
        view = self._view
        return vertical_lines(view.scale, view.now, view.deadlines)

    def _side(self, painter: QPainter, box: QRect, lane: Lane, option: QStyleOptionViewItem) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(pen(None))
        painter.setBrush(brush("accent_soft" if selected else "paper"))
        painter.drawRect(box.adjusted(0, 0, 0, -1))
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        look = VERDICT_STYLES[lane.verdict]
        body, small = QFontMetrics(font(BODY, True)).height(), QFontMetrics(font(SMALL)).height()
        parts = [(lane.next, "ink")] if lane.next else []
        parts.append((lane.word, look.ink))
        top = (box.height() - body - len(parts) * small) // 2
        mark = mirrored_rect(QRect(M, top + (body - L) // 2, L, L), box.width(), mirrored)
        draw_icon(painter, mark.translated(box.left(), 0), look.icon, look.ink)
        left = M + L + M
        words = box.width() - left - M
        name = min(QFontMetrics(font(BODY, True)).horizontalAdvance(lane.company) + 1, words)
        lines = [(lane.company, font(BODY, True), "ink", QRect(left, top, words, body))]
        if words - name > MINIMUM_ROLE:
            beside = QRect(left + name + M, top + 1, words - name - M, body)
            lines.append((lane.role, font(SMALL), "ink_soft", beside))
        below = (QRect(left, top + body + at * small, words, small) for at in range(len(parts)))
        lines += [(text, font(SMALL), ink, at) for (text, ink), at in zip(parts, below, strict=True)]
        for text, face, ink, room in lines:
            line = mirrored_rect(room, box.width(), mirrored).translated(box.left(), 0)
            draw_text(painter, line, text, face, colour(ink), leading_alignment(mirrored) | SINGLE_LINE)
