"""Open a saved link in the browser: only a web address, whatever else was saved as a link."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from follow_up_desk.i18n import _


def open_web_link(link: str) -> str:
    """Open a link in the browser; return a sentence that says what was done."""
    typed = link.strip()
    url = QUrl(typed if "://" in typed else f"https://{typed}", QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in ("http", "https") or not url.host():
        return _("“{link}” is not a web address.").format(link=typed)
    if not QDesktopServices.openUrl(url):
        return _("No browser answered.")
    return _("Opened in your browser.")
