"""Measure files of others without a window: large ones up to their previews, and writing what one says.

CPU time is measured, that of the child process that parses included: other programs hardly disturb it. The clock is
read as well where a person waits.
"""

import os
import statistics
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from follow_up_desk.core.book import Book
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.proposals import Proposal, log_proposals
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.proposing import propose
from follow_up_desk.public_holidays import PublicHolidays
from follow_up_desk.store.opening import open_store
from tests.bench.books import a_book

ROWS = 10_000
EVENTS = 5_000
WRITTEN = 1_000


def reading(folder: Path, now: datetime) -> dict[str, float]:
    """Return milliseconds for ten thousand rows up to the preview, and for logging and writing them."""
    file = folder / "table.csv"
    rows = (f"Firm {n},Role {n % 50},{now:%Y-%m-%d},Applied,https://x.example/{n},note {n}\n" for n in range(ROWS))
    file.write_text("Company,Role,Date Applied,Status,Job URL,Notes\n" + "".join(rows), "utf-8")
    book: Book = a_book(300, now)
    context = Context(book, Calendars(PublicHolidays().of_year), now)
    every = propose(file, context)
    found = every[:WRITTEN]
    return {
        **_events(folder / "many.ics", context),
        "preview_10000_rows_cpu_ms": _median_ms(lambda: propose(file, context), 5),
        "preview_10000_rows_ms": _median_ms(lambda: propose(file, context), 5, wall_ms),
        "log_1000_rows_cpu_ms": _median_ms(lambda: log_proposals(book, found, now), 3),
        "log_and_write_10000_rows_cpu_ms": _median_ms(lambda: _written(folder / "rows", book, every, now), 1),
    }


def _written(folder: Path, book: Book, proposals: tuple[Proposal, ...], now: datetime) -> None:
    """Log all of it in a desk of its own, on the disk."""
    folder.mkdir()
    store = open_store(folder / "desk.sqlite")
    store.apply(log_proposals(book, proposals, now))
    store.close()


def _events(file: Path, context: Context) -> dict[str, float]:
    """Return milliseconds for five thousand events up to the preview, and their ratio to a mere parsing of the file."""
    from icalendar import Calendar

    event = (
        "BEGIN:VEVENT\r\nUID:{n}@x.example\r\nDTSTART;TZID=Europe/Berlin:20261205T100000\r\n"
        "DTEND;TZID=Europe/Berlin:20261205T110000\r\nSUMMARY:Interview at Firm {n}\r\n"
        "ORGANIZER;CN=Ana Ruiz:mailto:ana@x.example\r\nATTENDEE;CN=Ben:mailto:ben@x.example\r\nEND:VEVENT\r\n"
    )
    events = "".join(event.format(n=n) for n in range(EVENTS))
    data = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{events}END:VCALENDAR\r\n".encode()
    file.write_bytes(data)
    bare = _median_ms(lambda: Calendar.from_ical(data, multiple=True), 3)
    preview = _median_ms(lambda: propose(file, context), 3)
    return {"preview_5000_events_cpu_ms": preview, "preview_5000_events_cpu_ratio": preview / bare}


def cpu_ms() -> float:
    """Return the CPU milliseconds of this process and of its children that ended."""
    return sum(os.times()[:4]) * 1000


def wall_ms() -> float:
    """Return the milliseconds of the clock."""
    return time.perf_counter() * 1000


def _median_ms(work: Callable[[], object], runs: int, clock: Callable[[], float] = cpu_ms) -> float:
    """Return the milliseconds of some work, the median of several runs."""
    times = []
    for _ in range(runs):
        before = clock()
        work()
        times.append(clock() - before)
    return statistics.median(times)
