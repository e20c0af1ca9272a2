"""Format days and hours by language and country: the only place that knows how they are written.

English has its own few patterns; other languages take Babel's, as `locale_facts` keeps them. The user's own choice of
clock and order wins over both.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from functools import cache
from typing import Any

from msgspec import Struct

from follow_up_desk.core.wording import DAYS, MONTHS, city
from follow_up_desk.locale_facts import (
    CLOCK_12,
    CLOCK_24,
    DAY_FIRST,
    ENGLISH,
    MONTH_FIRST,
    YEAR_FIRST,
    LocaleFacts,
    locale_facts,
    locale_of,
)

LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Patterns(Struct, frozen=True):
    """Hold how a day is written: without month, in short, in short with the year, in full, in full with the year."""

    alone: str
    short: str
    dated: str
    full: str
    full_dated: str


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


class DateFormat:
    """Format days and hours in one language, as one country does or as the user chose."""

    def __init__(self, language: str, clock: str, order: str | None, country: str) -> None:
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
        return self._facts.names["c"][at]

    def hour(self, at: time) -> str:
        """Return a time of day: "19:05", "7:05 pm", "7 pm"."""
        if self.english:
            return _english_hour(at, self.clock)
        if (known := self._facts.hour(at, self.clock)) is not None:
            return known
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
        return locale_of(self._language, self._country)

    @property
    def _facts(self) -> LocaleFacts:
        return locale_facts(self._language, self._country)

    def _babel_patterns(self) -> Patterns:
        own = _BY_LANGUAGE.get(self._language.partition("_")[0])
        return own or Patterns(*self._facts.patterns)

    def _in_language(self, when: date, pattern: str) -> str:
        if (known := self._facts.day(when, pattern)) is not None:
            return known
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
    facts = locale_facts(language, country)
    return facts.clock, facts.order


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
