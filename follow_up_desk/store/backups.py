"""A verified, dated copy of the desk file a day; the last seven are kept."""

import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.store.opening import PRIVATE, backup_folder, backups_of, uri
from follow_up_desk.store.schema import APPLICATION_ID

KEPT = 7
_PAGES = 1000


def back_up(path: Path, today: date) -> Path:
    """Copy the file as of now, unless today's copy is there; return the copy.

    The copy counts only once it was opened again, checked and found to hold as much; until then
    it bears another name, and no older copy is removed.
    """
    folder = backup_folder(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    copy = folder / f"{path.stem}-{today.isoformat()}.sqlite"
    if copy.exists():
        return copy
    part = copy.with_suffix(".part")
    part.unlink(missing_ok=True)
    part.touch(PRIVATE)
    with (
        closing(sqlite3.connect(uri(path, "ro"), uri=True)) as source,
        closing(sqlite3.connect(part)) as target,
    ):
        source.backup(target, pages=_PAGES)
        target.execute("PRAGMA journal_mode = DELETE")
        _verify(source, target, part)
    _settle(part, copy)
    for old in backups_of(path)[:-KEPT]:
        old.unlink()
    return copy


def _verify(source: sqlite3.Connection, target: sqlite3.Connection, part: Path) -> None:
    sound = target.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    ours = target.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    if not (sound and ours and _counts(target) == _counts(source)):
        raise UserError(N_("{path}: the copy is not sound and was not kept"), path=str(part))


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def _settle(part: Path, copy: Path) -> None:
    """Give the copy its name once it is on the disk."""
    _flush(part)
    part.replace(copy)
    _flush(copy.parent)


def _flush(place: Path) -> None:
    if os.name == "nt" and place.is_dir():  # folders cannot be opened there
        return
    handle = os.open(place, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
