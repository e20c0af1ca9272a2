"""The user's waking hours, and moments that suit both them and the employer's office hours."""

from datetime import date, datetime, time, timedelta

from follow_up_desk.core.facts import Facts
from follow_up_desk.core.local_time import in_zone, instant_at, local_day, user_zone
from follow_up_desk.core.quiet import quiet_until
from follow_up_desk.core.settings import span
from follow_up_desk.core.slots import OPENS, at, closing
from follow_up_desk.core.workdays import DAY

ROOM = timedelta(minutes=30)  # time a person needs before an office or an evening ends


def _hours(facts: Facts, day: date) -> tuple[datetime, datetime]:
    start, end = span(facts.numbers.waking_hours)
    zone = user_zone(facts.owner)
    return instant_at(day, start, zone), instant_at(day, end, zone)


def local(facts: Facts, moment: datetime) -> datetime:
    """Return the moment in the user's time zone."""
    return in_zone(moment, user_zone(facts.owner))


def is_awake(facts: Facts, moment: datetime) -> bool:
    """Return whether the moment is in the user's waking hours and outside quiet mode."""
    day = local(facts, moment).date()
    start, end = _hours(facts, day)
    return start <= moment < end and not _is_quiet(facts, day)


def _is_quiet(facts: Facts, day: date) -> bool:
    quiet = quiet_until(facts)
    return quiet is not None and local(facts, facts.now).date() <= day <= quiet


def next_waking(facts: Facts, moment: datetime) -> datetime:
    """Return the moment if the user is awake then, else when their waking hours next begin."""
    day = local(facts, moment).date()
    quiet = quiet_until(facts)
    if quiet is not None and _is_quiet(facts, day):
        return _hours(facts, quiet + DAY)[0]
    start, end = _hours(facts, day)
    if moment < start:
        return start
    return moment if moment < end else _hours(facts, day + DAY)[0]


def inside_both(facts: Facts, moment: datetime, earliest: datetime) -> datetime | None:
    """Return the nearest moment at which the user is awake and the office is open that day, or None."""
    office = local_day(moment, facts.zone)
    opens, closes = max(at(facts, office, OPENS), earliest), at(facts, office, closing(facts, office))
    found = []
    for day in (local(facts, moment).date() + n * DAY for n in (-1, 0, 1)):
        start, end = _hours(facts, day)
        first, last = max(opens, start), min(closes, end)
        if first < last:
            found.append(first if moment < first else max(first, last - ROOM))
    return min(found, key=lambda m: abs(m - moment), default=None)


def office_opens(facts: Facts, moment: datetime) -> datetime:
    """Return when their office opens next, in the user's time zone."""
    day = facts.days.first(local_day(moment, facts.zone))
    if at(facts, day, OPENS) <= moment:
        day = facts.days.add(day, 1)
    return local(facts, at(facts, day, OPENS))


def tomorrow(facts: Facts, clock: time) -> datetime:
    """Return a time of the user's next day."""
    zone = user_zone(facts.owner)
    return instant_at(local_day(facts.now, zone) + DAY, clock, zone)
