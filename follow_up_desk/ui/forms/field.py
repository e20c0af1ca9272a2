"""A form field: label, editor, and a message below it that shows what was read or what is wrong."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from follow_up_desk.ui import theme
from follow_up_desk.ui.theme import SMALL, S

W = TypeVar("W", bound=QWidget)


def with_object_name(widget: W, name: str) -> W:
    """Set the widget's object name, by which tests and helpers find it, and return the widget."""
    widget.setObjectName(name)
    return widget


def label(text: str, *, size: float = theme.BODY, bold: bool = False, soft: bool = False) -> QLabel:
    """Return a plain-text label with word wrap."""
    made = QLabel(text)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(size, bold))
    made.setProperty("soft", soft)
    if QGuiApplication.isRightToLeft():  # Qt would align a name in Latin letters to the left
        made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    return made


class FieldMessage(QWidget):
    """Show one line below a field: what was read (soft), or what is wrong (icon and colour)."""

    def __init__(self, keeps_space: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeps_space = keeps_space
        self._mark = QLabel()
        self._words = label("", size=SMALL)
        line = QHBoxLayout(self)
        line.setContentsMargins(S // 2, 0, 0, 0)
        line.setSpacing(S)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        self.setMinimumHeight(self._words.fontMetrics().height() if keeps_space else 0)
        self._mark.hide()
        if not keeps_space:
            self.hide()

    @property
    def text(self) -> str:
        """Return the text shown."""
        return self._words.text()

    def say(self, text: str, role: str = "ink_soft", icon: str = "") -> None:
        """Show a line; an empty text hides the widget unless `keeps_space` is set."""
        self._words.setText(text)
        self._words.setStyleSheet(f"color: {theme.colour(role).name()};")
        height = self._words.fontMetrics().height()
        if icon:
            self._mark.setPixmap(theme.icon_pixmap(icon, height, role, self.devicePixelRatioF()))
        self._mark.setVisible(bool(icon))
        if not self._keeps_space:
            self.setVisible(bool(text))


class Field(QWidget):
    """Show an editor with its label above and a message below."""

    def __init__(
        self, name: str, word: str, editor: QWidget, *, keeps_space: bool = False, hint: QWidget | None = None
    ) -> None:
        super().__init__()
        self.editor, self._hint = editor, hint
        self.label = label(word, size=SMALL, soft=True)
        self.message = FieldMessage(keeps_space)
        self._said = ("", "ink_soft", "")
        self._shown = ("", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S // 2)
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addWidget(self.message)
        if hint:
            column.addWidget(hint)
        column.addStretch(1)
        target = editor.focusProxy() or editor
        target.setObjectName(name)
        target.setAccessibleName(word)
        self.label.setBuddy(target)

    def rename(self, word: str) -> None:
        """Change the label."""
        self.label.setText(word)
        self.target.setAccessibleName(word)

    @property
    def target(self) -> QWidget:
        """Return the widget that receives the keyboard focus."""
        return self.editor.focusProxy() or self.editor

    def say(self, text: str, role: str = "ink_soft", icon: str = "") -> None:
        """Show what was read; an empty text shows the hint instead."""
        self._said = (text, role, icon)
        self._show(*self._said)

    def show_error(self, text: str) -> None:
        """Show what is wrong; an empty text clears the error."""
        self._show(*((text, "danger", "concern") if text else self._said))

    def _show(self, text: str, role: str, icon: str) -> None:
        if (text, role) == self._shown:
            return
        self._shown = (text, role)
        self.message.say(text, role, icon)
        self.target.setAccessibleDescription(text)
        if self._hint:
            self._hint.setVisible(not text)
