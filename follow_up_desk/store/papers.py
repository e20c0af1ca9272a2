"""Copies of résumés and letters beside the desk file, and which file a paper means.

A copy is named by its content, never by what a record says, and never written again: every desk file of a folder and
every copy in its `backups` mean the same ones. Where a desk file goes elsewhere they are brought along. A path that a
record holds is used only for a plain file of a kind that documents have, because a desk file may come from others.
"""

import re
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from follow_up_desk.core.book import Book
from follow_up_desk.core.records import Opportunity, Paper
from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.file_access import cannot_write, make_private_folder, read_file, write_file
from follow_up_desk.store.aside import set_aside, set_aside_of
from follow_up_desk.store.companions import papers_folder
from follow_up_desk.store.exchange_tables import ExchangeTables
from follow_up_desk.store.reading import Reader
from follow_up_desk.store.schema import up_to_date
from follow_up_desk.store.snapshot import open_snapshot

MOST = 32 * 1024 * 1024  # bytes
DOCUMENTS = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".md", ".tex", ".png", ".jpg", ".jpeg"})
_KEPT = re.compile(r"papers/[0-9a-f]{32}\.[a-z]+")


def keep_copy(file: Path, desk: Path) -> str:
    """Copy a document beside the desk file, and return what a paper's `path` says of it."""
    _check_kind(file)
    data = read_file(file, MOST)
    kept = papers_folder(desk) / f"{_name(data)}{file.suffix.lower()}"
    _keep(data, kept)
    return _path_of(kept)


def _keep(data: bytes, place: Path) -> None:
    with cannot_write(place):
        make_private_folder(place.parent)
        if _is_whole(place):
            return
        if place.exists():  # somebody wrote into it
            set_aside(place)
    write_file(place, data)


def _name(data: bytes) -> str:
    import hashlib  # with the library of OpenSSL: 1 MiB, and a start needs none of it

    return hashlib.sha256(data).hexdigest()[:32]


def _is_whole(kept: Path) -> bool:
    """Return whether a copy is there and still what its name says."""
    try:
        return _name(read_file(kept, MOST)) == kept.stem
    except UserError:
        return False


def bring_along(paths: Iterable[str], source: Path, target: Path) -> None:
    """Copy what `paths` mean from beside one desk file to beside another; what is missing here is left out."""
    for path in paths:
        kept = source.parent / path
        if not _is_whole(target.parent / path) and _is_whole(kept):
            _keep(read_file(kept, MOST), target.parent / path)


def left_behind(book: Book, source: Path, target: Path) -> list[Text]:
    """Return which kept papers of a book did not come along to beside another desk file."""
    words = N_("The copy of {name} did not come along: it is not in {folder} as it was kept. Add the file again.")
    folder = str(papers_folder(source))
    return [Text(words, {"name": paper.name, "folder": folder}) for paper in _lost(book.opportunities.values(), target)]


def _lost(opportunities: Iterable[Opportunity], desk: Path) -> list[Paper]:
    papers = [paper for it in opportunities for paper in it.papers if is_kept(paper)]
    return [paper for paper in papers if not _is_whole(desk.parent / str(paper.path))]


def is_kept(paper: Paper) -> bool:
    """Return whether a paper is a copy that the desk keeps."""
    return bool(_KEPT.fullmatch(paper.path or ""))


def file_of(paper: Paper, desk: Path) -> Path:
    """Return the file of a paper, or refuse what is missing or is no document."""
    file = desk.parent / paper.path if paper.path and is_kept(paper) else Path(paper.path or "")
    _check_kind(file)
    if not file.is_absolute() or not file.is_file():
        if is_kept(paper):
            words = N_("The copy of {name} is not in {folder}. It stays on the computer where the file was added.")
            raise UserError(words, name=paper.name, folder=str(papers_folder(desk)))
        raise UserError(N_("{name} is not where it was."), name=paper.name)
    return file


def kept_copies(book: Book) -> frozenset[str]:
    """Return the `path` of every copy that the papers of a book mean."""
    paths = (paper.path or "" for it in book.opportunities.values() for paper in it.papers)
    return frozenset(path for path in paths if _KEPT.fullmatch(path))


def kept_in(desk: Path) -> frozenset[str]:
    """Return the `path` of every copy that the papers in a desk file mean."""
    with closing(open_snapshot(desk)) as connection, up_to_date(connection) as readable:
        return kept_copies(Reader(readable, lambda _unreadable: None).book())


def missing_copies(desk: Path) -> list[Text]:
    """Return which papers' copies are gone from beside a desk file, or are not any more what was kept.

    On a desk that is shared, a copy that is not there is not missed: it may be on the computer that made it.
    """
    words = N_("The copy of {name} is no longer in {folder} as it was kept. Put it back there, or add the file again.")
    with closing(open_snapshot(desk)) as connection, up_to_date(connection) as readable:
        heads = Reader(readable, lambda _unreadable: None).heads()
        is_shared = ExchangeTables(readable).state() is not None
    lost = [paper for paper in _lost(heads, desk) if not is_shared or (desk.parent / str(paper.path)).exists()]
    return [Text(words, {"name": paper.name, "folder": str(papers_folder(desk))}) for paper in lost]


def copies_beside(desk: Path) -> frozenset[str]:
    """Return the `path` of every copy that lies beside a desk file."""
    found = map(_path_of, papers_folder(desk).glob("*"))
    return frozenset(path for path in found if _KEPT.fullmatch(path))


def _path_of(kept: Path) -> str:
    return f"{kept.parent.name}/{kept.name}"


def erase_copies(paths: Iterable[str], desk: Path) -> None:
    """Delete copies that no paper means any more, because those papers were erased for good."""
    for path in paths:
        if _KEPT.fullmatch(path):
            kept = desk.parent / path
            for file in (kept, *set_aside_of(kept)):
                file.unlink(missing_ok=True)


def _check_kind(file: Path) -> None:
    if file.suffix.lower() not in DOCUMENTS:
        raise UserError(N_("{name} is not a document that the desk opens: PDF, text, picture."), name=file.name)
