"""Measure planning without a window: a thousand opportunities, and one."""

import statistics
import time
from collections.abc import Callable
from datetime import datetime

from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.public_holidays import PublicHolidays
from tests.bench.books import a_book


def planning(now: datetime) -> dict[str, float]:
    """Return milliseconds for a thousand live opportunities of twenty activities and for one, the median of several."""
    holidays = PublicHolidays().of_year
    thousand, one = a_book(1000, now, 1000, 20), a_book(1, now, 1, 20)
    build_agenda(one, Calendars(holidays), now)
    return {
        "plan_1000_ms": median_ms(lambda: build_agenda(thousand, Calendars(holidays), now), 9),
        "plan_one_ms": median_ms(lambda: build_agenda(one, Calendars(holidays), now), 99),
    }


def median_ms(work: Callable[[], object], runs: int) -> float:
    """Return how many milliseconds some work takes, the median of several runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)
