"""Rules that read weeks and weekends; a week ends with its last working day."""

from datetime import date

from follow_up_desk.core.promises.dates import DAY, monday, month_end
from follow_up_desk.core.promises.day_rules import point
from follow_up_desk.core.promises.spans import Ask, Rule, Span


def week(ask: Ask) -> Span | None:
    """Read "this week", "early next week", "the end of the week"."""
    return week_on(ask, ask.numbers[0])


def week_on(ask: Ask, shift: int) -> Span | None:
    """Return the week so many weeks on; of this week nothing may be left, then the coming one is a guess."""
    start = monday(ask.said) + 7 * shift * DAY
    left = shift or ask.last_workday(start, start + 4 * DAY)
    span = part_of(ask, start) if left else None
    if span is None and not shift:
        span = part_of(ask, start + 7 * DAY)
        return span._replace(sure=False) if span else None
    return span


def part_of(ask: Ask, start: date) -> Span | None:
    """Return the part said of the week that starts on that Monday."""
    part, end = ask.part, start + 4 * DAY
    if part in ("early", "half1"):
        return ask.marked(start, start + 2 * DAY, end, sure=part == "half1")
    if part == "mid":
        return ask.marked(start + 2 * DAY, start + 3 * DAY, end)
    if part == "end":
        found = ask.last_day(start, end)
        return Span(None, *found) if found else None
    if part == "late":
        span = ask.whole(start + 3 * DAY, end) or ask.whole(start, end)
        return span._replace(sure=False) if span else None
    return ask.whole(start + 2 * DAY if part else start, end)


def week_about(ask: Ask) -> Span | None:
    """Read "within the week", "the week after": one cannot tell from which day they count."""
    span = week_on(ask, ask.numbers[0])
    return span._replace(sure=False, bound=ask.has("within") or ask.has("by")) if span else None


def week_of(ask: Ask) -> Span | None:
    """Read "the week of the 19th", "the week that starts Monday"."""
    day = point(ask, monday(ask.said))
    if day is None:
        return None
    start = monday(day.by)
    if ask.has("starts") and day.by.weekday() >= 5:
        # Where weeks start on Sunday, their working days are those that follow.
        start += 7 * DAY
    span = part_of(ask, start)
    return span._replace(sure=span.sure and day.sure) if span else None


def week_beside(ask: Ask) -> Span | None:
    """Read "the week after the 19th", "the week before Christmas"."""
    day = point(ask)
    if day is None:
        return None
    span = part_of(ask, monday(day.by) + (7 if ask.has("after") else -7) * DAY)
    return span._replace(sure=span.sure and day.sure) if span else None


def week_or_next(ask: Ask) -> Span | None:
    """Read "next week or the week after"."""
    start = monday(ask.said) + 7 * DAY
    return ask.whole(start, start + 11 * DAY)


def week_turn(ask: Ask) -> Span | None:
    """Read "the end of this week or early next"."""
    turn = next(at for at, token in enumerate(ask.tokens) if token.kind in ("to", "or"))
    first = week_on(Ask(ask.said, ask.days, ask.tokens[:turn]), 0)
    second = week_on(Ask(ask.said, ask.days, ask.tokens[turn:]), 1)
    if first is None or second is None or second.by < first.by:
        return None
    return Span(first.from_ or first.by, second.by, False)


def week_number(ask: Ask) -> Span | None:
    """Read "week 43" as the calendars of Europe count."""
    for year in ask.values("YEAR") or (ask.said.year, ask.said.year + 1):
        try:
            start = date.fromisocalendar(year, ask.values("NUM")[0], 1)
        except ValueError:
            continue
        if span := part_of(ask, start):
            return span if ask.values("YEAR") else ask.guess_if_far(span)
    return None


def nth_week(ask: Ask) -> Span | None:
    """Read "the first week of November", "the last week of the month"."""
    n = (ask.values("ORD") or [0])[0]
    for year, month in ask.months():
        last = month_end(year, month)
        start = last.replace(day=7 * n - 6) if 0 < n <= 4 else last - 6 * DAY
        if n <= 5 and (span := ask.whole(start, min(start + 6 * DAY, last))):
            return ask.guess_if_far(span)
    return None


def days_of_week(ask: Ask) -> Span:
    """Read "Mon to Wed next week"."""
    first, second = sorted(ask.values("DAY"))
    shift = 2 if ask.has("after") else int(ask.has("next"))
    start = monday(ask.said) + 7 * shift * DAY
    over = start + second * DAY < ask.said
    start += 7 * over * DAY
    return Span(max(start + first * DAY, ask.said), start + second * DAY, not over)


def day_of_week(ask: Ask) -> Span:
    """Read "Friday next week"; one that is over is that of the coming week, as a guess."""
    by = monday(ask.said) + (7 * ask.numbers[0] + ask.values("DAY")[0]) * DAY
    over = by < ask.said
    return Span(None, by + 7 * over * DAY, not over, one=True)


def before_weekend(ask: Ask) -> Span | None:
    """Read "before the weekend": the last working day of its week."""
    start = monday(ask.said) + 7 * ask.has("next") * DAY
    found = ask.last_day(start, start + 4 * DAY)
    if found is None:
        found = ask.last_day(start, start + 11 * DAY)
        return Span(None, found[0], False) if found else None
    return Span(None, *found)


def after_weekend(ask: Ask) -> Span:
    """Read "after the weekend": the first working day after it."""
    sunday = monday(ask.said) + (6 + 7 * ask.has("next")) * DAY
    return Span(None, ask.days.add(sunday, 1), False)


def weekend(ask: Ask) -> Span:
    """Read "over the weekend"; of the next one nobody knows whether it is the coming one."""
    saturday = monday(ask.said) + (5 + 7 * ask.numbers[0]) * DAY
    return Span(max(saturday, ask.said), saturday + DAY, not ask.numbers[0])


RULES: dict[str, Rule] = {
    "week": week,
    "week_about": week_about,
    "week_of": week_of,
    "week_beside": week_beside,
    "week_or_next": week_or_next,
    "week_number": week_number,
    "nth_week": nth_week,
    "days_of_week": days_of_week,
    "day_of_week": day_of_week,
    "before_weekend": before_weekend,
    "after_weekend": after_weekend,
    "weekend": weekend,
    "week_turn": week_turn,
}
