"""Commands for the terminal: agenda, export, check, restore, promise (contract 5). The time is passed in."""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from follow_up_desk import paths
from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.local_time import instant_at, user_zone, with_zone
from follow_up_desk.core.wording import N_, UserError, english
from follow_up_desk.exchange import agenda_json, agenda_text, exporting
from follow_up_desk.exchange.outgoing.published import Published
from follow_up_desk.exchange.outgoing.source import Source
from follow_up_desk.file_access import check_reachable
from follow_up_desk.public_holidays import PublicHolidays, countries
from follow_up_desk.sample import sample, sample_now
from follow_up_desk.store import check as checking
from follow_up_desk.store.companions import backups_of, companions, published_file
from follow_up_desk.store.faults import BusyError
from follow_up_desk.store.opening import open_read_only
from follow_up_desk.store.papers import missing_copies
from follow_up_desk.terminal_output import show, warn
from follow_up_desk.ui.system import instance_lock

if TYPE_CHECKING:
    from follow_up_desk.store.restore import Copy

Clock = Callable[[], datetime]
DEFAULT_TIME = time(10)


def demo_agenda(on: str | None, json: bool) -> str:
    """Return the sample's agenda, at its fixed time unless `on` names another."""
    book = sample()
    return _format_agenda(book, parse_instant(on, book) if on else sample_now(), json)


def agenda(store: Path, on: str | None, json: bool, clock: Clock) -> str:
    """Return a desk's agenda at an instant; `on` is wall time in the owner's zone."""
    book = load_book(store)
    return _format_agenda(book, parse_instant(on, book) if on else clock(), json)


def agenda_or_nothing(store: Path, on: str | None, json: bool, clock: Clock) -> str:
    """Return a desk's agenda, or that nothing is logged where there is no desk yet, as on a new machine."""
    check_reachable(store)
    if store.exists() or backups_of(store) or paths.was_here(store):
        return agenda(store, on, json, clock)
    return "[]" if json else agenda_text.NOTHING


def _format_agenda(book: Book, now: datetime, json: bool) -> str:
    found = build_agenda(book, calendars(), now)
    return agenda_json.write(found, book) if json else agenda_text.write(found, book)


def calendars() -> Calendars:
    """Return the working days of every country, with their holidays kept in the cache."""
    return Calendars(PublicHolidays(paths.cache_folder() / "holidays").of_year)


def load_book(store: Path) -> Book:
    """Return what a desk file holds; it is opened for reading only."""
    opened = open_read_only(store)
    try:
        return opened.load()
    finally:
        opened.close()


def promise(
    words: str, on: str | None, today: date, place: tuple[str | None, str | None], language: str | None, json: bool
) -> str:
    """Return what was promised in these words, said on a day in a country and perhaps its subdivision."""
    from follow_up_desk.exchange import promise_text

    if place[0] and place[0].upper() not in countries():
        raise UserError(N_("--country: {text} is not a country such as US"), text=repr(place[0]))
    said = _moment(on).date() if on else today
    holidays = PublicHolidays(paths.cache_folder() / "holidays").of_year
    reading = promise_text.read(words, said, place, language, holidays)
    return promise_text.as_json(words, reading) if json else promise_text.as_table(words, reading)


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise UserError(
            N_("--on: {text} is not a date such as 2026-10-22 or 2026-10-22T15:00"), text=repr(text)
        ) from None


def parse_instant(text: str, book: Book) -> datetime:
    """Return the instant that `--on` names: wall time in the owner's zone, 10:00 for a bare date."""
    zone = user_zone(book.owner)
    moment = _moment(text)
    if len(text) == len("2026-10-22"):
        return instant_at(moment.date(), DEFAULT_TIME, zone)
    return with_zone(moment, zone) if moment.tzinfo is None else moment


def export(store: Path, file: Path, clock: Clock, *, hide_names: bool = False, overwrite: bool = False) -> None:
    """Write what is in the desk in the format that the file's name tells, whole or not at all."""
    book, published = load_book(store), Published(published_file(store))
    source = Source(book, lambda: build_agenda(book, calendars(), clock()), hide_names=hide_names, published=published)
    exporting.export(file, source, companions(store), overwrite=overwrite)


def check(store: Path) -> bool:
    """Check a desk file, print what is wrong, and return whether it is sound."""
    faults, holds = checking.check(store)
    faults += [] if faults else missing_copies(store)
    for fault in faults:
        warn(f"{store}: {english((fault,))}")
    if not faults:
        show(f"{store}: sound; {_amount(holds)}")
    return not faults


def rescue(store: Path, target: Path) -> None:
    """Write what can be read of a damaged desk file into a new one, and print what cannot."""
    from follow_up_desk.store.salvage import salvage

    counts, lost = salvage(store, target)
    for fault in lost:
        warn(f"{store}: {english((fault,))}")
    show(f"{target}: {_amount(counts)} could be read")


def list_copies(store: Path) -> None:
    """Print the copies of a desk file, the newest first, and how each differs from it."""
    from follow_up_desk.store.restore import copies_of

    copies = copies_of(store)
    for copy in copies:
        what = english((copy.fault,)) if copy.fault else _difference(copy)
        show(f"{copy.path}: {copy.when:%Y-%m-%d %H:%M} UTC; {_amount(copy.counts)}; {what}")
    if not copies:
        show(f"{store}: there are no copies of it")


def restore(store: Path, copy: Path) -> None:
    """Put a copy in the place of the desk file, and print where that file lies now."""
    from follow_up_desk.store.restore import put_back

    held = instance_lock.acquire(store)
    if held is None:
        raise BusyError(N_("{path}: the desk is open; close it, or restore from its menu"), path=str(store))
    try:
        aside = put_back(store, copy)
    finally:
        held.release()
    show(f"{store}: restored from {copy}")
    if aside:
        show(f"what was there is now {aside}; restore that to undo this")


def _difference(copy: "Copy") -> str:
    if not (copy.only_there or copy.only_here or copy.different):
        return "the same opportunities as now"
    return f"{copy.only_there} not in the desk now, {copy.only_here} missing, {copy.different} different"


def _amount(counts: dict[str, int]) -> str:
    return f"{counts['opportunities']} opportunities, {counts['activities']} activities"
