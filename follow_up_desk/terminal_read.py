"""What the command `read` prints, and `import` of files of others unless confirmed: the preview; nothing is written."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from follow_up_desk import terminal
from follow_up_desk.core.book import Book
from follow_up_desk.core.proposals import Proposal, match
from follow_up_desk.exchange import proposal_text
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.proposing import STDIN, found_in, found_in_bytes
from follow_up_desk.file_access import check_reachable

Clock = Callable[[], datetime]


def read(store: Path, files: list[Path], typed: bytes, on: str | None, json: bool, clock: Clock) -> str:
    """Return what would be logged; `typed` is what `-` stands for, and without a desk nothing is known yet."""
    check_reachable(store)
    book = terminal.load_book(store) if store.exists() else Book()
    now = terminal.parse_instant(on, book) if on else clock()
    context = Context(book, terminal.calendars(), now)
    found: list[Proposal] = []
    for file in files:
        text = str(file) == STDIN
        found += found_in_bytes(typed, STDIN, context) if text else found_in(file, context)
    matched = match(book, found, now)
    return proposal_text.as_json(matched) if json else proposal_text.as_text(matched)
