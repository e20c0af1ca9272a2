"""Rules that read months, quarters and years."""

from datetime import date

from follow_up_desk.core.promises.dates import month_end
from follow_up_desk.core.promises.spans import Ask, Rule, Span, unsure


def month(ask: Ask) -> Span | None:
    """Read "in November", "the end of October"; of a part that is over the month's rest, then next year's."""
    found = (month_in(ask, *month) or rest_of_month(ask, *month) for month in ask.months())
    return ask.guess_if_far(next(filter(None, found), None))


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
    return ask.guess_if_far(next(filter(None, found), None))


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


RULES: dict[str, Rule] = {
    "month": month,
    "months": months,
    "quarter": quarter,
    "quarters": quarters,
    "years": years,
}
