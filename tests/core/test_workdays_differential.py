"""Working-day arithmetic against a plain count over ten years in twelve countries.

The count asks the `holidays` package day by day and keeps a list; which weekday is "Monday" is written down here.
"""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta

import holidays
import pytest

from follow_up_desk.core.settings import setting_values
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.workdays import Workdays
from follow_up_desk.public_holidays import PublicHolidays

DAY = timedelta(days=1)
FIRST, LAST = date(2020, 1, 1), date(2029, 12, 31)
SPAN = [FIRST + n * DAY for n in range((LAST - FIRST).days + 1)]
COUNTRIES = ("US", "GB", "DE", "FR", "JP", "CA", "CN", "IL", "SA", "AE", "IR", "BN")
MONDAYS = {"IL": 6, "SA": 6, "IR": 5}  # Python's weekday of the day after the weekend; 0 elsewhere
SUNDAY_BEGAN = ("AE", date(2022, 1, 1))  # until then the weekend there was Friday and Saturday
COUNTS = (0, 1, 3, 5, 7, 15)


def first_weekday(country: str, day: date) -> int:
    return 6 if country == SUNDAY_BEGAN[0] and day < SUNDAY_BEGAN[1] else MONDAYS.get(country, 0)


def quiet(country: str, day: date) -> bool:
    if (day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 3):
        return True
    if country == "JP" and date(day.year, 4, 29) <= day <= date(day.year, 5, 5):
        return True
    thursdays = [date(day.year, 11, n) for n in range(1, 31) if date(day.year, 11, n).weekday() == 3]
    return country == "US" and thursdays[3] - DAY <= day <= thursdays[3] + DAY


class Count:
    """Count working days in a list of them."""

    def __init__(self, country: str) -> None:
        self.country = country
        self.known = holidays.country_holidays(country, years=range(2019, 2032))
        around = [FIRST - 120 * DAY + n * DAY for n in range(len(SPAN) + 240)]
        self.open = [d for d in around if not (self.known.is_weekend(d) or d in self.known or quiet(country, d))]

    def works(self, day: date) -> bool:
        at = bisect_left(self.open, day)
        return self.open[at] == day

    def after(self, day: date, n: int) -> date:
        return self.open[bisect_right(self.open, day) + n - 1] if n else day

    def before(self, day: date, n: int) -> date:
        return self.open[bisect_left(self.open, day) - n] if n else day

    def no_call(self, day: date) -> bool:
        """Return whether it is their Monday, or the first working day after one that was a holiday (tip 4)."""
        if day.weekday() == first_weekday(self.country, day):
            return True
        back = (day.weekday() - first_weekday(self.country, day)) % 7
        monday = day - back * DAY
        return monday in self.known and self.open[bisect_left(self.open, monday)] == day

    def roll(self, day: date, call: bool) -> date:
        for found in self.open[bisect_left(self.open, day) :]:
            if not (self.no_call(found) if call else found.weekday() == first_weekday(self.country, found)):
                return found
        raise AssertionError("no day is left")


@pytest.mark.parametrize("country", COUNTRIES)
def test_ten_years_day_by_day(country):
    count, days = Count(country), Workdays(PublicHolidays().of_year, country, None, setting_values(Policy()))
    for day in SPAN:
        assert days.is_workday(day) == count.works(day), day
        for n in COUNTS:
            assert days.add(day, n) == count.after(day, n), (day, n)
            assert days.before(day, n) == count.before(day, n), (day, n)
        assert days.between(day, day + 20 * DAY) == sum(count.works(day + n * DAY) for n in range(1, 21)), day
        for call in (True, False):
            assert days.roll(day, call)[0] == count.roll(day, call), (day, call)


@pytest.mark.parametrize(("country", "friday"), [("US", 4), ("IL", 3), ("SA", 3), ("IR", 3), ("BN", 4), ("AE", 4)])
def test_the_day_before_their_weekend(country, friday):
    days = Workdays(PublicHolidays().of_year, country, None, setting_values(Policy()))
    week = [date(2026, 10, 12) + n * DAY for n in range(7)]
    assert [day.weekday() for day in week if days.is_friday(day)] == [friday]
    assert [day.weekday() for day in week if days.is_monday(day)] == [first_weekday(country, week[0])]
