"""Copies while one works: within fifteen minutes of a change, here and in a second place if one was chosen."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer

from follow_up_desk.core import verbs
from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.check import check
from follow_up_desk.store.papers import missing_copies
from follow_up_desk.ui import background
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage.second_place import second_place
from follow_up_desk.ui.storage.store_bar import COPY, DAMAGE, OLD, PAPERS, SECOND_COPY, StoreBar

_NONE = -1
WITHIN_MS = 14 * 60 * 1000
_FAILED = N_("No copy of the desk could be made: {why}")
_SECOND_FAILED = N_("No copy could be made in the second place: {why}")
_DAMAGED = N_("The desk file is damaged ({what}). Your last sound copy is unharmed.")


class BackupTimer(QObject):
    """Copy the desk file after changes; what goes wrong stays in the bar until it went well."""

    def __init__(self, session: Session, bar: StoreBar, memory: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._bar, self._memory = session, bar, memory
        self._copied = session.desk.changes
        self._timer = QTimer(self, singleShot=True, interval=WITHIN_MS)
        self._timer.timeout.connect(self.copy)
        session.changed.connect(self._wait)

    def start(self) -> None:
        """Check the file, then copy what changed since its last copy: both at once would take twice the memory."""
        path = self._session.desk.path
        if path is not None:
            background.run(partial(check, path), self._report_damage, self._report_unreadable, self)
        old = verbs.closed_long_ago(self._session.agenda)
        if old:
            words = Text(
                "{n} opportunity was closed half a year ago. The names in it can be erased; the numbers stay.",
                {"n": len(old)},
                "{n} opportunities were closed half a year ago. The names in them can be erased; the numbers stay.",
            )
            self._bar.report(OLD, words)

    def copy(self) -> None:
        """Make a copy now."""
        desk = self._session.desk
        if desk.path is None or desk.trouble is not None:
            return
        self._copied = desk.changes
        if desk.may_write:
            self._run(partial(back_up, desk.path), COPY, _FAILED)
        place = second_place(self._memory)
        if place is not None:
            self._run(partial(back_up, desk.path, place), SECOND_COPY, _SECOND_FAILED)

    def close(self) -> None:
        """Copy here what changed since the last copy; what goes wrong is reported at the next start."""
        desk = self._session.desk
        if desk.changes != self._copied and desk.path is not None and desk.may_write and desk.trouble is None:
            with suppress(UserError):
                back_up(desk.path)

    def _run(self, work: "partial[Path]", about: str, words: str) -> None:
        def failed(fault: Exception) -> None:
            why = fault.text if isinstance(fault, UserError) else str(fault)
            self._bar.report(about, Text(words, {"why": why}))
            if about == COPY:
                self._copied = _NONE  # it is tried again, though nothing changes

        background.run(work, lambda _copy: self._bar.report(about, None), failed, self)

    def _wait(self, *_news: object) -> None:
        if self._session.desk.changes != self._copied and not self._timer.isActive():
            self._timer.start()

    def _report_damage(self, found: tuple[list[Text], dict[str, int]]) -> None:
        faults, _counts = found
        self._bar.report(DAMAGE, Text(_DAMAGED, {"what": faults[0]}) if faults else None)
        path = self._session.desk.path
        if path is not None and not faults:
            background.run(partial(missing_copies, path), self._report_papers, self._report_unreadable, self)
        else:
            self.copy()

    def _report_papers(self, missing: list[Text]) -> None:
        self._bar.report(PAPERS, missing[0] if missing else None)
        self.copy()

    def _report_unreadable(self, fault: Exception) -> None:
        if isinstance(fault, UserError):
            self._bar.report(DAMAGE, fault.text)
        self.copy()
