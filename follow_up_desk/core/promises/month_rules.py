"""Rules that read months, quarters, years, feasts and free days."""

from datetime import date

from follow_up_desk.core.promises.dates import DAY, month_end, nth_weekday
from follow_up_desk.core.promises.day_rules import next_feast
from follow_up_desk.core.promises.spans import Ask, Rule, Span

AHEAD = 400
"""How many days ahead the next public holiday is looked for."""


def month(ask: Ask) -> Span | None:
    """Read "in November", "mid-November", "the end of October"; one that is over is next year's."""
    for year, number in ask.months():
        if span := month_in(ask, year, number):
            return span if ask.values("YEAR") or ask.has("year") else ask.guess_if_far(span)
    return None


def months(ask: Ask) -> Span | None:
    """Read "next month", "the end of the month"; of this month nothing may be left, then the next is a guess."""
    (year, number), *rest = ask.months()
    span = month_in(ask, year, number)
    if span is None and rest:
        span = month_in(ask, *rest[0])
        return span._replace(sure=False) if span else None
    return span


def month_in(ask: Ask, year: int, number: int) -> Span | None:
    """Return the part said of that month: early is up to the 10th, the middle is the 15th."""
    start = date(year, number, 1)
    return ask.stretch(start, month_end(year, number), start.replace(day=10), start.replace(day=15))


def quarter(ask: Ask) -> Span | None:
    """Read "Q1", "the end of the second quarter"."""
    number = ask.values("QUARTER", "ORD")[0]
    if ask.has("year"):
        return quarter_in(ask, ask.said.year + ask.has("next"), number) if number <= 4 else None
    for year in ask.values("YEAR") or (ask.said.year, ask.said.year + 1):
        if number <= 4 and (span := quarter_in(ask, year, number)):
            return span if ask.values("YEAR") else ask.guess_if_far(span)
    return None


def quarters(ask: Ask) -> Span | None:
    """Read "this quarter", "early next quarter"."""
    number = (ask.said.month - 1) // 3 + ask.has("next")
    for later in (number, number + 1):
        if span := quarter_in(ask, ask.said.year + later // 4, later % 4 + 1):
            return span if later == number else span._replace(sure=False)
    return None


def quarter_in(ask: Ask, year: int, number: int) -> Span | None:
    """Return the part said of that quarter: early is its first month, the middle that of its second."""
    first, last = 3 * number - 2, 3 * number
    return ask.stretch(date(year, first, 1), month_end(year, last), month_end(year, first), date(year, first + 1, 15))


def years(ask: Ask) -> Span | None:
    """Read "this year", "early next year", "by the end of 2026"."""
    year = (ask.values("YEAR") or [ask.said.year + ask.has("next")])[0]
    return ask.stretch(date(year, 1, 1), date(year, 12, 31), date(year, 1, 31), date(year, 6, 30))


def new_year(ask: Ask) -> Span | None:
    """Read "in the new year" as January."""
    year = ask.said.year + (ask.said.month > 1)
    if ask.has("early"):
        return after_holidays(ask)
    span = ask.whole(date(year, 1, 1), date(year, 1, 31))
    return span._replace(sure=False) if span else None


def after_holidays(ask: Ask) -> Span | None:
    """Return the time up to the second Friday of January, when desks are manned again."""
    for year in (ask.said.year, ask.said.year + 1):
        friday = nth_weekday(year, 1, 4, 2)
        if friday is not None and friday >= ask.said:
            return Span(min(max(ask.days.add(date(year, 1, 1), 1), ask.said), friday), friday, False)
    return None


def feast(ask: Ask) -> Span | None:
    """Read "at Easter", "over Christmas": the day itself, as a guess."""
    found = next_feast(ask) if not _winter(ask, "holidays") else None
    return found._replace(sure=False) if found else None


def before_feast(ask: Ask) -> Span | None:
    """Read "before Christmas": the day before it; before other feasts the last working day."""
    if ask.has("newyear") or _winter(ask, "newyear"):
        return Span(None, date(ask.said.year, 12, 31))
    found = next_feast(ask, ask.said + DAY)
    if found is None:
        return None
    if _winter(ask, "christmas", "holidays"):
        return Span(None, found.by - DAY, found.sure and not _winter(ask, "holidays"))
    last = ask.last_workday(ask.said, found.by - DAY)
    return Span(None, last[0], found.sure and last[1]) if last else Span(None, found.by - DAY, False)


def after_feast(ask: Ask) -> Span | None:
    """Read "after Easter": the rest of the week in which they work again; after the holidays, early January."""
    if ask.has("newyear") or _winter(ask, "christmas", "holidays", "newyear"):
        return after_holidays(ask)
    found = next_feast(ask)
    if found is None:
        return None
    start = ask.days.add(found.by, 1)
    last = ask.last_day(start, start + (4 - start.weekday()) * DAY)
    return Span(start, last[0], False) if last else None


def _winter(ask: Ask, *names: str) -> bool:
    return any(token.kind == "HOLIDAY" and token.value in names for token in ask.tokens)


def before_free_day(ask: Ask) -> Span | None:
    """Read "before the bank holiday": the last working day before the next one."""
    free = _free_day(ask)
    found = ask.last_day(ask.said, free - DAY) if free else None
    return Span(None, *found) if found else None


def after_free_day(ask: Ask) -> Span | None:
    """Read "after the bank holiday": the first working day after the next one."""
    free = _free_day(ask)
    return Span(None, ask.days.add(free, 1), False) if free else None


def _free_day(ask: Ask) -> date | None:
    """Return the next public holiday on a weekday, as people do not speak of one they do not notice."""
    days = (ask.said + ahead * DAY for ahead in range(1, AHEAD))
    return next((day for day in days if day.weekday() < 5 and ask.days.holiday(day)), None)


RULES: dict[str, Rule] = {
    "month": month,
    "months": months,
    "quarter": quarter,
    "quarters": quarters,
    "years": years,
    "new_year": new_year,
    "feast": feast,
    "before_feast": before_feast,
    "after_feast": after_feast,
    "before_free_day": before_free_day,
    "after_free_day": after_free_day,
}
