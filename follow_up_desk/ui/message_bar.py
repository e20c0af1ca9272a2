"""A message bar across a page: an icon, a sentence, one or two buttons; it never blocks the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.ui.labels import IconLabel
from follow_up_desk.ui.theme import BODY, L, M, font


class MessageBar(QFrame):
    """Show one message; `pressed` carries the name of the button. `stacked` puts the buttons below the words."""

    pressed = Signal(str)

    def __init__(
        self,
        name: str,
        picture: str,
        buttons: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
        slim: bool = False,
        stacked: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("tone", "wait")
        row = QHBoxLayout(self)
        row.setContentsMargins(L, 0 if slim else M, 0 if slim else L, 0 if slim else M)
        row.setSpacing(M)
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.words.setFont(font(BODY))
        self.words.setObjectName(f"{name}_words")
        row.addWidget(IconLabel(picture, "wait", L), 0, Qt.AlignmentFlag.AlignVCenter)
        line = self._line(row, stacked)
        for key, label in buttons:
            button = QPushButton(label)
            button.setObjectName(key)
            button.setProperty("flat", slim)
            button.clicked.connect(self._press)
            line.addWidget(button)
        if stacked:
            line.addStretch(1)
        self.hide()

    def _line(self, row: QHBoxLayout, stacked: bool) -> QHBoxLayout:
        """Add the words, and return the line for the buttons: the same one, or one below."""
        if not stacked:
            row.addWidget(self.words, 1)
            return row
        column, line = QVBoxLayout(), QHBoxLayout()
        for layout in (column, line):
            layout.setSpacing(M)
        column.addWidget(self.words)
        column.addLayout(line)
        row.addLayout(column, 1)
        return line

    def say(self, sentence: str) -> None:
        """Show a sentence; the empty one hides the bar."""
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def _press(self) -> None:
        button = self.sender()
        if button is not None:
            self.pressed.emit(button.objectName())


def insert_above(pages: QWidget, bar: QWidget) -> None:
    """Insert a bar above the pages."""
    around = pages.parentWidget()
    layout = around.layout() if around else None
    if isinstance(layout, QBoxLayout):
        layout.insertWidget(layout.indexOf(pages), bar)
