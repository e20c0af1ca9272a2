"""The card for words said in person: read them, copy them, and mark the step as prepared."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.templates import Template
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, translate
from follow_up_desk.ui.composer import delivery
from follow_up_desk.ui.composer.compose_context import ComposeContext
from follow_up_desk.ui.composer.language_box import LanguageBox
from follow_up_desk.ui.composer.widgets import NoticeBar, text_label
from follow_up_desk.ui.dialog_buttons import dialog_buttons
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.theme import TITLE, L, M, font, icon
from follow_up_desk.ui.window_place import resize_on_screen

WIDTH = 520
READY = "ready"


class ScriptCard(QDialog):
    """A window that shows a script to say in person."""

    def __init__(
        self, navigator: Navigator, context: ComposeContext, template: Template, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("script_card")
        self._context, self._session = context, navigator.session
        self.setWindowTitle(template.title)
        self.notice = NoticeBar()
        step = context.step
        self.languages = LanguageBox(context.shelf.languages, context.language())
        self.text = text_label(self._words(template))
        self.text.setObjectName("script")
        self.text.setFont(font(TITLE))
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = QPushButton(icon("copy"), _("&Copy"))
        self.ready = QPushButton(icon("check", "on_accent"), _("I know &what to ask"))
        self.ready.setObjectName(READY)
        self.close_button = QPushButton(_("Close"))
        self._lay_out()
        self.ready.setVisible(bool(step and step.open))
        if self.text.text():
            self.notice.say(context.too_early(template))
        self._connect(template)
        resize_on_screen(self, QSize(WIDTH, max(self.sizeHint().height(), self.heightForWidth(WIDTH))))

    def _connect(self, template: Template) -> None:
        self.copy.clicked.connect(self._copy)
        self.languages.chosen.connect(lambda _language: self.text.setText(self._words(template)))
        self.ready.clicked.connect(self.mark_ready)
        self.close_button.clicked.connect(self.reject)

    def _words(self, template: Template) -> str:
        try:
            person = next(iter(self._context.people()), None)
            return self._context.message(template.key, person.id if person else None, self.languages.language, {}).body
        except UserError as refused:
            self.notice.say(translate(refused.text), "pause", "danger")
            return ""

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(L, L, L, L)
        inside.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(self.copy)
        row.addWidget(self.languages)
        row.addStretch(1)
        row.addWidget(dialog_buttons(self.ready, self.close_button))
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(L)
        column.addWidget(self.notice)
        column.addWidget(card, 1)
        column.addLayout(row)

    def _copy(self) -> None:
        delivery.copy_text(self.text.text())
        self.notice.say(_("Copied."), "check", "rest")

    def mark_ready(self) -> None:
        """Skip the step: the question is asked in person, there is nothing to send."""
        step = self._context.step
        if step and self._session.do(_("Ready to ask"), verbs.skip, self._context.id, step, reason=READY):
            self.accept()
