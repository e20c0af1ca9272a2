"""The contents of the today page, Qt-free: a summary, and lists of what is due, waiting, optional and snoozed."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.daily_plan import DailyPlan, PostponedStep, Task
from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.local_time import Zone, in_zone, user_zone
from follow_up_desk.core.next_interview import heading_interview, to_debrief
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reminders import headline
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.steps import Fact, Reason, Step, StepState
from follow_up_desk.core.wording import Text
from follow_up_desk.i18n import _, clock, day, ngettext, translate
from follow_up_desk.ui.interview_text import interview_time
from follow_up_desk.ui.list_row import ListRow, with_unique_keys
from follow_up_desk.ui.steps.postponing import format_until
from follow_up_desk.ui.steps.step_labels import step_icon
from follow_up_desk.ui.timeline.record_labels import interview_title
from follow_up_desk.ui.today.interview_content import SHOWN_BEFORE
from follow_up_desk.ui.verdict_text import step_time

WAITING = frozenset({Verdict.WAIT_UNTIL, Verdict.ON})


class TodayContent(Struct, frozen=True):
    """Hold the contents of the today page; `resting` and `moved` are empty if nothing is at rest or moved."""

    sentence: str
    next_words: str
    due: tuple[ListRow, ...]
    deciding: tuple[ListRow, ...]
    waiting: tuple[ListRow, ...]
    optional: tuple[ListRow, ...]
    snoozed: tuple[ListRow, ...]
    resting: str
    moved: str
    empty: bool


def today_content(agenda: Agenda, book: Book, order: DailyPlan) -> TodayContent:
    """Return the contents of the today page."""
    here = user_zone(book.owner)
    due = with_unique_keys(line for turn in order.tasks for line in _turn_rows(turn, book))
    decisions = [(plan, step) for plan, step in agenda.coming() if _is_decision(step)]
    deciding = with_unique_keys(_waiting_row(plan, step, book, order) for plan, step in decisions)
    elsewhere = {plan.opportunity for plan, _step in decisions}
    elsewhere |= {p.opportunity for p in agenda.unsettled if p.step and p.step.state is StepState.SNOOZED}
    waits = [p for p in agenda.unsettled if p.verdict in WAITING and p.opportunity not in elsewhere]
    put_off = (_postponed_row(moved, book) for moved in order.moved)
    waiting = with_unique_keys((*put_off, *(_waiting_row(p, p.step, book, order) for p in sorted(waits, key=_by_date))))
    held = to_debrief(agenda)  # a bar asks for it
    optional = (pair for pair in agenda.optional() if pair != held)
    may = with_unique_keys(_step_row(plan, step, book) for plan, step in optional)
    return TodayContent(
        sentence=_summary(due, deciding, waiting),
        next_words=_next_text(agenda, book, order, bool(due)),
        due=due,
        deciding=deciding,
        waiting=waiting,
        optional=may,
        snoozed=_snoozed_rows(agenda, book, here),
        resting=_resting_text(agenda.unsettled),
        moved=_moved_text(order, book),
        empty=not book.opportunities,
    )


def _is_decision(step: Step | None) -> bool:
    """Return whether a step is a decision about an offer, which is not listed as safely waiting."""
    return step is not None and step.kind is StepKind.DECIDE


def _by_date(plan: Plan) -> tuple[date, datetime, str]:
    start = plan.step.earliest if plan.step else plan.facts.now
    return plan.date or date.max, start, plan.opportunity


def _step_row(plan: Plan, step: Step, book: Book) -> ListRow:
    it = book.opportunities[plan.opportunity]
    key = f"{it.id}:{step.kind}:{step.interview}:{step.person}:{step.due}"
    return ListRow(
        key,
        it.id,
        it.company,
        it.role,
        translate(step_title(step, it)),
        "",
        step_icon(step),
        "accent",
        step,
        step.reason,
    )


def _waiting_row(plan: Plan, step: Step | None, book: Book, order: DailyPlan) -> ListRow:
    it = book.opportunities[plan.opportunity]
    decide = _is_decision(step)
    when = step_time(step, order, user_zone(book.owner)) if step else day(plan.date) if plan.date else ""
    return ListRow(
        key=it.id,
        opportunity=it.id,
        company=it.company,
        role=it.role,
        title=translate(step_title(step, it)) if step else _("Let it rest"),
        when=(_("by {when}") if decide else _("until {when}")).format(when=when),
        icon="offer" if decide else "hourglass",
        tone="now" if decide else "wait",
        step=step,
        reason=step.reason if step else plan.reason,
    )


def _snoozed_rows(agenda: Agenda, book: Book, here: Zone) -> tuple[ListRow, ...]:
    """Return the snoozed steps, the first to return on top."""
    asleep = [(step.until, plan, step) for plan in agenda.unsettled for step in plan.steps if step.until]
    found = sorted(
        (row for row in asleep if row[2].state is StepState.SNOOZED), key=lambda row: (row[0], row[1].opportunity)
    )
    return with_unique_keys(
        _snoozed_row(plan, step, book, format_until(until, agenda.now, here)) for until, plan, step in found
    )


def _snoozed_row(plan: Plan, step: Step, book: Book, until: str) -> ListRow:
    line = _step_row(plan, step, book)
    return replace(line, when=_("until {when}").format(when=until), icon="snooze", tone="wait")


def _turn_rows(turn: Task, book: Book) -> Iterator[ListRow]:
    """Yield a row for each open step of a turn; steps that one message can cover say so in their reason."""
    joined = turn.joined(book)
    for plan, step in turn.steps:
        if step.open:
            line = _step_row(plan, step, book)
            yield replace(line, reason=_with_reason(step, "joined", joined)) if joined else line


def _with_reason(step: Step, used: str, words: Text) -> Reason:
    return replace(step.reason, facts=(*step.reason.facts, Fact(used, words)))


def _postponed_row(moved: PostponedStep, book: Book) -> ListRow:
    """Return the row of a step that is due but moved to a later day, with the day and the reason."""
    line = _step_row(moved.plan, moved.step, book)
    when = _("until {when}").format(when=day(moved.day))
    return replace(line, when=when, icon="hourglass", tone="wait", reason=moved.reason)


def _summary(due: tuple[ListRow, ...], to_decide: tuple[ListRow, ...], waiting: tuple[ListRow, ...]) -> str:
    """Return how many rows each part of the page has."""
    doing, deciding = len(due), len(to_decide)
    parts = [
        ngettext("{n} to do", "{n} to do", doing).format(n=doing) if doing else "",
        ngettext("{n} needs a decision", "{n} need a decision", deciding).format(n=deciding) if deciding else "",
        ngettext("{n} waiting", "{n} waiting", len(waiting)).format(n=len(waiting)) if waiting else "",
    ]
    if not due:
        parts.insert(0, _("Nothing to do now"))
    return ", ".join(part for part in parts if part)


def _next_text(agenda: Agenda, book: Book, order: DailyPlan, due: bool) -> str:
    """Return what comes next; where something is due now, as what comes after it."""
    here = user_zone(book.owner)
    words = _("After that, {when}: {step} ({company})") if due else _("Next, {when}: {step} ({company})")
    ahead = heading_interview(agenda)
    if ahead and ahead.interview.start - agenda.now > SHOWN_BEFORE:  # else its card says it
        return words.format(
            when=interview_time(ahead, agenda.now, here),
            step=interview_title(ahead),
            company=book.opportunities[ahead.plan.opportunity].company,
        )
    plan, step = next(iter(agenda.coming()), (None, None))
    if plan is None or step is None:
        return ""
    it = book.opportunities[plan.opportunity]
    when = step_time(step, order, here)
    if due and order.is_later_today(step, here):
        words, when = _("Later today, {when}: {step} ({company})"), clock(in_zone(step.earliest, here))
    return words.format(when=when, step=translate(step_title(step, it)), company=it.company)


def _moved_text(order: DailyPlan, book: Book) -> str:
    """Return what was moved to keep the day's contacts few, and to which day."""
    if not order.moved:
        return ""
    first = min(moved.day for moved in order.moved)
    if len(order.moved) == 1:
        (moved,) = order.moved
        step = translate(headline(moved.step, book.opportunities[moved.plan.opportunity]))
        return _("{step}: moved to {day}, because {reason}.").format(
            step=step, day=day(first), reason=translate(moved.why)
        )
    later = any(moved.day != first for moved in order.moved)
    words = (
        ngettext(
            "{n} step is moved to {day} or later, to keep today's contacts few.",
            "{n} steps are moved to {day} or later, to keep today's contacts few.",
            len(order.moved),
        )
        if later
        else ngettext(
            "{n} step is moved to {day}, to keep today's contacts few.",
            "{n} steps are moved to {day}, to keep today's contacts few.",
            len(order.moved),
        )
    )
    return words.format(n=len(order.moved), day=day(first))


def _resting_text(plans: Iterable[Plan]) -> str:
    rest = sum(1 for plan in plans if plan.verdict is Verdict.REST)
    if not rest:
        return ""
    return ngettext(
        "With {n} opportunity you have done your part.", "With {n} opportunities you have done your part.", rest
    ).format(n=rest)
