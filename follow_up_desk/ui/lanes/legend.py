"""The legend below the lanes: what each shape means."""

from functools import lru_cache

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from follow_up_desk.core.wording import N_, Text
from follow_up_desk.i18n import _
from follow_up_desk.ui.lanes.lane import Mark, MarkKind, Span, SpanKind
from follow_up_desk.ui.lanes.lane_layout import BAND, LARGE, LaneLayout, PlacedMark, PlacedSpan
from follow_up_desk.ui.lanes.lane_painter import LanePainter
from follow_up_desk.ui.paint import SINGLE_LINE, draw_text, leading_alignment, mirrored_rect
from follow_up_desk.ui.theme import SMALL, L, M, S, colour, font

SAMPLE = 30
_NOTHING = Text("")
SHAPES: tuple[tuple[str, MarkKind | SpanKind, str, str], ...] = (
    (N_("an interview"), MarkKind.ROUND, "interview", "on_accent"),
    (N_("from them"), MarkKind.THEIRS, "dot", "wait"),
    (N_("from you"), MarkKind.OURS, "dot", "accent"),
    (N_("their time"), SpanKind.THEIRS, "", ""),
    (N_("give them time"), SpanKind.GRACE, "", ""),
    (N_("you may ask"), SpanKind.POSSIBLE, "", ""),
    (N_("after the offer ends"), SpanKind.CLASH, "", ""),
    (N_("do it now"), MarkKind.OPEN, "call", "now"),
    (N_("planned"), MarkKind.STEP, "call", "wait"),
    (N_("only if needed"), MarkKind.LATER, "email", "ink_faint"),
    (N_("an offer"), MarkKind.OFFER, "offer", "rest"),
    (N_("their offer ends"), MarkKind.OFFER, "offer", "danger"),
    (N_("it ended"), MarkKind.ENDING, "rejected", "ink_soft"),
    (N_("let it rest"), MarkKind.REST, "pause", "rest"),
)


class Legend(QWidget):
    """Show each shape with its meaning, wrapped into as many lines as needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lanes_legend")
        self.setAccessibleName(_("What the shapes mean"))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the height of one line; the layout asks for more where the width needs it."""
        return QSize(0, _line_height(font(SMALL)))

    def heightForWidth(self, width: int) -> int:
        """Return the height needed for a width."""
        return max((box.bottom() for box in _boxes(width, font(SMALL), _meanings())), default=0) + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shapes the way the lanes do."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored, meanings = self.isRightToLeft(), _meanings()
        boxes = _boxes(self.width(), font(SMALL), meanings)
        for (_words, shape, picture, tone), meaning, box in zip(SHAPES, meanings, boxes, strict=True):
            sample = mirrored_rect(QRect(box.left(), box.top(), SAMPLE, box.height()), self.width(), mirrored)
            LanePainter(painter, sample, mirrored).paint(_sample(shape, picture, tone))
            said = QRect(box.left() + SAMPLE + M, box.top(), box.width() - SAMPLE - M, box.height())
            side = leading_alignment(mirrored) | SINGLE_LINE
            draw_text(
                painter, mirrored_rect(said, self.width(), mirrored), meaning, font(SMALL), colour("ink_soft"), side
            )


def _line_height(face: QFont) -> int:
    return max(LARGE, QFontMetrics(face).height()) + S


def _meanings() -> tuple[str, ...]:
    return tuple(_(words) for words, *_shape in SHAPES)


@lru_cache(maxsize=16)  # Qt asks for the height at several widths whenever the range of days is another
def _boxes(width: int, face: QFont, meanings: tuple[str, ...]) -> tuple[QRect, ...]:
    """Return the places of the shapes with their meanings, wrapped at a width."""
    metrics, height = QFontMetrics(face), _line_height(face)
    x = y = 0
    boxes = []
    for meaning in meanings:
        wide = SAMPLE + M + metrics.horizontalAdvance(meaning) + L
        if x and x + wide > width:
            x, y = 0, y + height
        boxes.append(QRect(x, y, wide, height))
        x += wide
    return tuple(boxes)


def _sample(shape: MarkKind | SpanKind, picture: str, tone: str) -> LaneLayout:
    if isinstance(shape, SpanKind):
        span = PlacedSpan(Span(0.0, 1.0, shape, _NOTHING), 1.0, SAMPLE - 1.0, BAND - 2 * S)
        return LaneLayout((0, 0), (0, 0), (span,), ())
    note = {MarkKind.THEIRS: -6, MarkKind.OURS: 6}.get(shape, 0)
    mark = PlacedMark(Mark(0.0, shape, picture, tone, _NOTHING), SAMPLE / 2, note, 8 if note else LARGE - S)
    return LaneLayout((0, SAMPLE) if note else (0, 0), (0, 0), (), (mark,))
