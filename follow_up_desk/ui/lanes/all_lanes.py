"""All lanes together, Qt-free: promised periods that run past the deadline of an offer from someone else."""

from collections.abc import Iterable

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.local_time import Zone, user_zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.i18n import translate
from follow_up_desk.ui.lanes.lane import Deadline, Lane, Span, SpanKind, moment_of
from follow_up_desk.ui.lanes.lane_marks import marks_of
from follow_up_desk.ui.lanes.lane_spans import spans_of
from follow_up_desk.ui.verdict_text import verdict_text


def lanes_of(agenda: Agenda, book: Book, order: DailyPlan, settled: bool = True) -> tuple[Lane, ...]:
    """Return a lane for every opportunity, those due first; without `settled` none for what is closed for good."""
    here = user_zone(book.owner)
    ends = deadlines_of(agenda, book)
    ids = [id for id in order.list_order(agenda) if settled or id not in agenda.plans.settled]
    return tuple([_lane(agenda.plans[id], book, here, ends, order) for id in ids])


def deadlines_of(agenda: Agenda, book: Book) -> tuple[Deadline, ...]:
    """Return the deadlines of open offers, the next one first."""
    here = user_zone(book.owner)
    found = [
        Deadline(
            moment_of(offer.deadline, here),
            plan.opportunity,
            book.opportunities[plan.opportunity].company,
            offer.deadline,
        )
        for plan in agenda.unsettled
        if plan.facts.closure is None
        for offer in plan.facts.opportunity.offers
        if offer.deadline is not None and offer.deadline > agenda.now
    ]
    return tuple(sorted(found, key=lambda d: (d.at, d.opportunity)))


def _lane(plan: Plan, book: Book, here: Zone, ends: tuple[Deadline, ...], order: DailyPlan) -> Lane:
    it = book.opportunities[plan.opportunity]
    spans = tuple(spans_of(plan, here))
    return Lane(
        it.id,
        it.company,
        it.role,
        order.standing(plan)[0],
        verdict_text(plan, order),
        tuple(sorted(marks_of(plan, it, here, order), key=lambda m: (m.at, m.kind))),
        (*spans, *_clash(it.id, spans, ends)),
        translate(step_title(plan.step, it)) if plan.step else "",
    )


def _clash(id: str, spans: Iterable[Span], ends: tuple[Deadline, ...]) -> tuple[Span, ...]:
    """Return the part of the promised period after the first deadline of an offer from someone else, if any."""
    first = next((end for end in ends if end.opportunity != id), None)
    theirs = max((span.end for span in spans if span.kind is SpanKind.THEIRS), default=None)
    if first is None or theirs is None or theirs <= first.at:
        return ()
    start = max([first.at, *(span.start for span in spans if span.kind is SpanKind.THEIRS and span.end == theirs)])
    text = Text(N_("their time runs on after the offer of {company} ends"), {"company": first.company})
    return (Span(start, theirs, SpanKind.CLASH, text),)
