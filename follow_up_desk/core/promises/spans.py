"""What a rule is told and what it answers, and the stretches of days that several rules share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from follow_up_desk.core.promises.dates import DAY, month_end
from follow_up_desk.core.promises.lexer import Token
from follow_up_desk.core.workdays import Workdays

FAR = 183
"""A date without a year that lies further ahead than this may be a slip, so it is a guess."""


class Span(NamedTuple):
    """Hold the days a phrase means; `one`: a single day was named; `bound`: the words named an end ("by")."""

    from_: date | None
    by: date
    sure: bool = True
    one: bool = False
    bound: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """Hold what a rule may lean on: the day it was said, the employer's days, the tokens, the row's numbers."""

    said: date
    days: Workdays
    tokens: Sequence[Token]
    numbers: tuple[int, ...] = ()

    def has(self, kind: str) -> bool:
        """Tell whether a token of that kind was said."""
        return any(token.kind == kind for token in self.tokens)

    def values(self, *kinds: str) -> list[int]:
        """Return the values of the tokens of these kinds, in order."""
        return [token.value for token in self.tokens if token.kind in kinds]

    @property
    def count(self) -> int:
        """Return the first number that was said."""
        return self.values("NUM", "COUNT")[0]

    @property
    def part(self) -> str | None:
        """Return the part of a stretch that was said, the later one of two."""
        found = [token.kind for token in self.tokens if token.kind in ("early", "mid", "late", "end", "half1", "half2")]
        return found[-1] if found else None

    def months(self) -> tuple[tuple[int, int], ...]:
        """Return the year and month that was said, and the one it may mean instead if that is over."""
        year, named = self.said.year, self.values("MONTH")
        if named:
            if self.has("year"):
                return ((year + self.has("next"), named[0]),)
            return tuple((y, named[0]) for y in self.values("YEAR") or (year, year + 1))
        month = self.said.month - 1
        here, then = ((year + m // 12, m % 12 + 1) for m in (month, month + 1))
        if self.has("next"):
            return (then,)
        return (here, then)

    def last_workday(self, start: date, end: date) -> tuple[date, bool] | None:
        """Return the last working day of a stretch from today on, and whether no quiet day was cut off its end."""
        day, start = end, max(start, self.said)
        sure = True
        while day >= start:
            if self.days.is_workday(day):
                return day, sure
            sure = sure and not (day.weekday() < 5 and self.days.quiet(day))
            day -= DAY
        return None

    def last_day(self, start: date, end: date) -> tuple[date, bool] | None:
        """Return the same, or where all of it is quiet or free its last weekday, as a guess; None if it is over."""
        found = self.last_workday(start, end)
        if found is not None:
            return found
        day, start = end, max(start, self.said)
        while day >= start:
            if day.weekday() < 5 and not self.days.holiday(day):
                return day, False
            day -= DAY
        return None

    def whole(self, start: date, end: date) -> Span | None:
        """Return a stretch from its first day, or today if it has begun, to its last working day."""
        found = self.last_day(start, end)
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
        part = self.part
        if part == "early":
            return self.marked(start, early, _near(early, end))
        if part in ("mid", "half1"):
            return self.marked(start, mid, _near(mid, end), sure=part == "half1", window=part == "half1")
        if part == "end":
            found = self.last_day(start, end)
            return Span(None, *found) if found else None
        late = mid + (mid - early if part == "late" else 0 * DAY) + DAY
        span = self.whole(late if part else start, end)
        return span._replace(sure=span.sure and part != "late") if span else None

    def guess_if_far(self, span: Span | None) -> Span | None:
        """Return a span whose year was not said as a guess if it lies far ahead."""
        if span is not None and (span.by - self.said).days > FAR:
            return span._replace(sure=False)
        return span


def _near(mark: date, end: date) -> date:
    """Return the last day a mark may roll to: its own month's, and not beyond the stretch."""
    return min(month_end(mark.year, mark.month), end)


Rule = Callable[[Ask], Span | None]
"""What reads a phrase; None where it names no day there is."""
