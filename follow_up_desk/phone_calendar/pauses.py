"""How long to wait before a server is asked again."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from follow_up_desk.phone_calendar.trouble import PhoneError, Trouble
from follow_up_desk.store.phone_file import PhoneCalendar

FIRST, LONGEST = timedelta(minutes=15), timedelta(hours=24)


def after_failure(calendar: PhoneCalendar, fault: PhoneError, now: datetime) -> PhoneCalendar:
    """Return what is noted of a failure: twice the pause of the one before, or what the server asked for.

    A server that cannot be reached is no failure: it is tried again soon.
    """
    if fault.trouble is Trouble.OFFLINE:
        return replace(calendar, trouble=fault.trouble)
    failures = calendar.failures + 1
    pause = max(min(FIRST * 2 ** min(failures - 1, 10), LONGEST), fault.wait or timedelta(0))
    return replace(calendar, failures=failures, wait_until=now + pause, trouble=fault.trouble)


def after_success(calendar: PhoneCalendar, now: datetime) -> PhoneCalendar:
    """Return what is noted once everything was published."""
    return replace(calendar, failures=0, wait_until=None, trouble=None, published_at=now)
