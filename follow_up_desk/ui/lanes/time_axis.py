"""The time axis above the lanes: months, days or weeks, and labels for today and for offer deadlines."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from follow_up_desk.i18n import _, day, month, weekday
from follow_up_desk.ui.lanes.grid import painter_x
from follow_up_desk.ui.lanes.time_scale import NAMED, NUMBERED, Tick, months, ticks
from follow_up_desk.ui.lanes.time_view import TimeView
from follow_up_desk.ui.paint import SINGLE_LINE, badge_size, draw_badge, draw_text, leading_alignment
from follow_up_desk.ui.theme import SMALL, M, S, colour, font

CENTRED = int(Qt.AlignmentFlag.AlignCenter)


class TimeAxis(QWidget):
    """Show which days the lanes below cover."""

    def __init__(self, view: TimeView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("axis")
        self._view = view
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        view.scale_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the height of two lines of text and one of labels."""
        line = QFontMetrics(font(SMALL)).height() + S
        flags = badge_size("x").height() + S
        return QSize(0, 2 * line + flags)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint months, then days, then labels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(self._view.area.left(), 0, self._view.area.width(), self.height())
        painter.setClipRect(area)
        line = QFontMetrics(font(SMALL)).height() + S
        self._months(painter, QRect(area.left(), 0, area.width(), line))
        self._days(painter, QRect(area.left(), line, area.width(), line))
        self._flags(painter, QRect(area.left(), 2 * line, area.width(), self.height() - 2 * line))

    def _months(self, painter: QPainter, row: QRect) -> None:
        mirrored = self.isRightToLeft()
        for box, words in self._month_boxes(row):
            draw_text(
                painter,
                box.adjusted(S, 0, -S, 0),
                words,
                font(SMALL, True),
                colour("ink"),
                leading_alignment(mirrored) | SINGLE_LINE,
            )

    def _month_boxes(self, row: QRect) -> Iterator[tuple[QRect, str]]:
        scale, mirrored = self._view.scale, self.isRightToLeft()
        for start, end, first in months(scale):
            left, right = sorted(int(painter_x(row, scale.x(at), mirrored)) for at in (start, end))
            yield QRect(left, row.top(), right - left, row.height()), month(first)

    def _days(self, painter: QPainter, row: QRect) -> None:
        scale, mirrored = self._view.scale, self.isRightToLeft()
        today = int(self._view.now)
        for tick in ticks(scale):
            if not tick.named or tick.at < scale.start or tick.at + self._days_of(tick) > scale.end:
                continue
            left, right = sorted(
                int(painter_x(row, scale.x(at), mirrored)) for at in (tick.at, tick.at + self._days_of(tick))
            )
            is_today = int(tick.at) == today and scale.per_day >= NUMBERED
            ink = "accent" if is_today else "ink_soft"
            box = QRect(left, row.top(), right - left, row.height())
            flags = CENTRED if scale.per_day >= NUMBERED else leading_alignment(mirrored) | SINGLE_LINE
            draw_text(painter, box, self._words(tick), font(SMALL, is_today), colour(ink), flags)

    def _days_of(self, tick: Tick) -> int:
        return 1 if self._view.scale.per_day >= NUMBERED else 7

    def _words(self, tick: Tick) -> str:
        if self._view.scale.per_day >= NAMED:
            return _("{weekday} {n}").format(weekday=weekday(tick.day.weekday()), n=tick.day.day)
        return str(tick.day.day)

    def _flags(self, painter: QPainter, row: QRect) -> None:
        """Label today and the offer deadlines; a label without room is left out, as its line is still there."""
        taken: list[QRect] = []
        flags = [(self._view.now, _("Today"), "accent")]
        for end in self._view.deadlines:
            words = _("{company}: offer ends {day}").format(company=end.company, day=day(end.ends.date()))
            flags.append((end.at, words, "danger"))
        for at, words, tone in flags:
            x = self._view.scale.x(at)
            if not 0 <= x <= self._view.scale.width:
                continue
            size = badge_size(words)
            box = QRect(0, row.top(), size.width(), size.height())
            box.moveLeft(int(painter_x(row, x, self.isRightToLeft())) - size.width() // 2)
            box.moveLeft(min(max(box.left(), row.left()), row.right() - size.width()))
            if taken and any(box.adjusted(-M, 0, M, 0).intersects(other) for other in taken):
                box.moveLeft(max(other.right() for other in taken) + M)
            if box.right() <= row.right():
                taken.append(box)
                draw_badge(painter, box, words, tone)
