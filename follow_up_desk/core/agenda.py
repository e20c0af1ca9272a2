"""The agenda: the plans of all opportunities at one instant, by day and by what is due."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from types import MappingProxyType

from msgspec import Struct

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.facts import OtherOffers
from follow_up_desk.core.facts_builder import Calendars, find_other_offers
from follow_up_desk.core.planner import Plan, plan_or_fault
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
    plans: Mapping[str, Plan]
    other_offers: OtherOffers = OtherOffers()

    def ordered(self, standing: Callable[[Plan], Standing] | None = None) -> tuple[Plan, ...]:
        """Return the plans as a list shows them: those due on top, then by date, the closed last.

        `standing` returns verdict and date where they are not the plan's own, as a `DailyPlan` does.
        """

        def place(plan: Plan) -> tuple[int, date, str]:
            verdict, day = standing(plan) if standing else (plan.verdict, plan.date)
            return _LIST_RANK[verdict], day or date.max, plan.opportunity

        return tuple(sorted(self.plans.values(), key=place))

    def due(self) -> tuple[tuple[Plan, Step], ...]:
        """Return every required step that is open, the most urgent first."""
        found = [(p, s) for p in self.plans.values() for s in p.steps if s.open and s.required]
        return tuple(sorted(found, key=lambda pair: (pair[1].order, pair[0].opportunity)))

    def on(self, day: date) -> tuple[tuple[Plan, Step], ...]:
        """Return the steps planned for a day."""
        found = [(p, s) for p in self.plans.values() for s in p.steps if s.date == day]
        return tuple(sorted(found, key=lambda pair: (pair[1].best, pair[0].opportunity)))

    def coming(self) -> tuple[tuple[Plan, Step], ...]:
        """Return the required steps planned for later, the earliest first."""
        found = [
            (p, s)
            for p in self.plans.values()
            for s in p.steps
            if s.required and s.state not in (StepState.OPEN, StepState.LATER)
        ]
        return tuple(sorted(found, key=lambda pair: (pair[1].earliest, pair[0].opportunity)))


def build_agenda(book: Book, calendars: Calendars, now: datetime) -> Agenda:
    """Return the agenda of a book at an instant."""
    return _build(book, calendars, now, {}, frozenset(book.opportunities))


def plans_of(book: Book, calendars: Calendars, now: datetime, ids: Iterable[str]) -> Iterator[Plan]:
    """Yield the plans of these opportunities, one at a time."""
    elsewhere = find_other_offers(tuple(book.opportunities.values()), book.owner, now)
    for id in ids:
        yield plan_or_fault(book.opportunities[id], book.owner, book.policy, calendars, now, elsewhere)


def agenda_after_change(
    agenda: Agenda, book: Book, calendars: Calendars, now: datetime, touched: frozenset[str]
) -> Agenda:
    """Return the agenda after a change; an untouched opportunity keeps its plan unless offers elsewhere changed."""
    kept = {id: p for id, p in agenda.plans.items() if id in book.opportunities and id not in touched}
    return _build(book, calendars, now, kept, touched, agenda.other_offers)


def agenda_after_tick(agenda: Agenda, book: Book, calendars: Calendars, now: datetime) -> Agenda:
    """Return the agenda as time passes; opportunities that are closed for good keep their plans, to save work."""
    over = {id for id, p in agenda.plans.items() if _is_final(p, book)} if now >= agenda.now else set()
    return agenda_after_change(agenda, book, calendars, now, frozenset(book.opportunities) - over)


def _is_final(plan: Plan, book: Book) -> bool:
    """Return whether time alone changes nothing: closed, no step left, and every record known."""
    known = plan.facts.opportunity is book.opportunities.get(plan.opportunity)
    return known and plan.verdict is Verdict.CLOSED and not plan.steps and not plan.facts.ahead


def _build(
    book: Book,
    calendars: Calendars,
    now: datetime,
    kept: dict[str, Plan],
    touched: frozenset[str],
    before: OtherOffers | None = None,
) -> Agenda:
    opportunities = tuple(book.opportunities.values())
    elsewhere = find_other_offers(opportunities, book.owner, now)
    again = touched if before == elsewhere else frozenset(book.opportunities)
    plans = dict(kept)
    for id in again & frozenset(book.opportunities):
        plans[id] = plan_or_fault(book.opportunities[id], book.owner, book.policy, calendars, now, elsewhere)
    return Agenda(now, MappingProxyType(plans), elsewhere)
