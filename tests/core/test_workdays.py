"""Working days, quiet periods, Monday-like days and the wait of August, day by day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from follow_up_desk.core.days_off import DAY, Year, saturdays_and_sundays
from follow_up_desk.core.settings import setting_values
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.wording import english
from follow_up_desk.core.workdays import Workdays
from tests.builders import HOLIDAYS


def days(country="US", **policy):
    given_ = tuple((name.replace("__", "."), value) for name, value in policy.items())
    known = dict(HOLIDAYS.get(country, {}))
    return Workdays(
        lambda _c, _s, year: Year({d: n for d, n in known.items() if d.year == year}, saturdays_and_sundays(year)),
        country,
        None,
        setting_values(Policy(given=given_)),
    )


def d(text):
    return date.fromisoformat(text)


QUIET = [
    ("US", "2026-12-21", False),
    ("US", "2026-12-22", True),
    ("US", "2027-01-03", True),
    ("US", "2027-01-04", False),
    ("US", "2026-11-24", False),
    ("US", "2026-11-25", True),  # the Wednesday before Thanksgiving
    ("US", "2026-11-27", True),
    ("US", "2026-11-28", False),
    ("US", "2029-11-21", True),  # a November that begins on a Thursday: the 22nd
    ("US", "2029-11-22", True),
    ("US", "2028-11-22", True),  # Thanksgiving on the 23rd
    ("US", "2024-11-29", True),  # and on the 28th
    ("US", "2026-10-29", False),
    ("CA", "2026-11-26", False),
    ("JP", "2027-04-28", False),
    ("JP", "2027-04-29", True),
    ("JP", "2027-05-05", True),
    ("JP", "2027-05-06", False),
    ("US", "2027-04-30", False),
]


@pytest.mark.parametrize(("country", "day", "quiet"), QUIET)
def test_quiet(country, day, quiet):
    assert days(country).quiet(d(day)) == quiet


def test_each_quiet_period_can_be_turned_off():
    assert not days(quiet__xmas=False).quiet(d("2026-12-28"))
    assert not days(quiet__us_thanksgiving=False).quiet(d("2026-11-26"))
    assert not days("JP", quiet__jp_golden_week=False).quiet(d("2027-05-03"))


ADDED = [
    ("2026-10-22", 0, "2026-10-22"),
    ("2026-10-24", 0, "2026-10-24"),
    ("2026-10-22", 1, "2026-10-23"),
    ("2026-10-23", 1, "2026-10-26"),
    ("2026-10-24", 1, "2026-10-26"),
    ("2026-09-04", 1, "2026-09-08"),  # over Labor Day
    ("2026-11-24", 1, "2026-11-30"),
    ("2026-12-21", 2, "2027-01-05"),
]


@pytest.mark.parametrize(("start", "n", "end"), ADDED)
def test_add(start, n, end):
    assert days().add(d(start), n) == d(end)


BEFORE = [
    ("2026-10-26", 0, "2026-10-26"),
    ("2026-10-26", 1, "2026-10-23"),
    ("2026-10-25", 1, "2026-10-23"),
    ("2026-09-08", 1, "2026-09-04"),
    ("2026-10-26", 6, "2026-10-16"),
]


@pytest.mark.parametrize(("start", "n", "end"), BEFORE)
def test_before(start, n, end):
    assert days().before(d(start), n) == d(end)


BETWEEN = [
    ("2026-10-22", "2026-10-22", 0),
    ("2026-10-22", "2026-10-23", 1),
    ("2026-10-23", "2026-10-25", 0),
    ("2026-10-23", "2026-10-26", 1),
    ("2026-10-26", "2026-10-22", 0),
    ("2026-09-04", "2026-09-08", 1),
]


@pytest.mark.parametrize(("start", "end", "n"), BETWEEN)
def test_between(start, end, n):
    assert days().between(d(start), d(end)) == n


PROMISES = [
    ("2026-10-23", "2026-10-23"),
    ("2026-10-24", "2026-10-26"),
    ("2026-09-07", "2026-09-08"),  # a holiday becomes the next working day
    ("2026-12-24", "2026-12-24"),  # a quiet day stays
    ("2026-12-26", "2026-12-26"),  # though it is a Saturday
]


@pytest.mark.parametrize(("by", "end"), PROMISES)
def test_promise_end(by, end):
    assert days().promise_end(d(by)) == d(end)


ROLLS = [
    # from, by call, to, the days skipped and why
    ("2026-10-27", True, "2026-10-27", ""),
    ("2026-10-26", True, "2026-10-27", "26 no calls on Mondays"),
    ("2026-10-26", False, "2026-10-27", "26 no inquiries on Mondays"),
    ("2026-10-24", True, "2026-10-27", "24 a weekend, 25 a weekend, 26 no calls on Mondays"),
    ("2026-09-07", False, "2026-09-08", "7 public holiday: Labor Day"),
    (
        "2026-09-07",
        True,
        "2026-09-09",
        "7 public holiday: Labor Day, 8 the first working day after a Monday holiday",
    ),
    ("2026-09-08", True, "2026-09-09", "8 the first working day after a Monday holiday"),
    ("2026-09-09", True, "2026-09-09", ""),
    ("2026-11-11", True, "2026-11-12", "11 public holiday: Veterans Day"),  # a Wednesday: Thursday is no Monday
    (
        "2026-11-25",
        True,
        "2026-12-01",
        "25 a quiet period, 26 public holiday: Thanksgiving, 27 a quiet period, "
        "28 a weekend, 29 a weekend, 30 no calls on Mondays",
    ),
]


@pytest.mark.parametrize(("start", "call", "end", "skipped"), ROLLS)
def test_roll(start, call, end, skipped):
    found, left_out = days().roll(d(start), call)
    assert (found, ", ".join(f"{s.day.day} {english((s.why,))}" for s in left_out)) == (d(end), skipped)


def test_the_days_kept_free_are_the_users_choice():
    free = days(call_blocked_weekdays=("MON", "FRI"), email_chase_shift=("WED",))
    assert english((free.blocked(d("2026-10-23"), True),)) == "a day you keep free of inquiries"
    assert free.blocked(d("2026-10-23"), False) is None
    assert english((free.blocked(d("2026-10-28"), False),)) == "a day you keep free of inquiries"
    assert free.blocked(d("2026-10-28"), True) is None
    assert free.blocked(d("2026-10-26"), False) is None


def test_the_day_after_a_monday_holiday_can_be_an_ordinary_one():
    assert days(monday_like=False).blocked(d("2026-09-08"), True) is None
    assert days(call_blocked_weekdays=()).blocked(d("2026-09-08"), True) is None
    assert days().blocked(d("2026-09-08"), True) is not None
    assert days().blocked(d("2026-09-08"), False) is None
    # a Monday in a quiet period that is no holiday leaves the Tuesday after it alone
    assert days().blocked(d("2027-01-05"), True) is None
    assert days().blocked(d("2028-01-04"), True) is None  # Monday 3 January is still quiet


AUGUST = [
    ("FR", "2026-07-20", 7, "2026-07-29"),
    ("FR", "2026-07-22", 7, "2026-07-31"),  # ends before August
    ("FR", "2026-07-23", 7, "2026-08-07"),  # touches it: 11 instead of 7
    ("FR", "2025-07-23", 7, "2025-08-07"),  # would end on its first day
    ("IT", "2026-08-31", 7, "2026-09-15"),
    ("ES", "2026-08-31", 2, "2026-09-03"),  # 3 instead of 2
    ("FR", "2026-09-01", 7, "2026-09-10"),
    ("DE", "2026-08-10", 7, "2026-08-19"),
    ("FR", "2026-12-14", 7, "2027-01-05"),
]


@pytest.mark.parametrize(("country", "day", "n", "end"), AUGUST)
def test_august_waits_half_as_long_again(country, day, n, end):
    assert days(country).waited(d(day), n) == d(end)


def test_august_can_be_like_any_month():
    assert days("FR", quiet__fr_it_es_august=False).waited(d("2026-08-03"), 7) == d("2026-08-12")


some_day = st.dates(date(2026, 1, 1), date(2028, 12, 31))


@given(some_day, st.integers(0, 30))
def test_adding_counts_what_lies_between(day, n):
    known = days()
    end = known.add(day, n)
    assert known.between(day, end) == n
    assert n == 0 or known.is_workday(end)
    if known.is_workday(day):
        assert known.before(end, n) == day


@given(some_day, st.booleans())
def test_rolling_stops_on_a_day_that_is_open_and_names_every_other(day, call):
    known = days()
    end, skipped = known.roll(day, call)
    assert known.is_workday(end)
    assert known.blocked(end, call) is None
    assert [s.day for s in skipped] == [day + n * DAY for n in range((end - day).days)]
    assert known.first(day) == (day if known.is_workday(day) else known.add(day, 1))
    assert end - day < timedelta(days=20)
