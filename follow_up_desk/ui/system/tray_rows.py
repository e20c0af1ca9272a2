"""The text of the tray: how many steps are due, which, and what comes next. No Qt."""

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.local_time import user_zone
from follow_up_desk.core.next_interview import NextInterview, heading_interview
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reminders import headline
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _, day, ngettext, translate
from follow_up_desk.ui.interview_text import interview_time
from follow_up_desk.ui.timeline.record_labels import interview_title

MOST_DUE, MOST_NEXT = 8, 5
LONGEST = 90


class TrayRow(Struct, frozen=True):
    """Describe one entry of the menu and the step it opens."""

    text: str
    opportunity: str
    step: Step | None  # None for an interview


def due_rows(order: DailyPlan, book: Book) -> tuple[TrayRow, ...]:
    """Return the steps that are due, the most urgent first."""
    return tuple(_row(p, s, book) for p, s in order.due[:MOST_DUE])


def next_rows(agenda: Agenda, book: Book) -> tuple[TrayRow, ...]:
    """Return the next steps with their dates; an interview that is nearer heads them."""
    ahead = heading_interview(agenda)
    rows = [_interview_row(ahead, agenda, book)] if ahead else []
    rows += (_row(p, s, book, dated=True) for p, s in agenda.coming() if not _asks_there(s, ahead))
    return tuple(rows[:MOST_NEXT])


def _asks_there(step: Step, ahead: NextInterview | None) -> bool:
    """Return whether a step only belongs to the interview that heads the list."""
    return ahead is not None and step.kind is StepKind.ASK_DATE and step.interview == ahead.interview.id


def _interview_row(ahead: NextInterview, agenda: Agenda, book: Book) -> TrayRow:
    text = _("{day}: {step} ({company})").format(
        day=interview_time(ahead, agenda.now, user_zone(book.owner), both=False),
        step=interview_title(ahead),
        company=book.opportunities[ahead.plan.opportunity].company,
    )
    return TrayRow(_short(text), ahead.plan.opportunity, None)


def summary(agenda: Agenda, book: Book, order: DailyPlan) -> str:
    """Return the tooltip of the icon."""
    count = len(order.due)
    if count:
        due = ngettext("{n} step is due", "{n} steps are due", count).format(n=count)
        return _("Follow-Up Desk: {due}").format(due=due)
    coming = next_rows(agenda, book)[:1]
    if coming:
        return _("Follow-Up Desk: nothing is due. Next: {step}").format(step=coming[0].text)
    return _("Follow-Up Desk: nothing is due")


def _row(plan: Plan, step: Step, book: Book, dated: bool = False) -> TrayRow:
    words = translate(headline(step, book.opportunities[plan.opportunity]))
    text = _("{day}: {step}").format(day=day(step.date), step=words) if dated else words
    return TrayRow(_short(text), plan.opportunity, step)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
