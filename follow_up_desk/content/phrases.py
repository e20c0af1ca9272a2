"""Read what belongs to a language as a whole from resources/templates/<language>/phrases.toml.

Patterns of dates and hours, how people are addressed, what a noun phrase begins with, hints for blanks, and phrases
that the templates share.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from follow_up_desk.core.wording import N_, UserError

FILE = "phrases.toml"
Table = Mapping[str, Any]


class Phrases(Struct, frozen=True):
    """Hold the tables of one language; a table may hold a further one for each region, such as `[clock.GB]`."""

    language: str
    dates: Table = field(default_factory=dict)
    clock: Table = field(default_factory=dict)
    honorifics: Table = field(default_factory=dict)
    grammar: Table = field(default_factory=dict)
    hints: Mapping[str, str] = field(default_factory=dict)
    phrases: Mapping[str, str] = field(default_factory=dict)


def in_region(table: Table, region: str | None) -> Table:
    """Return a table with a region's own entries in place of the general ones."""
    own = table.get(region or "")
    return {**table, **own} if isinstance(own, dict) else table


@cache
def read_phrases(folder: Path, language: str) -> Phrases:
    """Return the phrases of a language, none if it has no such file."""
    import tomllib  # the first picture needs none

    file = folder / language / FILE
    if not file.exists():
        return Phrases(language)
    try:
        row = tomllib.loads(file.read_text("utf-8"))
        tables = {name: row.pop(name, {}) for name in ("dates", "clock", "honorifics", "grammar", "hints", "phrases")}
        if row or not all(isinstance(table, dict) for table in tables.values()):
            raise ValueError(f"unknown: {', '.join(row)}")
    except (OSError, ValueError) as fault:
        raise UserError(N_("{file}: this file cannot be read ({fault})"), file=str(file), fault=str(fault)) from None
    return Phrases(language, **tables)
