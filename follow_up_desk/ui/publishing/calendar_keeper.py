"""The calendar file that other programs subscribe to: written again after each change. This computer remembers it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer

from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.store.companions import companions
from follow_up_desk.ui import background
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage.store_bar import CALENDAR, StoreBar

FILE, HIDE_NAMES = "calendar_file", "calendar_hide_names"
SETTLES_MS = 1000  # several changes in a row are written once
_FAILED = N_("The calendar file could not be written: {why}")


def kept_file(memory: QSettings) -> Path | None:
    """Return the calendar file that is kept current, or None."""
    name = memory.value(FILE)
    return Path(name) if isinstance(name, str) and name else None


def hides_names(memory: QSettings) -> bool:
    """Return whether calendar entries name nobody."""
    return bool(memory.value(HIDE_NAMES, False, type=bool))


class CalendarKeeper(QObject):
    """Keep the calendar file current; what goes wrong stays in the bar until it went well."""

    def __init__(self, session: Session, bar: StoreBar, memory: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._bar, self._memory = session, bar, memory
        self._timer = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._timer.timeout.connect(self._write)
        session.changed.connect(self._wait)
        self._wait()

    def close(self) -> None:
        """Write what is still to be written."""
        if self._timer.isActive():
            self._timer.stop()
            work = self._work()
            if work is not None:
                try:
                    work()
                except UserError:
                    return  # the next start says so

    def _wait(self, *_news: object) -> None:
        if kept_file(self._memory) is not None and not self._timer.isActive():
            self._timer.start()

    def _work(self) -> "partial[None] | None":
        file, path = kept_file(self._memory), self._session.desk.path
        if file is None or self._session.desk.trouble is not None:
            return None
        # Who keeps no calendar file needs none of this: 1 MiB, and 1 more with OpenSSL.
        from follow_up_desk.exchange.exporting import keep_current
        from follow_up_desk.ui.files import source_of

        keep = companions(path) if path else ()
        return partial(keep_current, file, source_of(self._session, hides_names(self._memory)), keep)

    def _write(self) -> None:
        def failed(fault: Exception) -> None:
            why = fault.text if isinstance(fault, UserError) else str(fault)
            self._bar.report(CALENDAR, Text(_FAILED, {"why": why}))

        work = self._work()
        if work is not None:
            background.run(work, lambda _none: self._bar.report(CALENDAR, None), failed, self)
