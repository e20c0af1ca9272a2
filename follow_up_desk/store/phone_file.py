"""What the desk knows of the calendar it publishes to the phone, in an SQLite file of its own beside the desk file.

It holds hashes, times and the server's address; no name and no password. It is no part of the desk file: going back
to a copy takes back nothing that the server has seen, and a copy opened on another computer publishes nothing. The
thread that publishes writes each row as soon as it is true, so that a kill at any moment doubles nothing.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from enum import StrEnum
from pathlib import Path

import msgspec
from msgspec import Struct

from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.store.faults import explained

APPLICATION_ID = 0x46554470  # "FUDp"
VERSION = 1
PATIENCE_S = 5.0
SYNCHRONOUS = "FULL"
_TABLES = """
CREATE TABLE calendar (one INTEGER PRIMARY KEY CHECK (one = 1), record TEXT NOT NULL) STRICT;
CREATE TABLE entries (
  uid TEXT PRIMARY KEY NOT NULL, "key" TEXT NOT NULL, occurrence TEXT NOT NULL, digest TEXT NOT NULL,
  start TEXT NOT NULL, "end" TEXT NOT NULL, sequence INTEGER NOT NULL, changed TEXT NOT NULL, etag TEXT,
  state TEXT NOT NULL, said TEXT, moved_to TEXT) STRICT;
"""


class PublishedState(StrEnum):
    """Name what is known of an entry on the server."""

    SENDING = "sending"  # it may be there
    THERE = "there"
    REMOVING = "removing"  # it may be gone
    GONE = "gone"  # the phone deleted it
    LEFT_OFF = "left_off"  # the user wants it to stay deleted


class PhoneEvent(StrEnum):
    """Name what was done to an entry on the phone."""

    TICKED = "ticked"
    MOVED = "moved"
    DELETED = "deleted"


class PhoneEntry(Struct, frozen=True):
    """Hold one published entry: what was sent, the server's ETag, and what the phone did to it.

    `key` is a hash of the step it stands for; `uid` is for this one life of it and never used again.
    """

    uid: str
    key: str
    occurrence: str
    digest: str
    start: datetime
    end: datetime
    sequence: int
    changed: datetime
    etag: str | None = None
    state: PublishedState = PublishedState.SENDING
    said: PhoneEvent | None = None
    moved_to: datetime | None = None

    @property
    def file_name(self) -> str:
        """Return its name on the server."""
        return f"{self.uid}.ics"


class PhoneCalendar(Struct, frozen=True):
    """Hold where is published, under which names, and how it went.

    `collection` is the calendar's own address; `publisher` marks the desk's own entries in it; nothing is sent before
    `wait_until`. `trouble` and its `details` say what went wrong the last time.
    """

    address: str
    user: str
    collection: str
    publisher: str
    names: str
    published_at: datetime | None = None
    failures: int = 0
    wait_until: datetime | None = None
    trouble: str | None = None
    details: dict[str, str] = {}


class PhoneFile:
    """Read and write the file from any thread, one transaction a call."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def calendar(self) -> PhoneCalendar | None:
        """Return where is published, or None where nothing is."""
        if not self.path.exists():
            return None
        with self._open() as db:
            row = db.execute("SELECT record FROM calendar").fetchone()
        try:
            return msgspec.json.decode(row[0], type=PhoneCalendar) if row else None
        except msgspec.MsgspecError as fault:
            raise self._damaged() from fault

    def keep_calendar(self, calendar: PhoneCalendar) -> None:
        """Write where is published, and how it went."""
        with self._open() as db:
            db.execute("INSERT OR REPLACE INTO calendar VALUES (1, ?)", [msgspec.json.encode(calendar).decode()])

    def entries(self) -> tuple[PhoneEntry, ...]:
        """Return all entries, the earliest first."""
        if not self.path.exists():
            return ()
        with self._open() as db:
            rows = db.execute(f"SELECT {_NAMED} FROM entries ORDER BY start, uid").fetchall()
        try:
            return tuple(msgspec.convert(dict(zip(_COLUMNS, row, strict=True)), PhoneEntry) for row in rows)
        except msgspec.MsgspecError as fault:
            raise self._damaged() from fault

    def keep(self, entries: Iterable[PhoneEntry]) -> None:
        """Write entries, all or none."""
        rows = [list(msgspec.to_builtins(entry).values()) for entry in entries]
        with self._open() as db:
            db.executemany(f"INSERT OR REPLACE INTO entries ({_NAMED}) VALUES ({_PLACES})", rows)

    def forget(self, uids: Iterable[str]) -> None:
        """Delete entries that the server no longer has."""
        with self._open() as db:
            db.executemany("DELETE FROM entries WHERE uid = ?", [(uid,) for uid in uids])

    def begin(self, calendar: PhoneCalendar) -> None:
        """Publish to another calendar from now on, of which nothing is known yet."""
        with self._open() as db:
            db.execute("DELETE FROM entries")
        self.keep_calendar(calendar)

    def delete(self) -> None:
        """Publish no longer."""
        self.path.unlink(missing_ok=True)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """Provide a connection with a transaction that is kept where nothing goes wrong."""
        try:
            if not self.path.exists():
                os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))
            with closing(sqlite3.connect(self.path, timeout=PATIENCE_S, isolation_level=None)) as db:
                db.execute(f"PRAGMA synchronous = {SYNCHRONOUS}")
                db.execute("BEGIN IMMEDIATE")
                self._prepare(db)
                yield db
                db.execute("COMMIT")
        except sqlite3.DatabaseError as fault:
            if isinstance(fault, sqlite3.OperationalError):
                raise explained(fault, self.path) from fault
            raise self._damaged() from fault
        except OSError as fault:
            words = N_("{path}: the file could not be opened ({fault})")
            raise UserError(words, path=str(self.path), fault=fault.strerror or str(fault)) from fault

    def _prepare(self, db: sqlite3.Connection) -> None:
        """Make the tables in a new file; refuse one that a newer desk wrote, or another program."""
        version = db.execute("PRAGMA user_version").fetchone()[0]
        found = db.execute("PRAGMA application_id").fetchone()[0]
        if version == 0 and found == 0:
            for statement in _TABLES.split(";\n"):
                if statement.strip():
                    db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {VERSION}")
        elif found != APPLICATION_ID or version > VERSION:
            words = N_("{path}: a newer desk or another program wrote this file; nothing is published to the phone")
            raise UserError(words, path=str(self.path))

    def _damaged(self) -> UserError:
        words = N_("{path}: the list of what is on the phone is damaged; stop publishing and set it up anew")
        return UserError(words, path=str(self.path))


_COLUMNS = PhoneEntry.__struct_fields__
_NAMED = ", ".join(f'"{name}"' for name in _COLUMNS)
_PLACES = ", ".join("?" for _ in _COLUMNS)
