"""The evening before an instant, in a given time zone."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from follow_up_desk.core.workdays import DAY

EVENING = time(18)


def evening_before(start: datetime, time_zone: str) -> datetime:
    """Return 18:00 of the day before `start`, both in the given zone."""
    zone = ZoneInfo(time_zone)
    return datetime.combine(start.astimezone(zone).date() - DAY, EVENING, zone)
