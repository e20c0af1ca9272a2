"""A list view of rows in three columns: company, what comes next, until when."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from follow_up_desk.ui.list_model import ListModel, RowRole
from follow_up_desk.ui.list_row import ListRow
from follow_up_desk.ui.own_viewport import set_own_viewport
from follow_up_desk.ui.paint import SINGLE_LINE, draw_background, draw_text, leading_alignment, mirrored_rect, row_state
from follow_up_desk.ui.theme import BODY, SMALL, L, M, S, colour, draw_icon, font, grown

Index = QModelIndex | QPersistentModelIndex
COMPANY_SHARE = 0.3


class RowDelegate(QStyledItemDelegate):
    """Draw a row in three columns."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the background, the icon, then the text."""
        line: ListRow = index.data(RowRole)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        width = option.rect.width()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        area = QRect(0, 1, width, option.rect.height() - 2)
        state = row_state(self._view, index)
        if state.focused:
            draw_background(painter, area.adjusted(1, 1, -1, -1), "accent_soft", "accent", 2)
        elif state.hovered:
            draw_background(painter, area, "sunken")
        side = grown(L)
        mark = mirrored_rect(QRect(M, (area.height() - side) // 2 + 1, side, side), width, mirrored)
        draw_icon(painter, mark, line.icon, line.tone)
        self._words(painter, line, area, mirrored)
        painter.restore()

    def _words(self, painter: QPainter, line: ListRow, area: QRect, mirrored: bool) -> None:
        width, height = area.width(), area.height()
        side = leading_alignment(mirrored) | SINGLE_LINE
        left = M + grown(L) + M
        company = int((width - left) * COMPANY_SHARE)
        when = QFontMetrics(font(SMALL, True)).horizontalAdvance(line.when) + S if line.when else 0
        rest = width - left - company - when - 3 * M
        boxes = (
            (QRect(left, 1, company, height), line.company, font(BODY, True), "ink"),
            (QRect(left + company + M, 1, rest, height), line.title, font(BODY), "ink_soft"),
            (QRect(width - when - M, 1, when, height), line.when, font(SMALL, True), line.tone),
        )
        for box, text, face, ink in boxes:
            draw_text(painter, mirrored_rect(box, width, mirrored), text, face, colour(ink), side)


def row_height() -> int:
    """Return the height of a row in pixels."""
    return QFontMetrics(font(BODY)).height() + 2 * M


class RowList(QListView):
    """Show rows; it is as tall as they are unless `scrolls`.

    `opened` carries the row that was opened, `moved` the list and the rectangle of the row the keyboard moved to,
    `menu_requested` a row and the point of the screen where its context menu belongs.
    """

    opened = Signal(object)
    menu_requested = Signal(object, QPoint)
    moved = Signal(object, QRect)

    def __init__(self, name: str, spoken: str, scrolls: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_own_viewport(self)
        self._scrolls = scrolls
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        roles: dict[int, Callable[[ListRow], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): _company,
            int(Qt.ItemDataRole.AccessibleTextRole): _spoken,
            int(Qt.ItemDataRole.ToolTipRole): _why,
        }
        self.lines: ListModel[ListRow] = ListModel(_key, roles, self)
        self.setModel(self.lines)
        self.setItemDelegate(RowDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not scrolls:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._move)

    def show_lines(self, lines: tuple[ListRow, ...]) -> None:
        """Show these rows."""
        self.lines.show(lines)
        if not self._scrolls:
            self.setFixedHeight(row_height() * len(lines) + 2)
        if lines and not self.currentIndex().isValid():
            self.setCurrentIndex(self.lines.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the selected row on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the context menu of the row under the pointer, or of the current row where a key asked."""
        line, at = menu_target(self, event)
        if line is not None:
            self.menu_requested.emit(line, at)

    def _open(self, index: QModelIndex) -> None:
        line = index.data(RowRole)
        if line is not None:
            self.opened.emit(line)

    def _move(self, now: QModelIndex, before: QModelIndex) -> None:
        if self.hasFocus():
            self.moved.emit(self, self.visualRect(now))


def menu_target(view: QListView, event: QContextMenuEvent) -> tuple[Any, QPoint]:
    """Return the row that a context menu is asked for, or None, and the point of the screen where it belongs."""
    if event.reason() is QContextMenuEvent.Reason.Keyboard:
        index = view.currentIndex()
        at = view.viewport().mapToGlobal(view.visualRect(index).center())
    else:
        index, at = view.indexAt(view.viewport().mapFromGlobal(event.globalPos())), event.globalPos()
    return (index.data(RowRole) if index.isValid() else None), at


def _key(line: ListRow) -> str:
    return line.key


def _company(line: ListRow) -> str:
    return line.company


def _spoken(line: ListRow) -> str:
    return line.spoken


def _why(line: ListRow) -> str:
    return f"{line.title}\n{line.why}"
