"""The welcome screen of an empty desk."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.first_run.question import FirstQuestion
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.theme import BODY, HERO, XL, L, M, icon

MARK = 88


class Welcome(QScrollArea):
    """Greet a new user, offer to log an interview or open the sample, and ask for the country."""

    def __init__(self, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._navigator = navigator
        self.log = QPushButton(icon("add", "on_accent"), _("Log an interview"))
        self.log.setObjectName("welcome_log")
        self.log.setProperty("primary", True)
        self.log.clicked.connect(self._log)
        self.look_around = QPushButton(icon("sun"), _("Look around with sample data"))
        self.look_around.setObjectName("welcome_sample")
        self.look_around.clicked.connect(self._look_around)
        self.question = FirstQuestion(navigator.session)
        self._arrange()

    def _arrange(self) -> None:
        mark = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        mark.setPixmap(icon("app").pixmap(MARK, MARK))
        buttons = QHBoxLayout()
        buttons.setSpacing(M)
        buttons.addStretch(1)
        buttons.addWidget(self.log)
        buttons.addWidget(self.look_around)
        buttons.addStretch(1)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(XL, XL, XL, XL)
        layout.setSpacing(L)
        layout.addStretch(2)
        for widget in (mark, *_words()):
            layout.addWidget(widget)
        layout.addSpacing(M)
        layout.addLayout(buttons)
        layout.addStretch(2)
        layout.addWidget(self.question)
        layout.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)

    def _log(self) -> None:
        self._navigator.log_interview()

    def _look_around(self) -> None:
        from follow_up_desk.ui.first_run.sample_desk import open_sample

        if not open_sample():
            self._navigator.session.refused.emit(_("The sample could not be opened."))


def _words() -> tuple[QLabel, QLabel]:
    title = plain_label("welcome_title", HERO, True)
    title.setText(_("The interview is over. Waiting doesn't have to be guesswork."))
    text = plain_label("welcome_text", BODY, soft=True)
    text.setText(
        _(
            "Log an interview and what they promised. The desk plans when to thank them, when to call, "
            "when to wait, and when you have done your part, each with its reason."
        )
    )
    for label in (title, text):
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return title, text
