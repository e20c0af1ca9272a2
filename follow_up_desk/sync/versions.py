"""Values that lost against another desk's: kept for thirty days, to be seen and taken back."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from msgspec import Struct

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.field_changes import Key, all_fields, record_of
from follow_up_desk.core.records import DETAILS
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.sync.document import DESK_LETTERS, SharedDocument
from follow_up_desk.sync.shared_records import SharedRecord
from follow_up_desk.sync.standing import Standing
from follow_up_desk.sync.state import OtherVersion
from follow_up_desk.sync.writes import Entry

KEPT = timedelta(days=30)


class Kept(Struct, frozen=True):
    """Hold a value that lost; `since` is when that was noticed here, in seconds, 0 once it is shown no more."""

    key: Key
    field: str
    value: Any
    desk: str
    at: int
    since: int


def kept_versions(records: Iterable[SharedRecord], standing: Standing, now: int) -> dict[str, str]:
    """Return what is to be kept of these records, by an id that is the same on every desk."""
    found = {}
    for record in records:
        for field, rivals in record.rivals.items():
            for entry in rivals:
                kept = Kept(
                    record.key, field, entry.value, _desk(entry, standing), entry.at if entry.at > 0 else now, now
                )
                id = f"{'/'.join(record.key)}/{field} {entry.writer}{entry.count}"
                found[id] = msgspec.json.encode(kept).decode()
    return found


def _desk(entry: Entry, standing: Standing) -> str:
    """Return what the desk is called that wrote a value."""
    letters = entry.writer[:DESK_LETTERS]
    for id, other in standing.others.items():
        if id.startswith(letters):
            return other.name
    return standing.name if standing.desk.startswith(letters) else ""


def of_erased(versions: Mapping[str, str], document: SharedDocument) -> list[str]:
    """Return which kept values belong to an opportunity of which something was erased for good."""
    kept = {id: _read(text).key for id, text in versions.items()}
    return [id for id, key in kept.items() if len(key) > 1 and document.has_erasures(key[1])]


def no_longer_shown(versions: Mapping[str, str], now: int) -> dict[str, str]:
    """Return those that were shown long enough, as they are kept from now on: only so that they do not come again."""
    end = now - KEPT.total_seconds()
    return {id: put_away(text) for id, text in versions.items() if 0 < _read(text).since < end}


def put_away(text: str) -> str:
    """Return a kept value as one that is shown no more."""
    kept = _read(text)
    return msgspec.json.encode(Kept(kept.key, kept.field, None, "", kept.at, 0)).decode()


def shown_versions(versions: Mapping[str, str], book: Book) -> Iterator[OtherVersion]:
    """Yield the values to show: of records that are here, and not the same by now."""
    for id, text in versions.items():
        kept = _read(text)
        present = _fields(book, kept.key)
        if not kept.since or present is None or kept.value == present.get(kept.field):
            continue
        opportunity = kept.key[1] if kept.key[0] in DETAILS or kept.key[0] == "opportunity" else None
        yield OtherVersion(
            id,
            opportunity,
            kept.key[0],
            kept.key[-1] if len(kept.key) > 1 else "",
            kept.field,
            present.get(kept.field),
            kept.value,
            kept.desk,
            datetime.fromtimestamp(kept.at, UTC),
            datetime.fromtimestamp(kept.since, UTC) + KEPT,
        )


def change_to(text: str, book: Book) -> Change:
    """Return the change that puts a kept value in the place of the one that counted."""
    kept = _read(text)
    fields = _fields(book, kept.key)
    if fields is None:
        raise UserError(N_("The record this belongs to is no longer here."))
    given = fields | {kept.field: kept.value}
    if kept.key[0] not in DETAILS:
        before = _record(book, kept.key)
        lists = {name: getattr(before, name) for name in DETAILS} if kept.key[0] == "opportunity" else {}
        return Change((record_of(kept.key, given, **lists),))
    opportunity = book.opportunities[kept.key[1]]
    return Change((opportunity.with_parts(**{kept.key[0]: (record_of(kept.key, given),)}),))


def _fields(book: Book, key: Key) -> dict[str, Any] | None:
    record = _record(book, key)
    return None if record is None else all_fields(record)


def _record(book: Book, key: Key) -> Any:
    if key[0] in ("owner", "policy"):
        return getattr(book, key[0])
    if key[0] == "template":
        return book.templates.get(key[1])
    opportunity = book.opportunities.get(key[1])
    if opportunity is None or key[0] == "opportunity":
        return opportunity
    return next((it for it in getattr(opportunity, key[0]) if it.id == key[2]), None)


def _read(text: str) -> Kept:
    return msgspec.json.decode(text, type=Kept)
