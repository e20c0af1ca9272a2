"""Does the log beside a desk file belong to it? One left by a crash does; another file's would destroy it.

The first write of a process notes a word of its own in the file and beside it (`.writer`). A log whose file
bears another word than the one beside it was written for another file. A copy made by the desk is never in the
mode that has a log at all. Beside a file that was closed stands that it was: then no log is missed.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from follow_up_desk.file_access import PRIVATE, put_in_place, sync_file, sync_folder
from follow_up_desk.store.file_lock import reading

_HEADER_MODES = slice(18, 20)  # read and write version: 2 where the file has a log
_WITH_LOG = b"\x02\x02"
_NOBODY = "nobody"  # a file that was never written to
_CLOSED = "closed"


def has_log(path: Path, ending: str = "-wal") -> bool:
    """Return whether changes lie beside the file that are not in it yet, or in a `-journal` what undoes one."""
    try:
        return path.with_name(f"{path.name}{ending}").stat().st_size > 0
    except OSError:
        return False


def has_foreign_log(path: Path) -> bool:
    """Return whether the log beside the file was written for another one."""
    if not has_log(path):
        return False
    with reading(path) as stream:
        if stream.read(100)[_HEADER_MODES] != _WITH_LOG:
            return True
    known, word = known_words(path), _word_in(path)
    return bool(known) and word is not None and word not in known


def is_log_gone(path: Path) -> bool:
    """Return whether the log is gone that was left beside the file when its desk was ended without being closed."""
    words = known_words(path)
    if not words or _CLOSED in words or path.with_name(f"{path.name}-wal").exists():
        return False
    with reading(path) as stream:
        has_one = stream.read(100)[_HEADER_MODES] == _WITH_LOG
    return has_one and _word_in(path) in words


def known_words(path: Path) -> frozenset[str]:
    """Return the words of those who may have written the log."""
    with suppress(OSError, UnicodeDecodeError):
        return frozenset(_words_file(path).read_text("ascii").split())
    return frozenset()


def sign(path: Path, connection: sqlite3.Connection) -> None:
    """Note a new word in the file and beside it, before anything else is written."""
    import secrets

    word, before = secrets.token_hex(8), _word(connection)
    if before is None:
        return
    _write_words(path, f"{before} {word}")
    with connection:  # committed or rolled back
        connection.execute("UPDATE desk SET writer = ?", [word])
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def sign_off(path: Path) -> None:
    """Note beside the file that all of its log is in it."""
    words = known_words(path)
    if words and _CLOSED not in words:
        with suppress(OSError):  # then its log is missed at the next start, and nothing else
            _write_words(path, " ".join(sorted({*words, _CLOSED})))


def _write_words(path: Path, words: str) -> None:
    file = _words_file(path)
    part = file.with_name(f"{file.name}.part")
    part.touch(PRIVATE)
    part.write_text(words, "ascii")
    sync_file(part)
    put_in_place(part, file)
    sync_folder(file.parent)  # or after a power cut the word in the file would be a stranger's


def _words_file(path: Path) -> Path:
    return path.with_name(f"{path.name}.writer")


def _word_in(path: Path) -> str | None:
    """Return the word in the file itself, its log left aside."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(_still(path), uri=True)) as connection:
        return _word(connection)
    return None


def _word(connection: sqlite3.Connection) -> str | None:
    with suppress(sqlite3.OperationalError):
        found = connection.execute("SELECT writer FROM desk").fetchone()
        return str(found[0] or _NOBODY) if found else None
    return None


def _still(path: Path) -> str:
    return f"file:{quote(os.fsencode(path.resolve()))}?mode=ro&immutable=1"
