"""Widgets for sending: the menu of further ways to send, and the question whether the message was sent."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from follow_up_desk.core.enumerations import Channel
from follow_up_desk.i18n import _
from follow_up_desk.ui.composer.widgets import text_label
from follow_up_desk.ui.theme import RADIUS, L, M, colours, icon

EMAIL_ONLY = frozenset({"open_draft", "save_draft"})


class SentQuestion(QFrame):
    """A bar that asks whether the message was sent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sent_question")
        self.setAccessibleName(_("Did you send it?"))
        self.yes = QPushButton(icon("check"), _("&Yes, I sent it"))
        self.no = QPushButton(_("Not yet"))
        row = QHBoxLayout(self)
        row.setContentsMargins(L, M, M, M)
        row.setSpacing(M)
        row.addWidget(text_label(_("Did you send it?"), bold=True), 1)
        for name, button in (("sent_yes", self.yes), ("sent_not_yet", self.no)):
            button.setObjectName(name)
            button.setAutoDefault(False)
            row.addWidget(button)
        self.no.clicked.connect(self.hide)
        self.hide()

    def ask(self) -> None:
        """Show the question with "yes" focused."""
        self.setStyleSheet(f"#sent_question {{ background: {colours().accent_soft}; border-radius: {RADIUS}px; }}")
        self.show()
        self.yes.setFocus()


class SendMenu(QMenu):
    """The menu of ways to send besides copying and the mail program; `chosen` gives the entry's name."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ways_out")
        for name, text, mark in (
            ("open_draft", _("Open as a &draft"), "email"),
            ("save_draft", _("Save as a draft &file"), "export"),
            ("print", _("&Print"), "print"),
            ("save_pdf", _("Save as &PDF"), "letter"),
        ):
            action = self.addAction(icon(mark), text)
            action.setObjectName(name)
        self.triggered.connect(self._choose)

    def fit(self, channel: Channel) -> None:
        """Show the draft entries for e-mails only."""
        for action in self.actions():
            action.setVisible(channel is Channel.EMAIL or action.objectName() not in EMAIL_ONLY)

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.objectName())
