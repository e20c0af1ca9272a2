"""What was changed here goes into the shared document: only what differs from what counts there is written."""

from collections.abc import Iterable, Iterator
from typing import Any

from follow_up_desk.core.field_changes import TYPES, Fields, Key, RecordChange, default_fields
from follow_up_desk.store.exchange_tables import Note
from follow_up_desk.sync.document import ERASED, SharedDocument
from follow_up_desk.sync.shared_records import everything_in, shared_record
from follow_up_desk.sync.writes import EXISTS, Write, knowing

FOUNDED, JOINED = 0, -1  # seconds: nobody knows when it was written, so any edit since then counts more


def take_notes(document: SharedDocument, notes: Iterable[Note], at: int) -> bool:
    """Write what was noted, at that second of this desk's clock; return whether something was erased for good."""
    erased = False
    for note in notes:
        write_changes(document, note.changes, at)
        for opportunity, person in note.erases:
            erased = True
            key = (ERASED, opportunity, person)
            document.write([(key, _write(document, key, {EXISTS: True}, at))])
    return erased


def write_changes(document: SharedDocument, changes: Iterable[RecordChange], at: int) -> None:
    """Write changes of records as one step of this session."""
    document.write(_writes(document, changes, at))


def write_over(document: SharedDocument, changes: Iterable[RecordChange], at: int) -> None:
    """Write fields over everything that was written there, the same value, too."""
    for change in changes:
        document.write([(change.key, _write(document, change.key, change.fields or {}, at))])


def write_beside(document: SharedDocument, changes: Iterable[RecordChange]) -> None:
    """Write records as they are on a desk that joins: beside what is there, which counts where both differ."""
    at = FOUNDED if not any(document.keys()) else JOINED
    found = []
    for change in changes:
        if change.fields and shared_record(document, change.key).exists:
            there = document.entries(change.key)
            values = {
                field: value
                for field, value in change.fields.items()
                if all(entry.value != value for entry in there.get(field, ()))
            }
            if values:
                found.append((change.key, Write(document.count + 1, document.writer, at, values)))
    document.write(found)


def _writes(document: SharedDocument, changes: Iterable[RecordChange], at: int) -> Iterator[tuple[Key, Write]]:
    for change in changes:
        key = change.key
        if change.fields is None:
            yield key, _deletion(document, key, at)
            continue
        values = _different(document, change)
        if values:
            yield key, _write(document, key, values, at)


def _different(document: SharedDocument, change: RecordChange) -> Fields:
    """Return the fields to write: where nothing differs from what counts, nobody needs to hear of it."""
    known = shared_record(document, change.key)
    usual = default_fields(TYPES[change.key[0]])
    wanted = dict(change.fields or {})
    if change.is_new:
        wanted = {field: usual.get(field) for field in known.values if field not in wanted} | wanted
    nothing = object()
    values: dict[str, Any] = {
        field: value for field, value in wanted.items() if known.values.get(field, nothing) != value
    }
    if change.is_new and not known.exists:
        values[EXISTS] = True
    return values


def _deletion(document: SharedDocument, key: Key, at: int) -> Write:
    seen = knowing(everything_in(document, key))
    return Write(document.count + 1, document.writer, at, {EXISTS: False}, {EXISTS: seen})


def _write(document: SharedDocument, key: Key, values: Fields, at: int) -> Write:
    entries = document.entries(key)
    over = {field: seen for field in values if (seen := knowing(entries.get(field, ())))}
    return Write(document.count + 1, document.writer, at, values, over)
