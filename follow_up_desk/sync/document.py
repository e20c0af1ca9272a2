"""The shared document: a pycrdt map whose every key has one writer, so that uniting two loses nothing.

A key names a record and who holds this part of it; its value is what that holder wrote or brought along.
"""

import secrets
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from weakref import WeakMethod, finalize

import msgspec
from pycrdt import Doc, Map

from follow_up_desk.core.field_changes import Key
from follow_up_desk.sync.writes import Entry, Write, entries_of

_ROOT = "records"
DESK_LETTERS = 4  # of the desk's name begin the names of its writers
_CLIENT_BITS = 52  # what a JSON number carries in whole
ERASED = "erased"
Parts = dict[str, tuple[Write, ...]]
_read_key = msgspec.json.Decoder(tuple[str, ...]).decode
_read_writes = msgspec.json.Decoder(tuple[Write, ...]).decode
_encode = msgspec.json.encode


def new_name() -> str:
    """Return a name that nobody else draws: of a writer, a desk, a folder."""
    return secrets.token_hex(5)


class SharedDocument:
    """Hold the document in memory, with everything in it by record; `writer` is this session's name in it."""

    def __init__(self, parts: Iterable[bytes] = (), desk: str = "") -> None:
        self.writer = f"{desk[:DESK_LETTERS]}{new_name()}"
        self.count = 0
        self._records: dict[Key, Parts] = {}
        self._owned: dict[str, set[Key]] = {}
        self._erased: set[str] = set()
        self._doc: Doc[Any] = Doc(client_id=secrets.randbits(_CLIENT_BITS) + 1)
        self._map: Map[str] = self._doc.get(_ROOT, type=Map)
        self._touched: set[Key] = set()
        self._own: list[bytes] = []
        for part in parts:
            self._doc.apply_update(zlib.decompress(part))
        for name, text in self._map.to_py().items():
            self._index(name, text)
        self._touched.clear()
        _watch(self._map, self._note_events, self)
        _watch(self._doc, self._note_update, self)

    def __contains__(self, key: Key) -> bool:
        return key in self._records

    def keys(self) -> Iterator[Key]:
        """Yield the key of every record."""
        yield from self._records

    def details(self, opportunity: str) -> frozenset[Key]:
        """Return the keys of what belongs to an opportunity."""
        return frozenset(self._owned.get(opportunity, ()))

    def entries(self, key: Key) -> dict[str, list[Entry]]:
        """Return what was written into each field of a record."""
        return entries_of(write for writes in self._records.get(key, {}).values() for write in writes)

    def is_erased(self, opportunity: str, person: str = "") -> bool:
        """Return whether an opportunity, or a person of it, was erased for good."""
        return (ERASED, opportunity, person) in self._records or (ERASED, opportunity, "") in self._records

    def erasures(self) -> frozenset[tuple[str, str]]:
        """Return what was erased for good: an opportunity and a person of it, or "" for all of it."""
        return frozenset((key[1], key[2]) for key in self._records if key[0] == ERASED)

    def has_erasures(self, opportunity: str) -> bool:
        """Return whether anything of an opportunity was erased for good."""
        return opportunity in self._erased

    def write(self, writes: Iterable[tuple[Key, Write]]) -> None:
        """Add what this session writes or brings along; what it writes over knowingly is dropped from its own part."""
        with self._doc.transaction():
            for key, write in writes:
                mine = self._records.get(key, {}).get(self.writer, ())
                kept = [left for before in mine if (left := _without_covered(before, write)).values]
                self._map[_encode((*key, self.writer)).decode()] = _encode((*kept, write)).decode()
                self._put(key, self.writer, (*kept, write))

    def apply(self, update: bytes) -> frozenset[Key]:
        """Take in what another desk wrote; return the records it touches."""
        self._touched.clear()
        before = len(self._own)
        self._doc.apply_update(update)
        del self._own[before:]
        return frozenset(self._touched)

    def take_update(self) -> bytes | None:
        """Return what this session has written since the last call, for the others."""
        from pycrdt import merge_updates

        own, self._own = self._own, []
        return merge_updates(*own) if own else None

    def whole(self) -> bytes:
        """Return all of the document, for another desk."""
        return self._doc.get_update()

    def _note_events(self, event: Any) -> None:
        for name, what in event.keys.items():
            self._index(name, what.get("newValue"))

    def _note_update(self, event: Any) -> None:
        self._own.append(event.update)

    def _index(self, name: str, text: str | None) -> None:
        *key, holder = _read_key(name)
        self._put(tuple(key), holder, _read_writes(text) if text is not None else ())

    def _put(self, key: Key, holder: str, writes: tuple[Write, ...]) -> None:
        self._touched.add(key)
        if key[0] == ERASED:
            self._erased.add(key[1])
        parts = self._records.setdefault(key, {})
        if writes:
            parts[holder] = writes
            self.count = max(self.count, *(write.count for write in writes))
        else:
            parts.pop(holder, None)
        owned = self._owned.setdefault(key[1], set()) if len(key) == 3 and key[0] != ERASED else set()
        if parts:
            owned.add(key)
        else:
            owned.discard(key)
            del self._records[key]


def _watch(source: Any, notice: Callable[[Any], None], owner: object) -> None:
    """Call `notice`, a method of the owner, after each change, as long as the owner lives.

    What watches is held outside of Python, where no garbage is collected: it must not hold the owner.
    """
    found = WeakMethod(notice)

    def call(event: Any) -> None:
        if (bound := found()) is not None:
            bound(event)

    finalize(owner, source.unobserve, source.observe(call)).atexit = False


def _without_covered(before: Write, new: Write) -> Write:
    """Return a write without the fields over which another was written knowingly."""
    left = {
        field: value
        for field, value in before.values.items()
        if field not in new.values or before.count > new.over.get(field, {}).get(before.writer, -1)
    }
    over = {field: seen for field, seen in before.over.items() if field in left}
    return Write(before.count, before.writer, before.at, left, over)


def packed(update: bytes) -> bytes:
    """Return a part of the document as it is kept."""
    return zlib.compress(update, 3)
