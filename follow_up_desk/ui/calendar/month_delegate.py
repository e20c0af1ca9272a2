"""Paint a day: its number, chips for entries, lines for promised periods, shade for days off."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from follow_up_desk.i18n import _, ngettext
from follow_up_desk.ui.calendar.cell_layout import GAP, LINE, PAD, Box, CellLayout, layout_cell
from follow_up_desk.ui.calendar.days import CalendarDay, in_time_order
from follow_up_desk.ui.calendar.entries import Entry, EntryKind
from follow_up_desk.ui.calendar.month_model import DayRole
from follow_up_desk.ui.calendar.promise_spans import SpanPart
from follow_up_desk.ui.calendar.text_wrapping import wrap_text
from follow_up_desk.ui.paint import SINGLE_LINE, draw_text, leading_alignment, mirrored_rect
from follow_up_desk.ui.theme import SMALL, S, brush, colour, colours, draw_icon, font, grown, pen

Index = QModelIndex | QPersistentModelIndex
ICON = 12
FADED = 0.5  # opacity of what should stay in the background
DASHES = 4
WEEK_LINES = 5  # lines of a chip in the week view
# Fill, edge, ink; "" is none. Texts and icons carry the same meaning, for those who see no colour.
CHIP_STYLES: dict[EntryKind, tuple[str, str, str]] = {
    EntryKind.INTERVIEW: ("accent", "accent", "on_accent"),
    EntryKind.DEADLINE: ("danger_soft", "danger", "danger"),
    EntryKind.OPEN: ("now_soft", "now", "now"),
    EntryKind.PLANNED: ("card", "wait", "wait"),
    EntryKind.LATER: ("", "ink_faint", "ink_faint"),
}


class MonthDelegate(QStyledItemDelegate):
    """Draw the days of a month or a week, with `lines` lines in a chip and an outline below a dragged chip."""

    lines = 1
    target_day: date | None = None
    refused = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the background, the number, the chips, then the lines."""
        day: CalendarDay = index.data(DayRole)
        cell = _CellPainter(painter, option.rect.size().width(), option.direction is Qt.LayoutDirection.RightToLeft)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        places = layout_of_day(day, option.rect, self.lines)
        cell.ground(day, option.rect.height())
        cell.number(day, places)
        for entry, box in zip(self._chips(day), places.chips, strict=False):
            cell.chip(entry, box)
        if places.more is not None:
            due = sum(entry.kind is EntryKind.OPEN for entry in self._chips(day)[len(places.chips) :])
            indented = Box(places.more.x + PAD, places.more.y, places.more.w - PAD, places.more.h)
            cell.line(indented, _count_hidden(places, due), "now" if due else "ink_soft")
        for span in day.spans:
            cell.span(places.lanes[span.lane], span)
        cell.outline(option.rect.height(), option.state)
        if day.day == self.target_day:
            cell.target(option.rect.height(), self.refused)
        painter.restore()

    def entry_at(self, day: CalendarDay, cell: QRect, at: QPoint, mirrored: bool) -> Entry | None:
        """Return the entry whose chip is at a point of the view, or None."""
        x, y = _inside(cell, at, mirrored)
        pairs = zip(self._chips(day), layout_of_day(day, cell, self.lines).chips, strict=False)
        return next((entry for entry, box in pairs if box.contains(x, y)), None)

    def is_more(self, day: CalendarDay, cell: QRect, at: QPoint, mirrored: bool) -> bool:
        """Return whether the line that counts the hidden entries is at a point of the view."""
        more = layout_of_day(day, cell, self.lines).more
        return more is not None and more.contains(*_inside(cell, at, mirrored))

    def _chips(self, day: CalendarDay) -> tuple[Entry, ...]:
        """Return the entries drawn as chips: in a month what matters most comes first, in a week the clock orders."""
        return in_time_order(day.chips) if self.lines > 1 else day.chips


def _inside(cell: QRect, at: QPoint, mirrored: bool) -> tuple[int, int]:
    """Return where in a cell a point of the view is, from the side on which lines begin."""
    return cell.right() - at.x() if mirrored else at.x() - cell.left(), at.y() - cell.top()


def _count_hidden(places: CellLayout, due: int) -> str:
    """Return how many entries have no room, and how many of them are due."""
    n = places.hidden
    if not places.chips:
        return ngettext("{n} entry", "{n} entries", n).format(n=n)
    words = _("+{n} more, {due} due") if due else ngettext("+{n} more", "+{n} more", n)
    return words.format(n=n, due=due)


def layout_of_day(day: CalendarDay, cell: QRect, lines: int = 1) -> CellLayout:
    """Return the layout of a day's cell."""
    lanes = max((span.lane + 1 for span in day.spans), default=0)
    return layout_cell(cell.width(), cell.height(), len(day.chips), lanes, QFontMetrics(font(SMALL)).height(), lines)


class _CellPainter:
    """Paint the parts of one cell, mirrored for languages written from right to left."""

    def __init__(self, painter: QPainter, width: int, mirrored: bool) -> None:
        self._painter = painter
        self._width = width
        self._mirrored = mirrored
        self._faces = font(SMALL), font(SMALL, True)  # once for all texts of the cell
        self._side = leading_alignment(mirrored) | SINGLE_LINE

    def _at(self, box: Box) -> QRect:
        return mirrored_rect(QRect(box.x, box.y, box.w, box.h), self._width, self._mirrored)

    def ground(self, day: CalendarDay, height: int) -> None:
        """Shade days off and draw the line between weeks."""
        whole = QRect(0, 0, self._width, height)
        if day.in_month or day.free:  # elsewhere the window's own paper shows
            self._painter.fillRect(whole, colour("sunken" if day.free else "card"))
        if day.free and colours().sunken == colours().card:
            hatched = QBrush(colour("line"), Qt.BrushStyle.BDiagPattern)
            self._painter.setOpacity(FADED)
            self._painter.fillRect(whole, hatched)
            self._painter.setOpacity(1)
        elif day.blocked:
            self._painter.setOpacity(FADED)
            self._painter.fillRect(whole, colour("sunken"))
            self._painter.setOpacity(1)
        self._painter.fillRect(0, 0, self._width, 1, colour("line"))

    def outline(self, height: int, state: QStyle.StateFlag) -> None:
        """Outline the selected day, over the bands that cross it."""
        if state & QStyle.StateFlag.State_Selected:
            whole = QRect(0, 0, self._width, height)
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            self._painter.setBrush(brush(None))
            self._painter.setPen(pen("accent", 2 if focused else 1))
            self._painter.drawRoundedRect(whole.adjusted(2, 2, -2, -2), S, S)

    def target(self, height: int, refused: bool) -> None:
        """Outline the day below a dragged chip; dashed if it is not a good day."""
        self._painter.setBrush(brush(None))
        self._painter.setPen(pen("now" if refused else "accent", 2, refused))
        self._painter.drawRoundedRect(QRect(0, 0, self._width, height).adjusted(2, 2, -2, -2), S, S)

    def number(self, day: CalendarDay, places: CellLayout) -> None:
        """Write the day's number, on a filled pill if it is today, and the name of a holiday."""
        box = self._at(places.number)
        ink = "ink" if day.in_month and not day.free else "ink_faint"
        if day.today:
            self._painter.setPen(pen(None))
            self._painter.setBrush(brush("accent"))
            self._painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            ink = "on_accent"
        middle = int(Qt.AlignmentFlag.AlignCenter)
        draw_text(self._painter, box, str(day.day.day), self._faces[day.today], colour(ink), middle)
        if day.note and places.more is not places.note:
            self.line(places.note, day.note, "ink_faint")

    def chip(self, entry: Entry, box: Box) -> None:
        """Draw one entry: its icon and its company."""
        fill, edge, ink = CHIP_STYLES[entry.kind]
        painter, chip = self._painter, self._at(box)
        painter.setBrush(brush(fill))
        later = entry.kind is EntryKind.LATER
        painter.setPen(pen(edge, 2 if entry.selected and not later else 1, later))
        painter.drawRoundedRect(chip, S, S)
        high = QFontMetrics(self._faces[0]).height()
        tall = box.h >= 2 * high
        side = grown(ICON)
        mark = Box(box.x + PAD, box.y + PAD if tall else box.y + (box.h - side) // 2, side, side)
        draw_icon(painter, self._at(mark), entry.icon, ink)
        words = Box(mark.x + side + GAP + 1, box.y, box.w - side - 2 * PAD - GAP, high + PAD if tall else box.h)
        head = entry.clock if tall and entry.clock else entry.company
        draw_text(painter, self._at(words), head, self._faces[entry.selected or tall], colour(ink), self._side)
        if tall:
            self._body(entry, Box(mark.x, box.y + high + PAD, box.w - 2 * PAD, box.h - high - PAD - GAP), high, ink)

    def _body(self, entry: Entry, box: Box, high: int, ink: str) -> None:
        """Write the company and the title of an entry below its first line, as far as there is room."""
        if entry.clock:
            first = Box(box.x, box.y, box.w, high)
            draw_text(self._painter, self._at(first), entry.company, self._faces[1], colour(ink), self._side)
            box = Box(box.x, box.y + high, box.w, box.h - high)
        for at, words in enumerate(wrap_text(entry.title, self._faces[0], box.w, box.h // high)):
            line = Box(box.x, box.y + at * high, box.w, high)
            draw_text(self._painter, self._at(line), words, self._faces[0], colour(ink), self._side)

    def line(self, box: Box, words: str, ink: str) -> None:
        """Write one line of small text."""
        draw_text(self._painter, self._at(box), words, self._faces[0], colour(ink), self._side)

    def span(self, rail: Box, part: SpanPart) -> None:
        """Draw a day's part of a promised period, rounded at both ends, with its name where there is room."""
        if rail.h > LINE:
            self._band(rail, part)
            return
        if part.grace:
            self._dashes(rail, part.selected)
            return
        start, end = PAD if part.first else -S, self._width - (PAD if part.last else -S)
        box = self._at(Box(start, rail.y, end - start, rail.h))
        self._painter.setPen(pen(None))
        self._painter.setBrush(_span_colour(part.selected))
        self._painter.save()
        self._painter.setClipRect(QRect(0, 0, self._width, rail.y + rail.h + PAD))
        self._painter.drawRoundedRect(box, rail.h / 2, rail.h / 2)
        self._painter.restore()

    def _band(self, rail: Box, part: SpanPart) -> None:
        """Draw a band with the company's name along its days; days of grace have an outline only."""
        start, end = PAD if part.first else -S, self._width - (PAD if part.last else -S)
        painter = self._painter
        painter.save()
        painter.setClipRect(QRect(0, 0, self._width, rail.y + rail.h + PAD))
        painter.setBrush(brush(None if part.grace else "wait_soft"))
        painter.setPen(pen("wait" if part.grace or part.selected else None, 1, part.grace))
        painter.drawRoundedRect(self._at(Box(start, rail.y, end - start, rail.h)), S, S)
        if part.name:
            begin = 2 * PAD - self._width * part.ago  # one text runs along all days, each cell shows its piece
            words = Box(begin, rail.y, self._width * part.run - 3 * PAD, rail.h)
            face = self._faces[part.selected]
            fits = QFontMetrics(face).horizontalAdvance(part.full) <= words.w
            draw_text(painter, self._at(words), part.full if fits else part.name, face, colour("wait"), self._side)
        painter.restore()

    def _dashes(self, rail: Box, selected: bool) -> None:
        """Draw dashes with round ends as one line; the ends count to the gaps, so the dashes themselves are shorter."""
        long, wide = self._width / (2 * DASHES), rail.h
        ink = QPen(_span_colour(selected), wide, c=Qt.PenCapStyle.RoundCap)
        ink.setDashPattern([(long - wide) / wide, (long + wide) / wide])
        self._painter.setPen(ink)
        line = self._at(Box(PAD, rail.y, round(long * (2 * DASHES - 1)), wide))
        middle, inset = rail.y + wide / 2, wide / 2
        ends = [line.x() + inset, line.x() + line.width() - inset]
        start, end = reversed(ends) if self._mirrored else ends
        self._painter.drawLine(QPointF(start, middle), QPointF(end, middle))


def _span_colour(selected: bool) -> QColor:
    ink = QColor(colour("wait"))
    ink.setAlphaF(1 if selected else FADED)
    return ink
