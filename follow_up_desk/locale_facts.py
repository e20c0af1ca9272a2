"""What Babel knows of a language in a country, kept between starts: importing Babel takes 45 ms and 6 MiB.

`remember_in` names the folder; without one every process asks Babel anew.
"""

import os
import re
from contextlib import suppress
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from follow_up_desk.core.countries import COUNTRIES
from follow_up_desk.package_stamp import package_stamp

ENGLISH = "en"
CLOCK_12, CLOCK_24 = "12h", "24h"
DAY_FIRST, MONTH_FIRST, YEAR_FIRST = "dmy", "mdy", "ymd"
SKELETONS = ("Ed", "MMMEd", "yMMMEd", "MMMMEEEEd", "yMMMMEEEEd")
ASKED = 1  # counts up when Babel is asked in another way
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
_QUOTED = re.compile(r"'[^']*'")
_PART = re.compile(r"'[^']*'|[A-Za-z]+|[^A-Za-z']+")
_folder: list[Path] = []


class LocaleFacts(Struct, frozen=True):
    """Hold the clock and order that are usual, the patterns of `SKELETONS` and of both clocks, and the names in them.

    `names` are by the field of CLDR they stand for: "E" and "c" short days, "EEEE" long ones, "MMM" and "MMMM" months.
    """

    clock: str
    order: str
    patterns: tuple[str, ...]
    hours: dict[str, str]
    names: dict[str, tuple[str, ...]]

    def day(self, when: date, pattern: str) -> str | None:
        """Return a day written by a pattern, or None if it has a field that only Babel knows."""
        weekday, month = when.weekday(), when.month - 1
        fields = {
            **dict.fromkeys(("E", "EE", "EEE"), self.names["E"][weekday]),
            "ccc": self.names["c"][weekday],
            "EEEE": self.names["EEEE"][weekday],
            "MMM": self.names["MMM"][month],
            "MMMM": self.names["MMMM"][month],
            "d": str(when.day),
            "y": str(when.year),
        }
        return _filled(pattern, fields)

    def hour(self, at: time, clock: str) -> str | None:
        """Return an hour, or None if only Babel knows how to write it."""
        fields = {"H": str(at.hour), "HH": f"{at.hour:02}", "mm": f"{at.minute:02}"}
        return _filled(self.hours[clock], fields)


def _filled(pattern: str, fields: dict[str, str]) -> str | None:
    parts = [
        part.strip("'") if part[0] == "'" else fields.get(part) if part[0].isalpha() else part
        for part in _PART.findall(pattern)
    ]
    return None if None in parts or "''" in pattern else "".join(part for part in parts if part is not None)


def remember_in(folder: Path) -> None:
    """Keep what Babel answers in this folder from now on."""
    _folder[:] = [folder / f"{ASKED}-{package_stamp('babel')}"]


@cache
def locale_facts(language: str, country: str) -> LocaleFacts:
    """Return the facts of a language in a country."""
    file = _file(language, country)
    if file is not None:
        with suppress(OSError, msgspec.MsgspecError):
            return msgspec.json.decode(file.read_bytes(), type=LocaleFacts)
    found = _asked(language, country)
    if file is not None:
        with suppress(OSError):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            part = file.with_suffix(f".{os.getpid()}.part")
            part.write_bytes(msgspec.json.encode(found))
            part.replace(file)
    return found


def _file(language: str, country: str) -> Path | None:
    """Return the file of an answer, or None: only codes become part of a path, never any other text."""
    if not _folder or country not in COUNTRIES or not _LANGUAGE.fullmatch(language):
        return None
    return _folder[0] / f"{language}-{country}.json"


def _asked(language: str, country: str) -> LocaleFacts:
    """Ask Babel."""
    here, home = locale_of(language, country), _home_locale(language, country)
    clock, order = _usual(home)
    days, months = here.days, here.months
    names = {
        "E": days["format"]["abbreviated"],
        "c": days["stand-alone"]["abbreviated"],
        "EEEE": days["format"]["wide"],
        "MMM": months["format"]["abbreviated"],
        "MMMM": months["format"]["wide"],
    }
    hours = {clock: pattern_of(skeleton, here) for clock, skeleton in ((CLOCK_12, "hm"), (CLOCK_24, "Hm"))}
    lists = {field: tuple(str(named[at]) for at in sorted(named)) for field, named in names.items()}
    return LocaleFacts(clock, order, tuple(pattern_of(skeleton, here) for skeleton in SKELETONS), hours, lists)


def _usual(locale: Any) -> tuple[str, str]:
    """Return the clock and the order of day, month and year that are usual in a locale."""
    hours = _QUOTED.sub("", locale.time_formats["short"].pattern)
    fields = re.findall("[dMy]", pattern_of("yMMMd", locale))
    order = "".join(dict.fromkeys(fields)).lower()
    known = order in (DAY_FIRST, MONTH_FIRST, YEAR_FIRST)
    return CLOCK_12 if set(hours) & set("hK") else CLOCK_24, order if known else DAY_FIRST


def locale_of(language: str, country: str | None) -> Any:
    """Return Babel's locale of a language, in that country where it has one."""
    return _first_known(f"{language.partition('_')[0]}_{country}", language, language.partition("_")[0])


def _home_locale(language: str, country: str) -> Any:
    """Return the locale whose habits count: the language's, but the country's where English is only a guest."""
    from babel.core import get_global

    plain = language.partition("_")[0]
    spoken = get_global("territory_languages").get(country, {})
    official = [code for code, row in spoken.items() if row["official_status"]]
    hosts = official if plain == ENGLISH and plain not in official else []
    return _first_known(*(f"{code}_{country}" for code in (*hosts, plain)), language, plain)


def _first_known(*names: str) -> Any:
    from babel import Locale, UnknownLocaleError

    for name in names:
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(ENGLISH)


def pattern_of(skeleton: str, locale: Any) -> str:
    """Return the locale's pattern nearest to a skeleton, its weekday and month as wide as the skeleton's."""
    from babel.dates import match_skeleton

    known = locale.datetime_skeletons
    found = skeleton if skeleton in known else match_skeleton(skeleton, known)
    if not found:
        return "EEE d MMM y"
    pattern = str(known[found].pattern)
    return re.sub(r"E+", "EEEE", re.sub(r"M{3,}", "MMMM", pattern)) if "EEEE" in skeleton else pattern
