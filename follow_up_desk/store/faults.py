"""What SQLite and the system report, as the sentence that is true."""

import errno
import os
import sqlite3
from pathlib import Path

from follow_up_desk.core.wording import N_, UserError

_PROBE = b"\0" * 4096
_FSYNC_CODES = (
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_CLOSE,
)
_BUSY = N_("{path}: another program is writing to it; nothing was changed, try again")
_FULL = N_("{path}: the disk is full; nothing was changed")
_QUOTA = N_("{path}: your share of the disk is used up; nothing was changed")
_READ_ONLY = N_("{path}: the file may only be read; nothing was changed")
_DAMAGED = N_("{path}: the desk file is damaged ({fault})")
_NOT_OURS = N_("{path}: this is not a desk file ({fault}); nothing was changed")
_CANNOT_OPEN = N_("{path}: the file could not be opened ({fault})")
_DISK = N_("{path}: the disk reports a fault ({fault}); nothing was changed")
_MEMORY = N_("{path}: this computer has no memory left for it; nothing was changed")
_OTHER = N_("{path}: the file could not be read or written ({fault})")
_BY_CODE = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_ERROR: _DAMAGED,  # a table or column is not there
    sqlite3.SQLITE_NOTADB: _NOT_OURS,
    sqlite3.SQLITE_CANTOPEN: _CANNOT_OPEN,
    sqlite3.SQLITE_IOERR: _DISK,
}
_BY_ERRNO = {errno.ENOSPC: _FULL, errno.EDQUOT: _QUOTA, errno.EROFS: _READ_ONLY}


class BusyError(UserError):
    """Report that another program is writing; trying again helps."""


class DamagedError(UserError):
    """Report that the file cannot be trusted as it is; a copy or what can still be read helps."""


class ReadOnlyError(UserError):
    """Report that the file can be read but not written."""


class LostError(UserError):
    """Report that the file is no longer the one that was opened; what was read is still in memory."""


def explained(fault: Exception, path: Path) -> UserError:
    """Return the sentence for what SQLite or the system reports."""
    message = _MEMORY if isinstance(fault, MemoryError) else _message(fault, path)
    kinds: dict[str, type[UserError]] = {_BUSY: BusyError, _READ_ONLY: ReadOnlyError, _DAMAGED: DamagedError}
    return kinds.get(message, UserError)(message, path=str(path), fault=str(fault))


def _message(fault: Exception, path: Path) -> str:
    if isinstance(fault, OSError):
        return _BY_ERRNO.get(fault.errno or 0, _OTHER)
    code = getattr(fault, "sqlite_errorcode", None)
    message = _BY_CODE.get(code & 0xFF, _OTHER) if code is not None else _OTHER
    return _BY_ERRNO.get(_probe(path.parent), _DISK) if message is _DISK else message


def leaves_the_file_unsure(fault: Exception) -> bool:
    """Return whether it is unknown what reached the disk: after such a fault the file is not written again."""
    return getattr(fault, "sqlite_errorcode", None) in _FSYNC_CODES


def _probe(folder: Path) -> int:
    """Return the error of writing a small file here, or 0: SQLite does not say why a write failed."""
    import tempfile

    try:
        handle, name = tempfile.mkstemp(dir=folder)
    except OSError as fault:
        return fault.errno or 0
    try:
        os.write(handle, _PROBE)
        os.fsync(handle)
    except OSError as fault:
        return fault.errno or 0
    finally:
        os.close(handle)
        Path(name).unlink(missing_ok=True)
    return 0
