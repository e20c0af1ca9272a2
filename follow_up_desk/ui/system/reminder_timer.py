"""One timer for all reminders: it checks the wall clock once a minute and plans again only when needed.

A Qt timer counts the time the machine was awake, but reminders follow the wall clock. So the timer never waits for
long, and a jump of the clock, forwards or back, makes it check at once. If the clock is more than a day ahead, which
no sleep explains, the user is asked first: until then nothing is shown or marked as shown.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import SLOT, QObject, Qt, QTimer, Signal, Slot

from follow_up_desk.core.next_interview import starting_soon
from follow_up_desk.core.reminders import due_reminders, next_check
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.system.elapsed import elapsed

TICK = timedelta(seconds=60)
JUMP = timedelta(seconds=45)  # more than this beyond the tick is a machine that slept or a clock that was set
HOUR = timedelta(hours=1)
TOO_FAR = timedelta(hours=24)
LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")


class ReminderTimer(QObject):
    """Emit `due` with every reminder whose time has come and that is not marked as shown."""

    due = Signal(object)  # tuple[Reminder, ...]
    soon = Signal(object)  # tuple[NextInterview, ...]: interviews that begin within minutes
    doubted = Signal(object)  # the date that may be wrong, or None once it is right again

    def __init__(self, session: Session, parent: QObject | None = None, elapsed: Callable[[], float] = elapsed) -> None:
        super().__init__(parent)
        self._session = session
        self._elapsed = elapsed
        self._true = session.agenda.now - timedelta(
            seconds=elapsed()
        )  # the wall clock's time when the elapsed time was 0
        self._doubts = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        self._looked = self._planned = session.agenda.now
        self._next: datetime | None = None
        self._woken = False
        session.changed.connect(self._look_soon)

    def start(self) -> None:
        """Check now, and regularly from now on."""
        self._listen_for_sleep()
        self._look_soon()

    def stop(self) -> None:
        """Stop checking."""
        self._session.changed.disconnect(self._look_soon)
        self._timer.stop()

    def look(self) -> None:
        """Plan again if the time requires it, report what is due, and start the timer again."""
        now = self._session.now
        if self._holds(now):
            self._timer.start(TICK // timedelta(milliseconds=1))
            return
        if self._may_differ(now):
            self._woken, self._next = False, None
            self._looked = self._planned = now
            self._session.desk.tick()  # its change signal calls this again
            return
        self._looked = now
        self._next = next_check(self._session.agenda, self._session.book, now)
        self._timer.start(self._pause(now))
        found = due_reminders(self._session.agenda, self._session.book, now)
        if found:
            self.due.emit(found)
        if soon := starting_soon(self._session.agenda, now):
            self.soon.emit(soon)

    def believe(self) -> None:
        """Trust the clock: the user says that the date is right."""
        self._true = self._began(self._session.now)
        self.look()

    def _holds(self, now: datetime) -> bool:
        """Return whether the clock is not to be trusted: it is far ahead of the time that has passed."""
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
        # Not at once: the other listeners of this change should get it before the reminders that follow from it.
        self._timer.start(0)

    def _listen_for_sleep(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            bus.connect(*LOGIND, "PrepareForSleep", self, SLOT("sleeps(bool)").encode())

    @Slot(bool)
    def sleeps(self, going: bool) -> None:
        """Check again as soon as the machine woke up."""
        if not going:
            self._woken = True
            self._look_soon()


def _hour(now: datetime) -> int:
    return int(now.timestamp() // HOUR.total_seconds())
