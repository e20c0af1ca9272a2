"""Where the parts meet: clock, store, shelf, desk, session, window. The only wiring there is."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from follow_up_desk import i18n, paths
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.desk import Desk
from follow_up_desk.public_holidays import PublicHolidays
from follow_up_desk.store.opening import open_store
from follow_up_desk.store.store import Store
from follow_up_desk.ui import theme
from follow_up_desk.ui.errors import Errors
from follow_up_desk.ui.main_window import MainWindow
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.system.door import Claim
from follow_up_desk.ui.system.life import attach

Clock = Callable[[], datetime]


@dataclass(slots=True)
class Running:
    """Hold the parts of a running desk."""

    store: Store
    desk: Desk
    session: Session
    window: MainWindow


def wall_clock() -> datetime:
    """Return the machine's time."""
    return datetime.now(UTC)


def build(path: Path, clock: Clock, *, fixed_now: str | None = None, cache: Path | None = None) -> Running:
    """Build the desk over a store file; nothing runs yet."""
    store = open_store(path)
    holidays = PublicHolidays((cache or paths.cache_folder()) / "holidays")
    desk = Desk(store, clock, holidays)
    i18n.use(desk.book.owner.language)
    session = Session(desk)
    settings = QSettings(str(path.with_name("window.ini")), QSettings.Format.IniFormat)
    window = MainWindow(session, Shelf(paths.resources()), settings, fixed_now)
    return Running(store, desk, session, window)


def run(
    store: Path, held: Claim | None = None, *, now: datetime | None = None, hidden: bool = False, log: bool = False
) -> int:
    """Open the desk and stay until it is left; `held` is the lock of its file, `now` makes the clock stand still."""
    os.umask(0o077)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Follow-Up Desk")
    app.setDesktopFileName("follow-up-desk")
    app.setQuitOnLastWindowClosed(False)
    theme.apply(app)
    errors = Errors(paths.state_folder() / "desk.log", app)
    clock = wall_clock if now is None else lambda: now
    running = build(store, clock, fixed_now=f"{now:%a} {now.day} {now:%b %Y}, {now:%H:%M}" if now else None)
    life = attach(running.window, running.session, held, hidden=hidden, log=log)
    status = app.exec()
    life.close()
    # The window goes before what it listens to.
    running.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    running.store.close()
    errors.close()
    return status


def main() -> int:
    """Open the desk from a menu entry."""
    from follow_up_desk import cli

    return cli.main()
