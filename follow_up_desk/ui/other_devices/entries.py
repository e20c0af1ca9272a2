"""Entries of a group below one heading: each with a title, lines of text and buttons."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.ui.forms.field import label, with_object_name
from follow_up_desk.ui.theme import M, S

LONGEST = 300  # letters of a line; all of it is in the tooltip


class Entry(QFrame):
    """Show a title, lines of text below it, and buttons below these."""

    def __init__(self, title: str, lines: Iterable[str]) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._title = title
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, M)
        column.setSpacing(S)
        if title:
            column.addWidget(label(title, bold=True))
        for line in lines:
            shown = label(line if len(line) <= LONGEST else f"{line[:LONGEST]}…")
            shown.setToolTip("" if len(line) <= LONGEST else line)
            column.addWidget(shown)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(M)
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)

    def button(self, name: str, words: str, does: Callable[[], None]) -> None:
        """Add a button; a screen reader says what it is about, too."""
        made = with_object_name(QPushButton(words), name)
        made.setAutoDefault(False)
        made.setAccessibleName(f"{words}: {self._title}" if self._title else words)
        made.clicked.connect(lambda _checked=False: does())
        self._buttons.insertWidget(self._buttons.count() - 1, made)


class Entries(QWidget):
    """Show a heading and an entry for each item; made anew only when the items are others, hidden without any."""

    def __init__(self, heading: str, make: Callable[[Any], Entry]) -> None:
        super().__init__()
        self._make = make
        self._items: tuple[Any, ...] = ()
        self._entries: list[Entry] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, M, 0, 0)
        self.column.setSpacing(M)
        self.heading = label(heading, soft=True)
        self.column.addWidget(self.heading)
        self.hide()

    def show_items(self, items: Iterable[Any]) -> None:
        """Show these items; the focus stays on the first button where the one it was on is gone."""
        wanted = tuple(items)
        if wanted == self._items:
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self._items = wanted
        for entry in self._entries:
            self.column.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self._entries = [self._make(item) for item in wanted]
        for entry in self._entries:
            self.column.addWidget(entry)
            entry.show()  # at once, for the focus
        self.setVisible(bool(wanted))
        if had_focus and self._entries and (button := self._entries[0].findChild(QPushButton)) is not None:
            button.setFocus()
