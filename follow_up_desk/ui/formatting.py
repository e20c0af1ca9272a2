"""Order the days of a week as a country does, name an opportunity, separate facts, and end sentences."""

from collections.abc import Iterable

from follow_up_desk.core.records import Opportunity
from follow_up_desk.i18n import _

SEPARATOR = " \N{MIDDLE DOT} "  # between two facts on one line
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


def opportunity_name(it: Opportunity) -> str:
    """Return the name of an opportunity where nothing else tells which it is: the company, with the role if known."""
    return _("{company}, {role}").format(company=it.company, role=it.role) if it.role else it.company


def capitalized(words: str) -> str:
    """Return a text with a capital first letter."""
    return words[:1].upper() + words[1:]


def with_full_stop(words: str) -> str:
    """Return a text with a full stop, unless it is empty or ends as a sentence."""
    return words if not words or words[-1] in ".?!" else f"{words}."
