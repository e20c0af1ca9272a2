"""Start and end quiet mode."""

from datetime import date, datetime

from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.local_time import local_day, user_zone
from follow_up_desk.core.settings import BY_NAME, QUIET_UNTIL
from follow_up_desk.core.wording import N_, UserError


def start_quiet_mode(book: Book, until: date, now: datetime) -> Change:
    """Start quiet mode up to and including a day: no reminders, and nobody is asked anything."""
    if until < local_day(now, user_zone(book.owner)):
        raise UserError(N_("Please choose a day that is still to come."))
    return _given(book, until.isoformat())


def end_quiet_mode(book: Book, now: datetime) -> Change:
    """End quiet mode."""
    return _given(book, "")


def _given(book: Book, value: str) -> Change:
    given = dict(book.policy.given)
    given.pop(QUIET_UNTIL, None)
    if value:
        given[QUIET_UNTIL] = value
    kept = tuple((name, given[name]) for name in BY_NAME if name in given)
    return Change(put=(replace(book.policy, given=kept),))
