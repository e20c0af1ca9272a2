"""Languages that only tests speak: every message marked, or half as long again, or from right to left."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from follow_up_desk import i18n
from tests.gallery.looks import lengthened

OPEN, CLOSE = "⟦", "⟧"
PLACES = re.compile(r"({[^}]*}|&)")
# Letters of the same number that run from right to left; they mean nothing.
HEBREW = str.maketrans("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשתםןףץ")


def marked(message: str) -> str:
    """Return a message between marks, so that what never went through the catalogue stands out."""
    return f"{OPEN}{message}{CLOSE}"


def from_right_to_left(message: str) -> str:
    """Return a message in letters that run from right to left; the places to fill stay as they are."""
    parts = PLACES.split(message)
    return "".join(part if PLACES.fullmatch(part) else part.lower().translate(HEBREW) for part in parts)


class Pseudo(dict[str, tuple[str, ...]]):
    """Translate every message there is by one function."""

    def __init__(self, made: Callable[[str], str]) -> None:
        super().__init__()
        self._made = made

    def get(self, message: str, default: object = None) -> tuple[str, ...]:  # type: ignore[override]
        """Return the message made anew; one form serves every number."""
        return (self._made(message),)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for a while: one of the catalogue's, or marked, long, mirrored."""
    spoken = i18n._spoken
    pseudo = {"marked": marked, "long": lengthened, "mirrored": from_right_to_left}
    mirrored = language == "mirrored"
    try:
        if language in pseudo:
            i18n.use(None)
            spoken.messages, spoken.plural = Pseudo(pseudo[language]), lambda n: 0
        else:
            assert i18n.use(language) == language
        if mirrored:
            QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        yield
    finally:
        i18n.use(None)
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
