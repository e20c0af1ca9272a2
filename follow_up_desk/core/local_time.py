"""Instants, days and clocks across time zones: the only place that does arithmetic with zones.

A wall time that a change of the clocks skips or repeats is read as the standard library reads it: the earlier of two
(fold 0), and a skipped hour by the offset before the change.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.user_records import Owner
from follow_up_desk.core.wording import Moment

Zone = tzinfo
EVENING = time(18)
BEGINNING = datetime.min.replace(tzinfo=UTC)


def zone_named(name: str) -> Zone:
    """Return the zone of an IANA name; raise ValueError where there is none."""
    try:
        return ZoneInfo(name)
    except (ValueError, KeyError, OSError):  # ZoneInfoNotFoundError is a KeyError; a folder's name is an OSError
        raise ValueError(f"no time zone is named {name!r}") from None


def is_zone(name: str) -> bool:
    """Return whether there is a time zone of that name."""
    try:
        zone_named(name)
    except ValueError:
        return False
    return True


def agree_all_year(names: Iterable[str]) -> bool:
    """Return whether time zones show the same hour, in winter and in summer."""
    days = (datetime(2026, 1, 15, tzinfo=UTC), datetime(2026, 7, 15, tzinfo=UTC))
    return len({tuple([day.astimezone(zone_named(name)).utcoffset() for day in days]) for name in names}) == 1


@cache
def known_zones() -> tuple[str, ...]:
    """Return the IANA names of all time zones, sorted."""
    return tuple(sorted(available_timezones()))


def user_zone(owner: Owner) -> Zone:
    """Return the user's time zone."""
    return zone_named(owner.time_zone)


def employer_zone(opportunity: Opportunity, owner: Owner) -> Zone:
    """Return the employer's time zone, the user's where none is known."""
    return zone_named(opportunity.time_zone or owner.time_zone)


def zone_of(moment: datetime) -> Zone:
    """Return the zone an aware moment is in."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.tzinfo


def zone_name(moment: datetime) -> str:
    """Return the IANA name of a moment's zone, UTC for one that has only an offset."""
    return str(getattr(moment.tzinfo, "key", "UTC"))


def in_zone(instant: datetime, zone: Zone) -> datetime:
    """Return the instant as a clock in that zone shows it."""
    return instant.astimezone(zone)


def local_day(instant: datetime, zone: Zone) -> date:
    """Return the day it is in that zone at the instant."""
    return instant.astimezone(zone).date()


def system_day(instant: datetime) -> date:
    """Return the day it is at the instant in the time zone of this computer."""
    return instant.astimezone().date()


def system_time(instant: datetime) -> datetime:
    """Return the instant as the clock of this computer shows it."""
    return instant.astimezone()


def instant_at(day: date, clock: time, zone: Zone) -> datetime:
    """Return the instant when a clock in that zone shows this day and time."""
    return datetime.combine(day, clock, zone)


def with_zone(wall: datetime, zone: Zone) -> datetime:
    """Return the instant when a clock in that zone shows this wall time."""
    return wall.replace(tzinfo=zone)


def wall_time(moment: datetime) -> datetime:
    """Return what the clock of the moment's own zone shows, without the zone."""
    return moment.replace(tzinfo=None)


def same_clock(one: datetime, other: datetime) -> bool:
    """Return whether two moments have the same offset, so that their clocks agree."""
    return one.utcoffset() == other.utcoffset()


def on_both_clocks(instant: datetime, here: Zone, there: Zone) -> Moment:
    """Return the instant as the user's clock shows it and, if it differs, that of another zone, for a `Text`."""
    yours, theirs = in_zone(instant, here), in_zone(instant, there)
    return Moment(yours, None if same_clock(yours, theirs) else theirs)


def with_fixed_offset(moment: datetime) -> datetime:
    """Return the moment with its offset of that day instead of its zone, as it is written to a file."""
    return datetime.fromisoformat(moment.isoformat())


def evening_before(start: datetime, zone: Zone) -> datetime:
    """Return 18:00 of the day before `start`, both in the given zone."""
    return instant_at(local_day(start, zone) - timedelta(days=1), EVENING, zone)
