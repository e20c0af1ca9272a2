"""What is printed, as HTML: a record of applications, the plan of a week, one opportunity's timeline. No Qt.

All that users or others wrote is escaped; private notes and the words of messages come only where they are asked for.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from html import escape

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.local_time import Zone, in_zone, local_day, user_zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Mark, Note, Opportunity
from follow_up_desk.core.reminders import headline
from follow_up_desk.core.steps import StepState
from follow_up_desk.i18n import _, clock, dated, translate, translate_all
from follow_up_desk.ui.formatting import capitalized
from follow_up_desk.ui.paper.application_record import Line, Period, lines_of
from follow_up_desk.ui.timeline.timeline_row import Shape, TimelineRow
from follow_up_desk.ui.timeline.timeline_rows import timeline_rows

WEEK = 7
_WEEK_WIDTHS = 4, 12, 46, 38
_TIMELINE_WIDTHS = 16, 12, 72
_Row = tuple[datetime, str, str, str]  # when, the hour, what, and where or why
_BOX = "\N{BALLOT BOX}"


class Paper(Struct, frozen=True):
    """Hold one document: its title and its HTML; a broad one lies across the page."""

    title: str
    html: str
    broad: bool = False


def record(book: Book, plans: Mapping[str, Plan], period: Period) -> Paper:
    """Return the record of applications in a period, as job centres ask for."""
    title = _("Record of applications")
    heads = (_("Date"), _("Company and contact"), _("Position"), _("How"), _("What happened"), _("Result"))
    lines = lines_of(book, plans, period)
    body = _table(heads, [_cells(line) for line in lines]) if lines else _paragraph(_("Nothing happened in this time."))
    who = _("{name}, {first} to {last}") if book.owner.name else _("{first} to {last}")
    words = who.format(name=book.owner.name, first=dated(period.first), last=dated(period.last))
    return Paper(title, _page(title, words, body), broad=True)


def _cells(line: Line) -> tuple[str, ...]:
    return (
        escape(dated(line.day)),
        _lines((f"<b>{escape(line.company)}</b>", *map(escape, line.contacts))),
        escape(line.role),
        escape(line.how),
        _lines(map(escape, line.history)),
        escape(line.result),
    )


def week(book: Book, agenda: Agenda, order: DailyPlan) -> Paper:
    """Return the plan of the seven days from today on: interviews and steps, with a box to tick."""
    days = [order.day + timedelta(days=more) for more in range(WEEK)]
    rows: dict[date, list[_Row]] = {day: [] for day in days}
    for day, row in (*_interviews(book, agenda), *_steps(book, agenda, order)):
        if day in rows:
            rows[day].append(row)
    title = _("The week's plan")
    words = _("{first} to {last}").format(first=dated(days[0]), last=dated(days[-1]))
    return Paper(title, _page(title, words, "".join(_day(day, rows[day]) for day in days)))


def _day(day: date, rows: list[_Row]) -> str:
    body = (
        _rows([(_BOX, *cells) for _at, *cells in sorted(rows)], _WEEK_WIDTHS)
        if rows
        else _paragraph(_("Nothing is planned."))
    )
    return f"<h3>{escape(dated(day))}</h3>{body}"


def _interviews(book: Book, agenda: Agenda) -> Iterator[tuple[date, _Row]]:
    """Yield the interviews ahead, each with its day."""
    zone = user_zone(book.owner)
    for plan in agenda.unsettled:
        it = book.opportunities[plan.opportunity]
        for interview in plan.facts.ahead:
            day = local_day(interview.start, zone)
            hour, place = _hour(interview.start, day, zone), escape(interview.place or "")
            yield day, (interview.start, hour, escape(_title(it)), place)


def _steps(book: Book, agenda: Agenda, order: DailyPlan) -> Iterator[tuple[date, _Row]]:
    """Yield the steps to be done, each with the day on which the window has it."""
    zone = user_zone(book.owner)
    for plan in agenda.unsettled:
        for step in plan.steps:
            if step.required and step.state is not StepState.LATER:
                day = order.date_of(step)
                words = translate(headline(step, book.opportunities[plan.opportunity]))
                why = capitalized(translate_all(reason_clauses(order.reason_of(step))))
                yield day, (step.best, _hour(step.best, day, zone), escape(words), f"<small>{escape(why)}</small>")


def _hour(at: datetime, day: date, zone: Zone) -> str:
    """Return the hour on the user's clock; of what is only best done later, none."""
    return escape(clock(in_zone(at, zone))) if local_day(at, zone) == day else ""


def _title(it: Opportunity) -> str:
    words = _("Interview: {company}, {role}") if it.role else _("Interview: {company}")
    return words.format(company=it.company, role=it.role)


def timeline(plan: Plan, it: Opportunity, agenda: Agenda, private: bool) -> Paper:
    """Return the timeline of one opportunity, with notes and the words of messages only where `private`."""
    title = it.company
    rows = [row for row in timeline_rows(plan, it, agenda.now) if private or not isinstance(row.record, Note | Mark)]
    cells = [(escape(row.label), escape(row.clock), _event(row, private)) for row in rows]
    return Paper(title, _page(title, it.role, _rows(cells, _TIMELINE_WIDTHS)))


def _event(row: TimelineRow, private: bool) -> str:
    text = row.text if private or row.shape is not Shape.FACT or row.key.startswith("promise:") else ""
    parts = (f"<b>{escape(row.title)}</b>", escape(row.meta), escape(row.badge), escape(text).replace("\n", "<br>"))
    return _lines(part for part in parts if part)


def _page(title: str, words: str, body: str) -> str:
    head = f"<h1>{escape(title)}</h1>"
    return f"<html><body>{head}{_paragraph(words) if words else ''}{body}</body></html>"


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _lines(parts: Iterable[str]) -> str:
    return "<br>".join(part for part in parts if part)


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    head = "".join(f"<th align='left'>{escape(name)}</th>" for name in heads)
    lines = f"<thead><tr>{head}</tr></thead>{_trs(rows)}"
    style = "border-collapse: collapse; border-color: #808080"
    return f"<table width='100%' cellspacing='0' cellpadding='4' border='1' style='{style}'>{lines}</table>"


def _rows(rows: Sequence[tuple[str, ...]], widths: tuple[int, ...]) -> str:
    """Return a table without lines, its columns as wide as these percents of the page."""
    cells = (
        "".join(f"<td width='{wide}%'>{cell}</td>" for cell, wide in zip(row, widths, strict=True)) for row in rows
    )
    lines = "".join(f"<tr>{row}</tr>" for row in cells)
    return f"<table width='100%' cellspacing='0' cellpadding='3'>{lines}</table>"


def _trs(rows: Sequence[tuple[str, ...]]) -> str:
    return "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
