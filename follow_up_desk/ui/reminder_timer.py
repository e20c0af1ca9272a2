"""One timer for all reminders: it looks at the wall clock once a minute and plans again only when it may matter.

A timer counts the time the machine was awake; the clock on the wall decides. So it never sleeps for
long, and a jump of the clock, forwards or back, makes it look at once. A clock that was set more than
a day ahead, which no sleep explains, is asked about first: until then nothing is shown or kept as shown.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import SLOT, QObject, Qt, QTimer, Signal, Slot

from follow_up_desk.core.reminders import due_reminders, next_look
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.system.elapsed import elapsed

TICK = timedelta(seconds=60)
JUMP = timedelta(seconds=45)  # more than this beyond the tick is a machine that slept or a clock that was set
HOUR = timedelta(hours=1)
TOO_FAR = timedelta(hours=24)
LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")


class ReminderTimer(QObject):
    """Emit `due` with every reminder whose moment has come and that the book does not know as shown."""

    due = Signal(object)  # tuple[Reminder, ...]
    doubted = Signal(object)  # the date that may be wrong, or None: it was put right

    def __init__(self, session: Session, parent: QObject | None = None, elapsed: Callable[[], float] = elapsed) -> None:
        super().__init__(parent)
        self._session = session
        self._elapsed = elapsed
        self._true = session.agenda.now - timedelta(seconds=elapsed())  # the wall's time when the count began
        self._doubts = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        self._looked = self._planned = session.agenda.now
        self._next: datetime | None = None
        self._woken = False
        session.changed.connect(self._look_soon)

    def start(self) -> None:
        """Look now, and from now on."""
        self._listen_for_sleep()
        self._look_soon()

    def stop(self) -> None:
        """Look no more."""
        self._session.changed.disconnect(self._look_soon)
        self._timer.stop()

    def look(self) -> None:
        """Plan again if the time asks for it; tell what is due; arm the timer."""
        now = self._session.now
        if self._holds(now):
            self._timer.start(TICK // timedelta(milliseconds=1))
            return
        if self._may_differ(now):
            self._woken, self._next = False, None
            self._looked = self._planned = now
            self._session.desk.tick()  # its news brings us here again
            return
        self._looked = now
        self._next = next_look(self._session.agenda, self._session.book, now)
        self._timer.start(self._pause(now))
        found = due_reminders(self._session.agenda, self._session.book, now)
        if found:
            self.due.emit(found)

    def believe(self) -> None:
        """Go on by the clock as it stands: the user says that the date is right."""
        self._true = self._began(self._session.now)
        self.look()

    def _holds(self, now: datetime) -> bool:
        """Tell whether the clock is not to be trusted; set back, put right again, or ahead by less, it is."""
        began = self._began(now)
        doubts = began - self._true > TOO_FAR
        if not doubts:
            self._true = max(self._true, began)
        if doubts != self._doubts:
            self._doubts = doubts
            self.doubted.emit(now if doubts else None)
        return doubts

    def _began(self, now: datetime) -> datetime:
        return now - timedelta(seconds=self._elapsed())

    def _pause(self, now: datetime) -> int:
        left = TICK if self._next is None else min(TICK, self._next - now)
        return max(1, round(left / timedelta(milliseconds=1)))

    def _may_differ(self, now: datetime) -> bool:
        gap = now - self._looked
        if self._woken or gap < timedelta() or gap > TICK + JUMP:
            return True
        return (self._next is not None and self._next <= now) or _hour(now) != _hour(self._planned)

    def _look_soon(self, *_news: object) -> None:
        # Not at once: whoever listens to the same news shall hear it before what follows from it.
        self._timer.start(0)

    def _listen_for_sleep(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            bus.connect(*LOGIND, "PrepareForSleep", self, SLOT("sleeps(bool)").encode())

    @Slot(bool)
    def sleeps(self, going: bool) -> None:
        """Look again as soon as the machine woke up."""
        if not going:
            self._woken = True
            self._look_soon()


def _hour(now: datetime) -> int:
    return int(now.timestamp() // HOUR.total_seconds())
