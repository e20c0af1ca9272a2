"""What the composer's send buttons do; after a return from the mail program, ask once whether it was sent."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton

from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import _, translate
from follow_up_desk.ui.composer import delivery, printing
from follow_up_desk.ui.composer.composer_widgets import ComposerWidgets
from follow_up_desk.ui.composer.delivery import OutgoingMessage
from follow_up_desk.ui.composer.drafts import Drafts
from follow_up_desk.ui.dialog_buttons import fill_button
from follow_up_desk.ui.question import may_replace
from follow_up_desk.ui.theme import icon

FinishedMessage = Callable[[], OutgoingMessage | None]


class SendActions(QObject):
    """Carry out the send buttons; `ready` returns the finished message, or None while a blank is left in it."""

    def __init__(
        self, form: ComposerWidgets, ready: FinishedMessage, drafts: Drafts, country: str, dialog: QDialog
    ) -> None:
        super().__init__(dialog)
        self._get_message, self._drafts, self._country, self._dialog = ready, drafts, country, dialog
        self._form, self._notice, self._question = form, form.notice, form.question
        self._opened, self._away = False, False
        form.copy.clicked.connect(self.copy)
        form.mail.clicked.connect(self.mail)
        form.print.clicked.connect(self.print)
        form.send_menu.chosen.connect(self.take)
        dialog.installEventFilter(self)
        dialog.finished.connect(self._remove_filter)

    def _remove_filter(self, *_result: object) -> None:
        self._dialog.removeEventFilter(self)  # a dialog sends events while it is destroyed, too

    def lead(self, channel: Channel, too_early: bool) -> None:
        """Fill the button that takes the text to where it is sent from; none where it is too early to send."""
        first = {Channel.EMAIL: self._form.mail, Channel.LETTER: self._form.print}.get(channel, self._form.copy)
        self._fill(None if too_early else first)

    def _fill(self, first: QPushButton | None) -> None:
        form = self._form
        for button, picture in ((form.copy, "copy"), (form.mail, "email"), (form.print, "print"), (form.sent, "check")):
            button.setIcon(icon(picture, "on_accent" if button is first else "ink_soft"))
            fill_button(button, button is first)

    @property
    def awaits_answer(self) -> bool:
        """Return whether the message was opened in a program and the user was not asked yet whether it was sent."""
        return self._opened

    def ask(self) -> None:
        """Ask whether the message was sent, once for each time it was opened."""
        self._opened = self._away = False
        self._notice.say("")
        self._question.ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask once the user has gone to the mail program and come back."""
        if self._opened and event.type() is QEvent.Type.WindowDeactivate:
            self._away = True
        elif self._away and event.type() is QEvent.Type.WindowActivate:
            self.ask()
        return False

    def copy(self) -> None:
        """Copy the text to the clipboard."""
        if letter := self._get_message():
            delivery.copy_text(letter.body)
            self._say(_("Copied. Once you have sent it, press “I sent it”."))

    def mail(self) -> None:
        """Open the mail program."""
        self._open(delivery.open_mail_program)

    def take(self, way: str) -> None:
        """Carry out an entry of the send menu."""
        {"open_draft": self._open_draft, "save_draft": self._save_draft, "print": self.print}.get(way, self._pdf)()

    def _open(self, way: Callable[[OutgoingMessage], tuple[bool, str]]) -> None:
        letter = self._get_message()
        if letter is None:
            return
        try:
            opened, said = way(letter)
        except UserError as refused:
            self._notice.say(translate(refused.text), "edit", "now")
            return
        self._question.hide()
        self._opened, self._away = opened, False
        self._say(said, opened)

    def _open_draft(self) -> None:
        self._open(self._as_draft)

    def _as_draft(self, letter: OutgoingMessage) -> tuple[bool, str]:
        return delivery.open_draft(letter, self._drafts.folder)

    def _save_draft(self) -> None:
        self._save(_("Save as a draft file"), delivery.DRAFT_SUFFIX, delivery.save_draft)

    def _pdf(self) -> None:
        self._save(_("Save as PDF"), ".pdf", self._as_pdf)

    def _as_pdf(self, letter: OutgoingMessage, file: Path) -> None:
        printing.write_pdf(letter.body, self._country, letter.subject, file)

    def _save(self, title: str, ending: str, way: Callable[[OutgoingMessage, Path], None]) -> None:
        letter = self._get_message()
        if letter is None:
            return
        name, _kind = QFileDialog.getSaveFileName(self._dialog, title, f"{letter.file_name}{ending}", f"*{ending}")
        if not name:
            return
        file = Path(name if name.lower().endswith(ending) else f"{name}{ending}")
        if not may_replace(self._dialog, file, name):
            return
        try:
            way(letter, file)
        except UserError as refused:
            self._notice.say(translate(refused.text), "edit", "now")
        else:
            self._say(_("Saved as {file}. Once you have sent it, press “I sent it”.").format(file=str(file)))

    def print(self) -> None:
        """Ask for a printer and print."""
        letter = self._get_message()
        if letter and printing.print_text(letter.body, self._country, self._dialog):
            self._say(_("Sent to the printer. Once you have sent it, press “I sent it”."))

    def _say(self, sentence: str, out: bool = True) -> None:
        """Say what was done; once the text is out of the window, the next thing is to note that it was sent."""
        self._notice.say(sentence, "check", "rest")
        if out:
            self._fill(self._form.sent)
