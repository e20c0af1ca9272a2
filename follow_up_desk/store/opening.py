"""Opening a desk file: never create one by accident, never touch one that is not ours or is newer."""

import glob
import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.store.schema import APPLICATION_ID, SCHEMA
from follow_up_desk.store.store import Store

PRIVATE = 0o600
BUSY_MS = 250
_SAFE = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "temp_store = MEMORY")
_DURABLE = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "journal_size_limit = 8388608")


def open_store(path: Path) -> Store:
    """Open the desk file for reading and writing, making a new one where there is none."""
    if not path.exists():
        _must_be_a_first_start(path)
        _make(path)
    _must_be_a_file(path)
    store = _connect(path, "rw")
    try:
        if store.version < SCHEMA:
            store.upgrade()
    except BaseException:
        store.close()
        raise
    return store


def backups_of(path: Path) -> list[Path]:
    """Return the copies of a desk file, the oldest first; each bears its name and a date."""
    return sorted(backup_folder(path).glob(f"{glob.escape(path.stem)}-????-??-??.sqlite"))


def backup_folder(path: Path) -> Path:
    """Return the folder for the copies of the desk files beside it."""
    return path.with_name("backups")


def companions(path: Path) -> tuple[Path, ...]:
    """Return the desk file and all files that belong to it; nothing else may be written over them."""
    beside = ("-wal", "-shm", "-journal", ".lock", ".new", ".door")
    own = (path, *(path.with_name(path.name + ending) for ending in beside))
    return (*own, path.with_suffix(".unsaved"), path.with_name("window.ini"), *backups_of(path))


def _must_be_a_first_start(path: Path) -> None:
    """Refuse to begin anew where a desk file was before: an empty desk would look like a loss."""
    copies = backups_of(path)
    if copies:
        raise UserError(
            N_("{path}: the desk file is not where it was; its last copy is {copy}. Put it back to go on"),
            path=str(path),
            copy=str(copies[-1]),
        )


def _make(path: Path) -> None:
    """Make an empty desk file aside and give it its name once it is whole."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(path.name + ".new")
    part.unlink(missing_ok=True)
    part.touch(PRIVATE)
    store = _connect(part, "rw", new=True)
    try:
        store.upgrade()
    finally:
        store.close()
    part.replace(path)


def open_read_only(path: Path) -> Store:
    """Open the desk file for reading alone; refuse where there is none."""
    if not path.exists():
        raise UserError(N_("{path}: there is no desk file here"), path=str(path))
    _must_be_a_file(path)
    return _connect(path, "ro")


def _must_be_a_file(path: Path) -> None:
    if not path.is_file():
        raise UserError(N_("{path}: this is not a file"), path=str(path))
    if not os.access(path, os.R_OK):
        raise UserError(N_("{path}: you may not read this file"), path=str(path))
    if path.stat().st_size == 0:
        raise UserError(N_("{path}: the file is empty, it is no desk file; nothing was changed"), path=str(path))


def _connect(path: Path, mode: str, new: bool = False) -> Store:
    try:
        connection = sqlite3.connect(uri(path, mode), uri=True, timeout=BUSY_MS / 1000)
    except sqlite3.Error as fault:
        raise UserError(
            N_("{path}: the file could not be opened ({fault})"), path=str(path), fault=str(fault)
        ) from fault
    try:
        for pragma in _SAFE if mode == "ro" else (*_SAFE, f"busy_timeout = {BUSY_MS}"):
            connection.execute(f"PRAGMA {pragma}")
        if not new:
            _must_be_ours(path, connection)
        if mode == "rw":
            for pragma in _DURABLE:
                connection.execute(f"PRAGMA {pragma}").fetchall()
            path.chmod(PRIVATE)
    except BaseException as fault:
        connection.close()
        if isinstance(fault, sqlite3.Error):
            raise UserError(
                N_("{path}: this is not a desk file ({fault}); nothing was changed"), path=str(path), fault=str(fault)
            ) from fault
        raise
    return Store(path, connection)


def uri(path: Path, mode: str) -> str:
    """Return the file's address for SQLite.

    A file that nobody has open has no log beside it: it is read as it lies, so that reading leaves
    nothing behind and works on a medium that may not be written.
    """
    lies_still = mode == "ro" and not path.with_name(path.name + "-wal").exists()
    return f"file:{quote(str(path.resolve()))}?mode={mode}" + ("&immutable=1" if lies_still else "")


def _must_be_ours(path: Path, connection: sqlite3.Connection) -> None:
    found = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if found != APPLICATION_ID:
        raise UserError(
            N_("{path}: this is another program's file, not a desk file; nothing was changed"), path=str(path)
        )
    if version > SCHEMA:
        raise UserError(
            N_("{path}: a newer desk wrote this file (format {version}, this one knows {known}); nothing was changed"),
            path=str(path),
            version=version,
            known=SCHEMA,
        )
