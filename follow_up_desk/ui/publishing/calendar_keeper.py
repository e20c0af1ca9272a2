"""The calendar file that other programs subscribe to: written again after each change."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.store.companions import companions
from follow_up_desk.ui import background
from follow_up_desk.ui.publishing.calendar_choice import CalendarChoice
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage.store_bar import CALENDAR, StoreBar

SETTLES_MS = 1000  # several changes in a row are written once
_FAILED = N_("The calendar file could not be written: {why}")


class CalendarKeeper(QObject):
    """Keep the calendar file current; what went wrong stays in the bar until it goes well or is wanted no more."""

    def __init__(self, session: Session, bar: StoreBar, choice: CalendarChoice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._bar, self._choice = session, bar, choice
        self._timer = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._timer.timeout.connect(self._write)
        session.changed.connect(self._wait)
        choice.changed.connect(self._choose)
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
        if self._choice.file is not None and not self._timer.isActive():
            self._timer.start()

    def _choose(self) -> None:
        """Take another file, or none: what was wrong with the one before is of no use any more."""
        self._bar.report(CALENDAR, None)
        self._wait()

    def _work(self) -> Callable[[], None] | None:
        file, path = self._choice.file, self._session.desk.path
        if file is None or self._session.desk.trouble is not None:
            return None
        # Who keeps no calendar file needs none of this: 1 MiB, and 1 more with OpenSSL.
        from follow_up_desk.exchange.exporting import keep_current
        from follow_up_desk.ui.files import source_of

        source = source_of(self._session, self._choice.hides_names)

        def write() -> None:
            keep_current(file, source, companions(path) if path else ())

        return write

    def _write(self) -> None:
        work, file = self._work(), self._choice.file
        if work is not None:
            background.run(work, lambda _none: self._report(file, None), lambda fault: self._report(file, fault), self)

    def _report(self, file: Path | None, fault: Exception | None) -> None:
        """Say how it went, unless another file was chosen meanwhile."""
        if file == self._choice.file:
            why = fault.text if isinstance(fault, UserError) else str(fault)
            self._bar.report(CALENDAR, Text(_FAILED, {"why": why}) if fault else None)
