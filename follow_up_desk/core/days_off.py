"""The days off of one country: public holidays and weekends, and which weekdays border them.

"Monday" is the weekday after their weekend, holiday or not, and "Friday" the one before it; where the weekend is split,
both keep their names (contract 3).
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from msgspec import Struct

DAY = timedelta(days=1)
MONDAY, FRIDAY = 0, 4
WEEK = 7


class Year(Struct, frozen=True):
    """Hold the days off of one year in one country: its public holidays with their names, and its weekend days."""

    holidays: Mapping[date, str]
    weekend: frozenset[date]


Holidays = Callable[[str, str | None, int], Year]
"""Country, subdivision, year -> the days off; passed in by the caller."""


def saturdays_and_sundays(year: int) -> frozenset[date]:
    """Return the weekend days of a year where nothing else is known."""
    first = date(year, 1, 1)
    days = [first + n * DAY for n in range((date(year, 12, 31) - first).days + 1)]
    return frozenset([day for day in days if day.weekday() > FRIDAY])


def no_holidays(country: str, subdivision: str | None, year: int) -> Year:
    """Return a year without public holidays, its weekends on Saturday and Sunday."""
    return Year({}, saturdays_and_sundays(year))


class DaysOff:
    """Know the days off of one country and region; results are cached, so reuse the object."""

    def __init__(self, holidays: Holidays, country: str, subdivision: str | None) -> None:
        self.country = country
        self._subdivision = subdivision
        self._holidays = holidays
        self._years: dict[int, Year] = {}
        self._mondays: dict[date, bool] = {}

    def holiday(self, day: date) -> str | None:
        """Return the public holiday's name, or None."""
        return self._year(day).holidays.get(day)

    def weekend(self, day: date) -> bool:
        """Return whether the day is part of their weekend."""
        return day in self._year(day).weekend

    def _year(self, day: date) -> Year:
        if day.year not in self._years:
            self._years[day.year] = self._holidays(self.country, self._subdivision, day.year)
        return self._years[day.year]

    def is_monday(self, day: date) -> bool:
        """Return whether the day is the weekday after their weekend, a holiday or not."""
        if day not in self._mondays:
            self._mondays[day] = self._borders_weekend(day, -DAY, MONDAY)
        return self._mondays[day]

    def is_friday(self, day: date) -> bool:
        """Return whether the day is the weekday before their weekend, a holiday or not."""
        return self._borders_weekend(day, DAY, FRIDAY)

    def _borders_weekend(self, day: date, step: timedelta, otherwise: int) -> bool:
        off = {near.weekday() for near in (day + n * step for n in range(WEEK)) if self.weekend(near)}
        ends = [weekday for weekday in off if (weekday + 1) % WEEK not in off]
        if len(ends) != 1:  # split, or none at all
            return day.weekday() == otherwise
        return not self.weekend(day) and self.weekend(day + step)
