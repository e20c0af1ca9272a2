"""The desk on a desktop: started as a user starts it, on a day of the reader's case."""

import sqlite3
import subprocess
import sys
from pathlib import Path

from follow_up_desk.core.book import Book
from follow_up_desk.exchange import desk_file
from tests.builders import reader_book
from tests.desktop.driver import CHECKOUT, Driver, Program
from tests.desktop.waiting import PATIENCE_S, NotReady, until

APP = "Follow-Up Desk"
TITLE = "^Follow-Up Desk$"
STEP = "Call Martin Hale about the subject of a brief story to write"
CALL_DAY, DAY_BEFORE = "2026-10-27 09:31:00", "2026-10-26 12:00:00"
BADGE = "#A3262E"  # of the count in the tray


def faked(when: str) -> dict[str, str]:
    """Return the environment that lets a program's clock start at this time in New York and run on."""
    library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    return {
        "TZ": "America/New_York",
        "LD_PRELOAD": str(library),
        "FAKETIME": f"@{when}",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        # Its fix for old C libraries ends each wait of a thread at once: two busy threads of Python then take 100 times
        # as long, for each asks the other for the interpreter all the time.
        "FAKETIME_FORCE_MONOTONIC_FIX": "0",
    }


class DeskOnDesktop:
    """Start, query and end the program; read its store."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.store = driver.session.folder / "home" / "desk.sqlite"
        done = self.import_book(reader_book())
        assert done.returncode == 0, done.stderr

    def import_book(self, book: Book) -> subprocess.CompletedProcess[str]:
        """Import a book on the command line."""
        file = self.driver.session.folder / "imported.desk.json"
        file.write_bytes(desk_file.write(book))
        return self.run("import", str(file))

    def start(self, *options: str, now: str = CALL_DAY, **env: str) -> Program:
        """Start the desk and return at once."""
        return self.driver.start(*self.line(*options), **faked(now), **env)

    def line(self, *options: str) -> tuple[str, ...]:
        """Return the command that starts the desk."""
        return sys.executable, "-m", "follow_up_desk", "--store", str(self.store), *options

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run the program to its end: a second start, or a command."""
        line = [sys.executable, "-m", "follow_up_desk", *words, "--store", str(self.store)]
        env = self.driver.session.env
        return subprocess.run(
            line, env=env, cwd=CHECKOUT, capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )

    def sockets(self) -> list[Path]:
        """Return the sockets of running desks, and of killed ones."""
        return list(Path(self.driver.session.env["XDG_RUNTIME_DIR"]).glob("follow-up-desk-*.sock"))

    def await_socket(self) -> None:
        """Wait until the desk answers a second start, and signals: both begin just after its first picture."""
        until(self.sockets, "the socket of the desk")

    def socket_births(self) -> set[tuple[int, int]]:
        """Return inode and time of each socket: a desk that starts anew makes another, perhaps of the same number."""
        return {(found.st_ino, found.st_ctime_ns) for found in map(Path.stat, self.sockets())}

    def await_other_socket(self, before: set[tuple[int, int]]) -> None:
        """Wait until a desk that was started again answers."""
        until(lambda: self.socket_births() - before, "a socket of its own")

    def await_started(self) -> None:
        """Wait for the window, and until the desk answers."""
        self.driver.window(TITLE)
        self.await_socket()

    def close_window(self) -> None:
        """Press the key that closes a window, again where it was lost."""
        number = self.driver.window(TITLE)
        until(lambda: self._closed(number), "the closed window")

    def _closed(self, number: str) -> bool:
        self.driver.key("alt+F4")
        try:
            return until(lambda: number not in self.driver.windows(TITLE), "the closed window", seconds=10)
        except NotReady:
            return False

    def badge(self) -> tuple[int, int]:
        """Wait for the icon with a count, and return a place on it."""
        place = until(lambda: self.driver.find_colour(BADGE), "the icon in the tray")
        assert place is not None
        return place

    def marks(self) -> list[tuple[str, str]]:
        """Return the stored marks of steps: what was done, and until when."""
        return [(did, until or "") for did, until in self._ask("SELECT did, until FROM marks ORDER BY id")]

    def names(self) -> list[str]:
        """Return the stored companies."""
        return [name for (name,) in self._ask("SELECT company FROM opportunities ORDER BY id")]

    def _ask(self, question: str) -> list[tuple[str, ...]]:
        connection = sqlite3.connect(f"file:{self.store}?mode=ro", uri=True)
        try:
            return connection.execute(question).fetchall()
        finally:
            connection.close()
