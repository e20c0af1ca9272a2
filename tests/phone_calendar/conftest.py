"""A desk of some opportunities, and servers to publish it to."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.wording import english
from follow_up_desk.exchange.outgoing.calendar_entries import Names
from follow_up_desk.phone_calendar.find_calendar import find_calendar
from follow_up_desk.phone_calendar.items import Item, items
from follow_up_desk.phone_calendar.publisher import Outcome, Publisher
from follow_up_desk.phone_calendar.server import Server
from follow_up_desk.store.phone_file import PhoneCalendar, PhoneEntry, PhoneFile
from tests.builders import NOW, book_of, few_holidays, interview, opportunity, promise, waiting
from tests.phone_calendar.scripted_server import PASSWORD, USER, Script, scripted_server

PUBLISHER = "abc123"


def say(*texts: Any) -> str:
    return english(texts)


def book(count: int = 2, ahead: str = "2026-11-20") -> Book:
    """Return a book with so many interviews held, open steps and interviews to come."""
    return book_of(
        *(waiting(promise("2026-10-23"), id=f"o{n}", company=f"Valley {n}") for n in range(count)),
        *(opportunity(interview(ahead, id="next"), id=f"p{n}", company=f"Valley {n}") for n in range(count)),
    )


def items_of(book: Book, now: datetime = NOW, names: Names = Names.FULL) -> list[Item]:
    return items(book, build_agenda(book, Calendars(few_holidays), now), names, say)


class Desk:
    """Publish to a server as the program does, and remember in a file."""

    def __init__(self, folder: Path, address: str, publisher: str = PUBLISHER) -> None:
        self.file = PhoneFile(folder / "desk.phone")
        self.server = Server(address, USER, PASSWORD)
        self.publisher = publisher
        self.now = NOW
        self.progress: list[tuple[int, int]] = []

    def connect(self) -> PhoneCalendar:
        collection = find_calendar(self.server, self.publisher)
        calendar = PhoneCalendar(self.server.address, USER, collection, self.publisher, Names.FULL)
        self.file.begin(calendar)
        return calendar

    def publish(self, wanted: Iterable[Item], **more: Any) -> Outcome:
        calendar = self.file.calendar()
        assert calendar
        cancelled = more.pop("cancelled", lambda: False)
        now = self.now + timedelta(minutes=1)
        publisher = Publisher(
            self.server, self.file, calendar, say, now, lambda *at: self.progress.append(at), cancelled
        )
        return publisher.publish(wanted, **more)

    @property
    def rows(self) -> tuple[PhoneEntry, ...]:
        return self.file.entries()


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave it to the system when what is written reaches the disk: no test here cuts the power."""
    monkeypatch.setattr("follow_up_desk.store.phone_file.SYNCHRONOUS", "OFF")


@pytest.fixture
def script() -> Iterator[Script]:
    with scripted_server() as script:
        yield script


@pytest.fixture
def desk(tmp_path: Path, script: Script) -> Iterator[Desk]:
    made = Desk(tmp_path, script.address)
    made.connect()
    yield made
    made.server.close()
