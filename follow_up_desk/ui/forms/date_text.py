"""Read a date, and a time of day, as people type them, and write one as they read it.

No Qt. What cannot be read gives None; the field shows what was read, so that no guess stays unseen.
"""

from datetime import UTC, datetime, time
from functools import cache

from follow_up_desk import i18n
from follow_up_desk.core.days_off import no_holidays
from follow_up_desk.core.local_time import instant_at
from follow_up_desk.core.promises import LANGUAGES
from follow_up_desk.core.promises.date_field import DateAndTime, read_date
from follow_up_desk.core.settings import setting_values
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.workdays import Workdays
from follow_up_desk.i18n import _

__all__ = ["DateAndTime", "as_typed", "english_names", "format_date_and_time", "parse_date", "this_hour"]

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = "january february march april may june july august september october november december".split()
_NEAR_DAYS = "today", "yesterday", "tomorrow", "now"


@cache
def _plain_weekdays() -> Workdays:
    """Return Monday to Friday, for fields that know no employer."""
    return Workdays(no_holidays, "", None, setting_values(Policy()))


@cache
def english_names(language: str) -> dict[str, str]:
    """Return the English names for the days and months of a language that has no reader of its own."""
    if language.partition("_")[0] in LANGUAGES:
        return {}
    from babel.dates import get_day_names, get_month_names

    found = {_(name).casefold(): name for name in _NEAR_DAYS}
    for width in ("abbreviated", "wide"):
        days, months = get_day_names(width, locale=language), get_month_names(width, locale=language)
        found |= {days[at].casefold().strip("."): name for at, name in enumerate(_WEEKDAYS)}
        found |= {months[at].casefold().strip("."): name for at, name in enumerate(_MONTHS, 1)}
    return found


def parse_date(
    text: str, now: datetime, *, ahead: bool = False, day_first: bool = True, days: Workdays | None = None
) -> DateAndTime | None:
    """Return the day (and time) a text names, as seen from `now`; `ahead` prefers what is still to come.

    `days` are the employer's working days where one is known ("in 5 working days").
    """
    language = i18n.language()
    return read_date(
        text,
        now,
        days or _plain_weekdays(),
        ahead=ahead,
        day_first=day_first,
        language=language,
        names=english_names(language),
    )


def format_date_and_time(when: DateAndTime) -> str:
    """Return a date and its time formatted for reading."""
    return i18n.dated(when.day) if when.at is None else i18n.date_and_hour(when.day, when.at)


def this_hour(now: datetime) -> str:
    """Return "today" and the hour that has begun, in a form that `parse_date` reads back."""
    hour = time(now.hour)
    words = _("today {time}").format(time=i18n.clock(hour))
    read = parse_date(words, now)
    return words if read and read.at == hour else _("today {time}").format(time=f"{hour:%H:%M}")


def as_typed(when: DateAndTime) -> str:
    """Return a date and its time as text that `parse_date` reads back to the same value."""
    noon = instant_at(when.day, time(12), UTC)
    words = i18n.dated(when.day) if when.at is None else f"{i18n.dated(when.day)} {i18n.clock(when.at)}"
    if parse_date(words, noon) == when:
        return words
    return when.day.isoformat() if when.at is None else f"{when.day.isoformat()} {when.at:%H:%M}"
