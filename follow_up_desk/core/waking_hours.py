"""The user's waking hours, and moments that suit both them and the employer's office hours."""

from datetime import date, datetime, time, timedelta

from follow_up_desk.core.contact_windows import OPENS, closing_time, employer_time
from follow_up_desk.core.days_off import DAY
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.local_time import in_zone, instant_at, local_day, on_both_clocks, user_zone
from follow_up_desk.core.quiet_mode import quiet_until
from follow_up_desk.core.settings import time_span
from follow_up_desk.core.wording import Moment

MARGIN = timedelta(minutes=30)  # time a person needs before an office or an evening ends


def _waking_hours(facts: Facts, day: date) -> tuple[datetime, datetime]:
    start, end = time_span(facts.numbers.waking_hours)
    zone = user_zone(facts.owner)
    return instant_at(day, start, zone), instant_at(day, end, zone)


def moment_of(facts: Facts, instant: datetime) -> Moment:
    """Return an instant on the user's clock, and on the employer's where that differs, for a `Text`."""
    return on_both_clocks(instant, user_zone(facts.owner), facts.zone)


def user_time(facts: Facts, moment: datetime) -> datetime:
    """Return the moment in the user's time zone."""
    return in_zone(moment, user_zone(facts.owner))


def is_awake(facts: Facts, moment: datetime) -> bool:
    """Return whether the moment is in the user's waking hours and outside quiet mode."""
    day = user_time(facts, moment).date()
    start, end = _waking_hours(facts, day)
    return start <= moment < end and not _is_quiet(facts, day)


def _is_quiet(facts: Facts, day: date) -> bool:
    quiet = quiet_until(facts)
    return quiet is not None and user_time(facts, facts.now).date() <= day <= quiet


def next_waking(facts: Facts, moment: datetime) -> datetime:
    """Return the moment if the user is awake then, else when their waking hours next begin."""
    day = user_time(facts, moment).date()
    quiet = quiet_until(facts)
    if quiet is not None and _is_quiet(facts, day):
        return _waking_hours(facts, quiet + DAY)[0]
    start, end = _waking_hours(facts, day)
    if moment < start:
        return start
    return moment if moment < end else _waking_hours(facts, day + DAY)[0]


def nearest_shared_time(facts: Facts, moment: datetime, earliest: datetime) -> datetime | None:
    """Return the nearest moment at which the user is awake and the office is open that day, or None."""
    office = local_day(moment, facts.zone)
    opens, closes = (
        max(employer_time(facts, office, OPENS), earliest),
        employer_time(facts, office, closing_time(facts, office)),
    )
    found = []
    for day in (user_time(facts, moment).date() + n * DAY for n in (-1, 0, 1)):
        start, end = _waking_hours(facts, day)
        first, last = max(opens, start), min(closes, end)
        if first < last:
            found.append(first if moment < first else max(first, last - MARGIN))
    return min(found, key=lambda m: abs(m - moment), default=None)


def office_opens(facts: Facts, moment: datetime) -> datetime:
    """Return when their office opens next, in the user's time zone."""
    day = facts.days.first(local_day(moment, facts.zone))
    if employer_time(facts, day, OPENS) <= moment:
        day = facts.days.add(day, 1)
    return user_time(facts, employer_time(facts, day, OPENS))


def tomorrow(facts: Facts, clock: time) -> datetime:
    """Return a time of the user's next day."""
    zone = user_zone(facts.owner)
    return instant_at(local_day(facts.now, zone) + DAY, clock, zone)
