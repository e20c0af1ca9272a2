"""Rules that read weeks and weekends; a week ends with its last working day."""

from datetime import date

from follow_up_desk.core.promises.dates import DAY, month_end
from follow_up_desk.core.promises.day_rules import point
from follow_up_desk.core.promises.spans import Ask, Rule, Span, first_of_week, guess_if_far, last_of_week, unsure

LAST = 5
"""No month has more weeks; its fifth is its last seven days."""


def week(ask: Ask) -> Span | None:
    """Read "this week", "early next week", "the end of the week"."""
    return week_on(ask, ask.numbers[0])


def week_on(ask: Ask, shift: int) -> Span | None:
    """Return the week so many weeks on; of this week nothing may be left, then the coming one is a guess."""
    span = part_of(ask, ask.week(shift))
    return span if span or shift else unsure(part_of(ask, ask.week(1)))


def part_of(ask: Ask, start: date) -> Span | None:
    """Return the part said of the week that starts on that Monday."""
    part, end = ask.part, last_of_week(ask.days, start)
    if part in ("early", "half1"):
        return ask.marked(start, start + 2 * DAY, end, sure=part == "half1")
    if part == "mid":
        return ask.marked(start + 2 * DAY, start + 3 * DAY, end)
    if part == "end":
        found = ask.last_day(start, end)
        return Span(None, *found) if found else None
    if part == "late":
        return unsure(ask.whole(start + 3 * DAY, end) or ask.whole(start, end))
    return ask.whole(start + 2 * DAY if part else start, end)


def week_about(ask: Ask) -> Span | None:
    """Read "within the week", "the week after": one cannot tell from which day they count."""
    span = week_on(ask, ask.numbers[0])
    return span._replace(sure=False, bound=ask.has("within") or ask.has("by")) if span else None


def week_of(ask: Ask) -> Span | None:
    """Read "the week of the 19th", "the week that starts Monday"."""
    day = point(ask, first_of_week(ask.days, ask.said))
    if day is None:
        return None
    start = first_of_week(ask.days, day.by)
    if ask.has("starts") and ask.days.weekend(day.by):
        # Where weeks start on Sunday, their working days are those that follow.
        start += 7 * DAY
    span = part_of(ask, start)
    return span._replace(sure=span.sure and day.sure) if span else None


def week_began(ask: Ask) -> Span | None:
    """Read "the week that began on Monday": the one we are in; a guess, for it may be told of a later day."""
    back = (ask.said.weekday() - ask.values("DAY")[0]) % 7
    span = part_of(ask, first_of_week(ask.days, ask.said - back * DAY))
    return span._replace(sure=False) if span else None


def week_beside(ask: Ask) -> Span | None:
    """Read "the week after the 19th", "the week before Christmas"."""
    day = point(ask)
    if day is None:
        return None
    span = part_of(ask, first_of_week(ask.days, day.by) + (7 if ask.has("after") else -7) * DAY)
    return span._replace(sure=span.sure and day.sure) if span else None


def week_again(ask: Ask) -> Span | None:
    """Read "next week ... the week after", "... the following week": two weeks on, unless "next week" was repeated."""
    repeated = not ask.has("after") and ask.tokens[-2].value != "following"
    return unsure(week_on(ask, 1 if repeated else 2))


def week_or_next(ask: Ask) -> Span | None:
    """Read "next week or the week after"."""
    return ask.whole(ask.week(1), last_of_week(ask.days, ask.week(2)))


def weeks(ask: Ask) -> Span | None:
    """Read "this or next week"."""
    first, last = ask.numbers
    return ask.whole(ask.week(first), last_of_week(ask.days, ask.week(last)))


def week_turn(ask: Ask) -> Span | None:
    """Read "the end of this week or early next"."""
    turn = next(at for at, token in enumerate(ask.tokens) if token.kind in ("to", "or"))
    shift = ask.numbers[0]
    first = week_on(Ask(ask.said, ask.days, ask.tokens[:turn]), shift)
    second = week_on(Ask(ask.said, ask.days, ask.tokens[turn:]), shift + 1)
    if first is None or second is None or second.by < first.by:
        return None
    return Span(first.from_ or first.by, second.by, False)


def week_number(ask: Ask) -> Span | None:
    """Read "week 43", "weeks 43 to 44" as the calendars of Europe count."""
    first, last = ask.values("NUM")[0], ask.values("NUM")[-1]
    for year in ask.years():
        try:
            start, end = (date.fromisocalendar(year, week, 1) for week in (first, last))
        except ValueError:
            continue
        if span := part_of(ask, start) if start == end else ask.whole(start, last_of_week(ask.days, end)):
            return guess_if_far(ask, span)
    return None


def day_of_numbered_week(ask: Ask) -> Span | None:
    """Read "Monday of week 48"."""
    week, weekday = ask.values("NUM")[0], ask.values("DAY")[0]
    for year in ask.years():
        try:
            day = date.fromisocalendar(year, week, weekday + 1)
        except ValueError:
            continue
        if day >= ask.said:
            return guess_if_far(ask, Span(None, day, one=True))
    return None


def nth_week(ask: Ask) -> Span | None:
    """Read "the first week of November", "the last week of the month"."""
    nths = ask.values("ORD") or [LAST]
    if max(nths) > LAST:
        return None
    found = (_weeks_of_month(ask, month_end(*month), nths) for month in ask.months())
    return guess_if_far(ask, next(filter(None, found), None))


def _weeks_of_month(ask: Ask, last: date, nths: list[int]) -> Span | None:
    """Return days 1 to 7, 8 to 14 and so on, up to the Friday of the calendar's week; a guess where the two differ."""
    ends = [last.replace(day=7 * n) if n < LAST else last for n in nths]
    if nths[-1] == LAST:
        # Its last seven days, or the last whole week where it ends at the head of one.
        span = ask.whole(ends[0] - 6 * DAY, last)
        return span if last.weekday() > 2 else unsure(span)
    first = last.replace(day=1)
    # A month that starts after Wednesday has its first whole week in the next one.
    begun = (first - first_of_week(ask.days, first)).days
    friday = last_of_week(ask.days, first + (7 * nths[-1] - begun - (0 if begun > 2 else 7)) * DAY)
    span = ask.whole(ends[0] - 6 * DAY, friday)
    return (
        unsure(span)
        if friday > ends[-1] or last_of_week(ask.days, first_of_week(ask.days, ends[-1])) != friday
        else span
    )


def days_of_week(ask: Ask) -> Span:
    """Read "Mon to Wed next week"."""
    shift = 2 if ask.has("after") else int(ask.has("next"))
    over = max(ask.in_week(shift, weekday) for weekday in ask.values("DAY")) < ask.said
    first, second = sorted(ask.in_week(shift + over, weekday) for weekday in ask.values("DAY"))
    return Span(max(first, ask.said), second, not over)


def day_of_week(ask: Ask) -> Span:
    """Read "Friday next week"; one that is over is that of the coming week, as a guess."""
    shift, weekday = ask.numbers[0], ask.values("DAY")[0]
    over = ask.in_week(shift, weekday) < ask.said
    return Span(None, ask.in_week(shift + over, weekday), not over, one=True)


def before_weekend(ask: Ask) -> Span | None:
    """Read "before the weekend": the last working day of its week."""
    span = week_on(ask, ask.has("next"))
    return span._replace(from_=None) if span else None


def after_weekend(ask: Ask) -> Span:
    """Read "after the weekend": the first working day after it."""
    return Span(None, ask.days.first(ask.week(1 + ask.has("next"))), False)


def weekend(ask: Ask) -> Span:
    """Read "over the weekend"; of the next one nobody knows whether it is the coming one."""
    last = ask.week(1 + ask.numbers[0]) - DAY
    first = last if not ask.days.weekend(last - DAY) else last - DAY
    return Span(max(first, ask.said), last, not ask.numbers[0])


RULES: dict[str, Rule] = {
    "week": week,
    "week_about": week_about,
    "week_of": week_of,
    "week_began": week_began,
    "week_beside": week_beside,
    "week_or_next": week_or_next,
    "week_again": week_again,
    "week_number": week_number,
    "day_of_numbered_week": day_of_numbered_week,
    "nth_week": nth_week,
    "days_of_week": days_of_week,
    "day_of_week": day_of_week,
    "before_weekend": before_weekend,
    "after_weekend": after_weekend,
    "weekend": weekend,
    "weeks": weeks,
    "week_turn": week_turn,
}
