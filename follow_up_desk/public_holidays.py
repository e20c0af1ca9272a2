"""Public holidays and weekends exactly as the pinned `holidays` package gives them, handed to `core` as plain dates.

The package takes a third of the whole start, so its answers are kept in a small file beside other
things that can be computed again; another version of the package never reads an older answer.
"""

import json
import os
import re
import warnings
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from follow_up_desk.core.countries import COUNTRIES
from follow_up_desk.core.days_off import Year, no_holidays
from follow_up_desk.package_stamp import package_stamp

ASKED = 3  # counts up when the package is asked in another way
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,39}|")


class PublicHolidays:
    """Answer for a country, subdivision and year; `kept` is where answers are remembered, or None."""

    def __init__(self, kept: Path | None = None) -> None:
        self._kept = kept
        self._years: dict[tuple[str, str | None, int], Year] = {}

    def of_year(self, country: str, subdivision: str | None, year: int) -> Year:
        """Return the holidays of that year with their English names, and its weekend days.

        An unknown country has no holidays, and its weekend is Saturday and Sunday.
        """
        key = (country, subdivision, year)
        if key not in self._years:
            found = self._remembered(key)
            if found is None:
                found = _computed(*key)
                self._remember(key, found)
            self._years[key] = found
        return self._years[key]

    def _file(self, key: tuple[str, str | None, int]) -> Path | None:
        """Return where an answer is remembered, or None: only a code becomes part of a path, never any other text."""
        country, subdivision, year = key
        if self._kept is None or country not in COUNTRIES or not _CODE.fullmatch(subdivision or ""):
            return None
        return self._kept / f"{ASKED}-{package_stamp('holidays')}" / f"{country}-{subdivision or ''}-{year}.json"

    def _remembered(self, key: tuple[str, str | None, int]) -> Year | None:
        file = self._file(key)
        with suppress(OSError, ValueError, AttributeError, KeyError, TypeError):
            if file is not None:
                plain = json.loads(file.read_text("utf-8"))
                named = {date.fromisoformat(day): str(name) for day, name in plain["holidays"].items()}
                return Year(named, frozenset([date.fromisoformat(day) for day in plain["weekend"]]))
        return None

    def _remember(self, key: tuple[str, str | None, int], year: Year) -> None:
        file = self._file(key)
        with suppress(OSError):
            if file is not None:
                file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                part = file.with_suffix(f".{os.getpid()}.part")
                part.write_text(_plain_text(year), "utf-8")
                part.replace(file)


def _plain_text(year: Year) -> str:
    named = {day.isoformat(): name for day, name in year.holidays.items()}
    return json.dumps({"holidays": named, "weekend": [day.isoformat() for day in sorted(year.weekend)]})


def _computed(country: str, subdivision: str | None, year: int) -> Year:
    """A subdivision that the package does not know has at least the holidays of its country."""
    if country not in COUNTRIES:
        return no_holidays(country, subdivision, year)
    import holidays

    with warnings.catch_warnings(action="ignore"):  # it warns of years it knows less about
        for known_as in dict.fromkeys((subdivision, subdivision and subdivision.upper(), None)):
            with suppress(NotImplementedError):
                found = holidays.country_holidays(country, subdiv=known_as, years=year, language="en_US")
                named = {day: name for day, name in found.items() if day.year == year}
                first = date(year, 1, 1)
                days = [first + timedelta(n) for n in range(366)]
                return Year(named, frozenset([day for day in days if day.year == year and found.is_weekend(day)]))
    return no_holidays(country, subdivision, year)


def countries() -> dict[str, tuple[str, ...]]:
    """Return every country the package knows, with its subdivisions."""
    import holidays

    known = holidays.list_supported_countries(include_aliases=False)
    return {country: tuple(subdivisions) for country, subdivisions in known.items() if country in COUNTRIES}


def subdivision_names(country: str) -> dict[str, str]:
    """Return the names of a country's states or regions by their codes, as far as the package knows them."""
    import holidays

    with suppress(NotImplementedError):
        known = type(holidays.country_holidays(country, years=()))
        names: dict[str, str] = {}
        for name, code in getattr(known, "subdivisions_aliases", {}).items():
            names.setdefault(code, name)
        return names
    return {}
