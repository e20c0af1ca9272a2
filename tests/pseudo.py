"""Pseudo-languages for tests: every message marked, or half as long again, or from right to left."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from follow_up_desk import i18n
from tests.gallery.looks import Pseudo, lengthened

OPEN, CLOSE = "⟦", "⟧"
PLACES = re.compile(r"({[^}]*}|&)")
# Letters of the same number that run from right to left; they mean nothing.
HEBREW = str.maketrans("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשתםןףץ")


def marked(message: str) -> str:
    """Return a message between marks, so that untranslated text stands out."""
    return f"{OPEN}{message}{CLOSE}"


def from_right_to_left(message: str) -> str:
    """Return a message in right-to-left letters; the placeholders stay as they are."""
    parts = PLACES.split(message)
    return "".join(part if PLACES.fullmatch(part) else part.lower().translate(HEBREW) for part in parts)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Set a language for the duration of a test: one with a catalogue, or marked, long, mirrored."""
    spoken = i18n._current
    pseudo = {"marked": marked, "long": lengthened, "mirrored": from_right_to_left}
    mirrored = language == "mirrored"
    try:
        if language in pseudo:
            i18n.set_language(None)
            spoken.catalogue = Pseudo(pseudo[language])
        else:
            assert i18n.set_language(language) == language
        if mirrored:
            QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        yield
    finally:
        i18n.set_language(None)
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
