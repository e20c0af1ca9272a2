"""The widgets of the tips panel: cards for tips and templates, dots for attempts, labels."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.tips import Tip
from follow_up_desk.i18n import _
from follow_up_desk.ui.paint import label_alignment
from follow_up_desk.ui.theme import BODY, RADIUS, SMALL, L, M, S, colour, font, grown, icon

DOT = 10
ICON = 18
CHEVRON = 12
ICONS: dict[Channel, str] = {
    Channel.CALL: "call",
    Channel.VOICEMAIL: "voicemail",
    Channel.EMAIL: "email",
    Channel.TEXT: "text",
    Channel.MESSAGE: "text",
    Channel.LETTER: "letter",
    Channel.IN_PERSON: "in_person",
}


class Card(QAbstractButton):
    """Show a layout on a card that works as a button: by mouse, Space or Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the background, with an outline if the card has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(colour("accent" if focused else "line"), 2 if focused else 1))
        painter.setBrush(colour("sunken" if self.underMouse() or self.isDown() else "card"))
        inset = 1.0 if focused else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Click on Enter as on Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Draw the card as hovered."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Draw the card as no longer hovered."""
        self.update()


def wrapped_label(
    text: str, size: float = BODY, *, bold: bool = False, soft: bool = False, through: bool = False
) -> QLabel:
    """Return a wrapped plain-text label; `through` lets the mouse reach the card below."""
    made = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    made.setFont(font(size, bold))
    made.setAlignment(label_alignment())
    made.setProperty("soft", soft)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, through)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


class TipCard(Card):
    """Show one tip; pressing it shows or hides the details."""

    def __init__(self, tip: Tip, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setObjectName(f"tip_{tip.key}")
        self.setAccessibleName(_(tip.text))
        self.setAccessibleDescription(_(tip.detail))
        self.setToolTip(title)
        self.detail = wrapped_label(_(tip.detail), SMALL, soft=True, through=True)
        self.detail.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M + S, M, M + S, M)
        layout.setSpacing(S)
        head = QHBoxLayout()
        head.setSpacing(M)
        head.addWidget(wrapped_label(_(tip.text), through=True), 1)
        head.addSpacing(CHEVRON + S)
        layout.addLayout(head)
        layout.addWidget(self.detail)
        self.toggled.connect(self._show_detail)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and a chevron that says there is more."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent"), 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = M + S + CHEVRON / 2 if mirrored else self.width() - M - S - CHEVRON / 2
        y, up = M + self.fontMetrics().height() / 2, 2.5 if self.isChecked() else -2.5
        painter.drawPolyline([QPointF(x - 5, y + up), QPointF(x, y - up), QPointF(x + 5, y + up)])
        painter.end()

    def _show_detail(self, shown: bool) -> None:
        self.detail.setVisible(shown)
        self.updateGeometry()


class TemplateCard(Card):
    """Show a template's channel and title; pressing it emits `wanted` with its key."""

    wanted = Signal(str)

    def __init__(self, key: str, title: str, channel: Channel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setObjectName(f"template_{key}")
        self.setAccessibleName(title)
        mark = QLabel()
        mark.setPixmap(icon(ICONS.get(channel, "note"), "accent").pixmap(grown(ICON), grown(ICON)))
        mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(M + S, M, M + S, M)
        layout.setSpacing(M)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(wrapped_label(title, through=True), 1)
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.wanted.emit(self._key)


class AttemptDots(QWidget):
    """Draw a dot for each attempt allowed, filled for those used."""

    def __init__(self, used: int, allowed: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.used, self.allowed = used, max(allowed, used)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of all dots."""
        dot = grown(DOT)
        return QSize(self.allowed * (dot + M) - M + 2, dot + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots in the direction of reading."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("ink_soft"), 1.5))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        dot = grown(DOT)
        for place in range(self.allowed):
            at = self.allowed - 1 - place if mirrored else place
            painter.setBrush(colour("ink_soft") if place < self.used else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(1 + at * (dot + M), 1, dot, dot))
        painter.end()


def section_heading(text: str) -> QLabel:
    """Return the heading of a section."""
    made = wrapped_label(text, SMALL, bold=True, soft=True)
    made.setContentsMargins(0, L - M, 0, 0)
    return made
