"""Format days, months and sentences for the pages; English needs no Babel."""

from collections.abc import Iterable
from datetime import date

from follow_up_desk.core.wording import DAYS
from follow_up_desk.i18n import ENGLISH, _, language

LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONDAY, SATURDAY, SUNDAY = 0, 5, 6
# Countries whose week begins on another day than Monday (CLDR).
SUNDAY_FIRST = frozenset(
    "AG AS AU BD BR BS BT BW BZ CA CO DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK"
    " PR PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW".split()
)
SATURDAY_FIRST = frozenset("AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY".split())


def first_weekday(country: str) -> int:
    """Return the first day of the week in a country (ISO 3166 alpha-2); Monday is 0."""
    if country in SUNDAY_FIRST:
        return SUNDAY
    return SATURDAY if country in SATURDAY_FIRST else MONDAY


def weekdays_from(first: int) -> Iterable[int]:
    """Return the seven weekdays in the order of a week that begins with `first`."""
    return ((first + step) % 7 for step in range(7))


def weekday(at: int) -> str:
    """Return a weekday's short name: "Tue"."""
    if language() == ENGLISH:
        return DAYS[at]
    from babel.dates import get_day_names

    return str(get_day_names("abbreviated", "stand-alone", language())[at])


def full_day(when: date) -> str:
    """Return a day in full, as a screen reader says it: "Tuesday 27 October"."""
    if language() == ENGLISH:
        return f"{LONG_DAYS[when.weekday()]} {when.day} {LONG_MONTHS[when.month - 1]}"
    from babel.dates import format_skeleton, get_day_names

    named = get_day_names("wide", "format", language())[when.weekday()]
    return _("{weekday}, {day}").format(weekday=named, day=format_skeleton("MMMMd", when, locale=language()))


def month_name(when: date) -> str:
    """Return a month with its year: "October 2026"."""
    if language() == ENGLISH:
        return f"{LONG_MONTHS[when.month - 1]} {when.year}"
    from follow_up_desk.i18n import month

    return month(when)


def capitalized(words: str) -> str:
    """Return a text with a capital first letter."""
    return words[:1].upper() + words[1:]


def with_full_stop(words: str) -> str:
    """Return a text with a full stop, unless it is empty or ends as a sentence."""
    return words if not words or words[-1] in ".?!" else f"{words}."
