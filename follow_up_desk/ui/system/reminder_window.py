"""Reminders in a window of our own, for desktops without notifications: on top, with the same buttons."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.system.notifier import OPEN, SNOOZE, Message, Notifier
from follow_up_desk.ui.theme import BODY, XL, L, M, font, icon

WIDTH_IN_LETTERS = 52


class ReminderWindow(Notifier):
    """One small window with a card for each message; it never takes the keyboard focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.window = _Cards()
        self.window.pressed.connect(self._press)
        self.window.dismissed.connect(self.dismissed)

    def show(self, message: Message) -> None:
        """Add a card."""
        self.window.add(message)
        self.shown.emit(message.key)

    def withdraw(self, key: str) -> None:
        """Remove a card."""
        self.window.remove(key)

    def close(self) -> None:
        """Close the window for good."""
        self.window.dismissed.disconnect(self.dismissed)
        self.window.close()
        self.window.deleteLater()

    def _press(self, key: str, name: str) -> None:
        self.window.remove(key)
        self.pressed.emit(key, name)


class _Cards(QWidget):
    pressed = Signal(str, str)
    dismissed = Signal(str)

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint)
        self.setObjectName("reminder_window")
        self.setWindowTitle(_("Reminders - Follow-Up Desk"))
        self.setWindowIcon(icon("app"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # Wayland may give it the keyboard all the same: then what is typed elsewhere must not press a button.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        self._cards: dict[str, QFrame] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(L, L, L, L)
        self._column.setSpacing(M)

    def add(self, message: Message) -> None:
        """Add a card and show the window."""
        self.remove(message.key, hide=False)
        card = _Card(message, self)
        card.pressed.connect(self.pressed)
        self._cards[message.key] = card
        self._column.addWidget(card)
        card.show()
        self._fit()
        if not self.isVisible():
            self._move_to_corner()
        self.show()
        self._stay_on_screen()
        self.raise_()

    def remove(self, key: str, hide: bool = True) -> None:
        """Remove a card; hide the window with the last one."""
        card = self._cards.pop(key, None)
        if card is not None:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        if self._cards:
            self._fit()
        if hide and not self._cards:
            self.hide()

    def _fit(self) -> None:
        """Be as high as the cards need; Qt itself would stop at two thirds of the screen and cut their words.

        The size is fixed: a desktop that tiles its windows lets only such a one float above the others.
        """
        self._column.activate()
        width = self._column.totalSizeHint().width()
        self.setFixedSize(width, self._column.totalHeightForWidth(width))

    def _move_to_corner(self) -> None:
        room = self.screen().availableGeometry().adjusted(0, 0, -L, -XL)
        self.move(room.bottomRight() - self.rect().bottomRight())

    def _stay_on_screen(self) -> None:
        """Go up where another card, or the frame that Windows draws, would reach below the screen; left likewise."""
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        over = QPoint(max(frame.right() - room.right(), 0), max(frame.bottom() - room.bottom(), 0))
        if not over.isNull():
            self.move(self.pos() - over)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Dismiss every card."""
        for key in tuple(self._cards):
            self.remove(key)
            self.dismissed.emit(key)
        event.accept()


class _Card(QFrame):
    pressed = Signal(str, str)

    def __init__(self, message: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setAccessibleName(message.title)
        self._key = message.key
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        column.addWidget(self._label(message.title, bold=True))
        column.addWidget(self._label(message.body))
        row = QHBoxLayout()
        row.setContentsMargins(0, M, 0, 0)
        for at, (name, words) in enumerate((*message.buttons, (OPEN, _("Open")))):
            button = self._button(name, words, primary=at == 0)
            if name == SNOOZE and message.later:
                button.setMenu(self._menu(button, message.later))
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _label(self, words: str, bold: bool = False) -> QLabel:
        label = QLabel(words, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(font(BODY, bold))
        label.setMinimumWidth(label.fontMetrics().averageCharWidth() * WIDTH_IN_LETTERS - XL)
        if not bold:
            label.setProperty("soft", True)
        return label

    def _button(self, name: str, words: str, primary: bool) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setProperty("primary", primary)
        button.clicked.connect(self._press)
        return button

    def _menu(self, button: QPushButton, later: tuple[tuple[str, str], ...]) -> QMenu:
        menu = QMenu(button)
        for name, words in later:
            action = menu.addAction(words)
            action.setObjectName(name)
            action.triggered.connect(self._press)
        return menu

    def _press(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.pressed.emit(self._key, pressed.objectName())
