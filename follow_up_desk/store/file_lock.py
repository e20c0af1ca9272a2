"""One writer for one file, however it is named: a lock on the file itself, freed by the kernel with the process."""

import errno
import os
import struct
import sys
from pathlib import Path

_BEYOND = 1 << 62  # a byte that neither SQLite locks nor anything is written to


class FileLock:
    """Hold a file's lock until `release`, which must come after SQLite has closed the file.

    Closing any descriptor of a file drops the locks SQLite holds on it in this process.
    """

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle

    def release(self) -> None:
        """Release the lock."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def read(self, size: int, offset: int) -> bytes:
        """Return some bytes of the file, without another descriptor."""
        assert self._handle is not None
        os.lseek(self._handle, offset, os.SEEK_SET)
        return os.read(self._handle, size)


def lock_file(path: Path) -> FileLock | None:
    """Return the lock of this file, or None while another holds it."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        if _locked(handle):
            return FileLock(handle)
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


if sys.platform == "linux":
    import fcntl

    def _locked(handle: int) -> bool:
        """Take a lock that belongs to the descriptor, not to the process; SQLite's own are of the other kind."""
        lock = struct.pack("hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, _BEYOND, 1, 0)
        try:
            fcntl.fcntl(handle, fcntl.F_OFD_SETLK, lock)
        except OSError as fault:
            return fault.errno not in (errno.EAGAIN, errno.EACCES)  # a file system without locks
        return True

else:

    def _locked(handle: int) -> bool:
        """Elsewhere the lock beside the file (its `.lock`) has to do."""
        return True
