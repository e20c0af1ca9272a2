"""What the list shows of one opportunity."""

from dataclasses import dataclass
from datetime import date

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import why
from follow_up_desk.core.steps import Reason
from follow_up_desk.i18n import _, day, say_all
from follow_up_desk.ui.theme import LOOKS


@dataclass(frozen=True, slots=True)
class OpportunityRow:
    """Hold one row's words."""

    id: str
    company: str
    role: str
    verdict: Verdict
    word: str
    reason: Reason

    @property
    def why(self) -> str:
        """Return the one-line reason; only a tooltip or a screen reader asks for it."""
        return say_all(why(self.reason))

    @property
    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        return ". ".join(part for part in (self.company, self.role, self.word, self.why) if part)


def verdict_word(verdict: Verdict, when: date | None) -> str:
    """Return the verdict as its chip says it: "Not yet: Tue 27 Oct"."""
    return _(LOOKS[verdict].word).format(date=day(when) if when else "")


def row_of(plan: Plan, book: Book) -> OpportunityRow:
    """Return one plan's row."""
    opportunity = book.opportunities[plan.opportunity]
    word = verdict_word(plan.verdict, plan.date)
    return OpportunityRow(opportunity.id, opportunity.company, opportunity.role, plan.verdict, word, plan.reason)


def rows_of(agenda: Agenda, book: Book, words: str = "") -> tuple[OpportunityRow, ...]:
    """Return the rows in the agenda's order, those that hold every word looked for."""
    rows = tuple(row_of(plan, book) for plan in agenda.ordered())
    wanted = words.casefold().split()
    return tuple(row for row in rows if _holds(_haystack(book, row), wanted)) if wanted else rows


def _holds(haystack: str, wanted: list[str]) -> bool:
    return all(word in haystack for word in wanted)


def _haystack(book: Book, row: OpportunityRow) -> str:
    """Return everything that is searched: names, the verdict, and every word sent or received."""
    it = book.opportunities[row.id]
    said = [part for a in it.activities for part in (a.subject, a.text) if part]
    return " ".join((row.company, row.role, row.word, *(p.name for p in it.people), *said)).casefold()
