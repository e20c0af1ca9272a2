"""Pauses grow, follow the server's wish, and are kept between runs."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from follow_up_desk.phone_calendar.pauses import FIRST, LONGEST, after_failure, after_success
from follow_up_desk.phone_calendar.trouble import PhoneError, Trouble
from follow_up_desk.store.phone_file import PhoneCalendar
from tests.builders import NOW

CALENDAR = PhoneCalendar("https://x.example/", "ada", "https://x.example/c/", "abc", "full")


@pytest.mark.parametrize(
    ("failures", "asked", "pause"),
    [
        (0, None, FIRST),
        (1, None, 2 * FIRST),
        (2, timedelta(hours=5), timedelta(hours=5)),
        (3, timedelta(minutes=1), 8 * FIRST),
        (9, None, LONGEST),
        (5000, None, LONGEST),
        (0, timedelta(days=3), timedelta(days=3)),
    ],
)
def test_each_failure_doubles_the_pause_up_to_a_day(failures: int, asked: timedelta | None, pause: timedelta) -> None:
    before = replace(CALENDAR, failures=failures)
    after = after_failure(before, PhoneError(Trouble.BUSY, "x.example", asked), NOW)
    assert after.failures == failures + 1
    assert after.wait_until == NOW + pause
    assert after.trouble == Trouble.BUSY


def test_no_network_is_no_failure() -> None:
    after = after_failure(CALENDAR, PhoneError(Trouble.OFFLINE, "x.example"), NOW)
    assert (after.failures, after.wait_until, after.trouble) == (0, None, Trouble.OFFLINE)


def test_success_ends_it() -> None:
    failed = after_failure(CALENDAR, PhoneError(Trouble.FULL, "x.example"), NOW)
    assert after_success(failed, NOW) == replace(CALENDAR, published_at=NOW)
