"""Put a copy back in the place of the desk file.

The copy is prepared beside the file, complete and checked; with its name (`.restored`) the decision is made. What
lay there is set aside as a set, log and all. Whoever opens the file after a crash in between finishes the work,
so there is the old desk or the restored one, never a mixture. The file set aside can be put back in turn.
"""

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from follow_up_desk.core.book import Book
from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.file_access import put_in_place, sync_file, sync_folder
from follow_up_desk.store.aside import finish_restore, restored_name, set_aside_of
from follow_up_desk.store.backups import back_up, write_copy
from follow_up_desk.store.check import Counts, counts_of, problems
from follow_up_desk.store.companions import backups_of
from follow_up_desk.store.exchange_tables import give_new_identity
from follow_up_desk.store.faults import BusyError, DamagedError
from follow_up_desk.store.file_lock import lock_file
from follow_up_desk.store.guards import must_be_a_place_for_a_file, must_be_writable, sentences
from follow_up_desk.store.opening import open_read_only
from follow_up_desk.store.papers import bring_along, kept_in
from follow_up_desk.store.snapshot import open_snapshot


class Copy(Struct, frozen=True):
    """Describe one copy; `fault` says why it cannot be put back as it is.

    `only_there` and `only_here` count the opportunities that the copy or the present desk has alone, `different`
    those that both have with other content.
    """

    path: Path
    when: datetime
    counts: Counts
    only_there: int = 0
    only_here: int = 0
    different: int = 0
    fault: Text | None = None


def copies_of(path: Path, folder: Path | None = None) -> list[Copy]:
    """Return the copies of a desk file, the newest first, and how each differs from what is there now."""
    present = Book()
    with suppress(UserError, sqlite3.Error):
        present = _book(path)
    found = [*backups_of(path), *(backups_of(path, folder) if folder else ()), *set_aside_of(path)]
    return sorted((_described(copy, present) for copy in found), key=lambda copy: copy.when, reverse=True)


def _described(copy: Path, present: Book) -> Copy:
    when = datetime.fromtimestamp(copy.stat().st_mtime, UTC)
    try:
        with closing(open_snapshot(copy)) as connection:
            faults, counts = problems(connection)
        if faults:
            return Copy(copy, when, counts, fault=faults[0])
        book = _book(copy)
    except UserError as fault:
        return Copy(copy, when, counts_of(Book()), fault=fault.text)
    theirs, ours = book.opportunities, present.opportunities
    different = sum(theirs[id] != ours[id] for id in theirs.keys() & ours.keys())
    return Copy(copy, when, counts, len(theirs.keys() - ours.keys()), len(ours.keys() - theirs.keys()), different)


def _book(path: Path) -> Book:
    with closing(open_read_only(path)) as store:
        return store.load()


def put_back(path: Path, copy: Path) -> Path | None:
    """Put a copy in the place of the desk file, which must not be open; return where the file lies that was there."""
    with sentences(path):
        must_be_a_place_for_a_file(path)
        if path.exists() and copy.exists() and path.samefile(copy):
            raise UserError(N_("{path}: this is the desk file itself"), path=str(copy))
        if path.is_file():
            must_be_writable(path)
        lock = lock_file(path) if path.is_file() else None
        if lock is None and path.is_file():
            raise BusyError(N_("{path}: another program has this desk open"), path=str(path))
        try:
            _must_be_sound(copy)
            if lock:
                with suppress(UserError):  # what cannot be copied is set aside all the same
                    back_up(path)
            for place in (copy, copy.parent):  # beside the copy, or beside the folder of copies
                bring_along(kept_in(copy), place, path)
            _prepare(path, copy)
            return finish_restore(path)
        finally:
            if lock:
                lock.release()


def _must_be_sound(copy: Path) -> None:
    with closing(open_snapshot(copy)) as source:
        faults, _ = problems(source)
    if faults:
        raise DamagedError(N_("{path}: this copy is damaged ({why})"), path=str(copy), why=faults[0])


def _prepare(path: Path, copy: Path) -> None:
    part = path.with_name(f"{path.name}.restoring")
    part.unlink(missing_ok=True)
    with closing(open_snapshot(copy)) as source:
        write_copy(source, part)
    with closing(sqlite3.connect(part)) as target, target:
        give_new_identity(target)
    sync_file(part)
    put_in_place(part, restored_name(path))
    sync_folder(path.parent)
