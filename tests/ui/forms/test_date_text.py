"""Dates and times as people type them; today is Thursday 22 October 2026, 10:00 in New York."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from follow_up_desk.ui.forms.date_text import DateAndTime, as_typed, format_date_and_time, parse_date
from tests.builders import NOW

READ = [
    ("now", "2026-10-22 10:00"),
    ("today 10:00", "2026-10-22 10:00"),
    ("today", "2026-10-22"),
    ("Yesterday 3pm", "2026-10-21 15:00"),
    ("yesterday at 3:30 p.m.", "2026-10-21 15:30"),
    ("tomorrow at 9", "2026-10-23 09:00"),
    ("Thu 10:00", "2026-10-22 10:00"),
    ("Fri", "2026-10-16"),
    ("on friday", "2026-10-16"),
    ("last Thu", "2026-10-15"),
    ("this Mon", "2026-10-19"),
    ("next Fri 12am", "2026-10-30 00:00"),
    ("15 Oct 10:00", "2026-10-15 10:00"),
    ("Oct 15", "2026-10-15"),
    ("15th of October, 3 pm", "2026-10-15 15:00"),
    ("Thu 15 Oct 2026 10:00", "2026-10-15 10:00"),
    ("Thu, 15 October 2026, noon", "2026-10-15 12:00"),
    ("2026-10-15 10:00", "2026-10-15 10:00"),
    ("2026-2-3", "2026-02-03"),
    ("15.10. 9h30", "2026-10-15 09:30"),
    ("15.10.26", "2026-10-15"),
    ("15/10", "2026-10-15"),
    ("5 January", "2027-01-05"),
    ("20 Dec", "2026-12-20"),
    ("3 days ago", "2026-10-19"),
    ("in 2 weeks", "2026-11-05"),
    ("14:00", "2026-10-22 14:00"),
    ("  TODAY   10:00 ", "2026-10-22 10:00"),
]
NOT_READ = [
    "",
    "soon",
    "31 Feb",
    "2026-13-01",
    "25:00",
    "13pm",
    "0 pm",
    "today 10:75",
    "15",
    "mar",
    "40/40",
    "Thu Fri",
    "99999999 days ago",
]


def when(text: str) -> DateAndTime:
    day, _, at = text.partition(" ")
    return DateAndTime(date.fromisoformat(day), time.fromisoformat(at) if at else None)


@pytest.mark.parametrize(("text", "expected"), READ)
def test_read(text: str, expected: str) -> None:
    assert parse_date(text, NOW) == when(expected)


@pytest.mark.parametrize("text", NOT_READ)
def test_not_read(text: str) -> None:
    assert parse_date(text, NOW) is None


@pytest.mark.parametrize(
    ("text", "behind", "ahead"),
    [("Thu", "2026-10-22", "2026-10-22"), ("Wed", "2026-10-21", "2026-10-28"), ("15 Oct", "2026-10-15", "2027-10-15")],
)
def test_a_day_lies_behind_or_ahead_as_the_field_asks(text: str, behind: str, ahead: str) -> None:
    assert parse_date(text, NOW) == when(behind)
    assert parse_date(text, NOW, ahead=True) == when(ahead)


def test_the_order_of_day_and_month_follows_the_country() -> None:
    assert parse_date("3/4/2026", NOW, day_first=True) == when("2026-04-03")
    assert parse_date("3/4/2026", NOW, day_first=False) == when("2026-03-04")
    assert parse_date("15/10/2026", NOW, day_first=False) == when("2026-10-15")


def test_what_is_put_into_a_field_is_as_people_write_it() -> None:
    assert as_typed(when("2026-10-15 10:00")) == "Thu 15 Oct 2026 10:00"
    assert as_typed(when("2026-10-15")) == "Thu 15 Oct 2026"


def test_it_is_said_back_in_full() -> None:
    assert format_date_and_time(when("2026-10-15 10:00")) == "Thu 15 Oct 2026, 10:00"
    assert format_date_and_time(when("2026-10-15")) == "Thu 15 Oct 2026"


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.none() | st.times())
def test_what_is_typed_reads_back_as_the_same(day: date, at: time | None) -> None:
    meant = DateAndTime(day, at.replace(second=0, microsecond=0, fold=0) if at else None)
    assert parse_date(as_typed(meant), NOW) == meant


@given(st.text(max_size=40) | st.from_regex(r"(in )?\d{1,9} (days|weeks) ?(ago)? \d{1,2}:\d\d", fullmatch=True))
def test_no_text_breaks_it(text: str) -> None:
    found = parse_date(text, NOW)
    assert found is None or isinstance(found.day, date)


def test_a_leap_day_is_found_in_its_own_year() -> None:
    leap = datetime(2028, 2, 1, 10, tzinfo=NOW.tzinfo)
    assert parse_date("29 Feb", leap) == when("2028-02-29")
    assert parse_date("29 Feb", NOW) is None
