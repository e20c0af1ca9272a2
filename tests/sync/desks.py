"""Desks of a test that exchange through a folder, each with its own clock and its own copy of the folder."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from follow_up_desk.core.book import Book, Change
from follow_up_desk.desk import Desk
from follow_up_desk.exchange import desk_file
from follow_up_desk.store.opening import open_store
from follow_up_desk.sync.synchronisation import Synchronisation
from tests.builders import ManualClock, few_holidays


class DeskAt:
    """One desk: its file, its clock, its copy of the folder."""

    def __init__(self, home: Path, name: str, folder: Path | None = None, clock_off: float = 0) -> None:
        self.home, self.name = home, name
        home.mkdir(parents=True, exist_ok=True)
        self.path = home / "desk.sqlite"
        self.folder = folder or home / "shared"
        self.folder.mkdir(exist_ok=True)
        self.clock = ManualClock()
        self.clock.forward(hours=clock_off)
        self.copies = 0
        self.open()

    def open(self) -> None:
        """Open the desk file, as a start of the program does."""
        store = open_store(self.path)
        store._connection.execute("PRAGMA synchronous = OFF")  # what a power cut does is shown elsewhere
        self.desk = Desk(store, self.clock, few_holidays)
        self.sync = Synchronisation(self.desk, self._keep_copy)

    def reopen(self) -> None:
        """Close the desk and open it again."""
        self.desk.close()
        self.open()

    def join(self) -> None:
        """Join the folder."""
        self.sync.join(self.folder, self.name, self.clock())

    def exchange(self) -> None:
        """Exchange once, and agree to what is asked."""
        self.sync.exchange(self.clock())

    def do(self, verb: Callable[..., Change], *args: Any) -> None:
        """Carry out a verb."""
        self.clock.forward(seconds=1)
        self.desk.do(lambda book, now: verb(book, *args, now=now))

    @property
    def book(self) -> Book:
        """Return the book."""
        return self.desk.book

    @property
    def text(self) -> bytes:
        """Return everything as a desk file."""
        return desk_file.write(self.book)

    def _keep_copy(self) -> None:
        self.copies += 1


def carry(there: Path, here: Path) -> None:
    """Make two copies of the folder alike: each desk's own sub-folder counts where it is written."""
    shutil.copytree(there, here, dirs_exist_ok=True)


def settle(*desks: DeskAt, rounds: int = 4) -> None:
    """Exchange in turn through one folder until all have read all."""
    for _ in range(rounds):
        for it in desks:
            it.exchange()


def later(it: DeskAt, **by: float) -> None:
    """Let time pass on one desk."""
    it.clock.now += timedelta(**by)
