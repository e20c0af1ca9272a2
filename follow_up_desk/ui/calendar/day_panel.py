"""The selected day beside the grid, or below it: its name, and everything on it in the order of the clock."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QLabel, QSizePolicy, QStyleOptionViewItem, QVBoxLayout, QWidget

from follow_up_desk.i18n import _, full_day, ngettext
from follow_up_desk.ui.calendar.days import CalendarDay
from follow_up_desk.ui.list_row import ListRow, with_unique_keys
from follow_up_desk.ui.paint import SINGLE_LINE, draw_text, label_alignment, leading_alignment, mirrored_rect
from follow_up_desk.ui.row_list import Index, RowDelegate, RowList, row_height
from follow_up_desk.ui.theme import BODY, SMALL, L, M, S, colour, font

ROWS_BELOW = 4  # rows of the list where it stands below the grid
SHARE = 0.23  # of the page that it takes at most


class DayPanel(QWidget):
    """List a day; `picked` gives the row opened, `menu_requested` a row and where its context menu belongs."""

    picked = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setObjectName("day_title")
        self.title.setFont(font(BODY, True))
        self.title.setAlignment(label_alignment())
        self.title.setWordWrap(True)
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.list = RowList("day_list", _("Entries of the day"), scrolls=True)
        self._one_line, self._two_lines = self.list.itemDelegate(), _TwoLines(self.list)
        self.list.opened.connect(self.picked)
        self.list.menu_requested.connect(self.menu_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)

    def stand_beside(self, width: int) -> None:
        """Take the shape for a place beside the grid, on a page of this width."""
        share = int(width * SHARE)
        self._take_shape(self._two_lines, share, share, 0, QWIDGETSIZE_MAX)

    def stand_below(self, height: int) -> None:
        """Take the shape for a place below the grid, on a page of this height."""
        rows = min(row_height() * ROWS_BELOW + S, int(height * SHARE))
        self._take_shape(self._one_line, 0, QWIDGETSIZE_MAX, rows, rows)

    def _take_shape(self, rows: QAbstractItemDelegate, least: int, most: int, low: int, high: int) -> None:
        if self.list.itemDelegate() is not rows:
            self.list.setItemDelegate(rows)
            self.list.doItemsLayout()
        self.setMinimumWidth(least)
        self.setMaximumWidth(most)
        self.list.setMinimumHeight(low)
        self.list.setMaximumHeight(high)

    def show_day(self, day: CalendarDay, lines: list[ListRow]) -> None:
        """Show a day's name and its rows."""
        name, count = full_day(day.day), len(lines)
        if day.off or day.blocked:
            name = _("{day}, {off}").format(day=name, off=day.off or day.blocked)
        counted = ngettext("{day}: {n} entry", "{day}: {n} entries", count).format(day=name, n=count)
        self.title.setText(counted if count else _("{day}: nothing").format(day=name))
        self.list.show_lines(with_unique_keys(lines))

    def enter(self) -> None:
        """Move the focus to the first row."""
        if self.list.lines.rows:
            self.list.setCurrentIndex(self.list.lines.index(0))
            self.list.setFocus(Qt.FocusReason.TabFocusReason)


QWIDGETSIZE_MAX = (1 << 24) - 1  # Qt's own constant, which PySide6 does not export


class _TwoLines(RowDelegate):
    """Draw a row in two lines: company and hour, then what it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(0, QFontMetrics(font(BODY)).height() + QFontMetrics(font(SMALL)).height() + 2 * M)

    def _words(self, painter: QPainter, line: ListRow, area: QRect, mirrored: bool) -> None:
        width, side = area.width(), leading_alignment(mirrored) | SINGLE_LINE
        left, first = M + L + M, QFontMetrics(font(BODY)).height()
        when = QFontMetrics(font(SMALL, True)).horizontalAdvance(line.when) + S if line.when else 0
        second = QRect(left, M + first - 2, width - left - M, area.height() - first - M)
        boxes = (
            (QRect(left, M - 2, width - left - when - 2 * M, first), line.company, font(BODY, True), "ink"),
            (QRect(width - when - M, M - 2, when, first), line.when, font(SMALL, True), line.tone),
            (second, line.title, font(SMALL), "ink_soft"),
        )
        for box, text, face, ink in boxes:
            draw_text(painter, mirrored_rect(box, width, mirrored), text, face, colour(ink), side)
