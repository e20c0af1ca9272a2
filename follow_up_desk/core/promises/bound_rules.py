"""Rules that read what stands around a span of days: by, before, after, from, not before."""

from follow_up_desk.core.promises.dates import DAY
from follow_up_desk.core.promises.spans import Ask, Rule, Span

YEAR = 365
RECENT = 10
"""A date without a year that is over for so many days may still be the one that is meant."""

OPEN_BD = 5
"""So many working days are allowed where only a beginning was said; always a guess."""


def _spans(ask: Ask) -> list[Span]:
    return [token.value for token in ask.tokens if token.kind == "S"]


def by(ask: Ask) -> Span:
    """Read "by ...": only the end counts; "by next week" may mean its first day or its last."""
    span = _spans(ask)[0]
    whole = span.from_ is not None and (span.by - span.from_).days > 2 and not ask.has("within")
    return Span(None, span.by, span.sure and not whole, one=span.one, bound=True)


def before(ask: Ask) -> Span | None:
    """Read "before Friday": the last day before it that is neither of a weekend nor a holiday.

    A quiet period moves nothing: who says "before Friday" in one means to work in it. Before the end of a week
    is its end.
    """
    span = _spans(ask)[0]
    start = span.by if span.one else span.from_
    if start is None:
        return span._replace(bound=True)
    last = start - DAY
    while ask.days.weekend(last) or ask.days.holiday(last):
        last -= DAY
    if last < ask.said:
        last = start - DAY
    return Span(None, last, span.sure, bound=True) if last >= ask.said else None


def after(ask: Ask) -> Span:
    """Read "after Friday": a week is allowed, as no end was said."""
    span = _spans(ask)[0]
    day = span.by
    last_year = day - YEAR * DAY
    if not span.sure and ask.said - RECENT * DAY <= last_year < ask.said:
        # "After the 11th of November" said on the 18th is the one just past.
        day = ask.said
    return Span(ask.days.add(day, 1), ask.days.add(day, OPEN_BD), False, begins=span.sure)


def not_before(ask: Ask) -> Span:
    """Read "not before Friday", "from Monday on": that stretch, or a week from that day, as no end was said."""
    span = _spans(ask)[0]
    if span.from_ is not None:
        return span._replace(sure=False, begins=span.sure)
    return Span(span.by, ask.days.add(span.by, OPEN_BD), False, begins=span.sure)


def day_behind(ask: Ask) -> Span:
    """Read "we meet on the 12th and call you the day after"."""
    span = _spans(ask)[0]
    return Span(None, span.by + DAY, False, one=True)


def latest(ask: Ask) -> Span:
    """Read "Friday at the latest", and "Tuesday, Friday at the latest" as the Friday after that Tuesday, a guess."""
    first, last = _spans(ask)[0], _spans(ask)[-1]
    weeks = max(0, -(-((first.from_ or first.by) - last.by).days // 7))
    return last._replace(by=last.by + 7 * weeks * DAY, sure=first.sure and last.sure and not weeks, bound=True)


def from_to(ask: Ask) -> Span | None:
    """Read "the end of October to early November", "this week or next Monday"."""
    first, second = _spans(ask)
    sure = first.sure and second.sure
    if ask.has("or") and second.by < first.by:
        first, second = second, first
    start, end = first.from_ or first.by, second.by
    if end < start and (start - end).days < 7:
        end += 7 * DAY
    return Span(start, end, sure, bound=first.bound or second.bound) if end >= start else None


RULES: dict[str, Rule] = {
    "by": by,
    "before": before,
    "after": after,
    "not_before": not_before,
    "day_behind": day_behind,
    "latest": latest,
    "from_to": from_to,
}
