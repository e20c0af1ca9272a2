"""The file formats the desk knows, one row each: menu, command line, dropped files and a running desk read this."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from follow_up_desk.core.book import Book
from follow_up_desk.core.wording import N_
from follow_up_desk.exchange import desk_file


class Format(Struct, frozen=True):
    """Describe one format: how its files are called and what reads and writes them, or None."""

    name: str
    extensions: tuple[str, ...]
    size: int  # bytes of the largest file that is read
    read: Callable[[bytes], Book] | None
    write: Callable[[Book], bytes] | None


DESK = Format(N_("Desk files"), (desk_file.SUFFIX, ".json"), desk_file.SIZE, desk_file.read, desk_file.write)
FORMATS = (DESK,)


def format_of(file: Path) -> Format:
    """Return the format that a file's name tells; without a known ending it is taken for a desk file."""
    name = file.name.lower()
    return next((known for known in FORMATS if name.endswith(known.extensions)), DESK)


def readable() -> tuple[Format, ...]:
    """Return the formats that can be brought in."""
    return tuple(known for known in FORMATS if known.read)


def writable() -> tuple[Format, ...]:
    """Return the formats that everything can be written as."""
    return tuple(known for known in FORMATS if known.write)
