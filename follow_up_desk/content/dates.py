"""Say days and hours as people do: yesterday, on Friday, on Friday, October 30, at 5 p.m.

Babel gives the names and their order for language and region; `[dates]` and `[clock]` of the phrases say the rest.
A day may end in U+E000, a comma to be decided: the engine shows it as a comma where the sentence goes on.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.content.phrases import Phrases, Table, in_region

NEAR = 6  # days within which a weekday's name is enough
_SOON = 14  # days within which a day is named, not only its part of the month
_THIS_YEAR = timedelta(days=200)  # a day farther away, in another year, is named with its year
_RELATIVE = {-1: "yesterday", 0: "today", 1: "tomorrow"}


class DateFormat(Struct, frozen=True):
    """Hold how one letter names days and hours: its language and region, and the day it is written on.

    The weekdays in `doubtful` are both behind and ahead, so that their names alone would not tell which is meant.
    """

    locale: str
    dates: Table
    clock: Table
    today: date
    doubtful: frozenset[int] = frozenset()

    def beside(self, days: Iterable[date]) -> "DateFormat":
        """Return the format for a letter with these days."""
        near = [(day - self.today).days for day in days if not self._relative(day)]
        behind = {(self.today + timedelta(n)).weekday() for n in near if -NEAR <= n < 0}
        ahead = {(self.today + timedelta(n)).weekday() for n in near if 0 < n <= NEAR}
        return replace(self, doubtful=frozenset(behind & ahead))

    def forms(self, base: str, day: date) -> Mapping[str, str]:
        """Return a day in each form a template may use: `_on`, `_of`, `_by`, `_day` and so on."""
        near = self._is_next(day)
        return {
            f"{base}_on": self.on(day),
            f"{base}_of": self.of(day),
            f"{base}_by": self.by(day),
            f"{base}_day": self._pattern("day_name_near" if near else "day_name", day, "{day}", near=near),
            f"{base}_date": self._pattern("day_name", day, "{day}", near=False),
            f"{base}_month_day": self._month_day(day),
            f"{base}_about": self.about(day),
        }

    @property
    def in_full(self) -> "DateFormat":
        """Return the format that never names a day by its weekday alone."""
        return replace(self, doubtful=frozenset(range(7)))

    def on(self, day: date) -> str:
        """Return when: "yesterday", "on Friday", "on Friday, October 30"."""
        relative = self._relative(day)
        if relative:
            return relative
        near = self._is_near(day)
        return self._pattern("on_near" if near else "on", day, "{day}", near=near)

    def of(self, day: date) -> str:
        """Return whose day, for a noun: French "l'entretien d'hier", "de jeudi", "du jeudi 15 octobre"."""
        relative = self._relative(day)
        if relative:
            own = self.dates.get(f"of_{_RELATIVE[(day - self.today).days]}", self.dates.get("of_relative", "{day}"))
            return str(own).format(day=relative)
        near = self._is_near(day)
        return self._pattern("of_near" if near else "of", day, "{day}", near=near)

    def by(self, day: date) -> str:
        """Return until when: "by tomorrow", "by Friday", "by Friday, October 30"."""
        relative = self._relative(day) if day >= self.today else ""
        if relative:
            return str(self.dates.get("by_relative", "{day}")).format(day=relative)
        near = self._is_next(day)
        return self._pattern("by_near" if near else "by", day, "{day}", near=near)

    def about(self, day: date) -> str:
        """Return roughly when, for a day that nobody fixed: "in mid-November"; a day that is near by its name."""
        from babel.dates import format_date

        if (day - self.today).days <= _SOON or "about" not in self.dates:
            return self.on(day)
        third = min((day.day - 1) // 10, 2)
        return str(self.dates["about"][third]).format(month=format_date(day, "LLLL", locale=self.locale))

    def at(self, moment: datetime, theirs: bool = False) -> str:
        """Return day and hour: "tomorrow at 10 a.m."; `theirs` adds that it is the reader's clock."""
        one = _twelve_hours(self.locale) and moment.hour % 12 == 1  # Spanish: "a la 1", but "a las 2"
        pattern = str((self.dates.get("moment_one") if one else None) or self.dates.get("moment", "{on}, {clock}"))
        said = pattern.format(on=self.on(moment.date()), clock=self.time(moment))
        return str(self.dates.get("your_time", "{moment}")).format(moment=said) if theirs else said

    def time(self, moment: datetime) -> str:
        """Return the hour in the way of the region: "5 p.m.", "17 Uhr"."""
        whole, other = self.clock.get("h12" if _twelve_hours(self.locale) else "h24", ("{H}:{mm}", "{H}:{mm}"))
        before, after = self.clock.get("ap", ("AM", "PM"))
        ap = before if moment.hour < 12 else after
        pattern = str(other if moment.minute else whole)
        return pattern.format(H=moment.hour, h=moment.hour % 12 or 12, mm=f"{moment.minute:02}", ap=ap)

    def _is_near(self, day: date) -> bool:
        """Return whether a weekday alone is plain where the tense says which: "we met on Friday"."""
        return abs((day - self.today).days) <= NEAR and day.weekday() not in self.doubtful

    def _is_next(self, day: date) -> bool:
        """Return whether it is the next such weekday: so "Friday" or "by Friday" alone is read."""
        return 0 <= (day - self.today).days <= NEAR and day.weekday() not in self.doubtful

    def _relative(self, day: date) -> str:
        name = _RELATIVE.get((day - self.today).days)
        return str(self.dates.get(name, "")) if name else ""

    def _pattern(self, name: str, day: date, default: str, near: bool) -> str:
        found = self.dates.get(name) or self.dates.get(name.removesuffix("_near")) or default
        pattern = str(found[day.weekday()] if isinstance(found, list) else found)
        weekday, month_day = self._weekday(day), self._month_day(day)
        whole = str(self.dates.get("day", "{weekday}, {date}")).format(weekday=weekday, date=month_day)
        return pattern.format(day=weekday if near else whole, weekday=weekday, date=month_day)

    def _weekday(self, day: date) -> str:
        from babel.dates import format_date

        return str(format_date(day, "EEEE", locale=self.locale))

    def _month_day(self, day: date) -> str:
        """Return day and month in the region's order, with the year where the day is far away."""
        from babel.dates import format_date, format_skeleton

        far = abs(day - self.today) > _THIS_YEAR and day.year != self.today.year
        text = format_date(day, "long", self.locale) if far else format_skeleton("MMMMd", day, locale=self.locale)
        first = str(self.dates.get("first", ""))
        return re.sub(r"^1(?=\s)", first, str(text)) if first and day.day == 1 else str(text)


def date_format(phrases: Phrases, region: str | None, other_region: str | None, today: date) -> DateFormat:
    """Return how a letter to a region names days; where Babel has no such form, the writer's region counts."""
    region = next((r for r in (region, other_region) if r and _has_locale(phrases.language, r)), None)
    locale = f"{phrases.language}_{region}" if region else phrases.language
    return DateFormat(locale, in_region(phrases.dates, region), in_region(phrases.clock, region), today)


@cache
def _has_locale(language: str, region: str) -> bool:
    from babel import Locale, UnknownLocaleError

    try:
        Locale(language, region)
    except (UnknownLocaleError, ValueError):
        return False
    return True


@cache
def _twelve_hours(locale: str) -> bool:
    from babel import Locale

    return "a" in Locale.parse(locale).time_formats["short"].pattern


def join_names(names: list[str], language: str) -> str:
    """Return names joined as the language does it: "Ana Ruiz and Tom Becker"."""
    from babel.lists import format_list

    joined = str(format_list(names, locale=language)) if names else ""
    return _before_i(joined) if language == "es" else joined


def _before_i(joined: str) -> str:
    """Spanish says "e" before a sound of i: "Ana e Ignacio"; Babel does not know."""
    head, conjunction, last = joined.rpartition(" y ")
    starts = last[:2].casefold().removeprefix("h")[:1] in ("i", "í")
    return f"{head} e {last}" if conjunction and starts else joined
