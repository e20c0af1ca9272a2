"""Rules that read months, quarters and years."""

from datetime import date

from follow_up_desk.core.promises.dates import DAY, month_end, months_on
from follow_up_desk.core.promises.spans import Ask, Rule, Span, guess_if_far, unsure

SOUTHERN = frozenset("AR AU BR CL NZ PY UY ZA".split())
"""Countries where spring begins in September."""


def month(ask: Ask) -> Span | None:
    """Read "in November", "the end of October"; of a part that is over the month's rest, then next year's."""
    found = (month_in(ask, *month) or rest_of_month(ask, *month) for month in ask.months())
    return guess_if_far(ask, next(filter(None, found), None))


def months(ask: Ask) -> Span | None:
    """Read "next month", "the end of the month"; of this month nothing may be left, then the next is a guess."""
    (year, number), *rest = ask.months()
    span = month_in(ask, year, number)
    return unsure(month_in(ask, *rest[0])) if span is None and rest else span


def rest_of_month(ask: Ask, year: int, number: int) -> Span | None:
    """Return what is left of a month, as a guess."""
    return unsure(ask.whole(ask.said, month_end(year, number), quiet=True))


def month_in(ask: Ask, year: int, number: int) -> Span | None:
    """Return the part said of that month: early is up to the 10th, the middle is the 15th."""
    start = date(year, number, 1)
    return ask.stretch(start, month_end(year, number), start.replace(day=10), start.replace(day=15))


def quarter(ask: Ask) -> Span | None:
    """Read "Q1", "the end of the second quarter"."""
    number = ask.values("QUARTER", "ORD")[0]
    found = (quarter_in(ask, year, number) for year in ask.years())
    return guess_if_far(ask, next(filter(None, found), None))


def quarters(ask: Ask) -> Span | None:
    """Read "this quarter", "early next quarter"."""
    number = (ask.said.month - 1) // 3 + ask.has("next")
    here, then = (quarter_in(ask, ask.said.year + n // 4, n % 4 + 1) for n in (number, number + 1))
    return here or unsure(then)


def quarter_in(ask: Ask, year: int, number: int) -> Span | None:
    """Return the part said of that quarter: early is its first month, the middle that of its second."""
    first, last = 3 * number - 2, 3 * number
    return ask.stretch(date(year, first, 1), month_end(year, last), month_end(year, first), date(year, first + 1, 15))


def years(ask: Ask) -> Span | None:
    """Read "this year", "early next year", "by the end of 2026"; of this year nothing may be left, then a guess."""
    if named := ask.values("YEAR"):
        return year_in(ask, named[0])
    year = ask.said.year + ask.has("next")
    return year_in(ask, year) or unsure(year_in(ask, year + 1))


def year_in(ask: Ask, year: int) -> Span | None:
    """Return the part said of that year: early is January, its middle the end of June."""
    return ask.stretch(date(year, 1, 1), date(year, 12, 31), date(year, 1, 31), date(year, 6, 30))


def months_on_rule(ask: Ask) -> Span | None:
    """Read German "übernächsten Monat"."""
    there = months_on(ask.said.replace(day=1), ask.numbers[0])
    return month_in(ask, there.year, there.month)


def by_end(ask: Ask) -> Span | None:
    """Read Italian "entro il mese", "entro l'anno": by the end of it, a guess."""
    year, month = ask.said.year, 12 if ask.has("year") else ask.said.month
    last = ask.last_day(ask.said, month_end(year, month), quiet=True)
    return Span(None, last[0], False, bound=True) if last else None


def nth_workday(ask: Ask) -> Span | None:
    """Read "the fifth working day of the month"; a guess, for not everybody counts the same days."""
    n = ask.values("ORD", "NTH")[0]
    for year, month in ask.months():
        day = ask.days.add(date(year, month, 1) - DAY, n)
        if day >= ask.said and day.month == month:
            return Span(None, day, False, one=True)
    return None


def season(ask: Ask) -> Span | None:
    """Read "in spring", "early summer 2027" as three whole months; always a guess, for nobody means a day by it."""
    number = ask.values("SEASON")[0]
    first = 3 * number % 12 if ask.days.country not in SOUTHERN else (3 * number + 6) % 12
    first = first or 12
    for year in ask.years():
        start = date(year, first, 1)
        end = months_on(start, 3) - DAY
        if (span := ask.stretch(start, end, start + 30 * DAY, start + 45 * DAY)) and span.by >= ask.said:
            return unsure(span)
    return None


RULES: dict[str, Rule] = {
    "month": month,
    "months": months,
    "quarter": quarter,
    "quarters": quarters,
    "years": years,
    "months_on": months_on_rule,
    "by_end": by_end,
    "season": season,
    "nth_workday": nth_workday,
}
