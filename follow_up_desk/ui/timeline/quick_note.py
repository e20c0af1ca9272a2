"""The line for a quick note; what was typed and not added is kept for each opportunity."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.autosave import OFTEN_MS, unsaved_store
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.window_line import WindowLine

KEY = "note:"  # with the opportunity's id


class QuickNote(WindowLine):
    """Take a note about the opportunity shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        words = _("Add a note for yourself")
        super().__init__(placeholderText=words, parent=parent)
        self.setObjectName("quick_note")
        self.setAccessibleName(words)
        self._session = session
        self._opportunity = ""
        self._settles = QTimer(self, singleShot=True, interval=OFTEN_MS)
        self._settles.timeout.connect(self.keep)
        self.textEdited.connect(lambda _text: self._settles.start())

    def show_opportunity(self, id: str) -> None:
        """Show what was typed about another opportunity, and keep what was typed about the one before."""
        if id != self._opportunity:
            self.keep()
            self._opportunity = id
            self.setText(unsaved_store(self._session).of(f"{KEY}{id}") or "")

    def keep(self) -> None:
        """Keep what is typed until it is added or deleted."""
        self._settles.stop()
        if self._opportunity:
            unsaved_store(self._session).keep(f"{KEY}{self._opportunity}", self.text().strip())
