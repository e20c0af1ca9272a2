"""Rules that read a day: weekdays, written dates, days beside another day."""

from collections.abc import Sequence
from datetime import date

from follow_up_desk.core.promises.dates import DAY, Spec, month_end, nth_weekday, possible, resolve
from follow_up_desk.core.promises.named_holidays import named_holiday
from follow_up_desk.core.promises.spans import Ask, Rule, Span, guess_if_far, unsure
from follow_up_desk.core.promises.tokens import Token

MOST_WEEKS = 52
"""More weekdays than this nobody counts."""


def spec_of(tokens: Sequence[Token]) -> Spec | None:
    """Return the date that a day, month, year and weekday make together; None if there is no such day."""
    values = {token.kind: token.value for token in tokens}
    spec = values.get("DATE")
    if spec is None:
        number = next(values[kind] for kind in ("NUM", "NTH", "ORD", "COUNT") if kind in values)
        spec = Spec(number, values.get("MONTH"), values.get("YEAR"))
    spec = spec._replace(weekday=values.get("DAY"))
    return spec if possible(spec.day, spec.month or 1) else None


def weekday_after(said: date, weekday: int) -> date:
    """Return the next such weekday after a day."""
    return said + ((weekday - said.weekday()) % 7 or 7) * DAY


def on(ask: Ask, spec: Spec, since: date | None = None) -> Span | None:
    """Return the day a written date means; a slip in it, or a day far ahead, makes it a guess."""
    day = resolve(spec, since or ask.said)
    if day is None:
        return None
    # "By the 31st" in a month of 30 days may be a slip for its last day.
    missing = spec.month is None and spec.day > month_end(ask.said.year, ask.said.month).day
    sure = spec.sure and spec.weekday in (None, day.weekday()) and not missing
    span = Span(None, day, sure, one=True)
    return span if spec.year else guess_if_far(ask, span)


def point(ask: Ask, since: date | None = None) -> Span | None:
    """Return the day that a date, a weekday, a holiday or "tomorrow" names."""
    for token in ask.tokens:
        if token.kind == "DATE":
            return on(ask, token.value, since)
        if token.kind == "DAY":
            return next_weekday(ask) if ask.has("next") else weekday(ask)
        if token.kind == "HOLIDAY":
            return next_holiday(ask, since)
    ahead = next(n for n, kind in enumerate(("today", "tomorrow", "overmorrow")) if ask.has(kind))
    return Span(None, ask.said + ahead * DAY, one=True)


def next_holiday(ask: Ask, since: date | None = None) -> Span | None:
    """Return the next such holiday."""
    name = next(str(token.value) for token in ask.tokens if token.kind == "HOLIDAY")
    days = (named_holiday(name, ask.said.year + ahead, ask.days.country) for ahead in (0, 1))
    found = next((day for day in days if day and day >= (since or ask.said)), None)
    return guess_if_far(ask, Span(None, found, one=True)) if found else None


def day(ask: Ask) -> Span | None:
    """Read a written date."""
    return on(ask, next(token.value for token in ask.tokens if token.kind == "DATE"))


def day_of_month(ask: Ask) -> Span | None:
    """Read "the 30th of next month"."""
    spec: Spec = next(token.value for token in ask.tokens if token.kind == "DATE")
    if spec.month:
        return unsure(on(ask, spec))
    here, *then = ask.months()
    months = [here] if ask.has("this") else [here, *then]
    spans = (on(ask, spec._replace(month=month, year=year)) for year, month in months)
    return next((span for span in spans if span and span.by >= ask.said), None)


def weekday(ask: Ask) -> Span:
    """Read "Friday": the next one; said on that very day it is a guess."""
    wanted = ask.values("DAY")[0]
    return Span(None, weekday_after(ask.said, wanted), ask.said.weekday() != wanted, one=True)


def next_weekday(ask: Ask) -> Span:
    """Read "next Friday": where it could be the coming one or that of next week, the later as a guess."""
    near = weekday_after(ask.said, ask.values("DAY")[0])
    if any(token == Token("next", "near") for token in ask.tokens):
        # Where "next Friday" is mostly the coming one, that one; a guess where it is of this very week.
        return Span(None, near, near >= ask.week(1), one=True)
    far = ask.in_week(1, near.weekday())
    return Span(None, max(near, far), near == far, one=True)


def in_days(ask: Ask) -> Span:
    """Read "today" and "tomorrow"."""
    return Span(None, ask.said + ask.numbers[0] * DAY, one=True)


def nth_coming(ask: Ask) -> Span | None:
    """Read "two Fridays from now"; whether a Friday counts its own day nobody knows."""
    weekday, n = ask.values("DAY")[0], ask.number
    if not 0 < n <= MOST_WEEKS:
        return None
    first = weekday_after(ask.said, weekday)
    return Span(None, first + 7 * (n - 1) * DAY, ask.said.weekday() != weekday and ask.has("hence"), one=True)


def overnext_day(ask: Ask) -> Span:
    """Read German "übernächsten Montag": the one after the "nächsten"; a guess where that may be of this week."""
    near = weekday_after(ask.said, ask.values("DAY")[0])
    plain = near >= ask.week(1)
    return Span(None, near + (7 if plain else 14) * DAY, plain, one=True)


def beside_day(ask: Ask) -> Span | None:
    """Read "the day before Christmas", "the day after the 11th"."""
    base = point(Ask(ask.said, ask.days, [ask.tokens[-1]]))
    return base._replace(by=base.by + ask.numbers[0] * DAY) if base else None


def weekday_after_next(ask: Ask) -> Span:
    """Read "the Friday after next": a week after the coming one."""
    span = weekday(ask)
    return span._replace(by=span.by + 7 * DAY)


def plus(ask: Ask) -> Span | None:
    """Read "Friday week": so many days after the day named."""
    base = point(ask)
    more = (ask.values("plus") or list(ask.numbers))[0]
    return base._replace(by=base.by + more * DAY) if base else None


def day_after(ask: Ask) -> Span | None:
    """Read "the Tuesday after Easter", "the Friday before Christmas"."""
    base, weekday = point(Ask(ask.said, ask.days, [ask.tokens[-1]])), ask.values("DAY")[0]
    if base is None:
        return None
    back = ((base.by.weekday() - weekday) % 7 or 7) * DAY
    return base._replace(by=base.by - back if ask.has("before") else weekday_after(base.by, weekday))


def nth_day(ask: Ask) -> Span | None:
    """Read "the second Tuesday of November", "the last Friday of the month"."""
    n = (ask.values("ORD") or [0])[0]
    for year, month in ask.months():
        found = nth_weekday(year, month, ask.values("DAY")[0], n)
        if found is not None and found >= ask.said:
            return guess_if_far(ask, Span(None, found, one=True))
    return None


RULES: dict[str, Rule] = {
    "day": day,
    "day_of_month": day_of_month,
    "weekday": weekday,
    "next_weekday": next_weekday,
    "in_days": in_days,
    "weekday_after_next": weekday_after_next,
    "plus": plus,
    "nth_day": nth_day,
    "day_after": day_after,
    "nth_coming": nth_coming,
    "overnext_day": overnext_day,
    "beside_day": beside_day,
}
