"""What was written into a field, by whom, and knowing what; which of several values counts, and which are kept.

A writer is one session of one desk; its name is drawn anew each time, so that a desk that was put back from a copy, or
copied, never writes under a name that was used before. `over` says what a writer knew when it wrote: by writer, up to
which count. A value that nobody wrote over knowingly stands; where several stand, the latest counts, everywhere.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

EXISTS = ""  # the field that says whether a record exists; what it is written over is the whole record
Seen = dict[str, int]


class Write(Struct, frozen=True, array_like=True):
    """Hold values that were written together: `count` grows with each write, `at` is the writer's clock in seconds."""

    count: int
    writer: str
    at: int
    values: dict[str, Any]
    over: dict[str, Seen] = {}


class Entry(Struct, frozen=True):
    """Hold one value of one field."""

    at: int
    count: int
    writer: str
    value: Any
    over: Mapping[str, int]

    @property
    def rank(self) -> tuple[int, int, str]:
        """Return what decides between values that stand beside each other."""
        return self.at, self.count, self.writer


NOTHING: Mapping[str, int] = {}


def entries_of(writes: Iterable[Write]) -> dict[str, list[Entry]]:
    """Return what was written into each field; what is held twice counts once."""
    found: dict[str, dict[tuple[str, int], Entry]] = {}
    for write in writes:
        for field, value in write.values.items():
            entry = Entry(write.at, write.count, write.writer, value, write.over.get(field, NOTHING))
            found.setdefault(field, {})[write.writer, write.count] = entry
    return {field: list(entries.values()) for field, entries in found.items()}


def standing(entries: list[Entry]) -> list[Entry]:
    """Return the values that nobody wrote over knowingly, the one that counts first."""
    if len(entries) == 1:
        return entries
    seen = covered_by(entries)
    newest: Seen = {}
    for entry in entries:
        newest[entry.writer] = max(entry.count, newest.get(entry.writer, 0))
    left = [it for it in entries if it.count > seen.get(it.writer, -1) and it.count == newest[it.writer]]
    return sorted(left, key=lambda entry: entry.rank, reverse=True)


def covered_by(entries: Iterable[Entry]) -> Seen:
    """Return up to which count of each writer these entries were written knowingly."""
    seen: Seen = {}
    for entry in entries:
        for writer, count in entry.over.items():
            seen[writer] = max(count, seen.get(writer, -1))
    return seen


def knowing(entries: Iterable[Entry]) -> Seen:
    """Return what a write knows that is made with all these in view."""
    listed = list(entries)
    seen = covered_by(listed)
    for entry in listed:
        seen[entry.writer] = max(entry.count, seen.get(entry.writer, -1))
    return seen
