"""Drawing shared by the delegates: rounded backgrounds, badges, text; all of it mirrors with the language."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QFont, QFontMetrics, QGuiApplication, QPainter, QStaticText, QTextOption
from PySide6.QtWidgets import QListView

from follow_up_desk.ui.theme import RADIUS, SMALL, M, S, brush, colour, colours, font, pen

WRAPS, RIGHT, MIDDLE = (
    int(flag) for flag in (Qt.TextFlag.TextWordWrap, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter)
)
WRAPPED_TEXT = WRAPS | int(Qt.AlignmentFlag.AlignTop)
SINGLE_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class RowState(NamedTuple):
    """Hold how a row of a list is drawn."""

    selected: bool
    focused: bool
    hovered: bool


def row_state(view: QListView, index: QModelIndex | QPersistentModelIndex) -> RowState:
    """Return the state of a row, without QStyle: the first picture saves the 5 ms that its enumerations take."""
    hovered = view.underMouse() and view.indexAt(view.viewport().mapFromGlobal(QCursor.pos())) == index
    selected = view.selectionModel().isSelected(index)
    return RowState(selected, view.hasFocus() and view.currentIndex() == index, hovered)


def leading_alignment(mirrored: bool) -> int:
    """Return the alignment where a line begins; absolute, so that Qt does not mirror it a second time."""
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignAbsolute)


def label_alignment() -> Qt.AlignmentFlag:
    """Return the alignment of labels: the side of the interface, whatever language a name is in."""
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def mirrored_rect(box: QRect, width: int, mirrored: bool) -> QRect:
    """Return the rectangle, moved to the other side where the language runs from right to left."""
    return QRect(width - box.x() - box.width(), box.y(), box.width(), box.height()) if mirrored else box


def draw_background(painter: QPainter, box: QRect, fill: str | None, edge: str | None = None, width: int = 1) -> None:
    """Draw a rounded background with an edge; both are colour roles."""
    painter.setBrush(brush(fill))
    painter.setPen(pen(edge, width))
    painter.drawRoundedRect(box, RADIUS, RADIUS)


def badge_size(text: str) -> QSize:
    """Return the size of a badge."""
    if not text:
        return QSize(0, 0)
    metrics = QFontMetrics(font(SMALL, True))
    return QSize(metrics.horizontalAdvance(text) + 2 * M, metrics.height() + S)


def draw_badge(painter: QPainter, box: QRect, text: str, tone: str, fill: str = "") -> None:
    """Draw a word on a pill; `tone` is a colour role whose soft twin is the background unless `fill` is given."""
    soft = f"{tone}_soft" if hasattr(colours(), f"{tone}_soft") else "sunken"
    painter.setBrush(brush(fill or soft))
    painter.setPen(pen(None))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    draw_text(painter, box, text, font(SMALL, True), colour(tone), int(Qt.AlignmentFlag.AlignCenter))


def draw_text(painter: QPainter, box: QRect, text: str, face: QFont, ink: QColor, flags: int) -> None:
    """Draw text; where it may not wrap, it is cut with an ellipsis."""
    painter.setFont(face)
    painter.setPen(ink)
    if flags & WRAPS:
        # The text's own direction orders its characters; the flags alone decide where it stands.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(box, flags, text)
        return
    line, width, height = _fitted_line(text, face, box.width())
    free = box.width() - width
    x = free if flags & RIGHT else free / 2 if flags & MIDDLE else 0
    painter.drawStaticText(QPointF(box.x() + x, box.y() + (box.height() - height) / 2), line)


@lru_cache(maxsize=2048)  # laying out a text takes longer than drawing it
def _fitted_line(text: str, face: QFont, width: int) -> tuple[QStaticText, float, float]:
    """Return a line of text, cut with an ellipsis where it is wider than there is room, with its width and height."""
    line = QStaticText(QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, width))
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setTextOption(QTextOption())  # the text's own direction orders its characters
    line.prepare(font=face)
    size = line.size()
    return line, size.width(), size.height()
