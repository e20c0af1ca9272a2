"""Copies of résumés and letters beside the desk file, and which file a paper means.

A copy is named by its content, never by what a record says. A path that a record holds is used only for a plain
file of a kind that documents have, because a desk file may come from someone else.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from follow_up_desk.core.book import Book
from follow_up_desk.core.records import Paper
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.file_access import make_private_folder, read_file, write_file

FOLDER = "papers"
MOST = 32 * 1024 * 1024  # bytes
DOCUMENTS = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".md", ".tex", ".png", ".jpg", ".jpeg"})
_KEPT = re.compile(rf"{FOLDER}/[0-9a-f]{{32}}\.[a-z]+")


def keep_copy(file: Path, desk: Path) -> str:
    """Copy a document beside the desk file, and return what a paper's `path` says of it."""
    import hashlib  # with the library of OpenSSL: 1 MiB, and a start needs none of it

    _check_kind(file)
    data = read_file(file, MOST)
    name = f"{hashlib.sha256(data).hexdigest()[:32]}{file.suffix.lower()}"
    folder = desk.parent / FOLDER
    make_private_folder(folder)
    if not (folder / name).exists():
        write_file(folder / name, data)
    return f"{FOLDER}/{name}"


def is_kept(paper: Paper) -> bool:
    """Return whether a paper is a copy that the desk keeps."""
    return bool(_KEPT.fullmatch(paper.path or ""))


def file_of(paper: Paper, desk: Path) -> Path:
    """Return the file of a paper, or refuse what is missing or is no document."""
    file = desk.parent / paper.path if paper.path and is_kept(paper) else Path(paper.path or "")
    _check_kind(file)
    if not file.is_absolute() or not file.is_file():
        raise UserError(N_("{name} is not where it was."), name=paper.name)
    return file


def kept_copies(book: Book) -> frozenset[str]:
    """Return the `path` of every copy that the papers of a book mean."""
    papers = (paper for it in book.opportunities.values() for paper in it.papers)
    return frozenset(paper.path for paper in papers if paper.path and is_kept(paper))


def erase_copies(paths: Iterable[str], desk: Path) -> None:
    """Delete copies that no paper means any more, because those papers were erased for good."""
    for path in paths:
        if _KEPT.fullmatch(path):
            (desk.parent / path).unlink(missing_ok=True)


def _check_kind(file: Path) -> None:
    if file.suffix.lower() not in DOCUMENTS:
        raise UserError(N_("{name} is not a document that the desk opens: PDF, text, picture."), name=file.name)
