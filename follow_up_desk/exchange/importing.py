"""Bring a file in: read it within its limits, join it to the book, plan it; only then may it be written."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from follow_up_desk.core.agenda import plans_of
from follow_up_desk.core.book import Book, Change, apply_change
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.tidying import tidied_change
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.exchange import desk_file
from follow_up_desk.exchange.formats import format_of, is_foreign
from follow_up_desk.file_access import read_file

Timer = Callable[[], float]
SECONDS = 60.0  # planning what comes in may take so long


class Imported(NamedTuple):
    """Hold what bringing a file in changes, and how many of its opportunities, or of what it proposes, that touches."""

    change: Change
    added: int
    of: int


def imported(file: Path, book: Book, calendars: Calendars, now: datetime, read_in: Book | None = None) -> Imported:
    """Return what bringing a file in changes, be it a desk file, perhaps read already, or one of others."""
    if read_in or not is_foreign(file):
        found = read_in or read_book(file)
        change = import_change(file, book, found, calendars, now)
        return Imported(change, len(change.touched), len(found.opportunities))
    # No start of the desk waits for what reads files of others.
    from follow_up_desk.core.proposals import log_proposals
    from follow_up_desk.exchange.foreign.context import Context
    from follow_up_desk.exchange.proposing import propose

    proposals = propose(file, Context(book, calendars, now))
    with _named(file):
        change = tidied_change(log_proposals(book, proposals, now))
        _check_plans(apply_change(book, change), change, sorted(change.touched), calendars, now, time.monotonic)
    return Imported(change, sum(proposal.skipped is None for proposal in proposals), len(proposals))


def read_book(file: Path) -> Book:
    """Return what is in a file; refuse with the file's name and the place of the first fault."""
    known = format_of(file)
    if known.read is None:
        raise UserError(N_("{file}: files of this kind cannot be imported"), file=str(file))
    data = read_file(file, known.size)
    with _named(file):
        return known.read(data)


def import_change(
    file: Path, book: Book, read_in: Book, calendars: Calendars, now: datetime, timer: Timer = time.monotonic
) -> Change:
    """Return the change that adds what is new; refuse where an opportunity could not be planned afterwards."""
    with _named(file):
        change = desk_file.joined(book, read_in)
        _check_plans(apply_change(book, change), change, list(read_in.opportunities), calendars, now, timer)
    return change


def _check_plans(
    after: Book, change: Change, order: list[str], calendars: Calendars, now: datetime, timer: Timer
) -> None:
    end = timer() + SECONDS
    places = {id: f"/opportunities/{index}" for index, id in enumerate(order)}
    for plan in plans_of(after, calendars, now, (id for id in order if id in change.touched)):
        at = places[plan.opportunity]
        if plan.fault is not None:
            raise UserError(N_("{at}: this opportunity {fault}"), at=at, fault=plan.fault)
        if timer() > end:
            raise UserError(N_("{at}: planning this takes too long"), at=at)


@contextmanager
def _named(file: Path) -> Iterator[None]:
    try:
        yield
    except UserError as fault:
        raise UserError(N_("{file}: {fault}; nothing was imported"), file=str(file), fault=fault.text) from None
