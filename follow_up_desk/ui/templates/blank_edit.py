"""An editor for a template's text that completes the names of blanks after "{{", each with its hint."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QStandardItem,
    QStandardItemModel,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QPlainTextEdit, QWidget

from follow_up_desk.ui.templates.blank_names import NamePlace, name_place
from follow_up_desk.ui.theme import L, colour

NAME_ROLE = int(Qt.ItemDataRole.UserRole)
COMPLETION_KEY = "Ctrl+Space"
BLANK_START = "{{ "
_LIST_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Backtab})
_TEMPLATE_SYNTAX = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")


class _TemplateHighlighter(QSyntaxHighlighter):
    """Highlight blanks and conditions by colour."""

    def highlightBlock(self, text: str) -> None:
        ink = QTextCharFormat()
        for found in _TEMPLATE_SYNTAX.finditer(text):
            ink.setForeground(colour("accent" if found[0].startswith("{{") else "ink_soft"))
            self.setFormat(found.start(), len(found[0]), ink)


class BlankEdit(QPlainTextEdit):
    """A text editor that completes the names of blanks; `offer` shows the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._marks = _TemplateHighlighter(self.document())
        self._names = QStandardItemModel(self)
        self.completer = QCompleter(self._names, self)
        self.completer.setWidget(self)
        self.completer.setCompletionRole(NAME_ROLE)
        self.completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.popup.setObjectName("blank_names")
        self.popup.setProperty("popup", True)
        self.completer.activated.connect(self.take)

    @property
    def popup(self) -> QAbstractItemView:
        """Return the completer's list."""
        found = self.completer.popup()
        assert found is not None
        return found

    def set_names(self, names: Mapping[str, str]) -> None:
        """Set the names to offer, each with its hint."""
        self._names.clear()
        for name, hint in names.items():
            item = QStandardItem(f"{name}: {hint}")
            item.setData(name, NAME_ROLE)
            self._names.appendRow(item)

    def offer(self) -> None:
        """Show the names that match what was typed; outside a blank, start one and show all."""
        self.setFocus()
        if self._place() is None:
            self.insertPlainText(BLANK_START)
        self._show(self._place() or NamePlace(""))

    def take(self, name: str) -> None:
        """Insert a name as a blank at the cursor."""
        place = self._place() or NamePlace("")
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, place.before)
        whole = place.before + place.after
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, whole)
        cursor.insertText(place.as_written(name))
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Keep the completion shortcut from being used by another widget."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_completion_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on typing while the list is shown; keys that choose go to the list."""
        shown = self.popup.isVisible()
        if shown and event.key() in _LIST_KEYS:
            event.ignore()
            return
        if _is_completion_key(event):
            self.offer()
            return
        super().keyPressEvent(event)
        place = self._place()
        if place is not None and (not place.bare or place.begun) and (event.text().strip() or shown):
            self._show(place)
        elif shown:
            self.popup.hide()

    def _place(self) -> NamePlace | None:
        cursor = self.textCursor()
        line, at = cursor.block().text(), cursor.positionInBlock()
        return name_place(line[:at], line[at:])

    def _show(self, place: NamePlace) -> None:
        self.completer.setCompletionPrefix(place.begun)
        popup = self.popup
        popup.setCurrentIndex(self.completer.completionModel().index(0, 0))
        area = self.cursorRect()
        area.setWidth(popup.sizeHintForColumn(0) + popup.verticalScrollBar().sizeHint().width() + L)
        self.completer.complete(area)


def _is_completion_key(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()) == QKeySequence(COMPLETION_KEY)
