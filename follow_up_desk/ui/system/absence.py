"""Since when nobody has looked at the desk: noted when the window loses the front, said when somebody comes back."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from follow_up_desk.ui.session import Session

KEY = "seen"
DAYS = 2  # not since yesterday is days away; a night is none


class Absence(QObject):
    """Set `session.away_since` when its owner comes back after days."""

    back = Signal()

    def __init__(self, session: Session, window: QWidget, memory: QSettings) -> None:
        super().__init__(window)
        self._session, self._window, self._memory = session, window, memory
        window.installEventFilter(self)
        if window.isVisible():
            self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look when the window comes to the front, and note when it leaves it."""
        if event.type() is QEvent.Type.WindowActivate:
            self.look()
        elif event.type() in (QEvent.Type.WindowDeactivate, QEvent.Type.Close):
            self._note()
        return False

    def look(self) -> None:
        """See how long it was since somebody looked."""
        here = ZoneInfo(self._session.book.owner.time_zone)
        seen, now = self._seen(), self._session.now
        self._note()
        if seen is not None and (now.astimezone(here).date() - seen.astimezone(here).date()).days >= DAYS:
            self._session.away_since = seen
            self.back.emit()

    def close(self) -> None:
        """Note for the next start that somebody was here."""
        self._window.removeEventFilter(self)
        if self._window.isVisible():
            self._note()

    def _note(self) -> None:
        self._memory.setValue(KEY, self._session.now.isoformat())

    def _seen(self) -> datetime | None:
        try:
            seen = datetime.fromisoformat(str(self._memory.value(KEY, "")))
        except ValueError:
            return None
        return seen if seen.tzinfo else None
