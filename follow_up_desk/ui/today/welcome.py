"""What an empty desk says: a warm word and the one thing to begin with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.theme import BODY, HERO, XL, L, M, icon
from follow_up_desk.ui.timeline.header import plain_label

MARK = 88


class Welcome(QWidget):
    """Greet someone whose desk is empty; `buttons` has room for more ways to begin."""

    def __init__(self, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._navigator = navigator
        mark = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        mark.setPixmap(icon("app").pixmap(MARK, MARK))
        title, text = _words()
        self.log = QPushButton(icon("add", "on_accent"), _("Log an interview"))
        self.log.setObjectName("welcome_log")
        self.log.setProperty("primary", True)
        self.log.clicked.connect(self._log)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(M)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.log)
        self.buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, XL)
        layout.setSpacing(L)
        layout.addStretch(2)
        for widget in (mark, title, text):
            layout.addWidget(widget)
        layout.addSpacing(M)
        layout.addLayout(self.buttons)
        layout.addStretch(3)

    def _log(self) -> None:
        self._navigator.log_interview()


def _words() -> tuple[QLabel, QLabel]:
    title = plain_label("welcome_title", HERO, True)
    title.setText(_("Your interview is over. The waiting need not be guesswork."))
    text = plain_label("welcome_text", BODY, soft=True)
    text.setText(
        _(
            "Log an interview and what they promised. The desk lays out when to thank them, when to call,"
            " when to wait, and when you have done your part, each with its reason."
        )
    )
    for label in (title, text):
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return title, text
