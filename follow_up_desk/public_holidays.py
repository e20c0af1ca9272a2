"""Public holidays exactly as the pinned `holidays` package gives them, handed to `core` as plain dates.

The package takes a third of the whole start, so its answers are kept in a small file beside other
things that can be computed again; another version of the package never reads an older answer.
"""

import importlib.util
import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

Year = Mapping[date, str]
ASKED = 2  # counts up when the package is asked in another way


class PublicHolidays:
    """Answer for a country, subdivision and year; `kept` is where answers are remembered, or None."""

    def __init__(self, kept: Path | None = None) -> None:
        self._kept = kept
        self._years: dict[tuple[str, str | None, int], Year] = {}

    def __call__(self, country: str, subdivision: str | None, year: int) -> Year:
        """Return the holidays of that year and their English names; an unknown country has none."""
        key = (country, subdivision, year)
        if key not in self._years:
            found = self._remembered(key)
            if found is None:
                found = _computed(*key)
                self._remember(key, found)
            self._years[key] = found
        return self._years[key]

    def _file(self, key: tuple[str, str | None, int]) -> Path | None:
        if self._kept is None:
            return None
        return self._kept / _edition() / f"{key[0]}-{key[1] or ''}-{key[2]}.json"

    def _remembered(self, key: tuple[str, str | None, int]) -> Year | None:
        file = self._file(key)
        with suppress(OSError, ValueError, AttributeError):
            if file is not None:
                return {date.fromisoformat(day): str(name) for day, name in json.loads(file.read_text("utf-8")).items()}
        return None

    def _remember(self, key: tuple[str, str | None, int], year: Year) -> None:
        file = self._file(key)
        with suppress(OSError):
            if file is not None:
                file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                part = file.with_suffix(".part")
                part.write_text(json.dumps({day.isoformat(): name for day, name in year.items()}), "utf-8")
                part.replace(file)


def _edition() -> str:
    """Return what tells one installed version of the package, and our way of asking it, from another."""
    found = importlib.util.find_spec("holidays")
    origin = Path(found.origin) if found and found.origin else None
    if origin is None:
        return "unknown"
    # In the frozen program a module is no file of its own: there the program tells one edition from another.
    stamp = next(file for file in (origin.with_name("version.py"), origin, Path(sys.executable)) if file.exists())
    return f"{ASKED}-{stamp.stat().st_mtime_ns:x}-{stamp.stat().st_size:x}"


def _computed(country: str, subdivision: str | None, year: int) -> Year:
    """A subdivision that the package does not know has at least the holidays of its country."""
    import holidays

    subdivision = subdivision.upper() if subdivision else None
    try:
        found = holidays.country_holidays(country.upper(), subdiv=subdivision, years=year, language="en_US")
    except NotImplementedError:
        return _computed(country, None, year) if subdivision else {}
    return {day: name for day, name in found.items() if day.year == year}


def countries() -> dict[str, tuple[str, ...]]:
    """Return every country the package knows, with its subdivisions."""
    import holidays

    return {country: tuple(subdivisions) for country, subdivisions in holidays.list_supported_countries().items()}
