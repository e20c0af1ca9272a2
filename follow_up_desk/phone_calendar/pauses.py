"""How long to wait before a server is asked again."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from follow_up_desk.phone_calendar.trouble import NEEDS_THE_USER, PhoneError, Trouble
from follow_up_desk.store.phone_file import PhoneCalendar

FIRST, LONGEST = timedelta(minutes=15), timedelta(hours=24)


def after_failure(calendar: PhoneCalendar, fault: PhoneError, now: datetime) -> PhoneCalendar:
    """Return what is noted of a failure: twice the pause of the one before, or what the server asked for.

    A server that cannot be reached is no failure: it is tried again soon.
    """
    details = {name: str(value) for name, value in fault.text.values.items()}
    if fault.trouble is Trouble.OFFLINE:
        return replace(calendar, trouble=fault.trouble, details=details)
    failures = calendar.failures + 1
    pause = max(min(FIRST * 2 ** min(failures - 1, 10), LONGEST), fault.wait or timedelta(0))
    return replace(calendar, failures=failures, wait_until=now + pause, trouble=fault.trouble, details=details)


def after_success(calendar: PhoneCalendar, now: datetime) -> PhoneCalendar:
    """Return what is noted once everything was published."""
    return replace(try_at_once(calendar), published_at=now)


def try_at_once(calendar: PhoneCalendar) -> PhoneCalendar:
    """Return what is noted where the user wants to try again at once: the pauses begin with the first."""
    return replace(calendar, failures=0, wait_until=None, trouble=None, details={})


def may_try(calendar: PhoneCalendar, now: datetime) -> bool:
    """Return whether the server may be asked by itself: its pause is over, and nothing needs the user."""
    if calendar.trouble in NEEDS_THE_USER:
        return False
    return calendar.wait_until is None or calendar.wait_until <= now


def last_fault(calendar: PhoneCalendar) -> PhoneError | None:
    """Return what went wrong the last time, also after a restart."""
    if calendar.trouble is None:
        return None
    values = {name: value for name, value in calendar.details.items() if name != "host"}
    return PhoneError(Trouble(calendar.trouble), calendar.details.get("host", ""), None, **values)
