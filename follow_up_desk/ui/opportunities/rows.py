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
    rows = [row_of(plan, book) for plan in agenda.ordered()]
    wanted = words.casefold().split()
    return tuple(row for row in rows if all(word in _haystack(book, row) for word in wanted))


def _haystack(book: Book, row: OpportunityRow) -> str:
    people = " ".join(person.name for person in book.opportunities[row.id].people)
    return f"{row.company} {row.role} {row.word} {people}".casefold()
