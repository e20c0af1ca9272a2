"""The files around a desk file: what belongs to it, where its copies are, how they are called."""

import re
from datetime import datetime
from pathlib import Path

from follow_up_desk.store.aside import set_aside_of

_BESIDE = ("-wal", "-shm", "-journal", ".lock", ".new", ".door", ".writer", ".writer.part", ".restored", ".restoring")
_COPY = re.compile(r"-(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<time>\d{6})Z-(?P<number>\d{6,}))?\.sqlite\Z")
SUFFIX = ".sqlite"
PHONE = ".phone"


def companions(path: Path) -> tuple[Path, ...]:
    """Return the desk file and all files that belong to it; nothing else may be written over them."""
    own = (path, *(path.with_name(path.name + ending) for ending in _BESIDE))
    beside = (unsaved_file(path), published_file(path), phone_file(path), path.with_name("window.ini"))
    return (*own, *set_aside_of(path), *beside, *backups_of(path), *papers_folder(path).glob("*"))


def published_file(path: Path) -> Path:
    """Return the file that remembers which calendar entries were published."""
    return path.with_name(f"{title_of(path)}.published")


def phone_file(path: Path) -> Path:
    """Return the file that remembers what is on the phone."""
    return path.with_name(f"{title_of(path)}{PHONE}")


def unsaved_file(path: Path) -> Path:
    """Return the file for what was typed and not yet accepted."""
    return path.with_name(f"{title_of(path)}.unsaved")


def papers_folder(path: Path) -> Path:
    """Return the folder for the kept copies of papers, which the desk files beside it share."""
    return path.with_name("papers")


def backup_folder(path: Path) -> Path:
    """Return the folder for the copies of the desk files beside it."""
    return path.with_name("backups")


def backups_of(path: Path, folder: Path | None = None) -> list[Path]:
    """Return the copies of a desk file, the oldest first; no other file's, whatever the clock said at the time."""
    place = folder or backup_folder(path)
    try:
        found = [(order, copy) for copy in place.iterdir() if (order := order_of(path, copy)) is not None]
    except OSError:
        return []
    return [copy for _, copy in sorted(found)]


def order_of(path: Path, copy: Path) -> tuple[int, str] | None:
    """Return the place of a copy in the row of all copies, or None where it is none of this file's.

    Its number counts, not its date: a clock may have been wrong. Copies of version 0.1.0 have no number.
    """
    stamp = _COPY.search(copy.name)
    if stamp is None or copy.name[: stamp.start()] != title_of(path):
        return None
    return int(stamp["number"] or 0), copy.name


def stamp_of(copy: Path) -> datetime:
    """Return when the last change in a copy was made, as its name says."""
    stamp = _COPY.search(copy.name)
    assert stamp is not None, copy
    return datetime.strptime(f"{stamp['day']}T{stamp['time'] or '000000'}+0000", "%Y-%m-%dT%H%M%S%z")


def title_of(path: Path) -> str:
    """Return how what belongs to a desk file is called; two files of one folder never share it."""
    return path.stem if path.suffix == SUFFIX else path.name
