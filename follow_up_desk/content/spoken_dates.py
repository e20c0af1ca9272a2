"""Values as a message says them: days, times and lists in the message's own language."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = tuple("January February March April May June July August September October November December".split())
_DAY = {"de": "EEEE, d. MMMM", "fr": "EEEE d MMMM", "es": "EEEE, d 'de' MMMM"}
_TIME = {"en": "{day}, {clock}", "de": "{day}, {clock} Uhr", "fr": "{day} à {clock}", "es": "{day}, {clock}"}
_AND = {"en": "and", "de": "und", "fr": "et", "es": "y"}
ENGLISH = "en"


def said(value: Any, language: str) -> str:
    """Return a value as text: "Friday 23 October", "Freitag, 23. Oktober"."""
    if isinstance(value, datetime):
        return _TIME.get(language, _TIME[ENGLISH]).format(day=_day(value, language), clock=f"{value:%H:%M}")
    if isinstance(value, date):
        return _day(value, language)
    if isinstance(value, tuple | list):
        return _list([said(part, language) for part in value], language)
    return str(value)


def _day(day: date, language: str) -> str:
    if language == ENGLISH:
        return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    from babel.dates import format_date

    return str(format_date(day, _DAY.get(language, "EEEE d MMMM"), locale=language))


def _list(parts: Sequence[str], language: str) -> str:
    if language not in _AND:
        from babel.lists import format_list

        return str(format_list(parts, locale=language))
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {_AND[language]} {parts[-1]}"
