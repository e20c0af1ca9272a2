"""Small input widgets: combo box, row of buttons, line with suggestions, spin box, text box, "More" section."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from follow_up_desk.ui import theme
from follow_up_desk.ui.theme import M, S

T = TypeVar("T")
TEXT_LINES = 3


class ValueBox(QComboBox, Generic[T]):
    """A combo box of typed Python values with their labels."""

    def __init__(self, options: Iterable[tuple[T, str]], chosen: T | None = None) -> None:
        super().__init__()
        self._values: list[T] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.offer(options)
        if chosen is not None:
            self.choose(chosen)

    def showPopup(self) -> None:
        """Show every option whole: a bar to scroll sideways would hide half of the last one."""
        self.view().setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll unless this field has the focus."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()

    def offer(self, options: Iterable[tuple[T, str]]) -> None:
        """Replace the options by these values with their labels."""
        pairs = tuple(options)
        self.clear()
        self._values = [value for value, _word in pairs]
        self.addItems([word for _value, word in pairs])

    @property
    def value(self) -> T:
        """Return the selected value."""
        return self._values[self.currentIndex()]

    def choose(self, value: T) -> None:
        """Select a value."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))


class ButtonChoice(QWidget, Generic[T]):
    """A row of buttons of which one is selected; the arrow keys move within, Tab leaves it."""

    chosen = Signal()

    def __init__(self, name: str, options: Sequence[tuple[T, str]], value: T) -> None:
        super().__init__()
        self._values = [option for option, _word in options]
        self._group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S)
        for at, (option, word) in enumerate(options):
            button = QToolButton()
            button.setText(word)
            button.setCheckable(True)
            button.setChecked(option == value)
            button.setObjectName(f"{name}_{option}")
            button.setAccessibleName(word)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, at)
            line.addWidget(button)
        line.addStretch(1)
        self._group.idToggled.connect(self._toggled)

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        """Focus the button that is selected."""
        self._group.button(self._group.checkedId()).setFocus(*reason)

    def _toggled(self, at: int, checked: bool) -> None:
        if checked:
            self.chosen.emit()

    @property
    def value(self) -> T:
        """Return the selected value."""
        return self._values[self._group.checkedId()]

    def choose(self, value: T) -> None:
        """Select a value."""
        self._group.button(self._values.index(value)).setChecked(True)


class SuggestionLine(QLineEdit):
    """A line of free text with suggestions; Down in an empty line shows all of them."""

    def __init__(self, suggestions: Iterable[str] = (), placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if popup := completer.popup():
            popup.setProperty("popup", True)
        self.setCompleter(completer)
        self.suggest(suggestions)

    def suggest(self, suggestions: Iterable[str]) -> None:
        """Replace the suggestions."""
        known = list(dict.fromkeys(text for text in suggestions if text))
        if known != self._model.stringList():
            self._model.setStringList(known)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show all suggestions on Down in an empty line."""
        if event.key() == Qt.Key.Key_Down and not self.text():
            self.completer().setCompletionPrefix("")
            self.completer().complete()
            return
        super().keyPressEvent(event)


class NumberBox(QSpinBox):
    """A spin box for whole numbers, its text aligned with that of other fields."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self.setRange(least, most)
        self.lineEdit().setTextMargins(M, 0, M, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll unless this field has the focus."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class TextBox(QPlainTextEdit):
    """A text box of a few lines; Tab moves to the next field."""

    def __init__(self, text: str = "", lines: int = TEXT_LINES) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 2 * M + S)


class More(QWidget):
    """A section that is collapsed at first; its content is made when it is first opened."""

    toggled = Signal()

    def __init__(self, word: str, make: Callable[[QVBoxLayout], None]) -> None:
        super().__init__()
        self._make = make
        self._made = False
        self.button = QToolButton()
        self.button.setObjectName("more")
        self.button.setText(word)
        self.button.setCheckable(True)
        self.button.setAccessibleName(word)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setIcon(theme.icon("chevron-down"))
        self.button.setStyleSheet(f"padding: {S}px {M}px {S}px 0; background: transparent;")
        self.button.toggled.connect(self._toggle)
        self._inner = QWidget()
        self._rows = QVBoxLayout(self._inner)
        self._rows.setContentsMargins(0, S, 0, 0)
        self._rows.setSpacing(M + S // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._inner)
        self._inner.hide()

    def open(self) -> None:
        """Expand the section."""
        self.button.setChecked(True)

    def _toggle(self, opened: bool) -> None:
        if opened and not self._made:
            self._made = True
            self._make(self._rows)
        self.button.setIcon(theme.icon("chevron-up" if opened else "chevron-down"))
        self._inner.setVisible(opened)
        self.toggled.emit()
