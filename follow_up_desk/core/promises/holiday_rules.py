"""Rules that read named holidays and public holidays."""

from datetime import date

from follow_up_desk.core.promises.dates import DAY, month_end, nth_weekday
from follow_up_desk.core.promises.day_rules import next_holiday
from follow_up_desk.core.promises.named_holidays import LASTS, LONG
from follow_up_desk.core.promises.spans import Ask, Rule, Span, first_of_week, last_of_week, unsure

RECENT = 10
"""A holiday that is over for so many days may still be the one that is meant."""

AHEAD = 400
"""How many days ahead the next public holiday is looked for."""


def new_year(ask: Ask) -> Span | None:
    """Read "in the new year" as January."""
    year = ask.said.year + (ask.said.month > 1)
    if ask.has("early"):
        return after_holidays(ask)
    return unsure(ask.whole(date(year, 1, 1), date(year, 1, 31)))


def year_turn(ask: Ask) -> Span | None:
    """Read "between Christmas and New Year": few people are at their desks, so a guess."""
    year = ask.said.year
    return ask.whole(date(year, 12, 27), date(year, 12, 31))


def after_holidays(ask: Ask) -> Span | None:
    """Return the time up to the second Friday of January, when desks are manned again."""
    for year in (ask.said.year, ask.said.year + 1):
        friday = nth_weekday(year, 1, 4, 2)
        if friday is not None and friday >= ask.said:
            return Span(min(max(ask.days.first(date(year, 1, 1)), ask.said), friday), friday, False)
    return None


def holiday(ask: Ask) -> Span | None:
    """Read "Good Friday", "at Easter", "over Christmas": the day itself, of a longer holiday as a guess."""
    found = next_holiday(ask) if not _named(ask, "holidays") else None
    return unsure(found) if _named(ask, *LONG) else found


def by_holiday(ask: Ask) -> Span | None:
    """Read "by Christmas", which is before it, and "by Good Friday", which is that day."""
    if _named(ask, *LONG):
        return before_holiday(ask)
    found = next_holiday(ask)
    return found._replace(bound=True) if found else None


def before_holiday(ask: Ask) -> Span | None:
    """Read "before Christmas": the day before it; before other holidays the last working day."""
    if ask.has("newyear") or _named(ask, "newyear"):
        return Span(None, date(ask.said.year, 12, 31))
    found = next_holiday(ask, ask.said + DAY)
    if found is None:
        return None
    if _named(ask, "christmas", "holidays"):
        return Span(None, found.by - DAY, found.sure and not _named(ask, "holidays"))
    day, sure = ask.last_day(ask.said, found.by - DAY) or (found.by - DAY, False)
    return Span(None, day, found.sure and sure)


def after_holiday(ask: Ask) -> Span | None:
    """Read "after Easter": the rest of the week in which they work again; after the holidays, early January."""
    if ask.has("newyear") or _named(ask, "christmas", "holidays", "newyear"):
        return after_holidays(ask)
    # "After Thanksgiving" said on the day after it is this week's holiday.
    for since in (ask.said - RECENT * DAY, ask.said):
        found = next_holiday(ask, since)
        if found is None:
            return None
        start = ask.days.add(found.by + _lasts(ask) * DAY, 1)
        if last := ask.last_day(start, last_of_week(ask.days, first_of_week(ask.days, start))):
            return Span(max(start, ask.said), last[0], False)
    return None


def _lasts(ask: Ask) -> int:
    return next(LASTS.get(str(token.value), 0) for token in ask.tokens if token.kind == "HOLIDAY")


def _named(ask: Ask, *names: str) -> bool:
    return any(token.kind == "HOLIDAY" and token.value in names for token in ask.tokens)


def free_day(ask: Ask) -> Span | None:
    """Read "bank holiday Monday", "the May bank holiday": the day itself."""
    free = _next_free_day(ask)
    return Span(None, free) if free else None


def before_free_day(ask: Ask) -> Span | None:
    """Read "before the bank holiday": the last working day before the next one."""
    free = _next_free_day(ask)
    found = ask.last_day(ask.said, free - DAY) if free else None
    return Span(None, *found) if found else None


def after_free_day(ask: Ask) -> Span | None:
    """Read "after the bank holiday": the first working day after the next one."""
    free = _next_free_day(ask)
    return Span(None, ask.days.add(free, 1), False) if free else None


def _next_free_day(ask: Ask) -> date | None:
    """Return the next public holiday, on the weekday or in the month that was said."""
    if ask.has("MONTH"):
        return _free_day_of_month(ask)
    # Nobody notices those of the weekend.
    weekdays = ask.values("DAY") or range(7)
    days = (ask.said + ahead * DAY for ahead in range(1, AHEAD))
    noticed = (day for day in days if day.weekday() in weekdays and not ask.days.weekend(day))
    return next(filter(ask.days.holiday, noticed), None)


def _free_day_of_month(ask: Ask) -> date | None:
    n = (ask.values("ORD") or [1])[0]
    for year, month in ask.months():
        days = (date(year, month, day) for day in range(1, month_end(year, month).day + 1))
        free = [day for day in days if not ask.days.weekend(day) and ask.days.holiday(day)]
        if n <= len(free) and free[n - 1] > ask.said:
            return free[n - 1]
    return None


RULES: dict[str, Rule] = {
    "new_year": new_year,
    "year_turn": year_turn,
    "holiday": holiday,
    "by_holiday": by_holiday,
    "before_holiday": before_holiday,
    "after_holiday": after_holiday,
    "free_day": free_day,
    "before_free_day": before_free_day,
    "after_free_day": after_free_day,
}
