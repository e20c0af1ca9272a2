"""Which calendar entries other programs know, kept beside the desk file: one UID each for life, and its revisions.

It holds hashes and times, no name: what is erased from the desk is not found here either. It is no part of the desk
file, so that going back to a copy takes back no revision that a calendar has seen.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from follow_up_desk.core.local_time import in_zone
from follow_up_desk.exchange.outgoing.calendar_entries import Entry
from follow_up_desk.file_access import read_file, write_file

SIZE = 20 * 1024 * 1024


class Row(Struct):
    """Hold what is known of one entry; a `generation` is a life of it, each with a UID of its own."""

    occurrence: str
    digest: str
    start: datetime
    end: datetime
    changed: datetime
    generation: int = 0
    sequence: int = 0
    cancelled: bool = False


class Version(Struct, frozen=True):
    """Hold an entry as it is published now; one that was withdrawn has no content left."""

    uid: str
    row: Row
    entry: Entry | None


class Published:
    """Remember what was published; `save` writes it once the calendar itself has been written.

    What was published before is read with the first calendar: no other file that is written waits for it.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file

    @cached_property
    def _rows(self) -> dict[str, Row]:
        return _read(self._file) if self._file is not None and self._file.exists() else {}

    def publish(self, entries: Iterable[Entry], now: datetime) -> list[Version]:
        """Return the present version of each entry, and the withdrawal of those that are no longer planned."""
        now = in_zone(now, UTC).replace(microsecond=0)
        present = {_hash(entry.key): entry for entry in entries}
        for key, entry in present.items():
            self._rows[key] = _revised(self._rows.get(key), entry, now)
        for key, row in self._rows.items():
            if key not in present and not row.cancelled and row.end > now:
                row.cancelled, row.sequence, row.changed = True, row.sequence + 1, now
        return [
            Version(f"{key}-{row.generation}@follow-up-desk", row, present.get(key))
            for key, row in self._rows.items()
            if key in present or (row.cancelled and row.end > now)
        ]

    def save(self) -> None:
        """Keep what was published."""
        if self._file is not None:
            write_file(self._file, msgspec.json.format(msgspec.json.encode(self._rows), indent=1))


def _read(file: Path) -> dict[str, Row]:
    """Return what is remembered; a damaged memory counts as none, for the entries themselves are in the desk."""
    try:
        return msgspec.json.decode(read_file(file, SIZE), type=dict[str, Row])
    except msgspec.MsgspecError:
        return {}


def _revised(row: Row | None, entry: Entry, now: datetime) -> Row:
    """Return an entry's row as of now: unchanged, revised, or the beginning of a new life.

    A new life follows a withdrawal, and a day that has passed: asking again next month is another entry.
    """
    digest = _hash(repr(entry))
    if row is None:
        return Row(entry.occurrence, digest, entry.start, entry.end, now)
    over = row.cancelled or (row.end <= now and row.occurrence != entry.occurrence)
    if row.digest == digest and not over:
        return row
    return Row(
        entry.occurrence,
        digest,
        entry.start,
        entry.end,
        now,
        row.generation + 1 if over else row.generation,
        0 if over else row.sequence + 1,
    )


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:32]
