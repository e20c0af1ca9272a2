"""What is kept for the exchange between desks: plain rows, whose content only `sync` understands.

Everything is written inside a transaction of the store, together with the records it belongs to.
"""

import sqlite3
from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.field_changes import RecordChange, record_changes


class Note(Struct, frozen=True, array_like=True):
    """Hold what one change sets and erases, until an exchange takes it into the shared document."""

    changes: tuple[RecordChange, ...]
    erases: tuple[tuple[str, str], ...] = ()


class SharedFile(Struct, frozen=True, array_like=True):
    """Describe a file of the folder: one of this desk (`content` while it is not written yet), or one that was read."""

    hash: str
    desk: str
    number: int
    name: str
    kind: str
    content: bytes | None = None
    gone: bool = False


_FILE = "INSERT INTO sync_files VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE SET"
_FILE += " content = excluded.content, gone = excluded.gone, kind = excluded.kind"


class ExchangeTables:
    """Read and write these rows; each method is a step of the transaction that is open."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.files = FileTable(connection)
        self.versions = VersionTable(connection)

    def state(self) -> str | None:
        """Return how the exchange stands, or None where there is none."""
        row = self._db.execute("SELECT state FROM sync_desk").fetchone()
        return None if row is None else str(row[0])

    def set_state(self, state: str) -> None:
        """Keep how the exchange stands; from then on changes are noted."""
        self._db.execute("INSERT INTO sync_desk VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET state = ?", [state] * 2)

    def note(self, before: Book, change: Change) -> None:
        """Note a change."""
        note = Note(tuple(record_changes(before, change)), change.erases)
        if note.changes or note.erases:
            self._db.execute("INSERT INTO sync_outbox (note) VALUES (?)", [msgspec.json.encode(note).decode()])

    def notes(self) -> list[Note]:
        """Return what was noted, in order."""
        rows = self._db.execute("SELECT note FROM sync_outbox ORDER BY number").fetchall()
        return [msgspec.json.decode(note, type=Note) for (note,) in rows]

    def waiting(self) -> int:
        """Return how many changes were noted."""
        return int(self._db.execute("SELECT count(*) FROM sync_outbox").fetchone()[0])

    def forget_notes(self) -> None:
        """Forget what was noted: the document holds it now."""
        self._db.execute("DELETE FROM sync_outbox")

    def document(self) -> list[bytes]:
        """Return the parts of the shared document, in order."""
        return [bytes(part) for (part,) in self._db.execute("SELECT part FROM sync_document ORDER BY number")]

    def add_to_document(self, parts: Iterable[bytes], *, anew: bool = False) -> None:
        """Add parts to the document, or begin it `anew` with them."""
        if anew:
            self._db.execute("DELETE FROM sync_document")
        self._db.executemany("INSERT INTO sync_document (part) VALUES (?)", [(part,) for part in parts])

    def document_parts(self) -> int:
        """Return of how many parts the document is."""
        return int(self._db.execute("SELECT count(*) FROM sync_document").fetchone()[0])

    def clear(self) -> None:
        """Forget everything: this desk exchanges no more."""
        for table in ("sync_desk", "sync_outbox", "sync_document", "sync_files", "sync_versions"):
            self._db.execute(f"DELETE FROM {table}")


class FileTable:
    """Read and write what is known of the files in the folder."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def all(self) -> Iterator[SharedFile]:
        """Yield every file that is known."""
        names = "hash, desk, number, name, kind, content, gone"
        for row in self._db.execute(f"SELECT {names} FROM sync_files ORDER BY number, name").fetchall():
            yield msgspec.convert(row, SharedFile, strict=False)

    def unwritten(self) -> int:
        """Return how many files wait to be written."""
        return int(self._db.execute("SELECT count(*) FROM sync_files WHERE content IS NOT NULL").fetchone()[0])

    def put(self, files: Iterable[SharedFile]) -> None:
        """Keep what is known of files."""
        rows = [(it.hash, it.desk, it.number, it.name, it.kind, it.content, int(it.gone)) for it in files]
        self._db.executemany(_FILE, rows)

    def forget(self, desk: str) -> None:
        """Forget the files of a desk."""
        self._db.execute("DELETE FROM sync_files WHERE desk = ?", [desk])


class VersionTable:
    """Read and write the values that lost against another desk's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def all(self) -> dict[str, str]:
        """Return every kept value by its id."""
        return dict(self._db.execute("SELECT id, version FROM sync_versions ORDER BY id").fetchall())

    def put(self, versions: dict[str, str]) -> None:
        """Keep values; one that is known already stays as it is."""
        self._db.executemany("INSERT OR IGNORE INTO sync_versions VALUES (?, ?)", versions.items())

    def change(self, versions: dict[str, str]) -> None:
        """Change values that are kept."""
        self._db.executemany("UPDATE sync_versions SET version = ? WHERE id = ?", [(v, k) for k, v in versions.items()])

    def remove(self, ids: Iterable[str]) -> None:
        """Forget values."""
        self._db.executemany("DELETE FROM sync_versions WHERE id = ?", [(id,) for id in ids])


def give_new_identity(connection: sqlite3.Connection) -> None:
    """Have a file that was put back from a copy come to the others as another desk, which it is from now on."""
    if connection.execute("PRAGMA user_version").fetchone()[0] >= 4:
        connection.execute("UPDATE sync_desk SET state = json_set(state, '$.restored', json('true'))")
