"""Rules that read two days as one stretch: "Monday or Tuesday", "19-23 October"."""

from datetime import date

from follow_up_desk.core.promises.dates import DAY, Spec, months_on, resolve
from follow_up_desk.core.promises.day_rules import next_weekday, on, weekday, weekday_after
from follow_up_desk.core.promises.spans import Ask, Rule, Span


def weekdays(ask: Ask) -> Span:
    """Read "Monday or Tuesday", "Mon-Wed"."""
    first, second = ask.values("DAY")
    start = weekday_after(ask.said, first)
    return Span(start, weekday_after(start - DAY, second), ask.said.weekday() != first)


def named_days(ask: Ask) -> Span:
    """Read "next Monday or Tuesday", "this Thursday or next Monday": a day without its own word takes the last one."""
    found: list[Span] = []
    read = weekday
    for token in ask.tokens:
        if token.kind in ("this", "next"):
            read = weekday if token.kind == "this" else next_weekday
        elif token.kind == "DAY":
            found.append(read(Ask(ask.said, ask.days, [token])))
    ends = sorted(span.by for span in found)
    return Span(ends[0], ends[-1], all(span.sure for span in found))


def dates(ask: Ask) -> Span | None:
    """Read "19-23 October", "between the 19th and the 23rd": a month said once goes for both."""
    ends = [token for token in ask.tokens if token.kind in ("DATE", "NUM")]
    first, second = (token.value if token.kind == "DATE" else Spec(token.value) for token in ends)
    if first.month and not second.month:
        wraps = second.day < first.day
        second = second._replace(month=first.month % 12 + 1 if wraps else first.month, year=first.year)
        second = second._replace(year=first.year + 1) if first.year and wraps and first.month == 12 else second
    begun = first.month or first.day <= ask.said.day <= second.day
    since = ask.said if begun else resolve(first, ask.said) or ask.said
    end = on(ask, second, since)
    start = _last_such(first, end.by) if end else None
    if end is None or start is None or (first.year and start.year != first.year):
        return None
    sure = end.sure and first.sure and first.weekday in (None, start.weekday())
    return Span(max(start, ask.said), end.by, sure)


def _last_such(spec: Spec, end: date) -> date | None:
    """Return the last such day up to `end`, within the year before it."""
    for back in range(12):
        then = months_on(end, -back)
        found = resolve(spec._replace(month=then.month, year=then.year), end)
        if spec.month in (None, then.month) and found is not None and found <= end:
            return found
    return None


RULES: dict[str, Rule] = {"weekdays": weekdays, "named_days": named_days, "dates": dates}
