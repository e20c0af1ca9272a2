"""Pass a text to the clipboard, the mail program, a draft file or the telephone. Opening is not sending."""

import html
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from follow_up_desk.core.ids import slug
from follow_up_desk.core.telephone import dialled_digits
from follow_up_desk.core.unseen import without_unseen
from follow_up_desk.exchange.mailto import TOO_LONG, mailto
from follow_up_desk.file_access import write_file
from follow_up_desk.i18n import _

DRAFT_SUFFIX = ".eml"
NAME_LENGTH = 40
DEFAULT_NAME = "message"


class OutgoingMessage(Struct, frozen=True):
    """A finished message; `sender` and `to` are name and address, either part may be empty."""

    sender: tuple[str, str]
    to: tuple[str, str]
    subject: str
    body: str

    @property
    def file_name(self) -> str:
        """Return a plain file name without its extension."""
        return slug(self.subject)[:NAME_LENGTH].strip("-") or DEFAULT_NAME


def copy_text(text: str) -> None:
    """Copy a text to the clipboard, as plain text and as HTML paragraphs."""
    text = without_unseen(text)
    data = QMimeData()
    data.setText(text)
    paragraphs = (html.escape(part).replace("\n", "<br>") for part in text.split("\n\n"))
    data.setHtml("".join(f"<p>{part}</p>" for part in paragraphs))
    QGuiApplication.clipboard().setMimeData(data)


def open_mail_program(letter: OutgoingMessage) -> tuple[bool, str]:
    """Open the mail program with the message; return whether it opened and a sentence that says so."""
    address = mailto(letter.to[1], letter.subject, letter.body)
    long = len(address) > TOO_LONG
    if long:
        copy_text(letter.body)
        address = mailto(letter.to[1], letter.subject, "")
    if not QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
        copy_text(letter.body)
        return False, _("No mail program answered. The text is copied: paste it where you write.")
    if long:
        return True, _("The text is long, so it is copied: paste it into the message that opens.")
    return True, _("Opened in your mail program. Once you have sent it, press “I sent it”.")


def save_draft(letter: OutgoingMessage, file: Path) -> None:
    """Write the message as a draft file that only the user may read."""
    from follow_up_desk.exchange.eml import draft

    data = draft(letter.sender, letter.to, letter.subject, letter.body)
    write_file(file, data)


def open_draft(letter: OutgoingMessage, folder: Path) -> tuple[bool, str]:
    """Open the message as a draft file; return whether a program opened it and a sentence that says so."""
    file = folder / f"{letter.file_name}{DRAFT_SUFFIX}"
    save_draft(letter, file)
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
        return True, _("Opened as a draft. Once you have sent it, press “I sent it”.")
    return False, _("No program here opens drafts. Save it as a draft file instead, or copy the text.")


def open_dialler(number: str) -> str:
    """Open a telephone number in the program for calls; return a sentence that says what was done."""
    if not QDesktopServices.openUrl(QUrl(f"tel:{dialled_digits(number)}")):
        copy_text(number)
        return _("No program here makes calls. The number is copied.")
    return _("Handed to your telephone program.")
