"""Opening a desk file: never create one by accident, never touch one that is not ours or is newer."""

import sqlite3
from contextlib import closing
from pathlib import Path

from follow_up_desk.core.book import Change
from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.file_access import PRIVATE, make_private_folder, put_in_place, sync_folder
from follow_up_desk.store.aside import LOGS, finish_restore, restored_name, set_log_aside
from follow_up_desk.store.companions import backups_of
from follow_up_desk.store.faults import BusyError, ReadOnlyError
from follow_up_desk.store.file_lock import FileLock, lock_file
from follow_up_desk.store.guards import (
    must_be_a_file,
    must_be_a_place_for_a_file,
    must_be_ours,
    must_be_writable,
    sentences,
)
from follow_up_desk.store.logs import has_foreign_log, is_log_gone
from follow_up_desk.store.network import network_kind, synchronised_by
from follow_up_desk.store.schema import SCHEMA
from follow_up_desk.store.snapshot import SAFE, address, open_snapshot
from follow_up_desk.store.store import Store

BUSY_MS = 250
DURABLE = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "journal_size_limit = 8388608")
DURABLE_WITHOUT_LOG = ("journal_mode = TRUNCATE", "synchronous = FULL", "foreign_keys = ON")
_ASIDE = N_("A log lay beside your desk file that belongs to another one. It was set aside as {name}.")
LOG_GONE = N_(
    "The desk was not closed the last time, and the log that held its last changes is no longer there. Compare it with"
    " a copy."
)
_NETWORK = N_(
    "This desk file lies on a network drive ({kind}). Open it on one computer at a time; on a drive of this computer"
    " it is safer."
)


_SYNCHRONISED = N_(
    "This desk file lies in a folder that {service} copies to your other computers. Open it on one computer at a time,"
    " and let {service} finish before you open it on another."
)


class MissingError(UserError):
    """Report that a desk file is not where it was."""


def open_store(path: Path, *, was_here: bool = False) -> Store:
    """Open the desk file for reading and writing, making a new one where there is none and none `was_here`.

    One of an older schema is migrated after a copy was made.
    """
    with sentences(path):
        must_be_a_place_for_a_file(path)
        if restored_name(path).is_file():
            finish_restore(path)
        if not path.exists():
            _must_be_a_first_start(path, was_here)
            create_store(path)
        must_be_a_file(path)
        must_be_writable(path)
        lock = lock_file(path)
        if lock is None:
            raise BusyError(N_("{path}: another program has this desk open"), path=str(path))
        try:
            return _open(path, lock)
        except BaseException:
            lock.release()
            raise


def open_to_view_at_least(path: Path, *, was_here: bool = False) -> Store:
    """Open the desk file as `open_store` does, one that may only be read for viewing."""
    try:
        return open_store(path, was_here=was_here)
    except ReadOnlyError:
        return open_read_only(path)


def open_read_only(path: Path) -> Store:
    """Open the desk file as it is now, for reading alone; one of an older schema is migrated in memory."""
    with sentences(path):
        connection = open_snapshot(path)
        try:
            store = Store(path, connection)
            if store.version < SCHEMA:
                store.upgrade()
        except BaseException:
            connection.close()
            raise
        return store


def create_store(path: Path) -> None:
    """Make an empty desk file aside and give it its name once it is whole."""
    make_private_folder(path.parent)
    part = path.with_name(path.name + ".new")
    part.unlink(missing_ok=True)
    part.touch(PRIVATE)
    store = Store(part, _connect(part))
    try:
        store.upgrade()
    finally:
        store.close()
    put_in_place(part, path)
    sync_folder(path.parent)


def create_filled_store(path: Path, everything: Change) -> None:
    """Make a new desk file that holds everything of another, whole or not at all; refuse where there is a file."""
    with sentences(path):
        if path.exists() or path.is_symlink():
            raise UserError(N_("{path}: this file is there already; choose another name"), path=str(path))
        create_store(path)
        try:
            with closing(open_store(path)) as store:
                store.apply(everything)
        except BaseException:  # an empty desk would look like a loss
            for ending in ("", *LOGS, ".writer"):
                path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)
            raise


def _open(path: Path, lock: FileLock) -> Store:
    notices = []
    if has_foreign_log(path):
        notices.append(Text(_ASIDE, {"name": str(set_log_aside(path))}))
    if is_log_gone(path):
        notices.append(Text(LOG_GONE))
    if shared := _is_shared(path):
        notices.append(shared)
    _make_private(path)
    connection = _connect(path, alone=shared is not None)
    try:
        must_be_ours(path, connection)
        for pragma in DURABLE_WITHOUT_LOG if shared else DURABLE:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        store = Store(path, connection, lock, tuple(notices), dated=shared is None)
        if store.version < SCHEMA:
            from follow_up_desk.store.backups import back_up

            back_up(path)
        store.bring_up_to_date()
    except BaseException:
        connection.close()
        raise
    return store


def _is_shared(path: Path) -> Text | None:
    """Return the notice about a file that other computers reach: then nothing of it may lie in a log beside it."""
    if kind := network_kind(path):
        return Text(_NETWORK, {"kind": kind})
    if service := synchronised_by(path):
        return Text(_SYNCHRONISED, {"service": service})
    return None


def _must_be_a_first_start(path: Path, was_here: bool) -> None:
    """Refuse to begin anew where a desk file was before: an empty desk would look like a loss."""
    copies = backups_of(path)
    if copies:
        words = N_("{path}: the desk file is not where it was; its last copy is {copy}. Put it back to go on")
        raise MissingError(words, path=str(path), copy=str(copies[-1]))
    if was_here:
        raise MissingError(N_("{path}: the desk file is not where it was. Put it back to go on"), path=str(path))


def _make_private(path: Path) -> None:
    mode = path.stat().st_mode & 0o777
    if mode & 0o077:
        path.chmod(mode & 0o700)


def _connect(path: Path, *, alone: bool = False) -> sqlite3.Connection:
    """Connect for writing; `alone` keeps everybody else out, so that no memory need be shared with them."""
    connection = sqlite3.connect(address(path, "mode=rw"), uri=True, timeout=BUSY_MS / 1000)
    first = ("locking_mode = EXCLUSIVE",) if alone else ()  # before anything is read
    try:
        for pragma in (*first, *SAFE, "secure_delete = ON", "foreign_keys = ON", f"busy_timeout = {BUSY_MS}"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection
