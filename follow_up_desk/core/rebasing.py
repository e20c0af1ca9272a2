"""Undo beside another desk: a step back restores what was here, and never what was changed there meanwhile."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import fields, replace

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.records import DETAILS, Opportunity, Record
from follow_up_desk.core.user_records import Owner, OwnTemplate, Policy


def rebased(change: Change, before: Book, after: Book) -> Change:
    """Return a change made to be applied to `before` as it is to be applied now that `after` has come in.

    What came in stays: a field changed there keeps its new value, a record added there is kept, one deleted there is
    not brought back, and one that would be deleted is not if it was changed there.
    """
    put = tuple(found for record in change.put if (found := _rebased_record(record, before, after)) is not None)
    drop = tuple((kind, id) for kind, id in change.drop if _found(before, kind, id) == _found(after, kind, id))
    return replace(change, put=put, drop=drop)


def _rebased_record(record: Record, before: Book, after: Book) -> Record | None:
    kind, id = type(record), getattr(record, "id", "")
    was, now = _found(before, kind, id), _found(after, kind, id)
    if was == now:
        return record
    if was is None or now is None:
        return None if now is None else now
    merged: Record = _merged(record, was, now)
    return merged


def _found(book: Book, kind: type, id: str) -> Any:
    if kind is Owner:
        return book.owner
    if kind is Policy:
        return book.policy
    return (book.templates if kind is OwnTemplate else book.opportunities).get(id)


def _merged(ours: Any, was: Any, now: Any) -> Any:
    """Return `ours` with everything that differs between `was` and `now`."""
    changes: dict[str, Any] = {}
    for field in fields(ours):
        before, after = getattr(was, field.name), getattr(now, field.name)
        if before == after:
            continue
        if isinstance(ours, Opportunity) and field.name in DETAILS:
            changes[field.name] = tuple(_merged_list(getattr(ours, field.name), before, after))
        elif isinstance(ours, Policy) and field.name == "given":
            changes["given"] = _merged_settings(ours, was, now)
        else:
            changes[field.name] = after
    return replace(ours, **changes) if changes else ours


def _merged_list(ours: tuple[Any, ...], was: tuple[Any, ...], now: tuple[Any, ...]) -> Iterator[Struct]:
    mine, old, new = ({it.id: it for it in part} for part in (ours, was, now))
    for id in sorted(mine.keys() | new.keys()):
        if old.get(id) == new.get(id):
            if id in mine:
                yield mine[id]
        elif id in new:
            yield _merged(mine[id], old[id], new[id]) if id in mine and id in old else new[id]


def _merged_settings(ours: Policy, was: Policy, now: Policy) -> tuple[Any, ...]:
    mine, old, new = dict(ours.given), dict(was.given), dict(now.given)
    for name in old.keys() | new.keys():
        if old.get(name) != new.get(name):
            mine.pop(name, None)
            if name in new:
                mine[name] = new[name]
    return tuple(mine.items())
