"""From a date to a window: when the recipient's day begins, when it is too late to ask, which hours are best.

Advice section 0: inquiries go out from 08:30 to 17:30 in the recipient's zone, on a Friday until noon;
one that was missed moves to the next permitted slot. Thank-yous, replies, deliveries and offers
are exempt: any day, once their working day has begun.
"""

from datetime import date, datetime, time, timedelta

from follow_up_desk.core.days_off import DAY, FRIDAY
from follow_up_desk.core.enumerations import Channel, Outcome
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.local_time import in_zone, instant_at
from follow_up_desk.core.quiet_mode import quiet_until
from follow_up_desk.core.settings import time_span
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.core.workdays import Skipped

OPENS = time(8, 30)
CLOSES = time(17, 30)
NOON = time(12)
MAX_UNANSWERED_CALLS = 2


def employer_time(facts: Facts, day: date, clock: time) -> datetime:
    """Return a time of a day in the recipient's zone."""
    return instant_at(day, clock, facts.zone)


def closing_time(facts: Facts, day: date) -> time:
    """Return until when inquiries may go out on a day."""
    return NOON if facts.numbers.friday_afternoon and facts.days.is_friday(day) else CLOSES


def contact_day(
    facts: Facts, due: date, channel: Channel | None, named: bool = False
) -> tuple[date, tuple[Skipped, ...]]:
    """Return the day on which an inquiry that is due on `due` may go out, and the days skipped.

    A day that they `named` themselves is open until its evening, a Monday too.
    """
    here = in_zone(facts.now, facts.zone)
    if named and (due > facts.today or (due == facts.today and here.time() < CLOSES)):
        day, skipped = due, tuple[Skipped, ...]()
    else:  # a named day that is over was no blocked one
        day, skipped = _possible(facts, due + DAY if named else due, channel in CALLS)
    quiet = quiet_until(facts)
    if quiet is None or day > quiet:
        return day, skipped
    after, rest = facts.days.roll(quiet + DAY, channel in CALLS)
    wish = Skipped(day, Text(N_("quiet until {until}, as you asked"), {"until": quiet}))
    return after, (*skipped, wish, *rest)


def _possible(facts: Facts, due: date, call: bool) -> tuple[date, tuple[Skipped, ...]]:
    day, skipped = facts.days.roll(due, call)
    if day > facts.today:
        return day, skipped
    day, late = facts.days.roll(facts.today, call)
    over = _too_late_today(facts, call) if day == facts.today else None
    if over is not None:
        after, rest = facts.days.roll(day + DAY, call)
        day, late = after, (Skipped(day, over), *rest)
    return day, (*skipped, *late)


def _too_late_today(facts: Facts, call: bool) -> Text | None:
    """Return why it is too late for an inquiry today, or None."""
    here = in_zone(facts.now, facts.zone).time()
    if here >= CLOSES:
        return Text(N_("their working day is over"))
    if here >= closing_time(facts, facts.today):
        return Text(N_("a Friday afternoon") if facts.today.weekday() == FRIDAY else N_("the end of their week"))
    if call and unanswered_calls_today(facts) >= MAX_UNANSWERED_CALLS:
        return Text(N_("you rang twice, and nobody answered"))
    return None


def unanswered_calls_today(facts: Facts) -> int:
    """Return how many calls went unanswered today."""
    return sum(1 for a in facts.activities if a.outcome is Outcome.NO_ANSWER and facts.day(a.at) == facts.today)


def next_office_time(facts: Facts, since: datetime) -> datetime:
    """Return the first moment from `since` on in their office hours, on any working day."""
    here = in_zone(since, facts.zone)
    day = facts.days.first(here.date())
    if day == here.date() and here.time() >= CLOSES:
        day = facts.days.add(day, 1)
    return max(here, employer_time(facts, day, OPENS))


def has_opened(facts: Facts, day: date) -> bool:
    """Return whether a day has come and their working day has begun."""
    return facts.now >= employer_time(facts, day, OPENS)


def best_time(facts: Facts, day: date, channel: Channel | None) -> datetime:
    """Return the best moment of a day: the first good slot that has not passed."""
    slots = [time_span(text) for text in good_hours(facts, channel)]
    start = next((start for start, end in slots if employer_time(facts, day, end) > facts.now), slots[0][0])
    return max(employer_time(facts, day, start), facts.now)


def good_hours(facts: Facts, channel: Channel | None) -> tuple[str, ...]:
    """Return the best hours of a day for calling or, by another channel, for writing."""
    return facts.numbers.best_slots_call if channel in CALLS else (facts.numbers.best_slots_email,)


def contact_window(
    facts: Facts, day: date, channel: Channel | None, named: bool = False
) -> tuple[datetime, datetime, datetime]:
    """Return the earliest, best and latest moment for an inquiry on a day, which they may have `named` themselves."""
    return (
        employer_time(facts, day, OPENS),
        best_time(facts, day, channel),
        employer_time(facts, day, CLOSES if named else closing_time(facts, day)),
    )


def hours(n: int) -> timedelta:
    """Return n hours."""
    return timedelta(hours=n)
