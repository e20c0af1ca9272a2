"""Promised time as lines over days, Qt-free: each opportunity's in a lane of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Promise

LANES = 3
LONGEST = 120  # days of a promised time that are drawn
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SpanPart:
    """Hold the part of a promised time that lies on one day; `lane` is its line below the chips."""

    opportunity: str
    lane: int
    first: bool
    last: bool
    mine: bool


def promised_days(plan: Plan, promise: Promise) -> list[date]:
    """Return the days from the first promised one to the last."""
    assert promise.by is not None
    last = plan.facts.days.promise_end(promise.by)
    first = min(promise.from_ or promise.by, last)
    return [first + at * DAY for at in range(min((last - first).days + 1, LONGEST))]


def spans_of(agenda: Agenda, start: date, end: date, selected: str | None) -> Mapping[date, list[SpanPart]]:
    """Lay promised times in lanes, the selected opportunity's first; what finds no lane is only listed."""
    found: dict[date, list[SpanPart]] = {}
    taken: list[set[date]] = [set() for _lane in range(LANES)]
    for mine, run, id in sorted(_promised(agenda, selected), key=lambda s: (not s[0], s[1][0], s[1][-1], s[2])):
        if run[-1] < start or run[0] > end:
            continue
        lane = next((n for n, days in enumerate(taken) if days.isdisjoint(run)), None)
        if lane is None:
            continue
        taken[lane].update(run)
        for day in run:
            found.setdefault(day, []).append(SpanPart(id, lane, day == run[0], day == run[-1], mine))
    return found


def _promised(agenda: Agenda, selected: str | None) -> Iterable[tuple[bool, list[date], str]]:
    for plan in agenda.plans.values():
        if plan.facts.closure is None:
            for promise in plan.facts.promises:
                if promise.by is not None:
                    yield plan.opportunity == selected, promised_days(plan, promise), plan.opportunity
