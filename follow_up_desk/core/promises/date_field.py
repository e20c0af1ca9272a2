"""Read what people type into any date field: "today 10:00", "last Thursday", "15. Oktober, 14:30 Uhr", "by Friday".

What cannot be read gives None, never a guess that nobody sees: the field shows what was read before it is saved.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.promises import read_promise
from follow_up_desk.core.promises.all_languages import languages_in_order, lexed_in
from follow_up_desk.core.promises.clock_times import take_time
from follow_up_desk.core.promises.dates import Spec, months_on
from follow_up_desk.core.promises.day_rules import weekday_after
from follow_up_desk.core.promises.tokens import Token
from follow_up_desk.core.workdays import Workdays

DAY = timedelta(days=1)

_NOW = frozenset("now jetzt maintenant ahora agora adesso".split())
_BEHIND = {
    "yesterday|gestern|hier|ayer|ontem|ieri|last night|gestern abend|anoche": 1,
    "the day before yesterday|day before yesterday|vorgestern|avant-hier|avant hier|anteayer|antes de ayer|antier": 2,
    "anteontem|l'altro ieri|altroieri|avantieri": 2,
}
_YESTERDAYS = {word: back for words, back in _BEHIND.items() for word in words.split("|")}
_ISO = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})t(\d{1,2}:\d\d)(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?")
_WORD = re.compile(r"[^\W\d_]+")
_NOTHING = frozenset(("_", "by", "until", "in", "to", "from", "delay", "."))
_UNITS = {"day": 1, "week": 7}
MOST_BACK = 400
"""Days; nobody counts further back."""


class DateAndTime(NamedTuple):
    """Hold a day, and a time where one was typed."""

    day: date
    at: time | None = None


class Field(NamedTuple):
    """Hold how a field is read: from which day, whether ahead or behind, in which order day and month stand."""

    today: date
    ahead: bool
    day_first: bool
    language: str


def read_date(
    text: str,
    now: datetime,
    days: Workdays,
    *,
    ahead: bool = False,
    day_first: bool = True,
    language: str = "",
    names: Mapping[str, str] | None = None,
) -> DateAndTime | None:
    """Return the day (and time) a text names, as seen from `now`; `ahead` prefers what is still to come.

    `names` are English names for the words of a language that has no reader of its own.
    """
    plain = " ".join(text.casefold().split())
    if names:
        plain = _WORD.sub(lambda word: names.get(word[0], word[0]), plain)
    if plain in _NOW:
        return DateAndTime(now.date(), now.time().replace(second=0, microsecond=0))
    field = Field(now.date(), ahead, day_first, language)
    try:
        at, rest = take_time(_ISO.sub(r"\1 \2", plain))
        rest = " ".join(rest.replace(" , ", " ").strip(" ,.").split())
        day = _day(rest, field, days) if rest else (field.today if at else None)
    except (ValueError, OverflowError):
        return None
    return DateAndTime(day, at) if day else None


def _day(text: str, field: Field, days: Workdays) -> date | None:
    if (back := _YESTERDAYS.get(text)) is not None:
        return field.today - back * DAY
    reading = read_promise(text, field.today, days, field.language, field.day_first)
    if reading.readings:
        return None
    codes = languages_in_order(text, field.language, days.country, field.day_first)
    lexed = [lexed_in(code, text, field.day_first) for code in codes]
    for tokens in (found.tokens for found in lexed):
        # "By Friday" lies ahead in any field.
        asked = field._replace(ahead=True) if {"by", "until"} & {token.kind for token in tokens} else field
        if day := _one_day([token for token in tokens if token.kind not in _NOTHING], asked):
            return day
    several = sum(token.kind in ("DAY", "DATE") for token in lexed[0].tokens) > 1
    unsure = reading.certainty is Certainty.GUESSED and len(lexed[0].known) < lexed[0].total
    return None if several or unsure else reading.by


def _one_day(tokens: Sequence[Token], field: Field) -> date | None:
    """Return the day that these tokens name and nothing else, or None."""
    kinds = [token.kind for token in tokens]
    values = {token.kind: token.value for token in tokens}
    if "ago" in kinds or kinds[:1] in (["took"], ["vor"]):
        return _ago(kinds, values, field.today)
    if set(kinds) <= {"DAY", "last", "this", "next"} and kinds.count("DAY") == 1 and len(kinds) <= 2:
        return _weekday(tokens, values["DAY"], field)
    return _written(kinds, values, field)


def _ago(kinds: Sequence[str], values: Mapping[str, int], today: date) -> date | None:
    left = sorted(kind for kind in kinds if kind not in ("ago", "took", "vor"))
    n = values.get("NUM") or values.get("COUNT")
    if len(left) != 2 or n is None:
        return None
    if "month" in left and n <= MOST_BACK // 30:
        return months_on(today, -n)
    unit = next((size for kind, size in _UNITS.items() if kind in left), None)
    return today - n * unit * DAY if unit and n * unit <= MOST_BACK else None


def _weekday(tokens: Sequence[Token], weekday: int, field: Field) -> date:
    lead = next((token for token in tokens if token.kind != "DAY"), None)
    behind = (field.today.weekday() - weekday) % 7
    this_week = field.today + (weekday - field.today.weekday()) * DAY
    if lead is None:
        return field.today + ((-behind) % 7 if field.ahead else -behind) * DAY
    if lead.kind == "last":
        return field.today - (behind or 7) * DAY
    if lead.kind == "this":
        return this_week
    return weekday_after(field.today, weekday) if lead.value == "near" else this_week + 7 * DAY


def _written(kinds: Sequence[str], values: Mapping[str, int | Spec], field: Field) -> date | None:
    """Return a written date; without a year the one that is nearest, or the next."""
    left = [kind for kind in kinds if kind != "DAY"]
    spec = values.get("DATE")
    if left == ["DATE"] and isinstance(spec, Spec) and spec.month:
        return _nearest(spec.day, spec.month, spec.year, field)
    day = next((values[kind] for kind in ("NUM", "NTH", "ORD", "COUNT") if kind in left), None)
    month, year = values.get("MONTH"), values.get("YEAR")
    if not (isinstance(day, int) and isinstance(month, int)) or len(left) != 2 + (year is not None):
        return None
    return _nearest(day, month, year if isinstance(year, int) else None, field)


def _nearest(day: int, month: int, year: int | None, field: Field) -> date:
    if year:
        return date(year, month, day)
    near = (_or_none(field.today.year + more, month, day) for more in (-1, 0, 1))
    known = [found for found in near if found is not None and not (field.ahead and found < field.today)]
    return min(known, key=lambda found: abs(found - field.today))


def _or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
