"""A desk file as it is at one instant, copied to memory: reading leaves nothing behind and disturbs nobody."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.file_access import check_reachable
from follow_up_desk.store.aside import restored_name
from follow_up_desk.store.faults import BusyError
from follow_up_desk.store.file_lock import reading
from follow_up_desk.store.guards import must_be_a_file, must_be_ours, sentences
from follow_up_desk.store.logs import has_foreign_log, has_log

_TRIES = 20
SAFE = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "temp_store = MEMORY")
READ_TIMEOUT = 5.0


def snapshot(path: Path) -> sqlite3.Connection:
    """Return a connection to a copy of the file in memory, as damaged as the file itself."""
    for _ in range(_TRIES):
        if has_log(path) and not has_foreign_log(path):
            with suppress(FileNotFoundError):  # its desk was closed meanwhile: the log is in the file now
                return _with_log(path)
        before = _state(path)
        # On a network drive a change that was cut short is undone by a journal: in a copy, for reading changes nothing.
        undone = has_log(path, "-journal")
        copy = _copied_elsewhere(path, "-journal") if undone else copied(address(path, "mode=ro&immutable=1"))
        if _state(path) == before and (not has_log(path) or has_foreign_log(path)):
            return copy
        copy.close()  # somebody wrote meanwhile
    raise BusyError(N_("{path}: another program is writing to it without a pause; try again"), path=str(path))


def open_snapshot(path: Path) -> sqlite3.Connection:
    """Return a copy of a desk file in memory; refuse with a sentence what is none or cannot be read."""
    with sentences(path):
        check_reachable(path)
        source = restored_name(path) if restored_name(path).is_file() else path
        if not source.exists():
            raise UserError(N_("{path}: there is no desk file here"), path=str(path))
        must_be_a_file(source)
        connection = snapshot(source)
        try:
            must_be_ours(path, connection)
        except BaseException:
            connection.close()
            raise
        return connection


def address(path: Path, options: str) -> str:
    """Return the file's address for SQLite."""
    return f"file:{quote(os.fsencode(path.resolve()))}?{options}"


def _with_log(path: Path) -> sqlite3.Connection:
    try:
        return copied(address(path, "mode=ro"))
    except sqlite3.OperationalError:
        if os.access(path.parent, os.W_OK) and path.with_name(f"{path.name}-shm").exists():
            raise
    return _copied_elsewhere(path, "-wal")  # the index of a log can only be made in a folder that can be written


def _copied_elsewhere(path: Path, log: str) -> sqlite3.Connection:
    """Return a copy of a file together with its log, which SQLite folds into it in another folder."""
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory(prefix="follow-up-desk-") as folder:
        copy = Path(folder) / "copy.sqlite"
        with reading(path) as source, copy.open("wb") as target:
            shutil.copyfileobj(source, target)
        shutil.copyfile(f"{path}{log}", f"{copy}{log}")
        return copied(address(copy, "mode=rw"))


def copied(source: str) -> sqlite3.Connection:
    """Return a copy in memory of the file at this address, a URI of SQLite; it is to be closed."""
    target = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        with closing(sqlite3.connect(source, uri=True, timeout=READ_TIMEOUT)) as connection:
            connection.backup(target)
        for pragma in SAFE:
            target.execute(f"PRAGMA {pragma}")
    except BaseException:
        target.close()
        raise
    return target


def _state(path: Path) -> tuple[int, int, int, int]:
    state = path.stat()
    return state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns
