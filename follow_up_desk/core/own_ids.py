"""Ids of new records that no other desk gives: what two desks log at the same time must not bear the same name."""

from typing import Any

from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.ids import unused
from follow_up_desk.core.links import with_links
from follow_up_desk.core.records import DETAILS, Opportunity, Record


def with_own_ids(change: Change, book: Book, ending: str) -> Change:
    """Return a change in which the ids of new records end with what marks this desk; ids from a file stay."""
    if not ending or change.keeps_ids:
        return change
    return replace(change, put=tuple(_marked(record, book, ending) for record in change.put))


def _marked(record: Record, book: Book, ending: str) -> Record:
    if not isinstance(record, Opportunity):
        return record
    before = book.opportunities.get(record.id)
    renamed = renamed_details(record, _new_ids(record, before, ending))
    return renamed if before else replace(renamed, id=unused(f"{record.id}-{ending}", book.opportunities))


def _new_ids(record: Opportunity, before: Opportunity | None, ending: str) -> dict[str, dict[str, str]]:
    """Return the new records' ids by list, and what each will be."""
    found: dict[str, dict[str, str]] = {}
    for name in DETAILS:
        known = {detail.id for detail in getattr(before, name, ())}
        names: dict[str, str] = {}
        for detail in getattr(record, name):
            if detail.id not in known:
                names[detail.id] = unused(f"{detail.id}-{ending}", {*known, *names.values()})
        found[name] = names
    return found


def renamed_details(record: Opportunity, names: dict[str, dict[str, str]]) -> Opportunity:
    """Return an opportunity whose records bear other ids, as do the references to them; `names` maps them by list."""
    if not any(names.values()):
        return record
    linked = with_links(record, names)
    parts: dict[str, Any] = {}
    for name, new in names.items():
        details = [replace(d, id=new.get(d.id, d.id)) for d in getattr(linked, name)]
        parts[name] = tuple(sorted(details, key=lambda detail: detail.id))
    return replace(linked, **parts)
