"""Measure files of others without a window: a large table up to its preview, and writing what it says."""

import statistics
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from follow_up_desk.core.book import Book
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.proposing import propose, proposed_change
from follow_up_desk.public_holidays import PublicHolidays
from tests.bench.books import a_book

ROWS = 10_000
WRITTEN = 1_000


def reading(folder: Path, now: datetime) -> dict[str, float]:
    """Return milliseconds for ten thousand rows up to the preview, and for logging a thousand of them."""
    file = folder / "table.csv"
    rows = (f"Firm {n},Role {n % 50},{now:%Y-%m-%d},Applied,https://x.example/{n},note {n}\n" for n in range(ROWS))
    file.write_text("Company,Role,Date Applied,Status,Job URL,Notes\n" + "".join(rows), "utf-8")
    book: Book = a_book(300, now)
    context = Context(book, Calendars(PublicHolidays().of_year), now)
    found = propose(file, context)[:WRITTEN]
    return {
        "preview_10000_rows_ms": _median(lambda: propose(file, context), 5),
        "log_1000_rows_ms": _median(lambda: proposed_change(found, book, now), 3),
    }


def _median(work: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)
