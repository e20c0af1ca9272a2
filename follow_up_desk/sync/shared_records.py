"""One record of the shared document: its values, those that lost, and whether it exists.

A deleted record exists again where somebody edited it without knowing of that: the deletion says what it knew.
"""

from collections.abc import Iterator
from datetime import timedelta

from msgspec import Struct

from follow_up_desk.core.enumerations import MarkAction
from follow_up_desk.core.field_changes import Fields, Key
from follow_up_desk.sync.document import ERASED, SharedDocument
from follow_up_desk.sync.writes import EXISTS, Entry, covered_by, standing

TOMBSTONE = timedelta(days=366)


class SharedRecord(Struct, frozen=True):
    """Hold what counts of a record; `rivals` holds by field what stands beside it with another value.

    `revived` names the deletions that it outlived.
    """

    key: Key
    values: Fields
    rivals: dict[str, tuple[Entry, ...]]
    exists: bool
    revived: str = ""


def shared_record(document: SharedDocument, key: Key) -> SharedRecord:
    """Return a record as the document has it."""
    values: Fields = {}
    rivals: dict[str, tuple[Entry, ...]] = {}
    existence: list[Entry] = []
    for field, entries in document.entries(key).items():
        stand = standing(entries)
        if field == EXISTS:
            existence = stand
            continue
        values[field] = stand[0].value
        if others := tuple(entry for entry in stand[1:] if entry.value != stand[0].value):
            rivals[field] = others
    if _is_erased(document, key):
        return SharedRecord(key, values, {}, exists=False)
    if not existence or any(entry.value for entry in existence):
        return SharedRecord(key, values, rivals, exists=True)
    outlived = _edited_since(document, key, existence)
    name = ",".join(sorted(f"{it.writer}{it.count}" for it in existence)) if outlived else ""
    return SharedRecord(key, values, rivals, exists=outlived, revived=name)


def is_seen(document: SharedDocument, key: Key) -> bool:
    """Return whether a record exists, and the opportunity it belongs to as well."""
    owner = ("opportunity", key[1]) if len(key) > 2 and key[0] != ERASED else key
    return shared_record(document, key).exists and shared_record(document, owner).exists


def is_dead_for_good(document: SharedDocument, key: Key, now: int) -> bool:
    """Return whether a record was deleted so long ago that its tombstone may go."""
    if key[0] == ERASED:
        return False
    entries = document.entries(key).get(EXISTS)
    if not entries or shared_record(document, key).exists:
        return False
    return max(entry.at for entry in entries) + TOMBSTONE.total_seconds() < now


def everything_in(document: SharedDocument, key: Key) -> Iterator[Entry]:
    """Yield every entry of a record and of all it owns."""
    for part in with_owned(document, key):
        for entries in document.entries(part).values():
            yield from entries


def with_owned(document: SharedDocument, key: Key) -> Iterator[Key]:
    """Yield the key of a record and those of all it owns."""
    yield key
    if key[0] == "opportunity":
        yield from document.details(key[1])


def _is_erased(document: SharedDocument, key: Key) -> bool:
    if key[0] in ("template", "owner", "policy", ERASED):
        return False
    return document.is_erased(key[1], key[2] if key[0] == "people" else "")


def _edited_since(document: SharedDocument, key: Key, deletions: list[Entry]) -> bool:
    """Return whether somebody edited it without knowing of any of these deletions."""
    known = covered_by(deletions)
    for part in with_owned(document, key):
        entries = document.entries(part)
        if _is_shown_mark(part, entries):
            continue  # the desk noted by itself that it reminded: nobody edited anything
        for field, found in entries.items():
            own = field == EXISTS and part == key
            if not own and any(entry.count > known.get(entry.writer, -1) for entry in found):
                return True
    return False


def _is_shown_mark(key: Key, entries: dict[str, list[Entry]]) -> bool:
    return key[0] == "marks" and any(entry.value == MarkAction.SHOWN for entry in entries.get("did", ()))
