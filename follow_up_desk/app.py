"""Assemble the program: clock, store, shelf, desk, session, window. All wiring is here."""

import gc
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTimer, QTimeZone
from PySide6.QtWidgets import QApplication

from follow_up_desk import i18n, locale_facts, paths
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.book import NOBODY, Change
from follow_up_desk.core.local_time import in_zone, user_zone
from follow_up_desk.core.wording import UserError
from follow_up_desk.desk import Desk
from follow_up_desk.public_holidays import PublicHolidays
from follow_up_desk.store.companions import unsaved_file
from follow_up_desk.store.faults import BusyError
from follow_up_desk.store.opening import open_to_view_at_least
from follow_up_desk.store.store import Store
from follow_up_desk.terminal_output import warn
from follow_up_desk.ui import qt_translation
from follow_up_desk.ui.activation import forget_token
from follow_up_desk.ui.autosave import UnsavedStore
from follow_up_desk.ui.main_window import MainWindow
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.stylesheet import apply_theme
from follow_up_desk.ui.system import instance_lock
from follow_up_desk.ui.system.instance_lock import InstanceLock

Clock = Callable[[], datetime]
DEFERRED_STARTUP_MS = 100
FAILED, BUSY = 1, 3


class RunningDesk(Struct):
    """Hold the parts of a running desk."""

    desk: Desk
    session: Session
    window: MainWindow


class DeferredStartup:
    """Start what can wait until the window is painted: tray, reminders, log, copies."""

    def __init__(self, running: RunningDesk, held: InstanceLock | None, wish: str, sample: bool = False) -> None:
        self._running = running
        self._sample = sample
        self._held = held
        self._wish = wish
        self._ends: list[Callable[[], None]] = []

    def start(self) -> None:
        """Start the deferred parts; their imports do not delay the window."""
        from follow_up_desk.ui.errors import ErrorReporter
        from follow_up_desk.ui.garbage import collect_in_gui_thread
        from follow_up_desk.ui.system.desktop_integration import start_integration

        gc.freeze()
        running = self._running
        collect_in_gui_thread(running.session)
        errors = ErrorReporter(paths.state_folder() / "desk.log", running.window)
        life = start_integration(running.window, running.session, self._held, self._wish, self._sample)
        self._ends = [life.close, errors.close]

    def end(self) -> None:
        """Shut down what was started."""
        for end in self._ends:
            end()


def wall_clock() -> datetime:
    """Return the machine's time."""
    return datetime.now(UTC)


def build(path: Path, clock: Clock, *, fixed_now: datetime | None = None, cache: Path | None = None) -> RunningDesk:
    """Build the desk for a store file; nothing runs yet."""
    store = open_to_view_at_least(path, was_here=paths.was_here(path))
    try:
        return _build_over(store, path, clock, fixed_now, cache)
    except BaseException:
        store.close()  # else it could not be put back, rescued or tried again
        raise


def _build_over(store: Store, path: Path, clock: Clock, fixed_now: datetime | None, cache: Path | None) -> RunningDesk:
    folder = cache or paths.cache_folder()
    locale_facts.remember_in(folder / "dates")
    holidays = PublicHolidays(folder / "holidays").of_year
    desk = Desk(store, clock, holidays)
    if desk.book.owner == NOBODY and desk.may_write:
        _save_guessed_owner(desk)
    owner = desk.book.owner
    qt_translation.install_qt_translation(i18n.set_language(owner.language), owner.country)
    session = Session(desk, is_sample=fixed_now is not None)
    UnsavedStore(session, unsaved_file(path))
    settings = QSettings(str(path.with_name("window.ini")), QSettings.Format.IniFormat)
    shelf = Shelf(paths.resources(), session.say_refused)
    there = in_zone(fixed_now, user_zone(owner)) if fixed_now else None
    fixed = i18n.date_and_hour(there, there.time()) if there else None
    window = MainWindow(session, shelf, settings, fixed)
    return RunningDesk(desk, session, window)


def _save_guessed_owner(desk: Desk) -> None:
    """Save the user's time zone and country as the machine knows them; the name is left for the user to fill in."""
    from follow_up_desk.ui.forms.owner_defaults import guessed_owner

    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    desk.apply(Change((replace(guessed_owner(zone), name=""),)))


def create_application() -> QApplication:
    """Return the process's application object, with name and theme set."""
    app = QApplication([*sys.argv[:1], "-style", "fusion"])  # setStyle would make all enumerations of QStyle: 5 ms
    app.setApplicationName("Follow-Up Desk")
    app.setDesktopFileName("follow-up-desk")
    app.setQuitOnLastWindowClosed(False)
    apply_theme(app)
    return app


def run(store: Path, held: InstanceLock | None = None, *, now: datetime | None = None, wish: str = "show") -> int:
    """Open the desk and run until it is closed; return the exit status.

    `held` is the lock of the file, `now` fixes the clock, `wish` is the request of this start (see `cli`).
    """
    os.umask(0o077)
    gc.disable()  # nothing made up to the first picture is garbage; later the GUI thread collects
    app = create_application()
    clock = wall_clock if now is None else lambda: now
    opened = _build_or_ask(store, clock, now, held)
    if isinstance(opened, int):
        return opened
    running, held = opened
    afterwards = DeferredStartup(running, held, wish, sample=now is not None)
    if wish == "hidden":
        forget_token()
        running.window.winId()  # before it logs off, Windows asks only those who have a window, shown or not
        afterwards.start()
    else:
        running.window.show()
        QTimer.singleShot(DEFERRED_STARTUP_MS, running.window, afterwards.start)
    status = app.exec()
    afterwards.end()
    shutdown(running)
    return status


def _build_or_ask(
    path: Path, clock: Clock, now: datetime | None, held: InstanceLock | None
) -> tuple[RunningDesk, InstanceLock | None] | int:
    """Build the desk; where that fails let the user choose a way on until it succeeds; else return the exit status."""
    first, moved = path, False
    while True:
        try:
            running = build(path, clock, fixed_now=now)
            if moved or path == first:
                paths.remember_store(first, path)
            return running, held
        except UserError as refused:
            from follow_up_desk.ui.storage.start_failure import StartFailure

            warn(str(refused))
            failure = StartFailure(refused, path)
            if not failure.exec():
                return BUSY if isinstance(refused, BusyError) else FAILED
            moved = failure.moved or (moved and failure.path == path)
            held = _lock_for(path, failure.path, held)
            path = failure.path


def _lock_for(before: Path, path: Path, held: InstanceLock | None) -> InstanceLock | None:
    """Return the lock of the file to try next."""
    if held is not None and path == before:
        return held
    if held is not None:
        held.release()
    return instance_lock.acquire(path)


def shutdown(running: RunningDesk) -> None:
    """Close a desk: delete the window before the session it listens to, and write what it remembers."""
    memory = running.window.memory
    running.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    memory.sync()  # else Qt writes it at the end of the process, into a sample's folder that is gone by then
    running.desk.close()
