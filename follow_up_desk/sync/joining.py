"""A desk joins a folder: what both have is united by id; an id that means something else on either side is renamed."""

from pathlib import Path
from typing import Any

from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change, apply_change
from follow_up_desk.core.field_changes import RecordChange, whole
from follow_up_desk.core.own_ids import renamed_details
from follow_up_desk.core.records import DETAILS, Interview, Opportunity, Person
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.desk import Desk
from follow_up_desk.store.exchange_tables import ExchangeTables
from follow_up_desk.sync.document import SharedDocument, new_name, packed
from follow_up_desk.sync.folder import SharedFolder
from follow_up_desk.sync.incoming import IncomingReader
from follow_up_desk.sync.noting import write_beside, write_over
from follow_up_desk.sync.reading import FileReader, Reading
from follow_up_desk.sync.scanning import Scan, Scanner, part_of
from follow_up_desk.sync.standing import Standing, save
from follow_up_desk.sync.state import FolderContent, Progress
from follow_up_desk.sync.versions import kept_versions


def book_in(document: SharedDocument, progress: Progress | None = None) -> Book:
    """Return the book that a document holds."""
    return apply_change(Book(), IncomingReader(document, Book()).read(document.keys(), progress).change)


def without_clashes(here: Book, there: Book, ending: str) -> Change:
    """Return the change that renames what bears an id of the folder here but is something else."""
    put: list[Opportunity] = []
    drop: list[tuple[type, str]] = []
    for id, ours in here.opportunities.items():
        theirs = there.opportunities.get(id)
        if theirs is None:
            continue
        if _plain(ours.company) != _plain(theirs.company) and not _share_something(ours, theirs):
            put.append(replace(ours, id=f"{id}-{ending}"))
            drop.append((Opportunity, id))
        elif any((names := _clashing(ours, theirs, ending)).values()):
            put.append(renamed_details(ours, names))
    return Change(tuple(put), tuple(drop), keeps_ids=True)


def what_joins(book: Book, there: Book) -> list[RecordChange]:
    """Return everything of a book as it goes into the document; a desk just begun says nothing of its user."""
    records: list[Any] = [*book.opportunities.values(), *book.templates.values()]
    if book.owner.name or not there.owner.name:
        records += [book.owner, book.policy]
    return [change for record in records for change in whole(record)]


def _clashing(ours: Opportunity, theirs: Opportunity, ending: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for name in DETAILS:
        known = {detail.id: detail for detail in getattr(theirs, name)}
        mine = getattr(ours, name)
        found[name] = {d.id: f"{d.id}-{ending}" for d in mine if d.id in known and not _is_same(d, known[d.id])}
    return found


def _share_something(ours: Opportunity, theirs: Opportunity) -> bool:
    """Return whether anything that happened stands in both: then it is one, renamed on one side."""
    for name in DETAILS:
        known = {detail.id: detail for detail in getattr(theirs, name)}
        if any(detail.id in known and _is_same(detail, known[detail.id]) for detail in getattr(ours, name)):
            return True
    return False


def _is_same(ours: Any, theirs: Any) -> bool:
    """Return whether two records of one id mean the same thing: the same person, or what happened at the same time."""
    if isinstance(ours, Person):
        return _plain(ours.name) == _plain(theirs.name)
    if isinstance(ours, Interview):
        return ours.start == theirs.start or {ours.start, *ours.was} & {theirs.start, *theirs.was} != set()
    return bool(_when(ours) == _when(theirs))


def _when(record: Any) -> Any:
    return getattr(record, "at", None) or getattr(record, "made_at", None)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def look(folder: Path, here: Book, progress: Progress | None = None) -> FolderContent:
    """Return what is in a folder, and how it compares with the book; refuse one that cannot be used."""
    shared = _usable(folder)
    standing = Standing("", "", str(folder), "", (0, ""))
    scan, reading = _read(shared, standing, 0, part_of(progress, 0, 2))
    there = book_in(reading.document, part_of(progress, 1, 2)).opportunities
    ours = here.opportunities
    both = there.keys() & ours.keys()
    return FolderContent(
        folder,
        shared.id() is None,
        tuple(sorted({file.head.name for file in scan.files})),
        len(there.keys() - both),
        len(ours.keys() - both),
        len(both),
        sum(there[id] != ours[id] for id in both),
    )


def join(desk: Desk, folder: Path, name: str, now: int, progress: Progress | None = None) -> None:
    """Unite a desk with what is in a folder, in one transaction; its own files are written by the next exchange.

    Where `progress` lets the desk go on, and something is logged meanwhile, all is read once more without it.
    """
    if not _join(desk, folder, name, now, progress):
        _join(desk, folder, name, now, None)


def _join(desk: Desk, folder: Path, name: str, now: int, progress: Progress | None) -> bool:
    """Unite both sides unless the desk was changed meanwhile; return whether that was done."""
    here = desk.book
    shared = _usable(folder)
    if shared.id() is None:
        shared.set_id(new_name())
    standing = Standing(new_name(), name, str(folder.absolute()), shared.id() or "", (0, ""))
    _scan, reading = _read(shared, standing, now, part_of(progress, 0, 3))
    if standing.epoch == (0, ""):
        standing.epoch = (1, new_name())
    document, there = reading.document, book_in(reading.document, part_of(progress, 1, 3))
    renamed = without_clashes(here, there, new_name()[:6])
    book = apply_change(here, renamed)
    write_beside(document, what_joins(book, there))
    found = IncomingReader(document, book).read(document.keys(), part_of(progress, 2, 3))
    write_over(document, found.scrubs, now)
    versions = kept_versions(found.rivals, standing, now)

    def keep(tables: ExchangeTables) -> None:
        tables.clear()
        tables.add_to_document([packed(document.whole())], anew=True)
        tables.files.put(reading.files)
        tables.versions.put(versions)
        save(tables, standing)

    if desk.book is not here:
        return False
    desk.take_in(_united(renamed, found.change), keep)
    return True


def _united(renamed: Change, found: Change) -> Change:
    """Return one change that does what both do, one after the other."""
    put = {(type(it), getattr(it, "id", "")): it for it in (*renamed.put, *found.put)}
    for gone in found.drop:
        put.pop(gone, None)
    drop = tuple(gone for gone in dict.fromkeys((*renamed.drop, *found.drop)) if gone not in put)
    return Change(tuple(put.values()), drop, keeps_ids=True)


def _usable(folder: Path) -> SharedFolder:
    shared = SharedFolder(folder)
    if not shared.is_there():
        raise UserError(N_("{folder} is no folder that is here now."), folder=str(folder))
    if shared.id() is None and not shared.is_empty():
        raise UserError(N_("{folder} is not complete yet. Please wait until it has arrived."), folder=str(folder))
    return shared


def _read(shared: SharedFolder, standing: Standing, now: int, progress: Progress | None) -> tuple[Scan, Reading]:
    scanner = Scanner()
    scan = scanner.look(shared, (), progress)
    if scan.newer:
        raise UserError(
            N_("A newer version of the desk wrote into {folder}. Please update this one."), folder=standing.folder
        )
    document = SharedDocument(desk=standing.desk)
    reader = FileReader(document, standing, lambda desk: scanner.all_of(shared, desk), now)
    return scan, reader.read(scan.files)
