"""The rows of the opportunity list, and the search in them."""

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.next_interview import interview_ahead, is_nearer
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Opportunity
from follow_up_desk.i18n import _, translate_all
from follow_up_desk.ui.interview_text import interview_time
from follow_up_desk.ui.theme import VERDICT_STYLES
from follow_up_desk.ui.verdict_text import verdict_text


class OpportunityRow(Struct, frozen=True):
    """Hold what a row shows; `word` is the verdict."""

    id: str
    company: str
    role: str
    verdict: Verdict
    word: str


def spoken(row: OpportunityRow, plan: Plan, order: DailyPlan) -> str:
    """Return the text for screen readers."""
    return ". ".join(part for part in (row.company, row.role, row.word, why(plan, order)) if part)


def why(plan: Plan, order: DailyPlan) -> str:
    """Return the reason on one line; computed only for tooltips and screen readers, as it is slow."""
    return translate_all(reason_clauses(order.reason(plan)))


def row_of(plan: Plan, book: Book, order: DailyPlan) -> OpportunityRow:
    """Return the row of a plan."""
    opportunity = book.opportunities[plan.opportunity]
    word = _interview_word(plan) or verdict_text(plan, order)
    return OpportunityRow(opportunity.id, opportunity.company, opportunity.role, order.standing(plan)[0], word)


def _settled_row(it: Opportunity) -> OpportunityRow:
    """Return the row of a settled opportunity, which needs no plan."""
    return OpportunityRow(it.id, it.company, it.role, Verdict.CLOSED, _(VERDICT_STYLES[Verdict.CLOSED].word))


def _interview_word(plan: Plan) -> str:
    """Return when the next interview is, if it is nearer than what is asked for next."""
    ahead, facts = interview_ahead(plan), plan.facts
    if ahead is None or not is_nearer(ahead, facts.now):
        return ""
    return _("Interview {when}").format(when=interview_time(ahead, facts.now, facts.owner_zone, both=False))


def rows_of(agenda: Agenda, book: Book, order: DailyPlan, words: str = "") -> tuple[OpportunityRow, ...]:
    """Return the rows in the order of the agenda, filtered to those that hold every search word in `words`."""
    settled, plans = agenda.plans.settled, agenda.plans
    rows = tuple(
        [
            _settled_row(settled[id]) if id in settled else row_of(plans[id], book, order)
            for id in agenda.order(order.standing)
        ]
    )
    wanted = words.casefold().split()
    return tuple(row for row in rows if _matches(_searched_text(book, row), wanted)) if wanted else rows


def _matches(haystack: str, wanted: list[str]) -> bool:
    return all(word in haystack for word in wanted)


def _searched_text(book: Book, row: OpportunityRow) -> str:
    """Return the text to search: company, role, verdict, people, and all messages."""
    it = book.opportunities[row.id]
    said = [part for a in it.activities for part in (a.subject, a.text) if part]
    return " ".join((row.company, row.role, row.word, *(p.name for p in it.people), *said)).casefold()
