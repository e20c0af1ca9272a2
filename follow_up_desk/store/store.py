"""The desk's file: load the book, apply a change in one transaction, notice when the file is no longer ours.

One connection, on the thread that opened it. Reading uses it bare; sqlite-utils wraps the same
connection for every write and migration and is imported when the first of them comes.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from follow_up_desk.core.book import Book, Change, inverse_change
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.store.checksums import checksums_of
from follow_up_desk.store.faults import BusyError, LostError, ReadOnlyError, explained, leaves_the_file_unsure
from follow_up_desk.store.file_lock import FileLock
from follow_up_desk.store.logs import sign, sign_off
from follow_up_desk.store.place import Moved, Place
from follow_up_desk.store.reading import Reader
from follow_up_desk.store.schema import SCHEMA, migrate
from follow_up_desk.store.writing import Writer

if TYPE_CHECKING:  # imported once there are other desks
    from follow_up_desk.store.exchange_tables import ExchangeTables

_MOVED = {
    Moved.GONE: N_("{path}: the desk file is no longer there. What you see is still here: save it elsewhere"),
    Moved.REPLACED: N_("{path}: another file has taken its place. What you see is still here: save it elsewhere"),
    Moved.OVERWRITTEN: N_("{path}: another program wrote over it. What you see is still here: save it elsewhere"),
    Moved.LOG_GONE: N_("{path}: its log was taken away. What you see is still here: save it elsewhere"),
}
_UNSURE = N_("{path}: the disk reports a fault ({fault}). What you see is still here: save it elsewhere")


class Store:
    """Hold one open desk file; make it by `opening.open_store` or `opening.open_read_only`.

    Without a `lock` it is a copy in memory: its file is not written. `notices` is what the user should know; `dated`
    says whether the time of the file's last change can be relied on.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        lock: FileLock | None = None,
        notices: tuple[Text, ...] = (),
        *,
        dated: bool = True,
    ) -> None:
        self.path = path
        self.notices = notices
        self._connection = connection
        self._lock = lock
        self._place = Place(path, dated) if lock else None
        self._signed = lock is None
        self._lost: LostError | None = None

    @property
    def may_write(self) -> bool:
        """Return whether changes can be kept in the file."""
        return self._lock is not None

    @property
    def version(self) -> int:
        """Return the schema's version as the file tells it."""
        return int(self._connection.execute("PRAGMA user_version").fetchone()[0])

    def bring_up_to_date(self) -> None:
        """Migrate a file of an older schema after a copy was made, and compute its checksums where they are missing."""
        reader = Reader(self._connection)
        if self.version < SCHEMA or reader.checksums() is None:
            self.upgrade()
        if self._place:
            self._place.note()

    def upgrade(self) -> None:
        """Bring the file to this version's schema."""
        from sqlite_utils import Database

        migrate(Database(self._connection, strict=True, execute_plugins=False))
        with self._transaction():
            self._writer().renew_checksums(checksums_of(Reader(self._connection).book()).items(), SCHEMA)

    @property
    def is_shared(self) -> bool:
        """Return whether other desks are told of changes."""
        return bool(self._connection.execute("SELECT EXISTS (SELECT 1 FROM sync_desk)").fetchone()[0])

    @property
    def exchange_tables(self) -> "ExchangeTables":
        """Return what is kept for the exchange with other desks, for reading."""
        from follow_up_desk.store.exchange_tables import ExchangeTables

        return ExchangeTables(self._connection)

    def load(self) -> Book:
        """Return everything in the file; refuse with table and id where a row cannot be read."""
        try:
            return Reader(self._connection).book()
        except sqlite3.Error as fault:
            raise explained(fault, self.path) from fault

    def apply(self, change: Change) -> Change:
        """Write a change in one transaction and return the change that undoes it."""
        self._must_be_writable()
        with self._writing():
            self._sign_once()
            with self._transaction():
                before = Reader(self._connection).part(change.touched)
                self._writer().write(change, before)
                if self.is_shared:
                    self.exchange_tables.note(before, change)
        return inverse_change(before, change)

    def take_in(self, change: Change, keep: Callable[["ExchangeTables"], None]) -> None:
        """Write what came from other desks in one transaction with what `keep` writes; it is not noted for them."""
        self._must_be_writable()
        with self._writing():
            self._sign_once()
            with self._transaction():
                self._writer().write(change, Reader(self._connection).part(change.touched))
                keep(self.exchange_tables)

    def forget_deleted(self) -> None:
        """Write the file anew, so that nothing deleted is left in its pages or its log."""
        self.check_place()
        with self._writing():
            self._connection.execute("VACUUM")
            ((busy, *_pages),) = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if busy:
                raise BusyError(N_("{path}: another program is reading it, and its log stays"), path=str(self.path))

    def check_place(self) -> None:
        """Refuse where the file is no longer the one that was opened; from then on nothing is written."""
        if self._lost is None and self._place is not None and (moved := self._place.moved()) is not None:
            self._lose(LostError(_MOVED[moved], path=str(self.path)), moved)
        if self._lost is not None:
            raise self._lost

    def close(self) -> None:
        """Fold the log into the file and let go of it."""
        if self._lost is None:
            with contextlib.suppress(LostError):
                self.check_place()
        if self._lost is None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("PRAGMA optimize")
            self._connection.close()
            if self._lock:
                sign_off(self.path)
        if self._lock:
            self._lock.release()

    def _lose(self, lost: LostError, moved: Moved | None) -> None:
        """Stop writing for good, and let go of the file in a way that harms no other that took its place."""
        self._lost = lost
        place = self._place
        if place is None or moved in (None, Moved.OVERWRITTEN) or not place.log_is_ours_or_gone():
            _abandon(self._connection)
        else:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            if moved is Moved.LOG_GONE:  # closing wrote it into the file
                sign_off(self.path)
        if place is not None and moved is Moved.OVERWRITTEN:
            place.set_log_aside()

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError, MemoryError) as fault:
            if leaves_the_file_unsure(fault):
                self._lose(LostError(_UNSURE, path=str(self.path), fault=str(fault)), None)
                raise self._lost from fault  # type: ignore[misc]
            raise explained(fault, self.path) from fault
        finally:
            if self._place is not None and self._lost is None:
                self._place.note()

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.commit()
        except BaseException:
            self._connection.rollback()
            raise

    def _must_be_writable(self) -> None:
        if not self.may_write:
            raise ReadOnlyError(N_("{path}: the file may only be read; nothing was changed"), path=str(self.path))
        self.check_place()

    def _sign_once(self) -> None:
        if not self._signed:
            sign(self.path, self._connection)
            self._signed = True

    def _writer(self) -> Writer:
        return Writer(self._connection)


def _abandon(connection: sqlite3.Connection) -> None:
    """Never close a connection, not even at exit: closing would write its log into a file that is not ours any more."""
    import ctypes

    ctypes.pythonapi.Py_IncRef(ctypes.py_object(connection))
