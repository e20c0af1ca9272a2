"""One writer for one file, however it is named: a lock on the file itself, freed by the kernel with the process.

Closing any descriptor of a file drops the locks that SQLite holds on it in this process, and another program would
then fold and delete its log. So a file that is open here is read through the descriptor of its lock alone.
"""

import errno
import os
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from follow_up_desk.file_access import OPEN_DESKS

_BEYOND = 1 << 62  # a byte that neither SQLite locks nor anything is written to
_OPEN_HERE: dict[tuple[int, int], int] = {}  # device and inode of each file that is locked here, and its descriptor
_ONE_AT_A_TIME = Lock()


class FileLock:
    """Hold a file's lock until `release`, which must come after SQLite has closed the file."""

    def __init__(self, file: tuple[int, int]) -> None:
        self._file = file

    def release(self) -> None:
        """Release the lock."""
        with _ONE_AT_A_TIME:
            handle = _OPEN_HERE.pop(self._file, None)
            OPEN_DESKS.discard(self._file)
            if handle is not None:
                os.close(handle)


def lock_file(path: Path) -> FileLock | None:
    """Return the lock of this file, or None while another holds it."""
    with _ONE_AT_A_TIME:
        file = _identity(path.stat())
        if file in _OPEN_HERE:
            return None
        handle = _opened(path)
        try:
            file = _identity(os.fstat(handle))
            if _locked(handle):
                _OPEN_HERE[file] = handle
                OPEN_DESKS.add(file)
                return FileLock(file)
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
        return None


@contextmanager
def reading(path: Path) -> Iterator[BinaryIO]:
    """Provide a database to be read from its beginning, by one at a time."""
    with _ONE_AT_A_TIME:
        handle = _OPEN_HERE.get(_identity(path.stat()))
        if handle is None:
            with path.open("rb") as stream:
                yield stream
        else:
            os.lseek(handle, 0, os.SEEK_SET)
            with os.fdopen(handle, "rb", closefd=False) as stream:
                yield stream


def _identity(state: os.stat_result) -> tuple[int, int]:
    return state.st_dev, state.st_ino


if sys.platform == "win32":
    import _winapi
    import msvcrt

    _BEYOND_ON_WINDOWS = 0x7FFF0000  # whose runtime library takes no higher place
    _SHARED = 1 | 2 | 4  # with those who read, write or rename it

    def _opened(path: Path) -> int:
        """Open a file that may be renamed meanwhile: it is set aside under its lock when a copy is put back."""
        access = _winapi.GENERIC_READ | _winapi.GENERIC_WRITE
        found = _winapi.CreateFile(str(path), access, _SHARED, 0, _winapi.OPEN_EXISTING, 0, 0)
        return msvcrt.open_osfhandle(found, os.O_RDWR | os.O_BINARY)

    def _locked(handle: int) -> bool:
        os.lseek(handle, _BEYOND_ON_WINDOWS, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as fault:
            return fault.errno not in (errno.EDEADLK, errno.EACCES)  # a file system without locks
        return True

elif sys.platform == "linux":
    import fcntl

    def _opened(path: Path) -> int:
        return os.open(path, os.O_RDWR)

    def _locked(handle: int) -> bool:
        """Take a lock that belongs to the descriptor, not to the process; SQLite's own are of the other kind."""
        lock = struct.pack("hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, _BEYOND, 1, 0)
        try:
            fcntl.fcntl(handle, fcntl.F_OFD_SETLK, lock)
        except OSError as fault:
            return fault.errno not in (errno.EAGAIN, errno.EACCES)  # a file system without locks
        return True

else:

    def _opened(path: Path) -> int:
        return os.open(path, os.O_RDWR)

    def _locked(handle: int) -> bool:
        """Elsewhere the lock beside the file (its `.lock`) has to do."""
        return True
