"""The search field above the list: Down and Enter go on into the list; the pane clears it with Escape."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.window_line import WindowLine

_INTO_THE_LIST = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SearchLine(WindowLine):
    """Take the words to search for; `begun` says that it has the focus, `left` asks to move on into the list."""

    begun = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        words = _("Search everything you logged")
        super().__init__(placeholderText=words, parent=parent)
        self.setObjectName("search")
        self.setAccessibleName(words)
        self.textChanged.connect(self._offer_clearing)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that a search may begin."""
        super().focusInEvent(event)
        self.begun.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on into the list with Down or Enter."""
        if event.key() in _INTO_THE_LIST:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _offer_clearing(self, words: str) -> None:
        """Show the clear button from the first letter on: its icon is slow to load, and an empty field needs none."""
        self.setClearButtonEnabled(bool(words))
