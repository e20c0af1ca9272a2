"""Erase for good: from the pages of the desk file and from every copy of it. It cannot be undone."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from follow_up_desk.core.book import Book, Change, apply_change, everything_in
from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.file_access import put_in_place
from follow_up_desk.store.aside import LOGS, logs_set_aside_alone, set_aside_of
from follow_up_desk.store.backups import ONE_AT_A_TIME, finish_copy
from follow_up_desk.store.companions import PHONE, backup_folder, backups_of
from follow_up_desk.store.file_lock import reading
from follow_up_desk.store.guards import sentences
from follow_up_desk.store.opening import create_filled_store, open_read_only
from follow_up_desk.store.papers import copies_beside, erase_copies, kept_in

_ALONE = Text(N_("it is a log whose desk file is not here"))
_SQLITE = b"SQLite format 3\0"
Erase = Callable[[Book], Change]


def erase_from_copies(path: Path, erasures: Sequence[Erase], folders: Iterable[Path] = ()) -> list[Text]:
    """Rewrite every copy without what `erasures` take away; return which could not be and still hold it."""
    places = [None, *folders]
    with ONE_AT_A_TIME:  # one that is being made now may still hold it, and is here afterwards
        copies = [copy for place in places for copy in backups_of(path, place)] + set_aside_of(path)
        left = [fault for copy in copies if (fault := _rewrite(copy, erasures)) is not None]
    return left + [still_held(log, _ALONE) for log in logs_set_aside_alone(path)]


def erase_papers(path: Path, erased: frozenset[str], folders: Iterable[Path] = ()) -> list[Text]:
    """Delete the kept papers that nothing around means any more, here and in other places; return which are left.

    Where something cannot be read, which might mean one, only those of `erased` go.
    """
    left = []
    for desk in (path, *(folder / path.name for folder in folders)):
        meant: set[str] = set()
        gone = copies_beside(desk)
        for found in _desk_files(desk.parent):
            try:
                meant |= kept_in(found)
            except UserError:
                gone = erased
        try:
            erase_copies(gone - meant, desk)
        except OSError as fault:
            left.append(still_held(Path(fault.filename or desk), fault.strerror or str(fault)))
    return left


def _desk_files(folder: Path) -> Iterator[Path]:
    """Yield the databases of a folder and of the copies in it, but for the lists of what is on a phone."""
    found = (*folder.glob("*"), *backup_folder(folder / "x").glob("*"))
    yield from (file for file in found if file.suffix != PHONE and _is_database(file))


def _is_database(file: Path) -> bool:
    if not file.is_file():
        return False
    with suppress(OSError), reading(file) as stream:
        return stream.read(len(_SQLITE)) == _SQLITE
    return False


def _rewrite(copy: Path, erasures: Sequence[Erase]) -> Text | None:
    try:
        with closing(open_read_only(copy)) as store:
            before = book = store.load()
        for erase in erasures:
            with suppress(UserError):  # it is not in this copy
                book = apply_change(book, erase(book))
        if book is not before:
            with sentences(copy):
                _replace(copy, book)
    except UserError as fault:
        return still_held(copy, fault.text)
    return None


def still_held(file: Path, why: object) -> Text:
    """Return the sentence for a file in which something that was erased may still be."""
    return Text(N_("{path} could not be rewritten and may still hold it ({why})"), {"path": str(file), "why": why})


def _replace(copy: Path, book: Book) -> None:
    state = copy.stat()
    part = copy.with_name(f"{copy.name}.part")
    part.unlink(missing_ok=True)
    try:
        create_filled_store(part, everything_in(book))
        finish_copy(part)
        put_in_place(part, copy)
    finally:
        for ending in ("", *LOGS, ".writer"):
            part.with_name(f"{part.name}{ending}").unlink(missing_ok=True)
    for ending in LOGS:
        copy.with_name(f"{copy.name}{ending}").unlink(missing_ok=True)
    os.utime(copy, (state.st_atime, state.st_mtime))
