"""What a file must be before the desk reads it, and the sentences for what goes wrong on the way."""

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.file_access import check_reachable
from follow_up_desk.store.faults import DamagedError, ReadOnlyError, explained
from follow_up_desk.store.schema import APPLICATION_ID, SCHEMA, unknown_migrations

_LONG_PATHS = r"SYSTEM\CurrentControlSet\Control\FileSystem"
MOST = 259  # letters of a path, where Windows was not told to take longer ones
ROOM = 54  # for a copy: "backups\\", the time and the number of "-2026-10-27T100000Z-000001.sqlite", ".part", a reserve


@contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Turn every fault of SQLite and the system into its sentence."""
    try:
        yield
    except (sqlite3.Error, MemoryError) as fault:
        raise explained(fault, path) from fault
    except (OSError, ValueError, RuntimeError) as fault:  # pathlib raises the last for a loop of links
        words = N_("{path}: the file could not be opened ({fault})")
        raise UserError(words, path=str(path), fault=str(getattr(fault, "strerror", None) or fault)) from fault


def must_be_a_place_for_a_file(path: Path) -> None:
    """Refuse a device, a pipe, a folder or a link that leads nowhere: such a thing is never moved nor written over."""
    must_fit(path)
    check_reachable(path)
    if (path.exists() and not path.is_file()) or (path.is_symlink() and not path.exists()):
        raise UserError(N_("{path}: this is not a file"), path=str(path))


def must_fit(path: Path) -> None:
    """Refuse a path that leaves no room for the longer ones of its copies, where the system takes no long ones."""
    most = _longest_path()
    if most is not None and len(str(path.absolute())) + ROOM > most:
        words = N_("{path}: this path is too long for Windows, which takes {most} letters; choose a shorter folder")
        raise UserError(words, path=str(path), most=most)


def _longest_path() -> int | None:
    """Return how many letters a path may have, or None where there is no need to ask."""
    if sys.platform == "win32":
        import winreg

        with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _LONG_PATHS) as key:
            if winreg.QueryValueEx(key, "LongPathsEnabled")[0]:
                return None
        return MOST
    return None


def must_be_a_file(path: Path) -> None:
    """Refuse what is no file, may not be read, or is empty."""
    if not path.is_file():
        raise UserError(N_("{path}: this is not a file"), path=str(path))
    if not os.access(path, os.R_OK):
        raise UserError(N_("{path}: you may not read this file"), path=str(path))
    if path.stat().st_size == 0:
        raise DamagedError(N_("{path}: the file is empty, it is no desk file; nothing was changed"), path=str(path))


def must_be_ours(path: Path, connection: sqlite3.Connection) -> None:
    """Refuse another program's file, and one that a newer desk wrote."""
    found = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if found != APPLICATION_ID:
        raise UserError(
            N_("{path}: this is another program's file, not a desk file; nothing was changed"), path=str(path)
        )
    if version > SCHEMA or unknown_migrations(connection):
        raise UserError(
            N_("{path}: a newer desk wrote this file (format {version}, this one knows {known}); nothing was changed"),
            path=str(path),
            version=version,
            known=SCHEMA,
        )


def must_be_writable(path: Path) -> None:
    """Refuse what is meant to be read alone, for the mightiest user too, to whom the system forbids nothing."""
    may_write = os.access(path, os.W_OK) and path.stat().st_mode & 0o222
    if not (may_write and os.access(path.parent, os.W_OK)):
        raise ReadOnlyError(N_("{path}: the file may only be read; nothing was changed"), path=str(path))
