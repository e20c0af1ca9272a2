"""Erase for good: from the pages of the desk file and from every copy of it. It cannot be undone."""

import os
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path

from follow_up_desk.core.book import Book, Change, apply_change, everything_in
from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.store.aside import LOGS, set_aside_of
from follow_up_desk.store.backups import finish_copy
from follow_up_desk.store.companions import backups_of
from follow_up_desk.store.opening import create_filled_store, open_read_only

Erase = Callable[[Book], Change]


def erase_from_copies(path: Path, erase: Erase, folders: Iterable[Path] = ()) -> list[Text]:
    """Rewrite every copy without what `erase` takes away; return which could not be read and still hold it."""
    places = [None, *folders]
    copies = [copy for place in places for copy in backups_of(path, place)] + set_aside_of(path)
    return [fault for copy in copies if (fault := _rewrite(copy, erase)) is not None]


def _rewrite(copy: Path, erase: Erase) -> Text | None:
    try:
        with closing(open_read_only(copy)) as store:
            book = store.load()
        with suppress(UserError):  # it is not in this copy
            _replace(copy, apply_change(book, erase(book)))
    except UserError as fault:
        return Text(
            N_("{path} could not be rewritten and may still hold it ({why})"), {"path": str(copy), "why": fault.text}
        )
    return None


def _replace(copy: Path, book: Book) -> None:
    state = copy.stat()
    part = copy.with_name(f"{copy.name}.part")
    part.unlink(missing_ok=True)
    create_filled_store(part, everything_in(book))
    finish_copy(part)
    for ending in (*LOGS, ".writer"):
        part.with_name(f"{part.name}{ending}").unlink(missing_ok=True)
    part.replace(copy)
    for ending in LOGS:
        copy.with_name(f"{copy.name}{ending}").unlink(missing_ok=True)
    os.utime(copy, (state.st_atime, state.st_mtime))
