"""The looks everything is pictured in: scheme, direction, language, length of words, size of type."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from gettext import NullTranslations

from msgspec import Struct
from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from follow_up_desk import i18n
from follow_up_desk.i18n import ENGLISH
from follow_up_desk.ui.stylesheet import apply_theme

ACCENTS = str.maketrans("aeiouAEIOU", "áéîöüÁÉÎÖÜ")
PLACES = re.compile(r"({[^}]*})")
PADDING = "und noch etwas mehr von allem was lange Sprachen eben brauchen um dasselbe zu sagen " * 4


class Look(Struct, frozen=True):
    """Hold one way to show everything."""

    name: str
    scheme: str = "light"
    mirrored: bool = False
    long_words: bool = False
    scale: float = 1.0
    language: str = ENGLISH


LOOKS = (
    Look("light"),
    Look("dark", "dark"),
    Look("contrast", "contrast"),
    Look("mirrored", mirrored=True),
    Look("long", long_words=True),
    Look("german", language="de"),
    Look("german-dark", "dark", language="de"),
    Look("large", scale=1.5),
    Look("huge", scale=2.0),
)


def lengthened(message: str) -> str:
    """Return a message half as long again, with accents; the places to fill stay as they are."""
    words = "".join(part if part.startswith("{") else part.translate(ACCENTS) for part in PLACES.split(message))
    more = PADDING[: len(PLACES.sub("", message)) // 2].rstrip()
    if not more:
        return words
    end = words[-1] if words[-1] in ".:?" else ""
    return f"{words.removesuffix(end)} {more}{end}"


class Pseudo(NullTranslations):
    """Translate every message by one function."""

    def __init__(self, made: Callable[[str], str]) -> None:
        super().__init__()
        self._made = made

    def gettext(self, message: str) -> str:
        """Return the changed message."""
        return self._made(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the changed message for that number."""
        return self._made(msgid1 if n == 1 else msgid2)


def _qt_words(app: QApplication, language: str) -> QTranslator:
    """Install Qt's own words (Cancel, the names of keys) as the program does."""
    words = QTranslator(app)
    if words.load(QLocale(language), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(words)
    return words


@contextmanager
def dressed(app: QApplication, look: Look) -> Iterator[None]:
    """Show everything in that look for a while."""
    before = app.font()
    larger = app.font()
    larger.setPointSizeF(before.pointSizeF() * look.scale)
    app.setFont(larger)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight)
    apply_theme(app, look.scheme)
    before_it, locale = i18n.language(), QLocale()
    i18n.set_language(look.language)
    own_words = _qt_words(app, look.language)
    QLocale.setDefault(QLocale(f"{look.language}_US"))
    if look.long_words:
        i18n._current.catalogue = Pseudo(lengthened)
    try:
        yield
    finally:
        i18n.set_language(before_it)
        app.removeTranslator(own_words)
        QLocale.setDefault(locale)
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        app.setFont(before)
        app.setStyleSheet("")
        app.setPalette(QPalette())
