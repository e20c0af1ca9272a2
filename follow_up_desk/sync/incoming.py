"""What the shared document says differently from the book becomes one ordinary change.

Nothing is deleted because it is missing: only what was deleted or erased in so many words goes. What cannot be read as
a record is left as it stands here, and said.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.field_changes import TYPES, Key, RecordChange, default_fields, record_changes, record_of, whole
from follow_up_desk.core.limits import faults_of
from follow_up_desk.core.links import without_dead_links
from follow_up_desk.core.records import DETAILS, Opportunity, Person, Record
from follow_up_desk.core.user_records import OwnTemplate
from follow_up_desk.core.verbs.erasing import without_mentions
from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.sync.document import ERASED, SharedDocument
from follow_up_desk.sync.shared_records import SharedRecord, shared_record
from follow_up_desk.sync.state import Progress

UNREADABLE = N_("What another computer wrote cannot be kept ({fault}). What is here stays as it is.")
UNREADABLE_OF = N_("What another computer wrote about {company} cannot be kept ({fault}). What is here stays as it is.")


class Incoming(Struct):
    """Hold what came in: the change, the same record by record, and what should be known of it.

    `told` holds sentences by what they are about, so that none is said twice; `rivals` the records with a value that
    lost; `scrubs` what this desk must still take out of the document of a person who was erased.
    """

    change: Change = Change()
    records: tuple[RecordChange, ...] = ()
    told: dict[str, Text] = {}
    rivals: tuple[SharedRecord, ...] = ()
    scrubs: tuple[RecordChange, ...] = ()


class IncomingReader:
    """Compare a document with a book; `erased` names people who are in neither any more, and their opportunities."""

    def __init__(self, document: SharedDocument, book: Book, erased: Iterable[tuple[str, Person]] = ()) -> None:
        self._erased = tuple(erased)
        self._document = document
        self._book = book
        self._put: list[Record] = []
        self._drop: list[tuple[type, str]] = []
        self._scrubs: list[RecordChange] = []
        self._told: dict[str, Text] = {}
        self._rivals: dict[Key, SharedRecord] = {}

    def read(self, keys: Iterable[Key], progress: Progress | None = None) -> Incoming:
        """Return what these records, and what they belong to, say differently."""
        listed = set(keys)
        ids = sorted({key[1] for key in listed if len(key) > 1 and key[0] != "template"})
        for done, id in enumerate(ids, 1):
            self._opportunity(id)
            if progress is not None:
                progress(done, len(ids))
        for key in sorted(key for key in listed if key[0] in ("template", "owner", "policy")):
            self._single(key)
        change = Change(tuple(self._put), tuple(self._drop), keeps_ids=True)
        records = tuple(record_changes(self._book, change))
        return Incoming(change, records, self._told, tuple(self._rivals.values()), tuple(self._scrubs))

    def _opportunity(self, id: str) -> None:
        key, before = ("opportunity", id), self._book.opportunities.get(id)
        head = self._seen(key)
        if not head.exists:
            if before is not None:
                self._drop.append((Opportunity, id))
            return
        lists = {name: tuple(self._details(name, id, before)) for name in DETAILS}
        after = self._record(key, head, **lists)
        if after is not None:
            after = self._scrubbed(before, after)
            if before is None or before != after or _differs(before, after):
                self._put.append(after)

    def _details(self, name: str, opportunity: str, before: Opportunity | None) -> Iterator[Any]:
        here = {detail.id: detail for detail in getattr(before, name, ())}
        keys = {key for key in self._document.details(opportunity) if key[0] == name}
        for id in sorted(here.keys() | {key[2] for key in keys}):
            key = (name, opportunity, id)
            record = self._seen(key) if key in keys or name == "people" else None
            if record is None or not record.exists:
                if record is None and id in here:
                    yield here[id]
                continue
            found = self._record(key, record) if record.values else None
            if found is not None or id in here:
                yield found if found is not None else here[id]

    def _single(self, key: Key) -> None:
        record = self._seen(key)
        here = self._book.templates.get(key[-1]) if key[0] == "template" else getattr(self._book, key[0])
        if not record.exists:
            self._drop += [(OwnTemplate, key[1])] if here is not None and key[0] == "template" else []
            return
        found = self._record(key, record)
        if found is not None and found != here:
            self._put.append(found)

    def _seen(self, key: Key) -> SharedRecord:
        record = shared_record(self._document, key)
        if record.exists and record.rivals:
            self._rivals[key] = record
        if record.revived:
            self._told[f"{'/'.join(key)} {record.revived}"] = _revived(key, record)
        return record

    def _record(self, key: Key, record: SharedRecord, **lists: tuple[Any, ...]) -> Any:
        """Return the record, or None where its values make none."""
        try:
            found = record_of(key, record.values, **lists)
            for place, text in faults_of(found):
                raise UserError(N_("{at}: {fault}"), at=place, fault=text)
        except UserError as fault:
            if not _is_incomplete(key, record):
                self._told["/".join(key)] = self._unreadable(key, fault.text)
            return None
        return without_dead_links(found) if isinstance(found, Opportunity) else found

    def _unreadable(self, key: Key, fault: Text) -> Text:
        company = shared_record(self._document, ("opportunity", *key[1:2])).values.get("company")
        if not isinstance(company, str):
            return Text(UNREADABLE, {"fault": fault})
        return Text(UNREADABLE_OF, {"company": company, "fault": fault})

    def _scrubbed(self, before: Opportunity | None, after: Opportunity) -> Opportunity:
        """Return the opportunity without any mention of the people of it who were erased, nor values kept beside."""
        people = (*(before.people if before else ()), *(it for id, it in self._erased if id == after.id))
        erased = [it for it in people if (ERASED, after.id, it.id) in self._document]
        clean = after
        for person in erased:
            clean = without_mentions(clean, person)
        if erased:
            self._scrubs += record_changes(Book(opportunities={after.id: after}), Change((clean,)))
            self._scrubs += self._over_rivals(clean)
        return clean

    def _over_rivals(self, clean: Opportunity) -> Iterator[RecordChange]:
        """Yield what counts, to be written over the values that lost: they may name who was erased."""
        for change in whole(clean):
            record = self._rivals.pop(change.key, None)
            if record is not None:
                present, usual = change.fields or {}, default_fields(TYPES[change.key[0]])
                fields = {field: present.get(field, usual.get(field)) for field in record.rivals}
                yield RecordChange(change.key, fields)


_FIRST = {"opportunity": "company", "people": "name", "interviews": "start", "template": "body"}


def _is_incomplete(key: Key, record: SharedRecord) -> bool:
    """Return whether the rest of a record is still to come: it was made by a desk whose files are not here yet."""
    return bool(_FIRST.get(key[0])) and _FIRST[key[0]] not in record.values


def _differs(before: Opportunity, after: Opportunity) -> bool:
    """Return whether what compares as equal differs all the same: the zone in which an instant is told."""
    book = Book(opportunities={before.id: before})
    return next(record_changes(book, Change((after,))), None) is not None


def _revived(key: Key, record: SharedRecord) -> Text:
    if key[0] == "opportunity":
        words = N_("{company} was deleted on one computer and edited on another; it is kept.")
        return Text(words, {"company": str(record.values.get("company", key[1]))})
    return Text(N_("A record that was deleted on one computer was edited on another; it is kept."))
