"""Rules that read a length of time: from today, or from a day that was named."""

from datetime import date
from itertools import takewhile

from follow_up_desk.core.promises.dates import DAY, months_on
from follow_up_desk.core.promises.day_rules import point, weekday_after
from follow_up_desk.core.promises.spans import Ask, Rule, Span

MOST = {"hour": 1000, "day": 400, "bday": 200, "week": 52, "month": 18, "quarter": 6, "year": 1}
"""Longer than this nobody promises; it is something else that is counted."""

VAGUE = {"couple": 2, "few": 3, "several": 4}
"""So many working days, weeks or months are read into words that name no number."""

NUMBERS = {"NUM", "COUNT", *VAGUE}

COUNTABLE_WEEKS = 40
"""Up to so many weeks are five working days each; beyond, the calendar counts."""


def length(ask: Ask) -> Span | None:
    """Read "in two weeks", "1-2 weeks", "the next day or two": of a range the longer end, of vague words a guess."""
    counts = _counts(ask)
    if not all(0 < n <= MOST[unit] for n, unit in counts):
        return None
    ends = [ahead(ask, n, unit) for n, unit in counts]
    if ends != sorted(ends):
        return None
    plain = ends[-1] == ahead(ask._replace(standing=None), *counts[-1]) and not _off(ask, *counts[-1], ends[-1])
    spread, lead = len(ends) > 1, _lead(ask)
    bound, bare = _ends(ask), not (spread or lead or ask.has("hence"))
    return Span(ends[0] if spread else None, ends[-1], _sure(ask) and plain, one=not spread, bound=bound, bare=bare)


def _ends(ask: Ask) -> bool:
    """Return whether the words name an end: French "dans" and Italian "tra" name the day itself."""
    return any(token.kind == "by" or (token.kind == "within" and token.value != "point") for token in ask.tokens)


def _lead(ask: Ask) -> set[str]:
    """Return what stands before a length; alone it may tell how long a thing is."""
    kinds = [token.kind for token in ask.tokens if token.kind != "over"]
    return set(takewhile(lambda kind: kind not in NUMBERS and kind not in MOST, kinds))


def _counts(ask: Ask) -> list[tuple[int, str]]:
    """Return each number with its unit, the one that follows it or else the last; "the next week" counts one."""
    said = [token for token in ask.tokens if token.kind in NUMBERS or token.kind in MOST]
    unit = [token.kind for token in said if token.kind in MOST][-1]
    counts: list[tuple[int, str]] = []
    for token in reversed(said):
        if token.kind in MOST:
            unit = "bday" if token.kind == "day" and _vague(ask) else token.kind
        else:
            counts.insert(0, (VAGUE.get(token.kind) or token.value, unit))
    return counts if said[0].kind in NUMBERS else [(1, said[0].kind), *counts]


def _vague(ask: Ask) -> bool:
    return any(ask.has(kind) for kind in VAGUE)


def _sure(ask: Ask) -> bool:
    """Return whether a length is plain: "the next week" may be seven days or Monday to Friday."""
    return not (_vague(ask) or ask.has("over")) and any(ask.values("NUM", "COUNT"))


def ahead(ask: Ask, n: int, unit: str) -> date:
    """Return the day so many hours, days, working days, weeks, months, quarters or years on."""
    if ask.standing and (later := ahead(ask._replace(said=ask.standing, standing=None), n, unit)) >= ask.said:
        return later
    if unit == "hour":
        return ask.said + (-(-n // 24) if n >= 24 else 0) * DAY
    if unit == "day":
        return ask.said + n * DAY
    if unit == "bday" or (unit == "week" and n <= COUNTABLE_WEEKS):
        return ask.days.add(ask.said, n if unit == "bday" else 5 * n)
    if unit == "week":
        return ask.days.first(ask.said + 7 * n * DAY)
    return months_on(ask.said, n * {"month": 1, "quarter": 3, "year": 12}[unit])


def _off(ask: Ask, n: int, unit: str, end: date) -> bool:
    """Return whether weeks that are counted in working days end on another day than those of the calendar."""
    return unit == "week" and ask.standing is None and end != ask.said + 7 * n * DAY


def day_in_weeks(ask: Ask) -> Span | None:
    """Read "Friday in two weeks"; counted from Friday or from this week, the later, and a guess where they differ."""
    weeks, days = divmod(ask.number, 7) if ask.has("day") else (ask.number, 0)
    if days or not 0 < weeks <= MOST["week"]:
        # "Tuesday in 10 days" is no such day; in German and French "8 Tage" are a week.
        weeks, days = (weeks, 0) if ask.number == 8 else (0, 0)
    if not weeks:
        return None
    wanted = ask.values("DAY")[0]
    here = ask.in_week(weeks, wanted)
    there = weekday_after(ask.said, wanted) + 7 * weeks * DAY
    return Span(None, max(here, there), here == there and ask.number != 8, one=True)


def counted(ask: Ask) -> Span | None:
    """Read "two weeks from Friday", "a week today", "ten working days before the 19th"."""
    base, n, way = point(ask), ask.number, ask.numbers[0]
    unit = next(token.kind for token in ask.tokens if token.kind in MOST)
    if base is None or not 0 < n <= MOST[unit]:
        return None
    match unit:
        case "bday":
            by = ask.days.add(base.by, n) if way == 1 else ask.days.before(base.by, n)
        case "month":
            by = months_on(base.by, way * n)
        case _:
            by = base.by + way * n * (7 if unit == "week" else 1) * DAY
    return base._replace(by=by, bound=ask.has("by") or ask.has("within"))


RULES: dict[str, Rule] = {
    "length": length,
    "day_in_weeks": day_in_weeks,
    "counted": counted,
}
