"""Format days and hours by language and country: the only place that knows how they are written.

English has its own few patterns, so that an English desk in the United States starts without Babel; other languages
take Babel's. The user's own choice of clock and order wins over both.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from functools import cache
from typing import Any

from msgspec import Struct

from follow_up_desk.core.wording import DAYS, MONTHS, city

ENGLISH = "en"
LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
CLOCK_12, CLOCK_24 = "12h", "24h"
DAY_FIRST, MONTH_FIRST, YEAR_FIRST = "dmy", "mdy", "ymd"


class Patterns(Struct, frozen=True):
    """Hold how a day is written: without month, in short, in short with the year, in full, in full with the year."""

    alone: str
    short: str
    dated: str
    full: str
    full_dated: str


_SKELETONS = ("Ed", "MMMEd", "yMMMEd", "MMMMEEEEd", "yMMMMEEEEd")  # of `Patterns`, in order
_BY_ORDER = {
    DAY_FIRST: Patterns("EEE d", "EEE d MMM", "EEE d MMM y", "EEEE d MMMM", "EEEE d MMMM y"),
    MONTH_FIRST: Patterns("EEE d", "EEE MMM d", "EEE MMM d, y", "EEEE, MMMM d", "EEEE, MMMM d, y"),
    YEAR_FIRST: Patterns("EEE d", "EEE MMM d", "EEE y MMM d", "EEEE, MMMM d", "EEEE, y MMMM d"),
}
# Patterns for a line of text where those of Babel have too many stops and commas ("Di., 27. Okt.").
_BY_LANGUAGE = {
    "de": Patterns("ccc d.", "ccc d. MMM", "ccc d. MMM y", "EEEE, d. MMMM", "EEEE, d. MMMM y"),
}
_ENGLISH_HABITS = {"US": (CLOCK_12, MONTH_FIRST), "GB": (CLOCK_24, DAY_FIRST)}
_FIELD = re.compile(r"E+|d|M+|y")
_QUOTED = re.compile(r"'[^']*'")


class DateFormat:
    """Format days and hours in one language, as one country does or as the user chose."""

    def __init__(self, language: str, clock: str, order: str | None, country: str | None) -> None:
        """Take the clock and, unless the language's own order is right, the order of day, month and year."""
        self.clock, self._country, self._language = clock, country, language
        self.english = language.partition("_")[0] == ENGLISH
        self._patterns = self._babel_patterns() if order is None else _BY_ORDER[order]
        self._format: Callable[[date, str], str] = _english if self.english else self._in_language

    def day(self, when: date, *, month: bool = True, year: bool = False) -> str:
        """Return a day in its short form, fit for a sentence: "Tue 27 Oct", "Tue Oct 27, 2026"."""
        patterns = self._patterns
        pattern = patterns.dated if year else patterns.short if month else patterns.alone
        return _without_final_stop(self._format(when, pattern))

    def full_day(self, when: date, *, year: bool = False) -> str:
        """Return a day in full: "Tuesday 27 October", "Tuesday, October 27"."""
        return self._format(when, self._patterns.full_dated if year else self._patterns.full)

    def month(self, when: date) -> str:
        """Return a month with its year: "October 2026"."""
        if self.english:
            return f"{LONG_MONTHS[when.month - 1]} {when.year}"
        from babel.dates import format_skeleton

        return str(format_skeleton("yMMMM", when, locale=self._locale()))

    def weekday(self, at: int) -> str:
        """Return the short name of a weekday, Monday being 0: "Tue"."""
        if self.english:
            return DAYS[at]
        from babel.dates import get_day_names

        return str(get_day_names("abbreviated", "stand-alone", self._locale())[at])

    def hour(self, at: time) -> str:
        """Return a time of day: "19:05", "7:05 pm", "7 pm"."""
        if self.english:
            return _english_hour(at, self.clock)
        from babel.dates import format_skeleton

        skeleton = "hm" if self.clock == CLOCK_12 else "Hm"
        return str(format_skeleton(skeleton, datetime(1, 1, 1, at.hour, at.minute), locale=self._locale()))  # noqa: DTZ001

    def place(self, zone: str) -> str:
        """Return the city an IANA zone is named after: "New York"."""
        if not self.english and "/" in zone and not zone.startswith("Etc/"):
            from babel.dates import get_timezone_location

            zone = str(get_timezone_location(zone, locale=self._locale(), return_city=True))
        return city(zone)

    def _locale(self) -> Any:
        return _locale_of(self._language, self._country)

    def _babel_patterns(self) -> Patterns:
        own = _BY_LANGUAGE.get(self._language.partition("_")[0])
        return own or Patterns(*(_pattern_of(skeleton, self._locale()) for skeleton in _SKELETONS))

    def _in_language(self, when: date, pattern: str) -> str:
        from babel.dates import format_date

        return str(format_date(when, pattern, locale=self._locale()))


@cache
def date_format(language: str, country: str, clock: str | None = None, order: str | None = None) -> DateFormat:
    """Return how days and hours are written in a language and country; `clock` and `order` are the user's choice."""
    english = language.partition("_")[0] == ENGLISH
    usual_clock, usual_order = usual(language, country)
    keeps_own = not english and order in (None, usual_order)
    return DateFormat(language, clock or usual_clock, None if keeps_own else order or usual_order, country)


@cache
def usual(language: str, country: str) -> tuple[str, str]:
    """Return the clock and the order of day, month and year that are usual in a language and country."""
    if language == ENGLISH and country in _ENGLISH_HABITS:
        return _ENGLISH_HABITS[country]
    locale = _home_locale(language, country)
    hours = _QUOTED.sub("", locale.time_formats["short"].pattern)
    fields = re.findall("[dMy]", _pattern_of("yMMMd", locale))
    order = "".join(dict.fromkeys(fields)).lower()
    return CLOCK_12 if set(hours) & set("hK") else CLOCK_24, order if order in _BY_ORDER else DAY_FIRST


def _locale_of(language: str, country: str | None) -> Any:
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


def _pattern_of(skeleton: str, locale: Any) -> str:
    """Return the locale's pattern nearest to a skeleton, its weekday and month as wide as the skeleton's."""
    from babel.dates import match_skeleton

    known = locale.datetime_skeletons
    found = skeleton if skeleton in known else match_skeleton(skeleton, known)
    if not found:
        return "EEE d MMM y"
    pattern = str(known[found].pattern)
    return re.sub(r"E+", "EEEE", re.sub(r"M{3,}", "MMMM", pattern)) if "EEEE" in skeleton else pattern


def _english(when: date, pattern: str) -> str:
    fields = {
        "EEE": DAYS[when.weekday()],
        "EEEE": LONG_DAYS[when.weekday()],
        "d": str(when.day),
        "MMM": MONTHS[when.month - 1],
        "MMMM": LONG_MONTHS[when.month - 1],
        "y": str(when.year),
    }
    return _FIELD.sub(lambda found: fields[found[0]], pattern)


def _english_hour(at: time, clock: str) -> str:
    if clock == CLOCK_24:
        return f"{at:%H:%M}"
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes} {'am' if at.hour < 12 else 'pm'}"


def _without_final_stop(day: str) -> str:
    """Drop the stop of a shortened month, which a sentence would double; that of a number stays ("Di 27.")."""
    return day[:-1] if day[-1:] == "." and not day[-2:-1].isdigit() else day
