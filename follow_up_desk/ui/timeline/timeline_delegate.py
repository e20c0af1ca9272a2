"""Paint a timeline row: the day, the rail with its node, the texts; status as shape, word and colour."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from follow_up_desk.ui.list_model import RowRole
from follow_up_desk.ui.paint import (
    SINGLE_LINE,
    WRAPPED_TEXT,
    badge_size,
    draw_background,
    draw_badge,
    draw_text,
    leading_alignment,
    mirrored_rect,
)
from follow_up_desk.ui.theme import BODY, SMALL, L, M, colour, draw_icon, font, grown, pen
from follow_up_desk.ui.timeline.row_layout import CARDS, Box, RowLayout, is_bold, layout_row
from follow_up_desk.ui.timeline.timeline_row import FUTURE, Shape, TimelineRow

Index = QModelIndex | QPersistentModelIndex
WIDEST_DAY = "Wed 30 Sep"
FAINT = frozenset({Shape.LATER})


class FontMeasure:
    """Measure text in the fonts of the theme."""

    def __init__(self) -> None:
        self._title = {bold: QFontMetrics(font(BODY, bold)) for bold in (False, True)}
        self._small = QFontMetrics(font(SMALL))
        self.day_width = QFontMetrics(font(SMALL, True)).horizontalAdvance(WIDEST_DAY) + M
        self.title_line = self._title[True].height()
        self.small_line = self._small.height()

    def grown(self, size: int) -> int:
        """Return a size that suits usual text, larger where the text is larger."""
        return grown(size)

    def badge(self, text: str) -> tuple[int, int]:
        """Return a badge's width and height."""
        size = badge_size(text)
        return size.width(), size.height()

    def title(self, text: str, width: int, bold: bool) -> int:
        """Return the height of a wrapped title."""
        return self._title[bold].boundingRect(QRect(0, 0, width, 10_000), WRAPPED_TEXT, text).height()

    def small(self, text: str, width: int) -> int:
        """Return the height of wrapped small text."""
        return self._small.boundingRect(QRect(0, 0, width, 10_000), WRAPPED_TEXT, text).height()


class TimelineDelegate(QStyledItemDelegate):
    """Draw the rows of the timeline at the width of their view."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the row at the width of the view."""
        width = self._view.viewport().width()
        return QSize(0, layout_row(index.data(RowRole), width, FontMeasure()).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the background, the rail, the node, then the texts."""
        row: TimelineRow = index.data(RowRole)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        places = layout_row(row, option.rect.width(), FontMeasure())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        brush = _MirroringPainter(painter, option.rect.width(), mirrored)
        _background(brush, row, places, option.state)
        _rail(brush, row, places, index)
        _node(brush, row, places)
        _words(brush, row, places)
        painter.restore()


class _MirroringPainter:
    """Hold a painter, and mirror boxes for languages written from right to left."""

    def __init__(self, painter: QPainter, width: int, mirrored: bool) -> None:
        self.painter = painter
        self.width = width
        self.side = leading_alignment(mirrored)
        self._mirrored = mirrored

    def at(self, box: Box) -> QRect:
        """Return the painter's rectangle of a box of the layout."""
        return mirrored_rect(QRect(box.x, box.y, box.w, box.h), self.width, self._mirrored)


def _background(brush: _MirroringPainter, row: TimelineRow, places: RowLayout, state: QStyle.StateFlag) -> None:
    card = brush.at(places.card)
    if row.shape is Shape.OPEN:
        draw_background(brush.painter, card, f"{row.tone}_soft", row.tone)
    elif row.shape in CARDS:
        draw_background(brush.painter, card, "card", "line")
    if state & QStyle.StateFlag.State_Selected:
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        fill = None if row.shape is Shape.OPEN else "accent_soft"
        draw_background(brush.painter, card, fill, "accent" if focused or not fill else None, 2)
    elif state & QStyle.StateFlag.State_MouseOver and row.shape not in CARDS and row.shape is not Shape.TODAY:
        draw_background(brush.painter, card, "sunken")


def _rail(brush: _MirroringPainter, row: TimelineRow, places: RowLayout, index: Index) -> None:
    """Draw a solid line beside the past and a dashed one beside the future."""
    node = brush.at(places.node)
    middle, centre = node.center().x(), node.center().y()
    last = index.row() == index.model().rowCount() - 1
    future = row.shape in FUTURE or (row.shape is not Shape.TODAY and _is_plan(row))
    if index.row() > 0:
        _line(brush.painter, middle, 0, centre, future)
    if not last:
        _line(brush.painter, middle, centre, places.height, future or row.shape is Shape.TODAY)


def _is_plan(row: TimelineRow) -> bool:
    return row.record is None and row.shape is not Shape.REST


def _line(painter: QPainter, x: int, top: int, bottom: int, dashed: bool) -> None:
    painter.setPen(pen("line", 2, dashed))
    painter.drawLine(x, top, x, bottom)


def _node(brush: _MirroringPainter, row: TimelineRow, places: RowLayout) -> None:
    painter, box = brush.painter, brush.at(places.node)
    fill, ink, edge = _NODES.get(row.shape, ("card", "ink_soft", "line"))
    if row.shape is Shape.OPEN:
        fill, edge = row.tone, row.tone
    dashed = row.shape in FUTURE and row.shape is not Shape.OPEN
    painter.setBrush(colour(fill))
    painter.setPen(pen(edge, 1.5, dashed))
    painter.drawEllipse(box)
    if row.shape is not Shape.TODAY:
        inset = (box.width() - grown(L)) // 2
        draw_icon(painter, box.adjusted(inset, inset, -inset, -inset), row.icon, ink)


_NODES = {
    Shape.STATION: ("accent", "on_accent", "accent"),
    Shape.AHEAD: ("card", "accent", "accent"),
    Shape.TODAY: ("accent", "accent", "accent"),
    Shape.OPEN: ("now", "card", "now"),
    Shape.PLANNED: ("card", "wait", "wait"),
    Shape.LATER: ("paper", "ink_faint", "line"),
    Shape.REST: ("rest_soft", "rest", "rest"),
}


def _words(brush: _MirroringPainter, row: TimelineRow, places: RowLayout) -> None:
    painter, side = brush.painter, brush.side
    today = row.shape is Shape.TODAY
    strong = colour("accent") if today else colour("ink_faint" if row.shape in FAINT or row.struck else "ink")
    soft = colour("ink_faint" if row.shape in FAINT else "ink_soft")
    face = font(BODY, is_bold(row))
    if row.struck:
        face = QFont(face)
        face.setStrikeOut(True)
    draw_text(painter, brush.at(places.title), row.title, face, strong, side | WRAPPED_TEXT)
    label = font(SMALL, True)
    draw_text(painter, brush.at(places.label), row.label, label, strong if today else soft, side | WRAPPED_TEXT)
    draw_text(painter, brush.at(places.clock), row.clock, font(SMALL), colour("ink_faint"), side | SINGLE_LINE)
    draw_text(painter, brush.at(places.meta), row.meta, font(SMALL), soft, side | WRAPPED_TEXT)
    draw_text(painter, brush.at(places.text), row.text, font(SMALL), soft, side | WRAPPED_TEXT)
    if row.badge:
        draw_badge(painter, brush.at(places.badge), row.badge, row.tone, "card" if row.shape is Shape.OPEN else "")
    if today:
        _today_line(brush, row, places)


def _today_line(brush: _MirroringPainter, row: TimelineRow, places: RowLayout) -> None:
    title = places.title
    start = title.x + QFontMetrics(font(BODY, True)).horizontalAdvance(row.title) + M
    line = brush.at(Box(start, title.y + title.h // 2, max(0, places.card.x + places.card.w - start), 2))
    brush.painter.fillRect(line, colour("accent"))
