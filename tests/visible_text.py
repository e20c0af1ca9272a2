"""All visible and accessible text of a widget, and which of it is untranslated."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

from msgspec import Struct
from msgspec.structs import fields
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QStandardItemModel
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QTextEdit, QWidget

from tests.pseudo import CLOSE, OPEN

TOLD = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


def words_of(top: QWidget) -> Iterator[str]:
    """Yield all visible and accessible text of a widget and its children."""
    yield top.windowTitle()
    for widget in [top, *top.findChildren(QWidget)]:
        if "qt_" in widget.objectName() or widget.window() is not top:
            continue
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton):
            yield _seen(widget)
        elif isinstance(widget, QLineEdit | QTextEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(min(widget.count(), 30)))
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from told_by(widget.model())
    for action in top.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def _seen(widget: QLabel | QAbstractButton) -> str:
    """Return the text of a label or button as it is seen, without markup."""
    rich = isinstance(widget, QLabel) and widget.textFormat() is Qt.TextFormat.RichText
    return re.sub("<[^>]*>", "", widget.text()) if rich else widget.text()


def told_by(model: QAbstractItemModel) -> Iterator[str]:
    """Yield the text of a list or a table."""
    columns = model.columnCount() if isinstance(model, QAbstractTableModel | QStandardItemModel) else 1
    for row in range(min(model.rowCount(), 50)):
        for column in range(columns):
            index: QModelIndex = model.index(row, column)
            yield from (str(index.data(role) or "") for role in TOLD)


def plain(words: str) -> str:
    return " ".join(words.replace("&", "").split())


def data_of(thing: Any) -> set[str]:
    """Return every word in the desk's own records."""
    if isinstance(thing, Enum):
        return set()
    if isinstance(thing, str):
        return {plain(line) for line in [thing, *thing.splitlines()]}
    if isinstance(thing, dict):
        return set().union(*(data_of(part) for part in thing.values()))
    if isinstance(thing, tuple | list):
        return set().union(*(data_of(part) for part in thing))
    if isinstance(thing, Struct):
        return set().union(*(data_of(getattr(thing, part.name)) for part in fields(thing)))
    return set()


DATES = re.compile(
    r"(Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?\b|"
    r"\b(Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sep(tember)?|Oct(ober)?|Nov(ember)?"
    r"|Dec(ember)?)\b|\b[ap]m\b|\d+"
)


def unmarked(words: str, known: set[str]) -> bool:
    """Return whether text has letters that come neither from the catalogue nor from the desk's own records."""
    rest = words
    while OPEN in rest:
        shorter = re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", rest)
        if shorter == rest:
            break
        rest = shorter
    for known_words in sorted(known, key=len, reverse=True):
        if len(known_words) > 3:
            rest = rest.replace(known_words, "")
    return bool(re.search(r"[^\W\d_]{2}", DATES.sub("", rest)))
