"""Commands for the terminal: agenda, import, export, check (contract 5). The time is passed in."""

import sys
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

from follow_up_desk import paths
from follow_up_desk.core.agenda import agenda_of
from follow_up_desk.core.book import Book
from follow_up_desk.core.kinds import day_comes_first
from follow_up_desk.core.local_time import instant_at, user_zone, with_zone
from follow_up_desk.core.records import Policy
from follow_up_desk.core.settings import numbers
from follow_up_desk.core.situation import Calendars
from follow_up_desk.core.wording import N_, Refused, english
from follow_up_desk.core.workdays import Workdays
from follow_up_desk.exchange import agenda_json, agenda_text, desk_file
from follow_up_desk.public_holidays import PublicHolidays, countries
from follow_up_desk.sample import sample, sample_now
from follow_up_desk.store import check as checking
from follow_up_desk.store.opening import open_read_only, open_store
from follow_up_desk.store.store import Busy
from follow_up_desk.ui.system import door

Clock = Callable[[], datetime]
DATE_MEANS = time(10)


def demo_agenda(on: str | None, json: bool) -> str:
    """Return the sample's agenda, at its fixed time unless `on` names another."""
    book = sample()
    return _written(book, _instant(on, book) if on else sample_now(), json)


def agenda(store: Path, on: str | None, json: bool, clock: Clock) -> str:
    """Return a desk's agenda at an instant; `on` is wall time in the owner's zone."""
    book = _loaded(store)
    return _written(book, _instant(on, book) if on else clock(), json)


def agenda_or_nothing(store: Path, clock: Clock) -> str:
    """Return a desk's agenda, or a sentence that nothing is logged if there is no desk yet."""
    return agenda(store, None, False, clock) if store.exists() else agenda_text.NOTHING


def _written(book: Book, now: datetime, json: bool) -> str:
    found = agenda_of(book, Calendars(PublicHolidays(paths.cache_folder() / "holidays")), now)
    return agenda_json.write(found, book) if json else agenda_text.write(found, book)


def _loaded(store: Path) -> Book:
    opened = open_read_only(store)
    try:
        return opened.load()
    finally:
        opened.close()


def promise(
    words: str, on: str | None, today: date, place: tuple[str | None, str | None], language: str | None, json: bool
) -> str:
    """Return what was promised in these words, said on a day in a country and perhaps its subdivision."""
    from follow_up_desk.core.promises import home_of, read_promise
    from follow_up_desk.exchange import promise_text

    said = _moment(on).date() if on else today
    holidays = PublicHolidays(paths.cache_folder() / "holidays")
    country = (place[0] or home_of(language)).upper()
    if country not in countries():
        raise Refused(N_("--country: {text} is not a country such as US"), text=repr(place[0]))
    days = Workdays(holidays, country, place[1], numbers(Policy()))
    reading = read_promise(words, said, days, language or "", day_comes_first(country), only=bool(language))
    return promise_text.as_json(words, reading) if json else promise_text.as_table(words, reading)


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise Refused(
            N_("--on: {text} is not a date such as 2026-10-22 or 2026-10-22T15:00"), text=repr(text)
        ) from None


def _instant(text: str, book: Book) -> datetime:
    zone = user_zone(book.owner)
    moment = _moment(text)
    if len(text) == len("2026-10-22"):
        return instant_at(moment.date(), DATE_MEANS, zone)
    return with_zone(moment, zone) if moment.tzinfo is None else moment


def bring_in(store: Path, files: list[Path]) -> None:
    """Import what is new in desk files; a running desk does it itself, because only one process writes."""
    read_in = [(file, _read(file)) for file in files]
    held = door.claim(store)
    if held is None:
        _hand_over(store, files)
        return
    try:
        opened = open_store(store)
        try:
            for file, book in read_in:
                change = desk_file.joined(opened.load(), book)
                opened.apply(change)
                _say_imported(file, len(change.touched), len(book.opportunities))
        finally:
            opened.close()
    finally:
        held.release()


def _hand_over(store: Path, files: list[Path]) -> None:
    for file in files:
        answer = door.knock(store, f"import {file.resolve()}")
        if answer is None:
            raise Busy(N_("{path}: another desk has this file open and does not answer"), path=str(store))
        status, _, said = answer.partition(" ")
        if status != "ok":
            raise Refused(N_("{file}: {said}; nothing was imported"), file=str(file), said=said)
        added, of = said.split()
        _say_imported(file, int(added), int(of))


def _say_imported(file: Path, added: int, of: int) -> None:
    print(f"{file}: {added} of {of} opportunities added or completed")


def _read(file: Path) -> Book:
    try:
        return desk_file.read(file.read_bytes())
    except OSError as fault:
        raise Refused(N_("{file}: the file cannot be read ({fault})"), file=str(file), fault=fault.strerror) from None
    except Refused as fault:
        raise Refused(N_("{file}: {fault}; nothing was imported"), file=str(file), fault=fault.text) from None


def give_out(store: Path, file: Path) -> None:
    """Export everything to a desk file, whole or not at all."""
    data = desk_file.write(_loaded(store))
    part = file.with_name(file.name + ".part")
    try:
        part.write_bytes(data)
        part.replace(file)
    except OSError as fault:
        part.unlink(missing_ok=True)
        raise Refused(
            N_("{file}: the file cannot be written ({fault})"), file=str(file), fault=fault.strerror
        ) from None


def look_over(store: Path) -> bool:
    """Check a desk file, print what is wrong, and return whether it is sound."""
    faults, holds = checking.check(store)
    for fault in faults:
        print(f"{store}: {english((fault,))}", file=sys.stderr)
    if not faults:
        print(f"{store}: sound; {holds['opportunities']} opportunities, {holds['activities']} activities")
    return not faults
