"""Format values for a message: days, times, kinds of interview and lists, in the message's language."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from follow_up_desk.core.enumerations import InterviewKind
from follow_up_desk.core.template_facts import DateSpan

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = tuple("January February March April May June July August September October November December".split())
_DAY = {"de": "EEEE, d. MMMM", "fr": "EEEE d MMMM", "es": "EEEE, d 'de' MMMM"}
_IN_SPAN = {  # the first day if the month is the last one's, else the first day; the last day
    "de": ("d.", "d. MMMM", "d. MMMM"),
    "es": ("EEEE d", "EEEE d 'de' MMMM", "EEEE d 'de' MMMM"),
}
_SPAN = {
    "en": "between {first} and {last}",
    "de": "zwischen dem {first} und dem {last}",
    "fr": "entre le {first} et le {last}",
    "es": "entre el {first} y el {last}",
}
_BY = {"en": "by {last}", "de": "bis {last}", "fr": "d'ici au {last}", "es": "a más tardar el {last}"}
_TIME = {"en": "{day}, {clock}", "de": "{day}, {clock} Uhr", "fr": "{day} à {clock}", "es": "{day}, {clock}"}
_AND = {"en": "and", "de": "und", "fr": "et", "es": "y"}
_KINDS: dict[str, dict[InterviewKind, str]] = {
    "en": {
        InterviewKind.PHONE: "phone interview",
        InterviewKind.VIDEO: "video interview",
        InterviewKind.ON_SITE: "on-site interview",
        InterviewKind.PANEL: "panel interview",
        InterviewKind.FINAL: "final interview",
        InterviewKind.OTHER: "interview",
    },
    "de": {
        InterviewKind.PHONE: "Telefongespräch",
        InterviewKind.VIDEO: "Videogespräch",
        InterviewKind.ON_SITE: "Gespräch vor Ort",
        InterviewKind.PANEL: "Gespräch in größerer Runde",
        InterviewKind.FINAL: "Abschlussgespräch",
        InterviewKind.OTHER: "Gespräch",
    },
    "fr": {
        InterviewKind.PHONE: "entretien téléphonique",
        InterviewKind.VIDEO: "entretien en visioconférence",
        InterviewKind.ON_SITE: "entretien sur place",
        InterviewKind.PANEL: "entretien collégial",
        InterviewKind.FINAL: "entretien final",
        InterviewKind.OTHER: "entretien",
    },
    "es": {
        InterviewKind.PHONE: "entrevista telefónica",
        InterviewKind.VIDEO: "entrevista por videollamada",
        InterviewKind.ON_SITE: "entrevista presencial",
        InterviewKind.PANEL: "entrevista con el comité",
        InterviewKind.FINAL: "entrevista final",
        InterviewKind.OTHER: "entrevista",
    },
}
ENGLISH = "en"


def format_value(value: Any, language: str) -> str:
    """Return a value as text: "Friday 23 October", "Freitag, 23. Oktober"."""
    if isinstance(value, InterviewKind):
        return _KINDS.get(language, _KINDS[ENGLISH])[value]
    if isinstance(value, DateSpan):
        return _span(value, language)
    if isinstance(value, datetime):
        return _TIME.get(language, _TIME[ENGLISH]).format(day=_day(value, language), clock=f"{value:%H:%M}")
    if isinstance(value, date):
        return _day(value, language)
    if isinstance(value, tuple | list):
        return _list([format_value(part, language) for part in value], language)
    return str(value)


def _day(day: date, language: str) -> str:
    if language == ENGLISH:
        return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return _formatted(day, _DAY.get(language, "EEEE d MMMM"), language)


def _formatted(day: date, pattern: str, language: str) -> str:
    from babel.dates import format_date

    return str(format_date(day, pattern, locale=language))


def _span(span: DateSpan, language: str) -> str:
    """Return a span of days as text: "between Monday 19 and Friday 23 October"."""
    words = language if language in _SPAN else ENGLISH
    if span.first is None:
        return _BY[words].format(last=_day(span.last, words))
    one_month = (span.first.year, span.first.month) == (span.last.year, span.last.month)
    if words == ENGLISH:
        whole = _day(span.first, words)
        return _SPAN[words].format(first=whole.rpartition(" ")[0] if one_month else whole, last=_day(span.last, words))
    short, first, last = _IN_SPAN.get(words, ("EEEE d", "EEEE d MMMM", "EEEE d MMMM"))
    begins = _formatted(span.first, short if one_month else first, words)
    return _SPAN[words].format(first=begins, last=_formatted(span.last, last, words))


def _list(parts: Sequence[str], language: str) -> str:
    if language not in _AND:
        from babel.lists import format_list

        return str(format_list(parts, locale=language))
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {_AND[language]} {parts[-1]}"
