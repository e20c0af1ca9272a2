"""A new document without what was erased: nothing can be taken out of an old one, which remembers all that was.

Whoever erases begins the next epoch; the others carry over what the new document lacks of what they know.
"""

from collections.abc import Collection, Iterable, Iterator

from follow_up_desk.core.field_changes import Key
from follow_up_desk.sync.document import ERASED, SharedDocument
from follow_up_desk.sync.shared_records import is_dead_for_good, is_seen, shared_record, with_owned
from follow_up_desk.sync.standing import Standing
from follow_up_desk.sync.writes import EXISTS, Entry, Write, covered_by, standing


def renewed(document: SharedDocument, desk: str, now: int) -> SharedDocument:
    """Return a new document with everything that stands, without what was erased and without old tombstones."""
    new = SharedDocument(desk=desk)
    new.count = document.count
    new.write(_what_stands(document, now))
    return new


def _what_stands(document: SharedDocument, now: int) -> Iterator[tuple[Key, Write]]:
    for key in list(document.keys()):
        if is_dead_for_good(document, key, now):
            continue
        record = shared_record(document, key)
        if not record.exists and EXISTS not in document.entries(key):
            continue  # erased
        winners = is_beside_erased(document, key)
        for field, entries in document.entries(key).items():
            stand = standing(entries)[:1] if winners and field != EXISTS else standing(entries)
            if field == EXISTS or not winners or is_seen(document, key):
                yield from ((key, _write(field, entry)) for entry in stand)


def may_name_erased(document: SharedDocument, touched: Iterable[Key], erased: Iterable[tuple[str, object]]) -> bool:
    """Return whether values that nobody sees, and so nobody scrubs, stand beside somebody who was erased.

    They are in what was deleted; or under what was written over, where somebody of the opportunity was just `erased`.
    """
    fresh = {opportunity for opportunity, _ in erased}
    for id in {key[1] for key in touched if is_beside_erased(document, key)}:
        for key in with_owned(document, ("opportunity", id)):
            found = [entries for field, entries in document.entries(key).items() if field != EXISTS]
            if found and (not is_seen(document, key) or (id in fresh and any(len(entries) > 1 for entries in found))):
                return True
    return False


def is_beside_erased(document: SharedDocument, key: Key) -> bool:
    """Return whether somebody was erased of the opportunity that a record belongs to."""
    return _is_of_an_opportunity(key) and document.has_erasures(key[1])


def forget_overtaken(document: SharedDocument, standing: Standing, touched: Collection[Key] = ()) -> bool:
    """Drop which of the late records were written over or deleted since; return whether there were any.

    What they held was written before somebody was erased and read after: nobody here knew the name any more, and now
    nobody sees it.
    """
    before = standing.late
    standing.late = [key for key in before if key not in touched and not _is_hidden(document, key)]
    return standing.late != before


def _is_hidden(document: SharedDocument, key: Key) -> bool:
    over = (len(entries) > 1 for field, entries in document.entries(key).items() if field != EXISTS)
    return not is_seen(document, key) or any(over)


def adopt(document: SharedDocument, source: SharedDocument) -> frozenset[Key]:
    """Add what another document knows and this one does not; return which records that touches."""
    found = list(_unknown(document, source))
    document.write(found)
    return frozenset(key for key, _ in found)


def _unknown(document: SharedDocument, source: SharedDocument) -> Iterator[tuple[Key, Write]]:
    for key in list(source.keys()):
        here, scrubbed = document.entries(key), _is_beside_erased_in_one(document, source, key)
        for field, entries in _what_counts(document, source, key).items():
            mine, may_name = here.get(field, []), scrubbed and field != EXISTS
            for entry in standing(entries):
                if not _is_known(entry, mine) and not (may_name and _outranked(entry, mine)):
                    yield key, _write(field, entry)


def _what_counts(document: SharedDocument, source: SharedDocument, key: Key) -> dict[str, list[Entry]]:
    """Return the fields of a record of another document of which this one should know."""
    there = source.entries(key)
    if not _is_of_an_opportunity(key):
        return there
    person = key[2] if key[0] == "people" else ""
    if document.is_erased(key[1], person) or source.is_erased(key[1], person):
        return {}
    existence = there.get(EXISTS, [])
    if _all_known_dead(document, source, key):
        # Its deletion counts all the same: it may know of more than the one that is here.
        return {EXISTS: [entry for entry in existence if not entry.value]}
    if _is_beside_erased_in_one(document, source, key) and not is_seen(source, key):
        # What is deleted may name who was erased, and nobody looks at it any more.
        return {EXISTS: existence}
    return there


def _is_beside_erased_in_one(document: SharedDocument, source: SharedDocument, key: Key) -> bool:
    return is_beside_erased(document, key) or is_beside_erased(source, key)


def _is_of_an_opportunity(key: Key) -> bool:
    return len(key) > 1 and key[0] not in ("template", ERASED)


def _is_known(entry: Entry, mine: list[Entry]) -> bool:
    same = any((it.writer, it.count) == (entry.writer, entry.count) for it in mine)
    return same or covered_by(mine).get(entry.writer, -1) >= entry.count


def _outranked(entry: Entry, mine: list[Entry]) -> bool:
    """Return whether a value would only be kept beside another: it may name who was erased."""
    return any(it.rank > entry.rank for it in mine)


def _all_known_dead(document: SharedDocument, source: SharedDocument, key: Key) -> bool:
    """Return whether a record, or its opportunity, was deleted here by somebody who knew all that the other knows."""
    for owner in (key, ("opportunity", key[1])):
        existence = document.entries(owner).get(EXISTS, [])
        if existence and not shared_record(document, owner).exists:
            known = covered_by(existence)
            if all(entry.count <= known.get(entry.writer, -1) for entry in _values_in(source, owner)):
                return True
    return False


def _values_in(document: SharedDocument, key: Key) -> Iterator[Entry]:
    for part in with_owned(document, key):
        for field, entries in document.entries(part).items():
            yield from entries if field != EXISTS else ()


def _write(field: str, entry: Entry) -> Write:
    over = {field: dict(entry.over)} if entry.over else {}
    return Write(entry.count, entry.writer, entry.at, {field: entry.value}, over)
