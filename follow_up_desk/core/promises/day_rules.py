"""Rules that read a day: weekdays, written dates, days counted from another day, lengths of time."""

from datetime import date

from follow_up_desk.core.promises.dates import DAY, Spec, feast, monday, months_on, nth_weekday, possible, resolve
from follow_up_desk.core.promises.lexer import Token
from follow_up_desk.core.promises.spans import Ask, Rule, Span

MOST = {"hour": 1000, "day": 400, "bday": 200, "week": 52, "month": 18, "quarter": 6, "year": 1}
"""Longer than this nobody promises; it is something else that is counted."""

VAGUE = {"couple": 2, "few": 3, "several": 4}
"""So many working days, weeks or months are read into words that name no number."""

COUNTABLE_WEEKS = 40
"""Up to so many weeks are five working days each; beyond, the calendar counts."""


def spec_of(tokens: list[Token]) -> Spec | None:
    """Return the date that a day, month, year and weekday make together; None if there is no such day."""
    values = {token.kind: token.value for token in tokens}
    number = next((values[kind] for kind in ("NUM", "NTH", "ORD") if kind in values), 0)
    spec = values.get("DATE") or Spec(number, values.get("MONTH"), values.get("YEAR"))
    spec = spec._replace(weekday=values.get("DAY"))
    return spec if possible(spec.day, spec.month or 1) else None


def weekday_after(said: date, weekday: int) -> date:
    """Return the next such weekday after a day."""
    return said + ((weekday - said.weekday()) % 7 or 7) * DAY


def on(ask: Ask, spec: Spec, since: date | None = None) -> Span | None:
    """Return the day a written date means; a slip in it, or a day far ahead, makes it a guess."""
    day = resolve(spec, since or ask.said)
    if day is None or (since is None and day < ask.said):
        return None
    sure = spec.sure and spec.weekday in (None, day.weekday())
    span = Span(None, day, sure, one=True)
    return span if spec.year else ask.guess_if_far(span)


def point(ask: Ask, since: date | None = None) -> Span | None:
    """Return the day that a date, a weekday, a feast or "tomorrow" names."""
    for token in ask.tokens:
        if token.kind == "DATE":
            return on(ask, token.value, since)
        if token.kind == "DAY":
            return weekday(ask)
        if token.kind == "HOLIDAY":
            return next_feast(ask, since)
    ahead = next((n for n, kind in enumerate(("today", "tomorrow", "overmorrow")) if ask.has(kind)), 0)
    return Span(None, ask.said + ahead * DAY, one=True)


def next_feast(ask: Ask, since: date | None = None) -> Span | None:
    """Return the next such feast."""
    name = next(str(token.value) for token in ask.tokens if token.kind == "HOLIDAY")
    days = (feast(name, ask.said.year + ahead, ask.days.country) for ahead in (0, 1))
    found = next((day for day in days if day and day >= (since or ask.said)), None)
    return ask.guess_if_far(Span(None, found, one=True)) if found else None


def day(ask: Ask) -> Span | None:
    """Read a written date."""
    return on(ask, next(token.value for token in ask.tokens if token.kind == "DATE"))


def day_of_month(ask: Ask) -> Span | None:
    """Read "the 30th of next month"."""
    spec: Spec = next(token.value for token in ask.tokens if token.kind == "DATE")
    year, month = ask.months()[0]
    return on(ask, spec._replace(month=month, year=year)) if spec.month in (None, month) else None


def weekday(ask: Ask) -> Span:
    """Read "Friday": the next one; said on that very day it is a guess."""
    wanted = ask.values("DAY")[0]
    return Span(None, weekday_after(ask.said, wanted), ask.said.weekday() != wanted, one=True)


def next_weekday(ask: Ask) -> Span:
    """Read "next Friday": where it could be the coming one or that of next week, the later as a guess."""
    near = weekday_after(ask.said, ask.values("DAY")[0])
    far = monday(ask.said) + (7 + near.weekday()) * DAY
    return Span(None, max(near, far), near == far, one=True)


def in_days(ask: Ask) -> Span:
    """Read "today" and "tomorrow"."""
    return Span(None, ask.said + ask.numbers[0] * DAY, one=True)


def plus(ask: Ask) -> Span | None:
    """Read "Friday week": so many days after the day named."""
    base = point(ask)
    more = (ask.values("plus") or list(ask.numbers))[0]
    return base._replace(by=base.by + more * DAY) if base else None


def day_after(ask: Ask) -> Span | None:
    """Read "the Tuesday after Easter"."""
    base = point(Ask(ask.said, ask.days, ask.tokens[1:]))
    return base._replace(by=weekday_after(base.by, ask.values("DAY")[0])) if base else None


def day_in_weeks(ask: Ask) -> Span | None:
    """Read "Friday in two weeks"; counted from Friday or from this week, the later, and a guess where they differ."""
    if not 0 < ask.count <= MOST["week"]:
        return None
    wanted = ask.values("DAY")[0]
    here = monday(ask.said) + (7 * ask.count + wanted) * DAY
    there = weekday_after(ask.said, wanted) + 7 * ask.count * DAY
    return Span(None, max(here, there), here == there, one=True)


def later(ask: Ask) -> Span | None:
    """Read "two weeks from Friday", "a week today", "ten working days after the 19th"."""
    base, n = point(ask), ask.count
    unit = _unit(ask)
    if base is None or not 0 < n <= MOST[unit]:
        return None
    if unit == "bday":
        by = ask.days.add(base.by, n)
    else:
        by = months_on(base.by, n) if unit == "month" else base.by + n * (7 if unit == "week" else 1) * DAY
    return base._replace(by=by)


def sooner(ask: Ask) -> Span | None:
    """Read "a week before Christmas"."""
    base, n = point(ask), ask.count
    unit = _unit(ask)
    if base is None or not 0 < n <= MOST[unit]:
        return None
    if unit == "bday":
        by = ask.days.before(base.by, n)
    else:
        by = months_on(base.by, -n) if unit == "month" else base.by - n * (7 if unit == "week" else 1) * DAY
    return base._replace(by=by) if by >= ask.said else None


def _unit(ask: Ask) -> str:
    return next(token.kind for token in ask.tokens if token.kind in MOST)


def length(ask: Ask) -> Span | None:
    """Read "in two weeks", "within 10 days", "1-2 weeks": of a range the longer end, of vague words a guess."""
    unit = _unit(ask)
    counts = sorted(ask.values("NUM", "COUNT"))
    vague = not counts
    if vague:
        counts = [next(VAGUE[token.kind] for token in ask.tokens if token.kind in VAGUE)]
        unit = "bday" if unit == "day" else unit
    if not 0 < counts[0] <= counts[-1] <= MOST[unit]:
        return None
    ends = [ahead(ask, n, unit) for n in counts]
    bound = ask.has("by") or ask.has("within")
    return Span(ends[0] if len(ends) > 1 else None, ends[-1], not vague, one=len(ends) == 1, bound=bound)


def ahead(ask: Ask, n: int, unit: str) -> date:
    """Return the day so many hours, days, working days, weeks, months, quarters or years on."""
    if unit == "hour":
        return ask.said + (-(-n // 24) if n >= 24 else 0) * DAY
    if unit == "day":
        return ask.said + n * DAY
    if unit == "bday" or (unit == "week" and n <= COUNTABLE_WEEKS):
        return ask.days.add(ask.said, n if unit == "bday" else 5 * n)
    if unit == "week":
        return ask.days.first(ask.said + 7 * n * DAY)
    return months_on(ask.said, n * {"month": 1, "quarter": 3, "year": 12}[unit])


def nth_day(ask: Ask) -> Span | None:
    """Read "the second Tuesday of November", "the last Friday of the month"."""
    n = (ask.values("ORD") or [0])[0]
    for year, month in ask.months():
        found = nth_weekday(year, month, ask.values("DAY")[0], n)
        if found is not None and found >= ask.said:
            return ask.guess_if_far(Span(None, found, one=True))
    return None


RULES: dict[str, Rule] = {
    "day": day,
    "day_of_month": day_of_month,
    "weekday": weekday,
    "next_weekday": next_weekday,
    "in_days": in_days,
    "plus": plus,
    "day_in_weeks": day_in_weeks,
    "later": later,
    "sooner": sooner,
    "length": length,
    "nth_day": nth_day,
    "day_after": day_after,
}
