"""Read files and texts of others into proposals, matched with the desk; nothing is written here."""

from pathlib import Path

from follow_up_desk.core.proposals import Proposal, match
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.formats import FORMATS, Format, Propose, looks_like, named
from follow_up_desk.file_access import read_file, too_large

STDIN = "-"
MOST = max(row.size for row in FORMATS)
"""Bytes that are read of what has no name; then the format counts that they look like."""


def propose(file: Path, context: Context) -> tuple[Proposal, ...]:
    """Return what a file proposes to log, matched with the desk."""
    return match(context.book, found_in(file, context), context.on)


def found_in(file: Path, context: Context) -> list[Proposal]:
    """Return what a file proposes, not matched yet; refuse one that cannot be read, with its name."""
    known = named(file)
    if known is not None:
        _check_foreign(known, str(file))
    return found_in_bytes(read_file(file, MOST if known is None else known.size), str(file), context, known)


def found_in_bytes(data: bytes, file: str, context: Context, known: Format | None = None) -> list[Proposal]:
    """Return what bytes propose, by the format that is named or that they look like."""
    row = known or looks_like(data)
    read = _check_foreign(row, file)
    if len(data) > row.size:
        raise too_large(file, row.size)
    try:
        return read(data, file, context)
    except UserError as fault:
        raise UserError(N_("{file}: {fault}; nothing was read"), file=file, fault=fault.text) from None


def _check_foreign(row: Format, file: str) -> Propose:
    """Return what reads the files of a format; refuse a format that is not one of others."""
    if row.propose is not None:
        return row.propose
    if row.read is not None:
        raise UserError(N_("{file}: this is no file of others; `import` adds what is new in it"), file=file)
    raise UserError(N_("{file}: the desk writes files of this kind, but does not read them"), file=file)
