"""The calendar on the phone, kept current: what is known of it, and the runs of publishing beside the window.

While it is off nothing here is imported, asked or sent: whether it is on is one look for a file.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from follow_up_desk.core.wording import UserError
from follow_up_desk.i18n import translate
from follow_up_desk.store.companions import phone_file
from follow_up_desk.store.phone_file import PhoneCalendar, PhoneEntry, PhoneFile
from follow_up_desk.ui import background
from follow_up_desk.ui.other_devices.phone_work import Login, connect, publish, with_runs
from follow_up_desk.ui.session import Session

if TYPE_CHECKING:
    from follow_up_desk.phone_calendar.publisher import Outcome
    from follow_up_desk.phone_calendar.runs import PhoneRuns
    from follow_up_desk.phone_calendar.wanted import Wanted

SETTLES_MS = 5_000  # several changes in a row are sent at once
REGULARLY_MS = 15 * 60_000  # what the phone did is read this often
OFFLINE, BUSY = "offline", "busy"  # as phone_calendar.trouble names them
SOON = timedelta(minutes=2)  # after a change, and when there was no network


class PhonePublishing(QObject):
    """Publish after changes and regularly; `changed` says that there is something else to show.

    `running` is how far it is, `fault` why it stopped; `waiting` counts entries whose removal is to be confirmed, and
    `emptied` says that the calendar on the server was emptied.
    """

    changed = Signal()
    _progressed = Signal(int, int)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.calendar: PhoneCalendar | None = None
        self.rows: tuple[PhoneEntry, ...] = ()
        self.running: tuple[int, int] | None = None
        self.fault: UserError | None = None
        self.waiting, self.emptied = 0, False
        self._runs: PhoneRuns | None = None
        self._path = session.desk.path
        self._last: datetime | None = None
        self._closed = False
        self._cancelled = Event()
        self._timer = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._timer.timeout.connect(self.publish_if_due)
        self._regularly = QTimer(self, interval=REGULARLY_MS)
        self._regularly.timeout.connect(self._timer.start)
        self._progressed.connect(self._show_progress)

    @property
    def file(self) -> PhoneFile | None:
        """Return the list of what is on the phone, or None where the desk is in no file."""
        path = self._session.desk.path
        return PhoneFile(phone_file(path)) if path else None

    @property
    def must_wait(self) -> bool:
        """Return whether the server asked for a pause that is not over."""
        calendar = self.calendar
        if calendar is None or calendar.trouble != BUSY or calendar.wait_until is None:
            return False
        return calendar.wait_until > self._session.now

    def start(self) -> None:
        """Go on publishing where that was wanted, from now on after every change."""
        self._session.changed.connect(self._wait)
        self._read()
        self._begin()
        if self.calendar is not None or self.fault is not None:
            self.changed.emit()

    def close(self) -> None:
        """Stop after the entry that is on its way; the rest is sent the next time."""
        self._closed = True
        self._cancelled.set()
        self._timer.stop()
        self._regularly.stop()

    def connect_to(self, login: Login, then: Callable[[bool], None], failed: Callable[[UserError], None]) -> None:
        """Publish to this server from now on; `then` hears whether the keyring took the password."""

        def connected(kept: bool | None) -> None:
            if kept is not None:
                then(kept)
                self.publish()

        def broke(fault: UserError) -> None:
            self.fault = None  # it is said where it was typed
            failed(fault)

        cancelled = self._cancelled.is_set
        work = partial(connect, login=login, cancelled=cancelled)
        self._run(work, connected, broke)

    def publish_if_due(self) -> None:
        """Publish, unless the server asked for a pause or something needs the user first."""
        from follow_up_desk.phone_calendar.pauses import may_try

        desk = self._session.desk
        if self.calendar is None or desk.trouble is not None or not desk.may_write:
            return
        now = self._session.now
        if self._last is not None and timedelta(0) <= now - self._last < SOON:
            self._timer.start(SETTLES_MS + int((SOON - (now - self._last)).total_seconds() * 1000))
        elif may_try(self.calendar, now) and not self.emptied and not self.waiting:
            self.publish()

    def publish(self, *, may_remove: bool = False) -> None:
        """Publish now."""
        if self.calendar is None or self.running is not None:
            return
        self._last = self._session.now
        wanted = self._wanted()
        work = partial(
            publish, wanted=wanted, progress=self._progressed.emit, cancelled=self._cancelled.is_set, remove=may_remove
        )
        self._run(work, self._published)

    def cancel(self) -> None:
        """Stop after the entry that is on its way."""
        self._cancelled.set()

    def stop(self, *, remove: bool) -> None:
        """Publish no longer; `remove` takes the entries off the server first."""
        wanted = self._wanted()
        self._run(lambda runs: runs.stop(wanted, remove=remove), lambda _none: None)

    def answer(self, how: Callable[[PhoneFile], None]) -> None:
        """Keep what the user answered to something that the phone did, and publish it."""
        if self.file is None or self.running is not None:
            return
        try:
            how(self.file)
        except UserError as refused:
            self._session.say_refused(refused)
        self.emptied = False
        self._read()
        self.publish()

    def _wanted(self) -> "Wanted":
        from follow_up_desk.phone_calendar.wanted import Wanted

        session = self._session
        return Wanted(session.book, session.agenda, translate, session.now)

    def _run(
        self,
        work: "Callable[[PhoneRuns], Any]",
        then: Callable[[Any], None],
        failed: Callable[[UserError], None] = lambda _fault: None,
    ) -> None:
        """Do one thing at a time beside the window, and show how it went."""
        if self.file is None or self.running is not None or self._closed:
            return
        self._cancelled.clear()
        self.running, self.fault = (0, 0), None
        self.changed.emit()
        file, runs = self.file, self._runs if self._path == self._session.desk.path else None
        self._path = self._session.desk.path

        def done(result: "tuple[PhoneRuns, Any]") -> None:
            self._runs = result[0]
            self._end(None)
            then(result[1])
            self.changed.emit()

        def broke(fault: Exception) -> None:
            self._end(fault)
            if isinstance(fault, UserError):
                failed(fault)
            self.changed.emit()
            if not isinstance(fault, UserError):
                raise fault

        background.run(partial(with_runs, file, runs, work), done, broke, self)

    def _end(self, fault: Exception | None) -> None:
        self.running = None
        self.fault = fault if isinstance(fault, UserError) else None
        self._read()
        self._begin()

    def _published(self, outcome: "Outcome | None") -> None:
        if outcome is not None:
            self.waiting, self.emptied = outcome.waiting, outcome.emptied

    def _read(self) -> None:
        """Read what is on the phone; a list that cannot be read is said."""
        try:
            self.calendar = self.file.calendar() if self.file else None
            self.rows = self.file.entries() if self.file and self.calendar else ()
            if self.fault is None and self.calendar is not None and self.calendar.trouble is not None:
                from follow_up_desk.phone_calendar.pauses import last_fault

                self.fault = last_fault(self.calendar)
        except UserError as fault:
            self.fault = fault

    def _begin(self) -> None:
        """Look regularly while it is on, and soon where there was no network."""
        if self.calendar is None or self._closed:
            self._regularly.stop()
            self._timer.stop()
        elif not self._regularly.isActive():
            self._regularly.start()
            self._timer.start(SETTLES_MS)
        elif self.calendar.trouble == OFFLINE:
            self._timer.start(SETTLES_MS)

    def _wait(self, *_news: object) -> None:
        if self.calendar is not None and not self._timer.isActive():
            self._timer.start(SETTLES_MS)

    def _show_progress(self, done: int, of: int) -> None:
        if self.running is not None:
            self.running = done, of
            self.changed.emit()


def phone_publishing(session: Session) -> PhonePublishing:
    """Return what publishes this session's desk, made if there is none."""
    return session.findChild(PhonePublishing) or PhonePublishing(session)
