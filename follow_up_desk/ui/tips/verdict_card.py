"""The card with the verdict: icon, word and colour, the step, and the reason."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.i18n import _
from follow_up_desk.ui.theme import BODY, RADIUS, SMALL, TITLE, VERDICT_STYLES, L, M, S, colour, grown, icon
from follow_up_desk.ui.tips.panel_content import PanelContent
from follow_up_desk.ui.tips.tip_widgets import wrapped_label

MARK = 24


class VerdictCard(QFrame):
    """Show the verdict; the button `action` opens the step, `move_on` appears once the user has done their part."""

    def __init__(self, words: PanelContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = VERDICT_STYLES[words.verdict]
        self.setObjectName("verdict")
        self.setAccessibleName(words.word)
        self.setAccessibleDescription(words.why)
        self.action = QPushButton(words.action)
        self.action.setObjectName("open_step")
        self.action.setProperty("primary", words.due)
        self.move_on = QPushButton(_("Close it"))
        self.move_on.setObjectName("move_on")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L - S, L - S, L - S, L - S)
        layout.setSpacing(M)
        layout.addLayout(self._headline(words))
        if words.title:
            layout.addWidget(wrapped_label(words.title, BODY, bold=True))
        if words.why:
            reason = wrapped_label(words.why, SMALL)
            reason.setObjectName("why")
            layout.addWidget(reason)
        for button in (self.action, self.move_on):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        # Only now: a widget that is shown before it has a parent is a window of its own for a moment.
        self.action.setVisible(bool(words.action))
        self.move_on.setVisible(words.verdict is Verdict.REST)

    def _headline(self, words: PanelContent) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(M)
        mark = QLabel()
        mark.setPixmap(icon(self._look.icon, self._look.ink).pixmap(grown(MARK), grown(MARK)))
        said = wrapped_label(words.word, TITLE, bold=True)
        said.setObjectName("verdict_word")
        palette = said.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour(self._look.ink))
        said.setPalette(palette)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(said, 1)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the background in the colour of the verdict."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._look.ground))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.end()
