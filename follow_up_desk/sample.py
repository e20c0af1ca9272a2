"""The sample desk: a realistic job search at a fixed time."""

from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from follow_up_desk import paths
from follow_up_desk.core.book import Book
from follow_up_desk.core.local_time import zone_named
from follow_up_desk.exchange import desk_file
from follow_up_desk.store.opening import open_store


def sample() -> Book:
    """Return the sample's book: eight opportunities, the reader's case among them."""
    return desk_file.read((paths.resources() / "sample" / "sample.desk.json").read_bytes())


def sample_now() -> datetime:
    """Return the sample's fixed instant: Thursday 22 October 2026, 10:00 in New York."""
    return datetime(2026, 10, 22, 10, tzinfo=zone_named("America/New_York"))


def create_sample(store: Path, language: str = "en") -> None:
    """Create a desk file that holds the sample, for a user of this language."""
    book = sample()
    opened = open_store(store)
    try:
        opened.apply(desk_file.joined(opened.load(), replace(book, owner=replace(book.owner, language=language))))
    finally:
        opened.close()
