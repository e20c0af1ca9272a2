"""The agenda as a person reads it in a terminal."""

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.wording import english, english_day

NOTHING = "Nothing is logged yet."


def write(agenda: Agenda, book: Book) -> str:
    """Return two lines an opportunity: verdict, date and name, then why."""
    lines = []
    for plan in agenda.ordered():
        opportunity = book.opportunities[plan.opportunity]
        when = english_day(plan.date) if plan.date else ""
        name = _line(f"{opportunity.company}, {opportunity.role}")
        lines.append(f"{str(plan.verdict).replace('_', ' '):<11} {when:<11} {name}")
        lines.append(f"{'':<24}{_line(english(reason_clauses(plan.reason)))}")
    return "\n".join(lines) or NOTHING


def _line(text: str) -> str:
    """Return a text without line breaks: each opportunity has its two lines, whatever it is called."""
    return " ".join(text.split())
