"""How long the user was away: the time is stored when the window loses focus and read when it gets it back."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from follow_up_desk.core.local_time import local_day, user_zone
from follow_up_desk.ui.session import Session

LAST_SEEN_KEY = "seen"
DAYS_AWAY = 2  # days without a look; a night does not count as away


class AwayWatcher(QObject):
    """Set `session.away_since` when the user comes back after days."""

    back = Signal()

    def __init__(self, session: Session, window: QWidget, memory: QSettings) -> None:
        super().__init__(window)
        self._session, self._window, self._memory = session, window, memory
        window.installEventFilter(self)
        if window.isVisible():
            self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Check when the window gets the focus, and store the time when it loses it."""
        if event.type() is QEvent.Type.WindowActivate:
            self.look()
        elif event.type() in (QEvent.Type.WindowDeactivate, QEvent.Type.Close):
            self._note()
        return False

    def look(self) -> None:
        """Check how long the user was away, and emit `back` after days."""
        here = user_zone(self._session.book.owner)
        seen, now = self._seen(), self._session.now
        self._note()
        if seen is not None and (local_day(now, here) - local_day(seen, here)).days >= DAYS_AWAY:
            self._session.away_since = seen
            self.back.emit()

    def close(self) -> None:
        """Store the time for the next start."""
        self._window.removeEventFilter(self)
        if self._window.isVisible():
            self._note()

    def _note(self) -> None:
        self._memory.setValue(LAST_SEEN_KEY, self._session.now.isoformat())

    def _seen(self) -> datetime | None:
        try:
            seen = datetime.fromisoformat(str(self._memory.value(LAST_SEEN_KEY, "")))
        except ValueError:
            return None
        return seen if seen.tzinfo else None
