"""What a rule is given and what it returns, and the stretches of days that several rules share."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from follow_up_desk.core.promises.dates import DAY, monday, month_end, months_on
from follow_up_desk.core.promises.tokens import Token
from follow_up_desk.core.workdays import Workdays

FAR = 183
"""A date without a year that lies further ahead than this may be a slip, so it is a guess."""


class Span(NamedTuple):
    """Hold the days a phrase means.

    `one`: a single day was named; `bound`: the words named an end ("by"); `bare`: a mere length of time;
    `begins`: only a beginning was named, and that is plain ("from Monday on").
    """

    from_: date | None
    by: date
    sure: bool = True
    one: bool = False
    bound: bool = False
    bare: bool = False
    begins: bool = False


def unsure(span: Span | None) -> Span | None:
    """Return the same span as a guess."""
    return span._replace(sure=False) if span else None


def first_of_week(days: Workdays, day: date) -> date:
    """Return the first day of the working week of a day; a weekend belongs to the week before it."""
    week = (day - n * DAY for n in range(7))
    return next((first for first in week if days.is_monday(first)), monday(day))


def last_of_week(days: Workdays, start: date) -> date:
    """Return the last day of the working week that begins on `start`."""
    week = (start + n * DAY for n in range(6, 0, -1))
    return next((day for day in week if not days.weekend(day)), start)


class Ask(NamedTuple):
    """Hold what a rule may use: the day it was said, the employer's days, the tokens, the row's numbers."""

    said: date
    days: Workdays
    tokens: Sequence[Token]
    numbers: tuple[int, ...] = ()
    standing: date | None = None
    """The day that was promised before; "another week" counts from it."""

    def has(self, kind: str) -> bool:
        """Return whether a token of that kind was said."""
        return any(token.kind == kind for token in self.tokens)

    def values(self, *kinds: str) -> list[int]:
        """Return the values of the tokens of these kinds, in order."""
        return [token.value for token in self.tokens if token.kind in kinds]

    @property
    def number(self) -> int:
        """Return the first number that was said."""
        return self.values("NUM", "COUNT")[0]

    @property
    def part(self) -> str | None:
        """Return the part of a stretch that was said, the later one of two."""
        found = [token.kind for token in self.tokens if token.kind in ("early", "mid", "late", "end", "half1", "half2")]
        return found[-1] if found else None

    def week(self, shift: int) -> date:
        """Return the first day of the working week so many weeks on, which is Sunday in some countries."""
        return first_of_week(self.days, self.said) + 7 * shift * DAY

    def in_week(self, shift: int, weekday: int) -> date:
        """Return that weekday of the week so many weeks on."""
        start = self.week(shift)
        return start + (weekday - start.weekday()) % 7 * DAY

    def years(self) -> tuple[int, ...]:
        """Return the year that was said, or this one and the next."""
        year = self.said.year
        if self.has("year"):
            return (year + self.has("next"),)
        return tuple(self.values("YEAR")) or (year, year + 1)

    def months(self) -> tuple[tuple[int, int], ...]:
        """Return the year and month that was said, and the one it may mean instead if that is over."""
        if named := self.values("MONTH"):
            return tuple((year, named[0]) for year in self.years())
        here, then = self.said, months_on(self.said, 1)
        return tuple((day.year, day.month) for day in ((then,) if self.has("next") else (here, then)))

    def last_day(self, start: date, end: date, quiet: bool = False) -> tuple[date, bool] | None:
        """Return the last working day of a stretch from today on, and whether no quiet weekday follows it.

        Where all of it is quiet, or a quiet day will do, it is the last weekday; None if the stretch is over.
        """
        weekday = self._last(start, end, lambda day: not (self.days.weekend(day) or self.days.holiday(day)))
        workday = self._last(start, end, self.days.is_workday)
        day = weekday if quiet else workday or weekday
        return (day, workday == weekday) if day else None

    def _last(self, start: date, end: date, wanted: Callable[[date], bool]) -> date | None:
        days = (end - back * DAY for back in range((end - max(start, self.said)).days + 1))
        return next((day for day in days if wanted(day)), None)

    def whole(self, start: date, end: date, quiet: bool = False) -> Span | None:
        """Return a stretch from its first day, or today if it has begun, to its last day."""
        found = self.last_day(start, end, quiet)
        return Span(min(max(start, self.said), found[0]), *found) if found else None

    def marked(self, start: date, by: date, end: date, sure: bool = False, window: bool = True) -> Span | None:
        """Return a stretch up to a mark; if that is free, up to the next working day unless it lies beyond the end."""
        rolled = self.days.first(by)
        if rolled > end:
            found = self.last_day(start, by)
            rolled = found[0] if found else by
        if rolled < self.said:
            return None
        return Span(min(max(start, self.said), rolled) if window else None, rolled, sure)

    def stretch(self, start: date, end: date, early: date, mid: date) -> Span | None:
        """Return the part said of a month or more; `early` and `mid` are where those parts end; None if it is over."""
        match self.part:
            case "early":
                return self.marked(start, early, _near(early, end))
            case "mid":
                return self.marked(start, mid, _near(mid, end), window=False)
            case "half1":
                end = mid
            case "half2":
                start = mid + DAY
            case "late":
                return unsure(self.whole(mid + (mid - early) + DAY, end, quiet=True))
        # A year ends on 31 December, quiet though that day may be.
        span = self.whole(start, end, quiet=True)
        return span._replace(from_=None) if span and self.part == "end" else span


def guess_if_far(ask: Ask, span: Span | None) -> Span | None:
    """Return a span whose year was not said as a guess if it lies far ahead."""
    undated = not ask.has("year") and not ask.has("YEAR")
    return unsure(span) if span and undated and (span.by - ask.said).days > FAR else span


def _near(mark: date, end: date) -> date:
    """Return the last day a mark may roll to: its own month's, and not beyond the stretch."""
    return min(month_end(mark.year, mark.month), end)


Rule = Callable[[Ask], Span | None]
"""What reads a phrase; None where it names no day there is."""
