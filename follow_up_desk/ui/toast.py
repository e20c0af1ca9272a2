"""A message over the bottom of the window that leaves by itself: what was done, and a button that undoes it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from follow_up_desk.ui.theme import BODY, XL, L, M, colours, font

STAYS_MS = 12_000
LETTERS = 80


class Toast(QFrame):
    """Show one message at a time; `pressed` says that its button was pressed."""

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("toast")
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.words.setObjectName("toast_words")
        self.words.setFont(font(BODY))
        self.button = QPushButton()
        self.button.setObjectName("toast_button")
        self.button.clicked.connect(self._press)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(L, M, M, M)
        row.setSpacing(L)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, button: str = "", key: str = "") -> None:
        """Show a sentence, with a button where it has a text; `key` is the shortcut that does the same."""
        self.words.setText(sentence)
        self.button.setVisible(bool(button))
        self.button.setText(button)
        self.button.setToolTip(key)
        self.button.setAccessibleDescription(sentence)
        self.setAccessibleName(sentence)
        c = colours()
        self.setStyleSheet(f"#toast {{ background: {c.card}; border: 1px solid {c.accent}; border-radius: {M}px; }}")
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the window."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def enterEvent(self, event: QEvent) -> None:
        """Stay while the pointer is on it."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Leave some time after the pointer left."""
        self._timer.start()

    def _place(self) -> None:
        window = self._window
        beside = self.button.sizeHint().width() + L if not self.button.isHidden() else 0
        text = self.words.fontMetrics().horizontalAdvance(self.words.text()) + M
        most = self.words.fontMetrics().averageCharWidth() * LETTERS
        width = min(min(text, most) + beside + L + M, window.width() - 2 * L)
        self.setFixedWidth(width)
        self.setFixedHeight(self._row.heightForWidth(width))
        self.move((window.width() - width) // 2, window.height() - self.height() - XL)

    def _press(self) -> None:
        self.hide()
        self.pressed.emit()
