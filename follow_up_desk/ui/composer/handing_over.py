"""The ways out of the composer; whoever comes back from a mail program is asked once whether it has gone out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from follow_up_desk.core.wording import Refused
from follow_up_desk.i18n import _, say
from follow_up_desk.ui.composer import handing, paper
from follow_up_desk.ui.composer.composer_form import ComposerForm
from follow_up_desk.ui.composer.drafts import Drafts
from follow_up_desk.ui.composer.handing import Letter

Ready = Callable[[], Letter | None]


class HandingOver(QObject):
    """Carry out the ways out; `ready` returns the letter, or None while a blank is left in it."""

    def __init__(self, form: ComposerForm, ready: Ready, drafts: Drafts, country: str, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._ready, self._drafts, self._country, self._dialog = ready, drafts, country, dialog
        self._notice, self._question = form.notice, form.question
        self._opened, self._away = False, False
        form.copy.clicked.connect(self.copy)
        form.mail.clicked.connect(self.mail)
        form.print.clicked.connect(self.print)
        form.ways.chosen.connect(self.take)
        dialog.installEventFilter(self)
        dialog.finished.connect(self._let_go)

    def _let_go(self, *_result: object) -> None:
        self._dialog.removeEventFilter(self)  # what is being destroyed sends events, too

    @property
    def unanswered(self) -> bool:
        """Tell whether it was opened elsewhere and nobody has asked yet what became of it."""
        return self._opened

    def ask(self) -> None:
        """Ask whether it has gone out, once for each time it was opened."""
        self._opened = self._away = False
        self._notice.say("")
        self._question.ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the user went to the mail program and came back."""
        if self._opened and event.type() is QEvent.Type.WindowDeactivate:
            self._away = True
        elif self._away and event.type() is QEvent.Type.WindowActivate:
            self.ask()
        return False

    def copy(self) -> None:
        """Put the text on the clipboard."""
        if letter := self._ready():
            handing.copy(letter.body)
            self._say(_("Copied. Once it has gone out, press “I sent it”."))

    def mail(self) -> None:
        """Open the mail program."""
        self._open(handing.write)

    def take(self, way: str) -> None:
        """Go one of the other ways."""
        {"open_draft": self._open_draft, "save_draft": self._save_draft, "print": self.print}.get(way, self._pdf)()

    def _open(self, way: Callable[[Letter], tuple[bool, str]]) -> None:
        letter = self._ready()
        if letter is None:
            return
        try:
            opened, said = way(letter)
        except Refused as refused:
            self._notice.say(say(refused.text), "edit", "now")
            return
        except OSError as fault:
            self._fault(fault)
            return
        self._question.hide()
        self._opened, self._away = opened, False
        self._say(said)

    def _open_draft(self) -> None:
        self._open(self._as_draft)

    def _as_draft(self, letter: Letter) -> tuple[bool, str]:
        return handing.open_draft(letter, self._drafts.folder)

    def _save_draft(self) -> None:
        self._save(_("Save as a draft file"), handing.DRAFT, handing.save_draft)

    def _pdf(self) -> None:
        self._save(_("Save as PDF"), ".pdf", self._as_pdf)

    def _as_pdf(self, letter: Letter, file: Path) -> None:
        paper.write_pdf(letter.body, self._country, letter.subject, file)

    def _save(self, title: str, ending: str, way: Callable[[Letter, Path], None]) -> None:
        letter = self._ready()
        if letter is None:
            return
        name, _kind = QFileDialog.getSaveFileName(self._dialog, title, f"{letter.file_name}{ending}", f"*{ending}")
        if not name:
            return
        file = Path(name if name.endswith(ending) else f"{name}{ending}")
        try:
            way(letter, file)
        except Refused as refused:
            self._notice.say(say(refused.text), "edit", "now")
        except OSError as fault:
            self._fault(fault)
        else:
            self._say(_("It is in {file}. Once it has gone out, press “I sent it”.").format(file=str(file)))

    def print(self) -> None:
        """Ask for a printer and print."""
        letter = self._ready()
        if letter and paper.print_out(letter.body, self._country, self._dialog):
            self._say(_("Sent to the printer. Once it has gone out, press “I sent it”."))

    def _say(self, sentence: str) -> None:
        self._notice.say(sentence, "check", "rest")

    def _fault(self, fault: OSError) -> None:
        said = _("{file} cannot be written: {why}")
        self._notice.say(said.format(file=fault.filename or "", why=fault.strerror or ""), "pause", "danger")
