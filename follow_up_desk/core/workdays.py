"""Working-day arithmetic of one employer: weekends, public holidays, quiet periods, blocked days.

Advice section 0: a working day is no weekend day and no public holiday of the employer's country or region, and not
inside a quiet period; in `add`, the day itself is day 0.
"""

from datetime import date

from msgspec import Struct

from follow_up_desk.core.days_off import DAY, MONDAY, WEEK, DaysOff, Holidays
from follow_up_desk.core.settings import WEEKDAYS, SettingValues
from follow_up_desk.core.wording import N_, Text

AUGUST_COUNTRIES = ("FR", "IT", "ES")
_HORIZON = 400


class Skipped(Struct, frozen=True):
    """Hold a skipped day that would have been the date, and why it was skipped."""

    day: date
    why: Text


class Workdays(DaysOff):
    """Count one employer's working days; results are cached, so reuse the object."""

    def __init__(self, holidays: Holidays, country: str, subdivision: str | None, numbers: SettingValues) -> None:
        super().__init__(holidays, country, subdivision)
        self._numbers = numbers
        self._free: dict[date, bool] = {}
        self._ends: dict[date, date] = {}
        self._sums: dict[tuple[date, int], date] = {}
        self._rolls: dict[tuple[date, bool], tuple[date, tuple[Skipped, ...]]] = {}
        self._no_call = frozenset(WEEKDAYS.index(day) for day in numbers.call_blocked_weekdays)
        self._no_chase = frozenset(WEEKDAYS.index(day) for day in numbers.email_chase_shift)

    def __eq__(self, other: object) -> bool:
        """Return whether the other one counts alike, whatever each has counted so far."""
        return isinstance(other, Workdays) and self._reading_context() == other._reading_context()

    def __hash__(self) -> int:
        return hash(self._reading_context())

    def _reading_context(self) -> tuple[object, ...]:
        return self.country, self._subdivision, self._holidays, self._numbers

    def quiet(self, day: date) -> bool:
        """Return whether the day is in a quiet period of this country."""
        on, numbers = (day.month, day.day), self._numbers
        if numbers.quiet_xmas and (on >= (12, numbers.quiet_xmas_from) or on <= (1, numbers.quiet_xmas_to)):
            return True
        if numbers.quiet_jp_golden_week and self.country == "JP" and (4, 29) <= on <= (5, 5):
            return True
        if numbers.quiet_us_thanksgiving and self.country == "US" and day.month == 11:
            thursday = date(day.year, 11, 1) + ((3 - date(day.year, 11, 1).weekday()) % 7 + 21) * DAY
            return abs(day - thursday) <= DAY
        return False

    def is_workday(self, day: date) -> bool:
        """Return whether the employer works on that day."""
        known = self._free.get(day)
        if known is None:
            known = self._free[day] = not (self.weekend(day) or self.holiday(day) or self.quiet(day))
        return known

    def add(self, day: date, n: int) -> date:
        """Return the n-th working day after `day`."""
        key = (day, n)
        if key not in self._sums:
            self._sums[key] = self._count(day, n)
        return self._sums[key]

    def _count(self, day: date, n: int) -> date:
        for _ in range(_HORIZON):
            if n <= 0:
                break
            day += DAY
            n -= self.is_workday(day)
        return day

    def first(self, day: date) -> date:
        """Return `day` if it is a working day, else the next one."""
        return day if self.is_workday(day) else self.add(day, 1)

    def before(self, day: date, n: int) -> date:
        """Return the n-th working day before `day`."""
        for _ in range(_HORIZON):
            if n <= 0:
                break
            day -= DAY
            n -= self.is_workday(day)
        return day

    def between(self, day: date, end: date) -> int:
        """Return the number of working days after `day`, up to and including `end`."""
        count = 0
        while day < end:
            day += DAY
            count += self.is_workday(day)
        return count

    def promise_end(self, by: date) -> date:
        """Return the last day of a promise: a weekend or holiday becomes the next working day, a quiet day stays."""
        if by not in self._ends:
            self._ends[by] = by if self.is_workday(by) or self.quiet(by) else self.add(by, 1)
        return self._ends[by]

    def _monday_like(self, day: date) -> bool:
        """Return whether `day` is the first working day after a Monday that was a public holiday."""
        monday = next((d for d in (day - n * DAY for n in range(WEEK)) if self.is_monday(d)), day)
        if day == monday or not self.holiday(monday):
            return False
        return self.first(monday) == day

    def blocked(self, day: date, call: bool) -> Text | None:
        """Return why no inquiry is made by this channel on a working day, or None (tip 4)."""
        kept_free = self._no_call if call else self._no_chase
        if MONDAY in kept_free and self.is_monday(day):
            return _monday_reason(day, call)
        if day.weekday() in kept_free - {MONDAY}:
            return Text(N_("a day you keep free of inquiries"))
        if call and self._numbers.monday_like and MONDAY in self._no_call and self._monday_like(day):
            return Text(N_("the first working day after a Monday holiday"))
        return None

    def roll(self, day: date, call: bool) -> tuple[date, tuple[Skipped, ...]]:
        """Return the first working day from `day` on that is permitted for the channel, and the days skipped."""
        key = (day, call)
        if key not in self._rolls:
            self._rolls[key] = self._rolled(day, call)
        return self._rolls[key]

    def _rolled(self, day: date, call: bool) -> tuple[date, tuple[Skipped, ...]]:
        skipped: list[Skipped] = []
        for _ in range(_HORIZON):
            why = self.closed(day) or self.blocked(day, call)
            if why is None:
                break
            skipped.append(Skipped(day, why))
            day += DAY
        return day, tuple(skipped)

    def closed(self, day: date) -> Text | None:
        """Return why the employer does not work on that day, or None."""
        if self.is_workday(day):
            return None
        if self.weekend(day):
            return Text(N_("a weekend"))
        name = self.holiday(day)
        return Text(N_("public holiday: {name}"), {"name": name}) if name else Text(N_("a quiet period"))

    def waited(self, day: date, n: int) -> date:
        """Return the end of a wait of n working days; half as long again, rounded up, where August is quiet."""
        end = self.add(day, n)
        if self._numbers.quiet_fr_it_es_august and self.country in AUGUST_COUNTRIES and _touches_august(day, end):
            return self.add(day, (3 * n + 1) // 2)
        return end


def _monday_reason(day: date, call: bool) -> Text:
    if day.weekday() == MONDAY:
        return Text(N_("no calls on Mondays")) if call else Text(N_("no inquiries on Mondays"))
    if call:
        return Text(N_("no calls on the first day of their week"))
    return Text(N_("no inquiries on the first day of their week"))


def _touches_august(start: date, end: date) -> bool:
    """Return whether a wait includes a day of August; no wait reaches the August of the next year."""
    return start <= date(start.year, 8, 31) and end >= date(start.year, 8, 1)
