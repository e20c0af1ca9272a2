"""Figures as a list of bars: label, bar, value."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from follow_up_desk.ui.list_model import ListModel, RowRole
from follow_up_desk.ui.numbers.figures import Figure
from follow_up_desk.ui.paint import SINGLE_LINE, draw_background, draw_text, leading_alignment, mirrored_rect
from follow_up_desk.ui.theme import BODY, M, S, colour, font

Index = QModelIndex | QPersistentModelIndex
LABEL_SHARE = 0.42
BAR = 12


def row_height() -> int:
    """Return the height of a figure in pixels."""
    return QFontMetrics(font(BODY)).height() + M


class FigureDelegate(QStyledItemDelegate):
    """Draw a figure; `values` is the width of the widest value in pixels."""

    values = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a figure."""
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw label, value and bar."""
        figure: Figure = index.data(RowRole)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        width, height = option.rect.width(), option.rect.height()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_background(painter, QRect(1, 1, width - 2, height - 2), "accent_soft", "accent", 2)
        side, label = leading_alignment(mirrored) | SINGLE_LINE, int(width * LABEL_SHARE)
        said = mirrored_rect(QRect(S, 0, label - S, height), width, mirrored)
        draw_text(painter, said, figure.label, font(BODY), colour("ink"), side)
        number = mirrored_rect(QRect(width - self.values - S, 0, self.values, height), width, mirrored)
        draw_text(painter, number, figure.value, font(BODY, True), colour("ink"), side)
        room = QRect(label + M, (height - BAR) // 2, width - label - 3 * M - self.values, BAR)
        self._bar(painter, figure, mirrored_rect(room, width, mirrored), mirrored)
        painter.restore()

    def _bar(self, painter: QPainter, figure: Figure, room: QRect, mirrored: bool) -> None:
        painter.setPen(QPen(colour("line"), 1))
        painter.setBrush(colour("sunken"))
        painter.drawRoundedRect(room, BAR / 2, BAR / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(figure.tone))
        start, end = figure.start * room.width(), figure.end * room.width()
        left = room.right() + 1 - end if mirrored else room.left() + start
        if end > start:
            painter.drawRoundedRect(QRectF(left, room.top(), max(end - start, BAR), BAR), BAR / 2, BAR / 2)
        if figure.likely is not None:
            at = figure.likely * room.width()
            x = room.right() + 1 - at if mirrored else room.left() + at
            painter.setBrush(colour("card"))
            painter.drawRect(QRectF(x - 1, room.top(), 2, BAR))


class FigureList(QListView):
    """Show figures; keys and screen readers reach each of them."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        roles: dict[int, Callable[[Figure], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): _label,
            int(Qt.ItemDataRole.AccessibleTextRole): _spoken,
            int(Qt.ItemDataRole.ToolTipRole): _spoken,
        }
        self.figures: ListModel[Figure] = ListModel(_label, roles, self)
        self._painter = FigureDelegate(self)
        self.setModel(self.figures)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_figures(self, figures: tuple[Figure, ...]) -> None:
        """Show these figures, and set the height to fit them."""
        metrics = QFontMetrics(font(BODY, True))
        self._painter.values = max((metrics.horizontalAdvance(f.value) for f in figures), default=0) + S
        self.figures.show(figures)
        self.setFixedHeight(row_height() * len(figures) + 2)
        if figures and not self.currentIndex().isValid():
            self.setCurrentIndex(self.figures.index(0))


def _label(figure: Figure) -> str:
    return figure.label


def _spoken(figure: Figure) -> str:
    return figure.spoken
