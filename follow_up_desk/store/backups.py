"""Verified copies of the desk file: each is opened again, checked and counted before it bears its name.

A copy is called after the desk file, the last change in it and a number that only grows. Old copies are thinned
by the days they are from, not by today's date, so that a wrong clock costs none.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from threading import Lock

from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.file_access import PRIVATE, make_private_folder, put_in_place, sync_file, sync_folder
from follow_up_desk.store.check import problems
from follow_up_desk.store.companions import SUFFIX, backup_folder, backups_of, order_of, stamp_of, title_of
from follow_up_desk.store.faults import explained
from follow_up_desk.store.papers import bring_along, kept_in
from follow_up_desk.store.snapshot import open_snapshot

ALL_DAYS, DAYS, WEEKS, MONTHS = 2, 12, 10, 12  # all of two days, then one a day, a week, a month
MOST_BYTES = 500_000_000
NEVER_FEWER = 3
ONE_AT_A_TIME = Lock()  # two at once would take each other's unfinished copy for one that was cut short


def back_up(path: Path, folder: Path | None = None) -> Path:
    """Copy the file into the folder of its copies, or into another; return the copy, or the newest if it is the same.

    Papers that are kept beside the file go along into another folder; one beside it needs them no second time.
    No copy counts until it was opened again and found sound and complete; only then older ones are thinned.
    """
    place = folder or backup_folder(path)
    try:
        with ONE_AT_A_TIME:
            make_private_folder(place)
            copy = _back_up(path, place)
            if folder:
                bring_along(kept_in(copy), path, copy)
            return copy
    except (sqlite3.Error, MemoryError) as fault:
        raise explained(fault, path) from fault
    except OSError as fault:
        words = N_("{path}: the copy cannot be written ({fault})")
        raise UserError(words, path=str(place), fault=fault.strerror or str(fault)) from fault


def _back_up(path: Path, place: Path) -> Path:
    copies = backups_of(path, place)
    copy = place / _name(path, copies)
    part = copy.with_suffix(".part")
    _remove_parts(path, place)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
    try:
        with closing(open_snapshot(path)) as source:
            write_copy(source, part)
            if copies and _holds_the_same(source, copies[-1]):
                return copies[-1]
            _verify(source, part)
        sync_file(part)
        put_in_place(part, copy)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(place)
    for old in surplus(backups_of(path, place)):
        old.unlink()
    return copy


def write_copy(source: sqlite3.Connection, part: Path) -> None:
    """Write an open file's content to a new file, in the mode that has no log beside it."""
    if not part.exists():
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
    with closing(sqlite3.connect(part)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE").fetchall()


def finish_copy(copy: Path) -> None:
    """Bring a desk file into the mode that has no log beside it, and have it written to the disk."""
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    sync_file(copy)


def _verify(source: sqlite3.Connection, part: Path) -> None:
    """Refuse a copy that is damaged or holds another number of rows than its original."""
    with closing(open_snapshot(part)) as copy:
        faults, _counts = problems(copy)
        if faults:
            raise UserError(N_("{path}: the copy is not sound and was not kept ({why})"), path=str(part), why=faults[0])
        if _rows(copy) != _rows(source):
            raise UserError(N_("{path}: the copy is not complete and was not kept"), path=str(part))


def _rows(connection: sqlite3.Connection) -> dict[str, int]:
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def _holds_the_same(source: sqlite3.Connection, copy: Path) -> bool:
    with suppress(UserError, sqlite3.Error), closing(open_snapshot(copy)) as connection:
        return _content(connection) == _content(source) and not problems(connection)[0]
    return False


def _content(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    """Return what tells one state of a desk from another: its checksums."""
    version = connection.execute("PRAGMA user_version").fetchall()
    return version + connection.execute("SELECT kind, id, sum FROM checksums ORDER BY kind, id").fetchall()


def _name(path: Path, copies: list[Path]) -> str:
    """Return the name of the next copy: the last change's time, and a number above all there are."""
    last = max(file.stat().st_mtime for file in (path, path.with_name(f"{path.name}-wal")) if file.exists())
    stamp = datetime.fromtimestamp(last, UTC)
    number = 1 + max((order[0] for copy in copies if (order := order_of(path, copy))), default=0)
    return f"{title_of(path)}-{stamp:%Y-%m-%dT%H%M%SZ}-{number:06}{SUFFIX}"


def _remove_parts(path: Path, place: Path) -> None:
    """Remove what a copy that was cut short has left."""
    for part in place.glob("*.part"):
        if order_of(path, part.with_suffix(SUFFIX)) is not None:
            part.unlink(missing_ok=True)


def surplus(copies: list[Path]) -> list[Path]:
    """Return which of these copies, the oldest first, are not needed any more."""
    newest_first = copies[::-1]
    days = _spans(newest_first, "%Y-%m-%d")
    kept = {*newest_first[:NEVER_FEWER], *(copy for day in days[:ALL_DAYS] for copy in day)}
    for spans, most in ((days, DAYS), (_spans(newest_first, "%G-%V"), WEEKS), (_spans(newest_first, "%Y-%m"), MONTHS)):
        kept |= {span[0] for span in spans[:most]}
    kept -= _beyond_size([copy for copy in newest_first if copy in kept])
    return [copy for copy in copies if copy not in kept]


def _spans(newest_first: list[Path], form: str) -> list[list[Path]]:
    """Return the copies of each day, week or month, the newest first."""
    key: Callable[[Path], str] = lambda copy: stamp_of(copy).strftime(form)  # noqa: E731 - groupby asks for it
    return [list(found) for _, found in groupby(newest_first, key=key)]


def _beyond_size(newest_first: list[Path]) -> set[Path]:
    total, beyond = 0, set()
    for place, copy in enumerate(newest_first):
        total += copy.stat().st_size
        if total > MOST_BYTES and place >= NEVER_FEWER:
            beyond.add(copy)
    return beyond
