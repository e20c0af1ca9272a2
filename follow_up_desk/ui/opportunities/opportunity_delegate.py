"""Paint a row of the opportunity list: company, role, and the verdict as icon, word and colour."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from follow_up_desk.ui.list_model import RowRole
from follow_up_desk.ui.opportunities.opportunity_rows import OpportunityRow
from follow_up_desk.ui.paint import SINGLE_LINE, draw_text, leading_alignment, row_state
from follow_up_desk.ui.theme import (
    BODY,
    RADIUS,
    SMALL,
    VERDICT_STYLES,
    M,
    S,
    brush,
    colour,
    draw_icon,
    font,
    grown,
    pen,
)

ICON = 16
MINIMUM_ROLE = 40  # below this width an abbreviated role says nothing


class OpportunityDelegate(QStyledItemDelegate):
    """Draw an opportunity in three lines; `where_found` returns the text in which a search found it."""

    def __init__(self, view: QListView, where_found: Callable[[OpportunityRow], str]) -> None:
        super().__init__(view)
        self._view = view
        self._where_found = where_found

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of three lines with their margins."""
        body = QFontMetrics(font(BODY, True)).height()
        small = QFontMetrics(font(SMALL)).height()
        return QSize(0, body + small + max(small + 2 * S, grown(ICON) + 2 * S) + 2 * M)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the background, then the texts."""
        row: OpportunityRow = index.data(RowRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(M, S // 2, -M, -S // 2)
        state = row_state(self._view, index)
        if state.selected:
            painter.setBrush(brush("accent_soft"))
            painter.setPen(pen("accent" if state.focused else None, 2))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        elif state.hovered:
            painter.setBrush(brush("sunken"))
            painter.setPen(pen(None))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        self._words(painter, area.adjusted(M, M, -M, -S), row, option.direction)
        painter.restore()

    def _words(self, painter: QPainter, area: QRect, row: OpportunityRow, direction: Qt.LayoutDirection) -> None:
        mirrored = direction is Qt.LayoutDirection.RightToLeft
        top = area.top()
        found = self._where_found(row)
        title = (row.company, font(BODY, True), "ink")
        for text, face, ink in (title, (found or row.role, font(SMALL), "accent" if found else "ink_soft")):
            metrics = QFontMetrics(face)
            line = QRect(area.left(), top, area.width(), metrics.height())
            draw_text(painter, line, text, face, colour(ink), leading_alignment(mirrored) | SINGLE_LINE)
            if found and text is row.company:
                self._role_beside(painter, line, metrics.horizontalAdvance(text) + M, row.role, mirrored)
            top += metrics.height()
        self._chip(painter, QRect(area.left(), top + S, area.width(), 0), row, direction)

    def _role_beside(self, painter: QPainter, line: QRect, taken: int, role: str, mirrored: bool) -> None:
        """Draw the role after the company, where the line of the role shows what a search found."""
        room = line.adjusted(0, 0, -taken, 0) if mirrored else line.adjusted(taken, 0, 0, 0)
        if room.width() > MINIMUM_ROLE:
            draw_text(painter, room, role, font(SMALL), colour("ink_soft"), leading_alignment(mirrored) | SINGLE_LINE)

    def _chip(self, painter: QPainter, at: QRect, row: OpportunityRow, direction: Qt.LayoutDirection) -> None:
        size = grown(ICON)
        look = VERDICT_STYLES[row.verdict]
        face = font(SMALL, True)
        metrics = QFontMetrics(face)
        words = metrics.elidedText(row.word, Qt.TextElideMode.ElideRight, at.width() - size - 3 * S)
        width = metrics.horizontalAdvance(words) + size + 4 * S
        height = max(metrics.height(), size) + S
        left = at.left() if direction is Qt.LayoutDirection.LeftToRight else at.right() - width
        chip = QRect(left, at.top(), width, height)
        painter.setPen(pen(None))
        painter.setBrush(brush(look.ground))
        painter.drawRoundedRect(chip, height // 2, height // 2)
        mirrored = direction is Qt.LayoutDirection.RightToLeft
        mark = QRect(
            chip.right() - size - S if mirrored else chip.left() + S + 2, chip.top() + (height - size) // 2, size, size
        )
        draw_icon(painter, mark, look.icon, look.ink)
        text = chip.adjusted(S if mirrored else size + 2 * S, 0, -(size + 2 * S) if mirrored else -S, 0)
        draw_text(painter, text, words, face, colour(look.ink), leading_alignment(mirrored) | SINGLE_LINE)
