"""Read a date, and a time of day, as people type them: "today 10:00", "Thu 3pm", "15 Oct", "2026-10-15 10:00".

No Qt. What cannot be read gives None; the field shows what was read, so that no guess stays unseen.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from msgspec import Struct

from follow_up_desk import i18n
from follow_up_desk.core.local_time import instant_at
from follow_up_desk.i18n import _

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})([./])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|\.)?\s*(?:of\s+|de\s+)?([^\W\d_]{3,})\.?(?:\s*(?:de\s+)?(\d{4}))?")
_MONTH_DAY = re.compile(r"([^\W\d_]{3,})\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:\s*(\d{4}))?")
_DAYS_AWAY = re.compile(r"(?:in\s+(\d+)\s+(day|week)s?|(\d+)\s+(day|week)s?\s+ago)")
_TIMES = (
    re.compile(r"\b(\d{1,2}):(\d{2})\s*(am|pm|a\.m\.|p\.m\.)?"),
    re.compile(r"\b(\d{1,2})()\s*(am|pm|a\.m\.|p\.m\.)"),
    re.compile(r"\b(\d{1,2})\s*(?:h|uhr)\s*(\d{2})?()\b"),
    re.compile(r"\bat\s+(\d{1,2})()()$"),
)
_SPOKEN_TIMES = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_FILLER = re.compile(r"\b(?:at|on|um|am|den|le|el|à)\b|,")


class DateAndTime(Struct, frozen=True):
    """A date, with a time where one was given."""

    day: date
    at: time | None = None


class CalendarNames(Struct, frozen=True):
    """A language's names of days and months in lower case, in calendar order."""

    near: tuple[tuple[str, int], ...]
    weekdays: tuple[tuple[str, ...], ...]
    months: tuple[tuple[str, ...], ...]


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = "january february march april may june july august september october november december".split()
_NEAR_DAYS = (("today", 0), ("yesterday", -1), ("tomorrow", 1))


@cache
def calendar_names(language: str) -> CalendarNames:
    """Return the names of days and months in a language, together with the English ones."""
    near = (*_NEAR_DAYS, (_("today").casefold(), 0), (_("yesterday").casefold(), -1), (_("tomorrow").casefold(), 1))
    if language == i18n.ENGLISH:
        return CalendarNames(near, tuple((n,) for n in _WEEKDAYS), tuple((n,) for n in _MONTHS))
    from babel.dates import get_day_names, get_month_names

    days = [get_day_names(width, locale=language) for width in ("wide", "abbreviated")]
    months = [get_month_names(width, locale=language) for width in ("wide", "abbreviated")]
    return CalendarNames(
        near,
        tuple((name, *(_normalized(names[i]) for names in days)) for i, name in enumerate(_WEEKDAYS)),
        tuple((name, *(_normalized(names[i]) for names in months)) for i, name in enumerate(_MONTHS, 1)),
    )


def _normalized(name: str) -> str:
    return name.casefold().strip(".")


def parse_date(text: str, now: datetime, *, ahead: bool = False, day_first: bool = True) -> DateAndTime | None:
    """Return the date (and time) that a text means at `now`, or None; `ahead` prefers dates in the future."""
    rest = " ".join(text.casefold().split())
    if rest in ("now", _("now").casefold()):
        return DateAndTime(now.date(), now.time().replace(second=0, microsecond=0))
    try:
        at, rest = _parse_time(rest)
        rest = " ".join(_FILLER.sub(" ", rest).split())
        day = (now.date() if at else None) if not rest else _parse_day(rest, now.date(), ahead, day_first)
    except (ValueError, OverflowError):
        return None
    return DateAndTime(day, at) if day else None


def _parse_time(text: str) -> tuple[time | None, str]:
    for word, moment in _SPOKEN_TIMES.items():
        if re.search(rf"\b{word}\b", text):
            return moment, re.sub(rf"\b{word}\b", " ", text)
    for pattern in _TIMES:
        if found := pattern.search(text):
            hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1]
            if half and not 1 <= hour <= 12:
                raise ValueError(text)
            hour = hour % 12 + (12 if half == "p" else 0) if half else hour
            return time(hour, minute), text[: found.start()] + " " + text[found.end() :]
    return None, text


def _parse_day(text: str, today: date, ahead: bool, day_first: bool) -> date | None:
    words = calendar_names(i18n.language())
    near = dict(words.near).get(text)
    if near is not None:
        return today + timedelta(days=near)
    if found := _DAYS_AWAY.fullmatch(text):
        unit = 7 if (found[2] or found[4]) == "week" else 1
        return today + timedelta(days=int(found[1]) * unit if found[1] else -int(found[3]) * unit)
    if found := _ISO.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    return _parse_weekday(text, words, today, ahead) or _parse_calendar_day(text, words, today, ahead, day_first)


def _parse_weekday(text: str, words: CalendarNames, today: date, ahead: bool) -> date | None:
    parts = text.split(" ")
    lead, name = (parts[0], parts[-1]) if len(parts) == 2 else ("", text)
    if lead not in ("", "last", "next", "this"):
        return None
    weekday = _position(name, words.weekdays, 2)
    if weekday is None:
        return None
    monday = today - timedelta(days=today.weekday())
    if lead == "last":
        return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    if lead:
        return monday + timedelta(days=weekday + (7 if lead == "next" else 0))
    if ahead:
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def _position(name: str, names: tuple[tuple[str, ...], ...], least: int) -> int | None:
    plain = _normalized(name)
    if len(plain) < least:
        return None
    return next((i for i, known in enumerate(names) if any(k.startswith(plain) or k == plain for k in known)), None)


def _parse_calendar_day(text: str, words: CalendarNames, today: date, ahead: bool, day_first: bool) -> date | None:
    head, _, tail = text.partition(" ")
    if tail and _position(head, words.weekdays, 2) is not None:
        text = tail
    if found := _ISO.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMERIC.fullmatch(text):
        first, second = int(found[1]), int(found[3])
        months_first = found[2] == "/" and (not day_first or second > 12) and first <= 12
        day, month = (second, first) if months_first else (first, second)
        return _in_year(found[4], month, day, today, ahead)
    for pattern, at_day, at_month in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        if found := pattern.fullmatch(text):
            month_at = _position(found[at_month], words.months, 3)
            return None if month_at is None else _in_year(found[3], month_at + 1, int(found[at_day]), today, ahead)
    return None


def _in_year(year: str | None, month: int, day: int, today: date, ahead: bool) -> date:
    """Return the date in the year given, else in the year that makes it nearest to today."""
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    near = [_valid_date(today.year + more, month, day) for more in (-1, 0, 1)]
    known = [found for found in near if found is not None and not (ahead and found < today)]
    if not known:
        raise ValueError(day)
    return min(known, key=lambda found: abs(found - today))


def _valid_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def format_date(day: date) -> str:
    """Return a date formatted with its year: "Thu 15 Oct 2026"."""
    if i18n.language() == i18n.ENGLISH:
        return f"{i18n.day(day)} {day.year}"
    from babel.dates import format_skeleton

    return str(format_skeleton("yMMMEd", day, locale=i18n.language()))


def format_date_and_time(when: DateAndTime) -> str:
    """Return a date and its time formatted for reading."""
    if when.at is None:
        return format_date(when.day)
    return _("{day}, {time}").format(day=format_date(when.day), time=f"{when.at:%H:%M}")


def as_typed(when: DateAndTime) -> str:
    """Return a date and its time as text that `parse_date` reads back to the same value."""
    noon = instant_at(when.day, time(12), UTC)
    words = format_date(when.day)
    day = words if (back := parse_date(words, noon)) and back.day == when.day else when.day.isoformat()
    return day if when.at is None else f"{day} {when.at:%H:%M}"
