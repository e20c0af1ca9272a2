"""This desk's own files: packed in the transaction that makes them, written afterwards, removed when nobody needs them.

A file that was packed and not written is written at the next exchange under the same name: a kill in between costs
nothing.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from follow_up_desk.store.exchange_tables import SharedFile
from follow_up_desk.sync.file_format import ENDING, OLD, FileKind, Head, encoded, file_name, is_plain
from follow_up_desk.sync.folder import Place, SharedFolder
from follow_up_desk.sync.standing import Standing

MOST_ADDED = 100
MOST_UNWRITTEN = 50


def packed_file(standing: Standing, kind: FileKind, content: bytes, at: int) -> SharedFile:
    """Return the next file of this desk; only a statement of what was read has no number of its own."""
    standing.turn += 1
    standing.number += kind is not FileKind.READ
    standing.told_read = standing.read_so_far()
    head = Head(
        standing.desk,
        standing.name,
        kind,
        standing.number,
        standing.turn,
        standing.epoch,
        at,
        standing.told_read,
        standing.was,
    )
    digest, data = encoded(head, content)
    return SharedFile(digest, standing.desk, head.number, file_name(head, digest), kind, data)


def due_file_kind(standing: Standing, own: Iterable[SharedFile]) -> FileKind | None:
    """Return which file is due besides what was added: all of the document, or what was read of others."""
    listed = list(own)
    unwritten = sum(file.content is not None for file in listed if file.kind == FileKind.ADDED and not file.gone)
    if standing.publish_all or _since_all(listed) > MOST_ADDED or unwritten > MOST_UNWRITTEN:
        standing.publish_all = False
        return FileKind.ALL
    return FileKind.READ if standing.told_read != standing.read_so_far() else None


def _since_all(own: Iterable[SharedFile]) -> int:
    """Return how many files were added since all was written."""
    listed = [file for file in own if not file.gone]
    last = max((file.number for file in listed if file.kind == FileKind.ALL), default=0)
    return sum(file.kind == FileKind.ADDED and file.number > last for file in listed)


def superseded(files: Iterable[SharedFile]) -> list[SharedFile]:
    """Return own files that all of the document, not written itself yet, makes needless before they were written."""
    return [replace(file, content=None, gone=True) for file in files if file.content is not None]


def without_erased(files: Iterable[SharedFile]) -> list[SharedFile]:
    """Return own files of an epoch that has ended, to be removed."""
    return [replace(file, kind=OLD, content=None) for file in files if not file.gone]


def write_waiting(folder: SharedFolder, own: Iterable[SharedFile]) -> list[SharedFile]:
    """Write the files that wait, the oldest first; return them as written."""
    written = []
    for file in sorted((file for file in own if file.content is not None and not file.gone), key=lambda it: it.name):
        folder.write(file.desk, file.name, file.content or b"")
        written.append(replace(file, content=None))
    return written


def remove_needless(folder: SharedFolder, standing: Standing, own: Iterable[SharedFile]) -> list[SharedFile]:
    """Remove what nobody needs: what was erased, older statements, and what all desks have read and is held anew."""
    listed = [file for file in own if file.content is None]
    places = [place for desk in (standing.desk, *standing.was) for place in folder.places(desk)]
    there = {place.name for place in places}
    present = [file for file in listed if not file.gone and file.desk == standing.desk]
    last = max((file for file in present if file.kind == FileKind.ALL), key=lambda it: it.name, default=None)
    newest = max((file.name for file in present), default="")
    removed = []
    for file in listed:
        needless = file.gone or file.kind == OLD or (file.kind == FileKind.READ and file.name != newest)
        if file.desk == standing.desk and last is not None and standing.is_read_by_all(last.number):
            needless = needless or (file.kind != FileKind.READ and file.number < last.number)
        if needless and (file.name in there or not file.gone):
            folder.remove(file.desk, file.name)
            removed.append(replace(file, gone=True))
    gone = {file.name for file in (*own, *removed) if file.gone}
    for place in places:
        if _is_copy(place) and (place.desk == standing.desk or any(_is_copy_of(place, name) for name in gone)):
            folder.remove(place.desk, place.name)
    return removed


def _is_copy(place: Place) -> bool:
    """Return whether it is a copy of a file of its desk that another program made."""
    return place.name.startswith(place.desk) and not is_plain(place.name)


def _is_copy_of(place: Place, name: str) -> bool:
    return place.name.startswith(name.removesuffix(ENDING))


def is_missing(folder: SharedFolder, standing: Standing, own: Iterable[SharedFile]) -> bool:
    """Return whether something that this desk wrote, and others may need, is no longer in the folder."""
    there = {place.name for place in folder.places(standing.desk)}
    needed = [file for file in own if not file.gone and file.content is None and file.desk == standing.desk]
    return any(file.name not in there for file in needed if file.kind in (FileKind.ALL, FileKind.ADDED))


def written_by_a_twin(folder: SharedFolder, standing: Standing, own: Iterable[SharedFile]) -> bool:
    """Return whether files bear this desk's name that it does not know: it was put back from a copy, or copied."""
    known = {file.name for file in own}
    for place in folder.places(standing.desk):
        if place.name in known:
            continue
        turn = place.name.removeprefix(f"{standing.desk}-").partition("-")[0]
        if turn.isdigit() and is_plain(place.name):
            return True
    return False
