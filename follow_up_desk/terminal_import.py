"""What the command `import` does: desk files and, once confirmed, files of others."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path

from follow_up_desk.core.book import Book, Change, apply_change
from follow_up_desk.core.records import Record
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.exchange.formats import is_foreign
from follow_up_desk.exchange.importing import imported, read_book
from follow_up_desk.paths import was_here
from follow_up_desk.store.faults import BusyError
from follow_up_desk.store.opening import open_store
from follow_up_desk.terminal import calendars
from follow_up_desk.terminal_output import show, warn
from follow_up_desk.terminal_read import read
from follow_up_desk.ui.system import instance_lock

Clock = Callable[[], datetime]
NOT_YET = "Nothing was written; `import --yes` logs what stands here."


def import_files(store: Path, files: list[Path], clock: Clock, yes: bool = False) -> None:
    """Add what is new in files, all of them or none; a running desk does it itself, for one process writes.

    Where one of them is of others, what it would add is printed and nothing is written, unless `yes`.
    """
    foreign = [file for file in files if is_foreign(file)]
    if foreign and not yes:
        show(f"{read(store, foreign, b'', None, False, clock)}\n{NOT_YET}")
        return
    read_in = {file: read_book(file) for file in files if file not in foreign}
    join = partial(_joined, files, read_in, clock())
    planned = None if store.is_file() else join(Book())  # what is refused leaves no empty desk behind
    held = instance_lock.acquire(store)
    if held is None:
        _send_to_running_desk(store, files, foreign)
        return
    try:
        with closing(open_store(store, was_here=was_here(store))) as opened:
            if planned is None:
                _back_up(store)
            change, lines = planned or join(opened.load())
            opened.apply(change)
        show("\n".join(lines))
    except BusyError:  # a desk that has this file open under another name
        if instance_lock.send_once(store, "ping") is None:
            raise
        _send_to_running_desk(store, files, foreign)
    finally:
        held.release()


def _back_up(store: Path) -> None:
    """Make a copy before many things change; where that fails, print a warning and go on."""
    from follow_up_desk.store.backups import back_up

    try:
        back_up(store)
    except UserError as fault:
        warn(f"no copy was made before: {fault}")


def _joined(files: list[Path], read_in: dict[Path, Book], now: datetime, book: Book) -> tuple[Change, list[str]]:
    """Return the change that adds what is new in these files, and what to say of each."""
    added: dict[tuple[type, str], Record] = {}
    lines = []
    for file in files:
        found = imported(file, book, calendars(), now, read_in.get(file))
        book = apply_change(book, found.change)
        added |= {(type(record), getattr(record, "id", "")): record for record in found.change.put}
        lines.append(_said(file, file not in read_in, found.added, found.of))
    return Change(tuple(added.values())), lines


def _send_to_running_desk(store: Path, files: list[Path], foreign: list[Path]) -> None:
    for file in files:
        answer = instance_lock.send(store, f"import {file.resolve()}", instance_lock.IMPORT_TIMEOUT)
        if answer is None:
            raise BusyError(N_("{path}: another desk has this file open and does not answer"), path=str(store))
        status, _, said = answer.partition(" ")
        if status != "ok":
            raise UserError("{said}", said=said)
        added, of = said.split()
        show(_said(file, file in foreign, int(added), int(of)))


def _said(file: Path, foreign: bool, added: int, of: int) -> str:
    what = "proposals logged" if foreign else "opportunities added or completed"
    return f"{file}: {added} of {of} {what}"
