"""Is the file still the one that was opened? Looked at before each write: device, inode, size, time, and its log."""

from enum import StrEnum
from pathlib import Path

from follow_up_desk.store.aside import set_log_aside

Mark = tuple[int, int, int, int]


class Moved(StrEnum):
    """Say what became of a file that is no longer in its place."""

    GONE = "gone"
    REPLACED = "replaced"  # another file bears its name
    OVERWRITTEN = "overwritten"  # another's content was laid over it
    LOG_GONE = "log_gone"


class Place:
    """Remember an open file as it lies on the disk. Nobody but this process may change it."""

    def __init__(self, path: Path, dated: bool = True) -> None:
        self._path, self._dated = path, dated  # a server may set the time after the write
        self._log = path.with_name(f"{path.name}-wal")
        self.note()

    def note(self) -> None:
        """Remember the file as it is now, after a write of our own."""
        self._mark, self._log_mark = _mark(self._path), _mark(self._log)

    def moved(self) -> Moved | None:
        """Return what has become of the file since, or None where it is as it was."""
        mark, known = _mark(self._path), self._mark
        if mark is None or known is None:
            return Moved.GONE
        if mark[:2] != known[:2]:
            return Moved.REPLACED
        if mark[2] != known[2] or (self._dated and mark != known):
            return Moved.OVERWRITTEN
        return None if self._log_is_ours() else Moved.LOG_GONE

    def log_is_ours_or_gone(self) -> bool:
        """Return whether closing the file could harm no other's log."""
        return _mark(self._log) is None or self._log_is_ours()

    def set_log_aside(self) -> None:
        """Take the log from beside a file that it does not belong to."""
        if self._log_is_ours():
            set_log_aside(self._path)

    def _log_is_ours(self) -> bool:
        found = _mark(self._log)
        return self._log_mark is None or (found is not None and found[:2] == self._log_mark[:2])


def _mark(path: Path) -> Mark | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns
