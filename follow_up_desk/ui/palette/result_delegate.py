"""Paint a search result: icon, title, detail, and at the end its shortcut or verdict."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from follow_up_desk.ui.list_model import RowRole
from follow_up_desk.ui.paint import SINGLE_LINE, draw_background, draw_text, leading_alignment, mirrored_rect
from follow_up_desk.ui.palette.search_results import SearchResult
from follow_up_desk.ui.theme import BODY, SMALL, L, M, S, colour, draw_icon, font, grown

Index = QModelIndex | QPersistentModelIndex
HINT_SHARE = 0.35


def row_height() -> int:
    """Return the height of a result in pixels."""
    return QFontMetrics(font(BODY, True)).height() + 2 * M


class ResultDelegate(QStyledItemDelegate):
    """Draw a search result in one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of one line with its margins."""
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the background, the icon, then the texts."""
        found: SearchResult = index.data(RowRole)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        width, height = option.rect.width(), option.rect.height()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        area = QRect(0, 1, width, height - 2)
        if option.state & QStyle.StateFlag.State_Selected:
            draw_background(painter, area.adjusted(1, 0, -1, 0), "accent_soft", "accent", 1)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            draw_background(painter, area, "sunken")
        side = grown(L)
        mark = QRect(M, (height - side) // 2, side, side)
        draw_icon(painter, mirrored_rect(mark, width, mirrored), found.icon, found.tone)
        self._words(painter, found, QRect(0, 0, width, height), mirrored)
        painter.restore()

    def _words(self, painter: QPainter, found: SearchResult, area: QRect, mirrored: bool) -> None:
        side, left = leading_alignment(mirrored) | SINGLE_LINE, 2 * M + grown(L)
        small, bold = font(SMALL), font(BODY, True)
        hint = min(QFontMetrics(small).horizontalAdvance(found.hint) + S, int(area.width() * HINT_SHARE))
        room = area.width() - left - hint - 3 * M
        title = min(QFontMetrics(bold).horizontalAdvance(found.title) + S, room)
        boxes = (
            (QRect(left, 0, title, area.height()), found.title, bold, "ink"),
            (QRect(left + title + M, 0, max(room - title - M, 0), area.height()), found.detail, font(BODY), "ink_soft"),
            (QRect(area.width() - hint - M, 0, hint, area.height()), found.hint, small, found.tone),
        )
        for box, text, face, ink in boxes:
            draw_text(painter, mirrored_rect(box, area.width(), mirrored), text, face, colour(ink), side)
