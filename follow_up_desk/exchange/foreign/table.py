"""A table as the child process hands it over: its headers and rows as they stand, nothing interpreted."""

from msgspec import Struct


class Row(Struct, frozen=True):
    """Hold one row and the line it begins on; `unsure` says that its company was read out of a title."""

    line: int
    cells: tuple[str, ...]
    unsure: bool = False


class Table(Struct, frozen=True):
    """Hold one table of a file; `name` is the file's inside an archive, else empty."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
