"""The agenda as a person reads it in a terminal."""

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.daily_plan import daily_plan
from follow_up_desk.core.local_time import in_zone, user_zone
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.wording import english
from follow_up_desk.date_format import date_format
from follow_up_desk.locale_facts import ENGLISH

NOTHING = "Nothing is logged yet."


def write(agenda: Agenda, book: Book) -> str:
    """Return two lines an opportunity: verdict, date and name, then why; days and hours as in the user's region.

    What the daily limit moves stands at its new day, as on the page Today."""
    owner = book.owner
    dates = date_format(ENGLISH, owner.country, owner.clock, owner.date_order)
    year = in_zone(agenda.now, user_zone(owner)).year
    order = daily_plan(agenda, book)
    lines = []
    for plan in agenda.ordered(order.standing):
        opportunity = book.opportunities[plan.opportunity]
        verdict, day = order.standing(plan)
        when = dates.day(day, year=day.year != year) if day else ""
        name = _line(f"{opportunity.company}, {opportunity.role}")
        lines.append(f"{str(verdict).replace('_', ' '):<11} {when:<16} {name}")
        lines.append(f"{'':<29}{_line(english(reason_clauses(order.reason(plan)), year, dates))}")
    return "\n".join(lines) or NOTHING


def _line(text: str) -> str:
    """Return a text without line breaks: each opportunity has its two lines, whatever it is called."""
    return " ".join(text.split())
