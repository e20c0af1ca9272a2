"""The legend below the lanes: what each shape means."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from follow_up_desk.core.wording import N_, Text
from follow_up_desk.i18n import _
from follow_up_desk.ui.lanes.brush import LaneBrush
from follow_up_desk.ui.lanes.lane import Band, Mark, Sort, Span
from follow_up_desk.ui.lanes.layout import BAND, LARGE, LaneLayout, Placed, Stretch
from follow_up_desk.ui.paint import LINE, flipped, leading, write
from follow_up_desk.ui.theme import SMALL, L, M, S, colour, font

SAMPLE = 30
_NOTHING = Text("")
SHAPES: tuple[tuple[str, Sort | Band, str, str], ...] = (
    (N_("a round"), Sort.ROUND, "interview", "on_accent"),
    (N_("from them"), Sort.THEIRS, "dot", "wait"),
    (N_("from you"), Sort.OURS, "dot", "accent"),
    (N_("their time"), Band.THEIRS, "", ""),
    (N_("time to leave them"), Band.GRACE, "", ""),
    (N_("you may ask"), Band.POSSIBLE, "", ""),
    (N_("behind an offer's end"), Band.CLASH, "", ""),
    (N_("do it now"), Sort.OPEN, "call", "now"),
    (N_("planned"), Sort.STEP, "call", "wait"),
    (N_("only if needed"), Sort.LATER, "email", "ink_faint"),
)


class Legend(QWidget):
    """Show each shape with its meaning, wrapped into as many lines as needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lanes_legend")
        self.setAccessibleName(_("What the shapes mean"))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the height for the current width."""
        return QSize(0, self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return the height needed for a width."""
        return max((box.bottom() for box in self._boxes(width)), default=0) + 1

    def _boxes(self, width: int) -> list[QRect]:
        metrics = QFontMetrics(font(SMALL))
        height = max(LARGE, metrics.height()) + S
        x = y = 0
        boxes = []
        for words, *_shape in SHAPES:
            wide = SAMPLE + M + metrics.horizontalAdvance(_(words)) + L
            if x and x + wide > width:
                x, y = 0, y + height
            boxes.append(QRect(x, y, wide, height))
            x += wide
        return boxes

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shapes the way the lanes do."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.isRightToLeft()
        for (words, shape, picture, tone), box in zip(SHAPES, self._boxes(self.width()), strict=True):
            sample = flipped(QRect(box.left(), box.top(), SAMPLE, box.height()), self.width(), mirrored)
            LaneBrush(painter, sample, mirrored).paint(_sample(shape, picture, tone))
            said = QRect(box.left() + SAMPLE + M, box.top(), box.width() - SAMPLE - M, box.height())
            side = leading(mirrored) | LINE
            write(painter, flipped(said, self.width(), mirrored), _(words), font(SMALL), colour("ink_soft"), side)


def _sample(shape: Sort | Band, picture: str, tone: str) -> LaneLayout:
    if isinstance(shape, Band):
        span = Stretch(Span(0.0, 1.0, shape, _NOTHING), 1.0, SAMPLE - 1.0, BAND - 2 * S)
        return LaneLayout((0, 0), (0, 0), (span,), ())
    note = {Sort.THEIRS: -6, Sort.OURS: 6}.get(shape, 0)
    mark = Placed(Mark(0.0, shape, picture, tone, _NOTHING), SAMPLE / 2, note, 8 if note else LARGE - S)
    return LaneLayout((0, SAMPLE) if note else (0, 0), (0, 0), (), (mark,))
