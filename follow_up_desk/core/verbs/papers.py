"""Keep which résumé or letter was sent to an employer."""

from datetime import datetime

from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.records import Paper
from follow_up_desk.core.verbs.common import opportunity_of
from follow_up_desk.core.wording import N_, UserError


def add_paper(book: Book, opportunity: str, paper: Paper, now: datetime) -> Change:
    """Add a paper to an opportunity; the same file is kept once, with the newer day."""
    known = opportunity_of(book, opportunity)
    if not paper.name.strip():
        raise UserError(N_("Please give the paper a name."))
    others = (p for p in known.papers if (p.name, p.path) != (paper.name, paper.path))
    return Change(put=(replace(known, papers=(*others, paper)),))


def remove_paper(book: Book, opportunity: str, paper: Paper, now: datetime) -> Change:
    """Remove a paper from an opportunity; the file stays where it is."""
    known = opportunity_of(book, opportunity)
    if paper not in known.papers:
        raise UserError(N_("This paper is no longer here."))
    return Change(put=(replace(known, papers=tuple(p for p in known.papers if p != paper)),))
