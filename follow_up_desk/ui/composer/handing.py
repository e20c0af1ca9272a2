"""Hand words over: to the clipboard, the mail program, the telephone. Opening is not sending."""

import html
import re

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from follow_up_desk.exchange.mailto import TOO_LONG, mailto
from follow_up_desk.i18n import _


def copy(text: str) -> None:
    """Put a text on the clipboard, plain and with its paragraphs."""
    data = QMimeData()
    data.setText(text)
    paragraphs = (html.escape(part).replace("\n", "<br>") for part in text.split("\n\n"))
    data.setHtml("".join(f"<p>{part}</p>" for part in paragraphs))
    QGuiApplication.clipboard().setMimeData(data)


def write(to: str, subject: str, body: str) -> str:
    """Open the mail program with the message; return the sentence that says what was done."""
    address = mailto(to, subject, body)
    long = len(address) > TOO_LONG
    if long:
        copy(body)
        address = mailto(to, subject, "")
    if not QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
        copy(body)
        return _("No mail program answered. The text is copied: paste it where you write.")
    if long:
        return _("The text is long, so it is copied: paste it into the message that opens.")
    return _("Opened in your mail program. Once it has gone out, press “I sent it”.")


def call(number: str) -> str:
    """Hand a number to a program that calls; return the sentence that says what was done."""
    if not QDesktopServices.openUrl(QUrl(f"tel:{dialled(number)}")):
        copy(number)
        return _("No program here makes calls. The number is copied.")
    return _("Handed to your telephone program.")


def dialled(number: str) -> str:
    """Return the digits of a number as they are dialled, the leading plus kept."""
    digits = re.sub(r"[^\d]", "", re.split(r"(?:ext|x|#)", number, maxsplit=1, flags=re.IGNORECASE)[0])
    return f"+{digits}" if number.strip().startswith("+") else digits
