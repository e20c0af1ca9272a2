"""The legend below the grid: what each shape means."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _
from follow_up_desk.ui.calendar.entries import EntryKind
from follow_up_desk.ui.calendar.month_delegate import CHIP_STYLES
from follow_up_desk.ui.paint import SINGLE_LINE, draw_text, leading_alignment, mirrored_rect
from follow_up_desk.ui.theme import SMALL, L, M, S, brush, colour, font, pen

SAMPLE = 22
THEIR_TIME, GRACE = ("wait_soft", "", "wait"), ("", "wait", "wait")  # fill, edge, ink, as a chip has them
SHAPES: tuple[tuple[str, tuple[str, str, str], bool], ...] = (
    (N_("their time, as promised"), THEIR_TIME, False),
    (N_("extra days before you ask"), GRACE, True),
    (N_("interview"), CHIP_STYLES[EntryKind.INTERVIEW], False),
    (N_("due"), CHIP_STYLES[EntryKind.OPEN], False),
    (N_("planned"), CHIP_STYLES[EntryKind.PLANNED], False),
    (N_("optional, or only if needed"), CHIP_STYLES[EntryKind.LATER], True),
    (N_("their offer ends"), CHIP_STYLES[EntryKind.DEADLINE], False),
)


class CalendarLegend(QWidget):
    """Show each shape with its meaning on one line; what has no room is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_legend")
        self.setAccessibleName(_("What the shapes mean"))
        self.setAccessibleDescription(", ".join(_(words) for words, _style, _dashed in SHAPES))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(0, QFontMetrics(font(SMALL)).height() + S)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shapes as the grid does."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, mirrored, x = QFontMetrics(font(SMALL)), self.isRightToLeft(), 0
        for words, (fill, edge, _ink), dashed in SHAPES:
            wide = SAMPLE + S + metrics.horizontalAdvance(_(words)) + S
            if x + wide > self.width():
                break
            painter.setBrush(brush(fill))
            painter.setPen(pen(edge, 1, dashed))
            sample = QRect(x + 1, (self.height() - M) // 2, SAMPLE - 2, M)
            painter.drawRoundedRect(mirrored_rect(sample, self.width(), mirrored), S, S)
            said = mirrored_rect(QRect(x + SAMPLE + S, 0, wide - SAMPLE - S, self.height()), self.width(), mirrored)
            side = leading_alignment(mirrored) | SINGLE_LINE
            draw_text(painter, said, _(words), font(SMALL), colour("ink_soft"), side)
            x += wide + L
