"""Write a file for others: whole or not at all, never over the desk itself."""

from collections.abc import Iterable
from pathlib import Path

from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.exchange.formats import CALENDAR, format_of
from follow_up_desk.exchange.outgoing.source import Source
from follow_up_desk.file_access import read_file, write_file


def export(file: Path, source: Source, keep: Iterable[Path] = (), *, overwrite: bool = True) -> None:
    """Write a file in the format its name tells; of a calendar, remember what was published in it."""
    known = format_of(file)
    if known.write is None:
        raise UserError(N_("{file}: files of this kind cannot be written"), file=str(file))
    write_file(file, known.write(source), keep=keep, overwrite=overwrite)
    if known is CALENDAR:
        _remember(file, source)


def _remember(file: Path, source: Source) -> None:
    try:
        source.published.save()
    except UserError as fault:
        words = N_("{file} is written, but its revisions cannot be counted from now on: {fault}")
        raise UserError(words, file=str(file), fault=fault.text) from None


def keep_current(file: Path, source: Source, keep: Iterable[Path] = ()) -> None:
    """Write the calendar again where anything in it has changed, so that nobody reads it anew for nothing."""
    assert CALENDAR.write is not None
    data = CALENDAR.write(source)
    if not file.exists() or read_file(file, CALENDAR.size) != data:
        write_file(file, data, keep=keep)
        _remember(file, source)
