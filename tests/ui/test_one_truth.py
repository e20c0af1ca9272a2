"""Today, the list, the tray with its badge, the calendar and the terminal count the same from one place."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from follow_up_desk import paths
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import Purpose, Verdict
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.wording import english
from follow_up_desk.exchange import agenda_text
from follow_up_desk.ui.calendar.days import month_days
from follow_up_desk.ui.calendar.entries import EntryKind
from follow_up_desk.ui.calendar.entry_index import EntryIndex
from follow_up_desk.ui.lanes.all_lanes import lanes_of
from follow_up_desk.ui.lanes.lane import MarkKind, date_of
from follow_up_desk.ui.main_window import MainWindow
from follow_up_desk.ui.opportunities.list_choice import ListChoice
from follow_up_desk.ui.opportunities.opportunity_rows import OpportunityRow, OpportunityRows
from follow_up_desk.ui.pages import TIMELINE
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.system.tray_rows import due_rows, summary
from follow_up_desk.ui.timeline.timeline_row import Shape
from follow_up_desk.ui.timeline.timeline_rows import timeline_rows
from follow_up_desk.ui.today.today_content import today_content
from tests.builders import ManualClock, a_session, at, book_of, interview, opportunity, person, promise, request, sent

LIMIT, CONTACTS = 3, 5
THURSDAY, FRIDAY = date(2026, 10, 22), date(2026, 10, 23)


def crowded() -> Book:
    """Return more calls due on one day than the day's limit allows."""
    many = (
        opportunity(
            person(f"p{n}", phone=f"+1 555 010{n}"),
            interview(people=(f"p{n}",)),
            sent("2026-10-16", Purpose.THANK_YOU, interview="first", person=f"p{n}"),
            promise("2026-10-16"),
            id=f"o{n}",
            company=f"Company {n}",
        )
        for n in range(CONTACTS)
    )
    return replace(book_of(*many), policy=Policy(given=(("contacts_per_day", LIMIT),)))


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    made: Session = a_session(crowded(), ManualClock(at("2026-10-22T10:00")))
    return made


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, session: Session) -> MainWindow:
    settings = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    made = MainWindow(session, Shelf(paths.resources()), settings)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.tips.widget() is not None)
    return made


def list_rows(session: Session) -> tuple[OpportunityRow, ...]:
    made = OpportunityRows(session)
    made.update(ListChoice())
    return made.shown(ListChoice())


def test_every_place_counts_the_same(window: MainWindow, session: Session) -> None:
    agenda, book, order = session.agenda, session.book, session.day
    page = window.pages.page("today")
    assert page.summary.text() == f"{LIMIT} to do, {CONTACTS - LIMIT} waiting"
    assert sum(card.isVisible() for card in page.cards) == LIMIT
    assert len(due_rows(order, book)) == LIMIT
    assert summary(agenda, book, order) == "Follow-Up Desk: 3 steps are due"
    rows = list_rows(session)
    assert [row.word for row in rows] == ["Now"] * LIMIT + ["On Fri Oct 23"] * (CONTACTS - LIMIT)
    assert english(reason_clauses(order.reason(agenda.plans[rows[-1].id]))).endswith("are enough")
    lanes = lanes_of(agenda, book, order)
    assert sum(lane.verdict is Verdict.NOW for lane in lanes) == LIMIT
    marks = [mark for lane in lanes for mark in lane.marks if mark.step is not None and mark.step.open]
    assert [mark.kind for mark in marks if date_of(mark.at) == THURSDAY] == [MarkKind.OPEN] * LIMIT
    assert [mark.kind for mark in marks if date_of(mark.at) == FRIDAY] == [MarkKind.STEP] * (CONTACTS - LIMIT)
    days = {day.day: day for day in month_days(EntryIndex(agenda, book, order), THURSDAY.replace(day=1), 6)}
    assert [e.kind for e in days[THURSDAY].chips] == [EntryKind.OPEN] * LIMIT
    assert [e.kind for e in days[FRIDAY].chips] == [EntryKind.PLANNED] * (CONTACTS - LIMIT)
    lines = agenda_text.write(agenda, book).splitlines()[::2]
    assert [line.split()[0] for line in lines] == ["now"] * LIMIT + ["on"] * (CONTACTS - LIMIT)


def test_what_was_moved_is_said_with_its_day_and_shown(window: MainWindow, qtbot: QtBot) -> None:
    page = window.pages.page("today")
    assert page.moved.words.text() == "2 steps are moved to Fri Oct 23, to keep today's contacts few."
    shows = page.moved.findChild(QPushButton, "show_moved")
    assert shows is not None
    page.summary.setFocus()
    shows.click()
    assert page.waiting.hasFocus() or page.waiting.currentIndex().row() == 0
    assert page.waiting.lines.rows[0].when == "until Fri Oct 23"


def test_one_moved_step_is_named_with_its_reason(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    session.do("Limit", lambda book, now: _limit(book, CONTACTS - 1))
    moved = window.pages.page("today").moved.words.text()
    assert moved.endswith("moved to Fri Oct 23, because 4 contacts on Thu Oct 22 are enough.")


def _limit(book: Book, most: int) -> Change:
    return Change(put=(replace(book.policy, given=(("contacts_per_day", most),)),))


def test_a_chip_says_the_hour_where_today_does(qtbot: QtBot) -> None:
    talk = interview("2026-10-22T14:00", id="talk")
    session = a_session(book_of(opportunity(person(), talk)), ManualClock(at("2026-10-22T15:10")))
    (waits,) = window_today(session)
    (row,) = list_rows(session)
    assert waits == "until today 4 pm"
    assert row.word == "Today 4 pm"
    index = EntryIndex(session.agenda, session.book, session.day)
    days = {d.day: d for d in month_days(index, THURSDAY, 6)}
    assert "4 pm" in [entry.clock for entry in days[THURSDAY].chips]


def test_the_timeline_shows_a_moved_step_on_its_day(session: Session) -> None:
    moved = session.day.moved[0]
    id = moved.plan.opportunity
    rows = timeline_rows(moved.plan, session.opportunity(id), session.now, session.day)
    (row,) = (row for row in rows if row.step is moved.step)
    assert (row.label, row.badge, row.shape) == ("Fri Oct 23", "Moved to another day", Shape.PLANNED)
    assert row.text.endswith("are enough")


def test_the_list_has_the_order_of_the_day(session: Session) -> None:
    book = session.book
    urgent = replace(book.opportunities["o4"], id="z", requests=(request("2026-10-20", due="2026-10-22"),))
    session.desk.apply(Change(put=(urgent,)))
    due = list(dict.fromkeys(plan.opportunity for plan, _step in session.day.due))
    assert due[0] == "z"
    assert [row.id for row in list_rows(session)][: len(due)] == due


def window_today(session: Session) -> list[str]:
    return [line.when for line in today_content(session.agenda, session.book, session.day).waiting]


def test_the_verdict_and_its_reason_stand_once_on_a_screen(window: MainWindow) -> None:
    def said() -> list[str]:
        shown = (label.text() for label in window.findChildren(QLabel) if label.isVisible())
        return [text for text in shown if "Promised by" in text]

    assert len(said()) == LIMIT, "one for each card of Today"
    window.opportunities.select("o4")
    window.show_today()
    assert len(said()) == LIMIT + 1, "the panel says what no card does"
    window.show_page(TIMELINE)
    assert len(said()) == 1


def test_the_panel_names_whose_advice_it_is(window: MainWindow) -> None:
    for id in ("o1", "o4"):
        window.opportunities.select(id)
        company = window.tips.findChild(QLabel, "advice_company")
        assert company is not None
        assert company.text() == f"Company {id[1]}"
