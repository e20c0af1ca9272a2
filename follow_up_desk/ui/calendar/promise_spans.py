"""Promised periods with their days of grace as lines across days, Qt-free: each opportunity in its own lane."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.inquiry_dates import date_after_promise
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Promise
from follow_up_desk.i18n import _
from follow_up_desk.ui.enum_labels import member_label

LANES = 2  # lines drawn in a cell at most
WEEK = 7
MAX_DAYS = 120  # days drawn of a promised period
DAY = timedelta(days=1)


class SpanPart(Struct, frozen=True):
    """Hold one day's part of a promised period or its grace; `lane` counts from the bottom of the cell.

    `name` is the company's, `full` says what was promised too: written along the days of one week, which began
    `ago` days before and are `run` in all.
    """

    opportunity: str
    lane: int
    first: bool
    last: bool
    selected: bool
    grace: bool = False
    name: str = ""
    full: str = ""
    ago: int = 0
    run: int = 1


class PromisedPeriod(Struct, frozen=True):
    """Hold the days of a promised period, with the days of grace at its end."""

    opportunity: str
    name: str
    full: str
    days: list[date]
    grace: frozenset[date]

    @property
    def order(self) -> tuple[date, date, str]:
        """Return the sort key: by first day."""
        return self.days[0], self.days[-1], self.opportunity

    def part(self, lane: int, day: date, week: date, selected: bool) -> SpanPart:
        """Return the part on one day of the week that begins with `week`."""
        grace = day in self.grace
        first, last = (not self._continues_on(there, grace) for there in (day - DAY, day + DAY))
        begins = max(self.days[0], week)
        alike = self.days if begins in self.grace else [day for day in self.days if day not in self.grace]
        ends = min(alike[-1], week + 6 * DAY)  # the name stays inside one shape
        ago, run = (day - begins).days, (ends - begins).days + 1
        return SpanPart(self.opportunity, lane, first, last, selected, grace, self.name, self.full, ago, run)

    def _continues_on(self, day: date, grace: bool) -> bool:
        return self.days[0] <= day <= self.days[-1] and (day in self.grace) == grace


def promised_days(plan: Plan, promise: Promise) -> list[date]:
    """Return the days from the first promised one to the last, `MAX_DAYS` at most."""
    assert promise.by is not None
    last = plan.facts.days.promise_end(promise.by)
    first = min(promise.from_ or promise.by, last)
    return [first + at * DAY for at in range(min((last - first).days + 1, MAX_DAYS))]


def spans_by_day(
    periods: Iterable[PromisedPeriod], start: date, end: date, selected: str | None
) -> Mapping[date, list[SpanPart]]:
    """Return each day's spans, the selected opportunity in the first lane; those without a free lane are left out."""
    found: dict[date, list[SpanPart]] = {}
    taken: list[set[date]] = [set() for _lane in range(LANES)]
    for period in sorted(periods, key=lambda period: (period.opportunity != selected, period.order)):
        if period.days[-1] < start or period.days[0] > end:
            continue
        lane = next((n for n, days in enumerate(taken) if days.isdisjoint(period.days)), None)
        if lane is None:
            continue
        taken[lane].update(period.days)
        for day in period.days:
            week = start + (day - start).days // WEEK * WEEK * DAY
            found.setdefault(day, []).append(period.part(lane, day, week, period.opportunity == selected))
    return found


def promised_periods(agenda: Agenda) -> tuple[PromisedPeriod, ...]:
    """Return the promised periods of all opportunities that are still open."""
    open_plans = [plan for plan in agenda.unsettled if plan.facts.closure is None]
    return tuple(_period(plan, promise) for plan in open_plans for promise in plan.facts.promises if promise.by)


def _period(plan: Plan, promise: Promise) -> PromisedPeriod:
    promised = promised_days(plan, promise)
    last = date_after_promise(plan.facts, promise).due
    behind = [promised[-1] + (at + 1) * DAY for at in range((last - promised[-1]).days - 1)]  # until the day to ask
    name = plan.facts.opportunity.company
    thing = promise.item or member_label(promise.thing)
    full = _("{company}: {thing}").format(company=name, thing=thing)
    return PromisedPeriod(plan.opportunity, name, full, promised + behind, frozenset(behind))
