"""The agenda: the plans of all opportunities at one instant, by day and by what is due."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import partial

from msgspec import Struct

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.facts import OtherOffers
from follow_up_desk.core.facts_builder import Calendars, find_endings
from follow_up_desk.core.local_time import employer_zone
from follow_up_desk.core.planner import Plan, plan_or_fault
from follow_up_desk.core.records import Activity, Opportunity
from follow_up_desk.core.settled import Plans, is_settled
from follow_up_desk.core.steps import Step, StepState

Standing = tuple[Verdict, date | None]

_LIST_RANK = {
    Verdict.NOW: 0,
    Verdict.OPTIONAL: 2,
    Verdict.ON: 1,
    Verdict.WAIT_UNTIL: 1,
    Verdict.REST: 3,
    Verdict.CLOSED: 4,
}


class Agenda(Struct, frozen=True):
    """Hold the plans of one instant, by opportunity id."""

    now: datetime
    plans: Plans
    other_offers: OtherOffers = OtherOffers()

    @property
    def unsettled(self) -> Iterable[Plan]:
        """Return the plans that may hold a step or an interview ahead: all but those of settled opportunities."""
        return self.plans.unsettled

    def order(self, standing: Callable[[Plan], Standing] | None = None) -> tuple[str, ...]:
        """Return the opportunities as a list shows them: those due on top, then by date, the closed last.

        `standing` returns verdict and date where they are not the plan's own, as a `DailyPlan` does.
        """

        def place(plan: Plan) -> tuple[int, date, str]:
            verdict, day = standing(plan) if standing else (plan.verdict, plan.date)
            return _LIST_RANK[verdict], day or date.max, plan.opportunity

        places = [place(plan) for plan in self.unsettled]
        places += [(_LIST_RANK[Verdict.CLOSED], date.max, id) for id in self.plans.settled]
        return tuple([id for _rank, _date, id in sorted(places)])

    def ordered(self, standing: Callable[[Plan], Standing] | None = None) -> tuple[Plan, ...]:
        """Return the plans in the order of a list."""
        return tuple([self.plans[id] for id in self.order(standing)])

    def unsettled_in_order(self) -> tuple[Plan, ...]:
        """Return the plans that may hold a step, in the order of a list."""
        plans = {plan.opportunity: plan for plan in self.unsettled}
        return tuple([plans[id] for id in self.order() if id in plans])

    def optional(self) -> tuple[tuple[Plan, Step], ...]:
        """Return every optional step that is open, in the order of a list."""
        return tuple([(plan, step) for plan in self.unsettled_in_order() for step in plan.optional])

    def due(self) -> tuple[tuple[Plan, Step], ...]:
        """Return every required step that is open, the most urgent first."""
        found = [(p, s) for p in self.unsettled for s in p.steps if s.open and s.required]
        return tuple(sorted(found, key=lambda pair: (pair[1].order, pair[0].opportunity)))

    def coming(self) -> tuple[tuple[Plan, Step], ...]:
        """Return the required steps planned for later, the earliest first."""
        found = [
            (p, s)
            for p in self.unsettled
            for s in p.steps
            if s.required and s.state not in (StepState.OPEN, StepState.LATER)
        ]
        return tuple(sorted(found, key=lambda pair: (pair[1].earliest, pair[0].opportunity)))


def build_agenda(book: Book, calendars: Calendars, now: datetime) -> Agenda:
    """Return the agenda of a book at an instant."""
    return _build(book, calendars, now, frozenset(book.opportunities))


def plans_of(book: Book, calendars: Calendars, now: datetime, ids: Iterable[str]) -> Iterator[Plan]:
    """Yield the plans of these opportunities, one at a time."""
    elsewhere, _ends = find_endings(tuple(book.opportunities.values()), book.owner, now)
    for id in ids:
        yield plan_or_fault(book.opportunities[id], book.owner, book.policy, calendars, now, elsewhere)


def agenda_after_change(
    agenda: Agenda, book: Book, calendars: Calendars, now: datetime, touched: frozenset[str]
) -> Agenda:
    """Return the agenda after a change; an untouched opportunity keeps its plan unless offers elsewhere changed."""
    return _build(book, calendars, now, touched, agenda)


def agenda_after_tick(agenda: Agenda, book: Book, calendars: Calendars, now: datetime) -> Agenda:
    """Return the agenda as time passes; opportunities that are closed for good keep their plans, to save work."""
    over: set[str] = set()
    if now >= agenda.now:
        over = {p.opportunity for p in agenda.unsettled if _is_final(p, book)}
        over |= {id for id, it in agenda.plans.settled.items() if it is book.opportunities.get(id)}
    return agenda_after_change(agenda, book, calendars, now, frozenset(book.opportunities) - over)


def _is_final(plan: Plan, book: Book) -> bool:
    """Return whether time alone changes nothing: closed, no step left, and every record known."""
    known = plan.facts.opportunity is book.opportunities.get(plan.opportunity)
    return known and plan.verdict is Verdict.CLOSED and not plan.steps and not plan.facts.ahead


def _build(
    book: Book, calendars: Calendars, now: datetime, touched: frozenset[str], before: Agenda | None = None
) -> Agenda:
    """Plan what was touched, and everything where an offer elsewhere changed; keep the other plans of before."""
    elsewhere, ends = find_endings(tuple(book.opportunities.values()), book.owner, now)
    planned: dict[str, Plan] = {}
    settled: dict[str, Opportunity] = {}
    again = frozenset(book.opportunities)
    if before is not None and before.other_offers == elsewhere:
        again = again & touched
        planned = {p.opportunity: p for p in before.unsettled if p.opportunity in book.opportunities}
        settled = {id: it for id, it in before.plans.settled.items() if id in book.opportunities}
    make = partial(_plan, book=book, calendars=calendars, now=now, elsewhere=elsewhere)
    for id in again:
        it, end = book.opportunities[id], ends.get(id)
        planned.pop(id, None)
        settled.pop(id, None)
        if end is not None and _is_settled(it, end, book, calendars, now):
            settled[id] = it
        else:
            planned[id] = make(it)
    return Agenda(now, Plans(planned, settled, make), elsewhere)


def _plan(it: Opportunity, *, book: Book, calendars: Calendars, now: datetime, elsewhere: OtherOffers) -> Plan:
    return plan_or_fault(it, book.owner, book.policy, calendars, now, elsewhere)


def _is_settled(it: Opportunity, end: Activity, book: Book, calendars: Calendars, now: datetime) -> bool:
    try:
        days = calendars.of(it, book.owner, book.policy)
        numbers = calendars.numbers(it, book.owner, book.policy)
        return is_settled(it, end, days, numbers, employer_zone(it, book.owner), now)
    except Exception:  # whatever a record can lead to: its plan says so
        return False
