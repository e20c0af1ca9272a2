"""Zone arithmetic: names of zones, and clocks on the days when they change."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from follow_up_desk.core import local_time
from follow_up_desk.core.local_time import in_zone, instant_at, is_zone, local_day, zone_named

BERLIN = zone_named("Europe/Berlin")


@pytest.mark.parametrize("name", ["", "Nowhere/City", "Europe", "../etc/passwd", "/etc/localtime", "a\0b"])
def test_a_name_that_is_no_zone_is_a_value_error(name: str) -> None:
    assert not is_zone(name)
    with pytest.raises(ValueError, match="no time zone is named"):
        zone_named(name)


def test_a_day_is_the_day_of_its_zone() -> None:
    late = datetime(2026, 10, 22, 23, 30, tzinfo=UTC)
    assert local_day(late, BERLIN) == date(2026, 10, 23)
    assert local_day(late, UTC) == date(2026, 10, 22)


@pytest.mark.parametrize(
    ("day", "clock", "utc"),
    [
        (date(2026, 3, 29), time(2, 30), "2026-03-29T01:30+00:00"),  # skipped: read by the offset before
        (date(2026, 10, 25), time(2, 30), "2026-10-25T00:30+00:00"),  # twice: the first
        (date(2026, 10, 25), time(3, 30), "2026-10-25T02:30+00:00"),
    ],
)
def test_a_clock_on_a_day_it_is_changed(day: date, clock: time, utc: str) -> None:
    assert in_zone(instant_at(day, clock, BERLIN), UTC) == datetime.fromisoformat(utc)


def test_the_evening_before_keeps_its_hour_over_a_change() -> None:
    monday = instant_at(date(2026, 10, 26), time(10), BERLIN)
    evening = local_time.evening_before(instant_at(date(2026, 10, 25), time(10), BERLIN), BERLIN)
    assert (evening.day, evening.hour, evening.utcoffset()) == (24, 18, timedelta(hours=2))
    assert not local_time.same_clock(monday, evening)


def test_a_fixed_offset_is_that_of_the_day() -> None:
    moment = local_time.with_fixed_offset(instant_at(date(2026, 7, 1), time(9), BERLIN))
    assert moment.isoformat() == "2026-07-01T09:00:00+02:00"
    assert local_time.zone_name(moment) == "UTC"
    assert moment + timedelta(days=180) == datetime.fromisoformat("2026-12-28T09:00:00+02:00")


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        local_time.zone_of(datetime(2026, 7, 1))  # noqa: DTZ001 - that is the point
