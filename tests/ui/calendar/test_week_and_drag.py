"""The week view, the field that jumps to a date, and steps dragged to another day."""

from datetime import date, time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from follow_up_desk import i18n
from follow_up_desk.core import verbs
from follow_up_desk.ui.calendar.calendar_page import CalendarPage
from follow_up_desk.ui.calendar.month_delegate import layout_of_day
from follow_up_desk.ui.calendar.month_model import DayRole
from follow_up_desk.ui.calendar.text_wrapping import wrap_text
from follow_up_desk.ui.forms.event_form import EventForm
from follow_up_desk.ui.navigator import MeantInterview
from follow_up_desk.ui.steps.move_dialog import MoveDialog
from tests.builders import ManualClock, a_session, at, book_of, interview, reader_book, waiting
from tests.ui.pages import Asked

TUESDAY, WEDNESDAY, MONDAY = date(2026, 10, 27), date(2026, 10, 28), date(2026, 10, 26)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(qapp):
    return a_session(reader_book(), ManualClock())


@pytest.fixture
def asked(session):
    return Asked(session)


@pytest.fixture
def page(qtbot, session, asked):
    page = CalendarPage(session, asked)
    qtbot.addWidget(page)
    page.show_opportunity("reader")
    page.resize(660, 620)
    page.show()
    return page


def go_to(qtbot, page, words):
    page.head.line.setText(words)
    qtbot.keyClick(page.head.line, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("tomorrow", date(2026, 10, 23)),
        ("Tue", TUESDAY),
        ("3 Nov", date(2026, 11, 3)),
        ("2027-02-01", date(2027, 2, 1)),
        ("in 2 weeks", date(2026, 11, 5)),
        ("end of next week", date(2026, 10, 30)),
    ],
)
def test_the_line_goes_to_a_day_as_people_say_it(qtbot, page, words, day):
    go_to(qtbot, page, words)
    assert page.view.day == day
    assert page.head.line.text() == ""


def test_what_is_no_day_stays_and_says_so(qtbot, page, session):
    said = []
    session.refused.connect(said.append)
    go_to(qtbot, page, "whenever")
    assert page.view.day == date(2026, 10, 22)
    assert (page.head.line.text(), said) == ("whenever", ["This could not be read as a day."])


def test_the_line_reads_german_in_german(qtbot, page):
    i18n.set_language("de")
    try:
        go_to(qtbot, page, "morgen")
        assert page.view.day == date(2026, 10, 23)
    finally:
        i18n.set_language(None)


def test_g_leads_to_the_line(qtbot, page):
    page.activateWindow()
    qtbot.keyClick(page.view, Qt.Key.Key_G)
    assert QApplication.focusWidget() is page.head.line


def shown_weeks(page):
    return [page.model.index(row, 0).data(DayRole).day for row in range(6) if not page.view.isRowHidden(row)]


def test_the_week_stands_alone_and_fills_the_room(qtbot, page):
    qtbot.mouseClick(page.head.week, LEFT)
    assert shown_weeks(page) == [date(2026, 10, 18)]
    assert page.title.text() == "Week from Sun Oct 18"
    assert page.view.rowHeight(page.model.find(page.view.day).row()) == page.view.viewport().height()
    qtbot.mouseClick(page.head.month, LEFT)
    assert len(shown_weeks(page)) == 5
    assert page.title.text() == "October 2026"


def test_pages_and_buttons_leaf_by_weeks(qtbot, page):
    qtbot.mouseClick(page.head.week, LEFT)
    qtbot.keyClick(page.view, Qt.Key.Key_PageDown)
    assert (page.view.day, shown_weeks(page)) == (date(2026, 10, 29), [date(2026, 10, 25)])
    qtbot.mouseClick(page.after, LEFT)
    assert (page.view.day, page.title.text()) == (date(2026, 11, 5), "Week from Sun Nov 1")
    assert page.after.accessibleName() == "Next week"


def test_words_are_broken_into_the_lines_there_are(qapp):
    lines = wrap_text("Call Martin Hale about the subject of a brief story to write", QFont(), 90, 3)
    assert len(lines) == 3
    assert " ".join(lines) == "Call Martin Hale about the subject of a brief story to write"
    assert wrap_text("One", QFont(), 90, 3) == ["One"]


# --- dragging -------------------------------------------------------------------


def chip(page, day, at=0):
    index = page.model.find(day)
    rect = page.view.visualRect(index)
    box = layout_of_day(index.data(DayRole), rect).chips[at]
    return rect.topLeft() + QPoint(box.x + 4, box.y + 4)


def middle(page, day):
    return page.view.visualRect(page.model.find(day)).center()


def drag(page, start, *ways):
    port = page.view.viewport()
    QTest.mousePress(port, LEFT, pos=start)
    for way in ways:
        QTest.mouseMove(port, way)
    return port


def chased(session):
    return next(step.date for step in session.plan("reader").steps if step.is_inquiry)


def test_a_step_dragged_to_a_good_day_moves_there_and_back(page, session, asked):
    port = drag(page, chip(page, TUESDAY), middle(page, WEDNESDAY))
    assert page.view.drag.objection == ""
    assert page.view.viewport().cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(port, LEFT, pos=middle(page, WEDNESDAY))
    assert page.view.viewport().cursor().shape() is not Qt.CursorShape.ClosedHandCursor
    assert chased(session) == WEDNESDAY
    assert asked.calls == []
    session.undo_stack.undo()
    assert chased(session) == TUESDAY


def test_a_forbidden_day_is_refused_kindly_and_taken_with_a_reason(page, session, monkeypatch):
    asked_for = []

    def answer(dialog):
        asked_for.append((dialog.chosen, dialog.note.text(), dialog.move_button.isEnabled()))
        dialog.reason.setText("They asked for Monday")
        dialog.move_button.click()

    monkeypatch.setattr(MoveDialog, "exec", answer)
    port = drag(page, chip(page, TUESDAY), middle(page, MONDAY))
    assert page.view.drag.objection == "Mon Oct 26 is not a good day: no calls on Mondays"
    QTest.mouseRelease(port, LEFT, pos=middle(page, MONDAY))
    ((day, note, could),) = asked_for
    assert (day, could) == (MONDAY, False)
    assert note.startswith("Mon Oct 26 is not a good day: no calls on Mondays.")
    assert chased(session) == MONDAY


def test_a_day_that_has_passed_takes_nothing(page, session):
    said = []
    session.refused.connect(said.append)
    there = middle(page, date(2026, 10, 14))
    QTest.mouseRelease(drag(page, chip(page, TUESDAY), there), LEFT, pos=there)
    assert said == ["Please choose a day that is still to come."]
    assert chased(session) == TUESDAY


def test_escape_puts_the_chip_back(qtbot, page, session):
    port = drag(page, chip(page, TUESDAY), middle(page, WEDNESDAY))
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, LEFT, pos=middle(page, WEDNESDAY))
    assert chased(session) == TUESDAY


def test_their_dates_stay_where_they_are(page, session, asked):
    held = date(2026, 10, 15)
    before = session.plan("reader")
    QTest.mouseRelease(drag(page, chip(page, held), middle(page, WEDNESDAY)), LEFT, pos=middle(page, WEDNESDAY))
    assert not page.view.drag.dragging
    assert session.plan("reader") == before


@pytest.fixture
def planned(qtbot, qapp):
    """A page with an interview ahead: Tue 27 Oct, 15:00 in New York, 19:00 of London."""
    start = at("2026-10-27T15:00")
    book = book_of(waiting(replace(interview(id="next"), start=start), id="valley"))
    session = a_session(book, ManualClock())
    made = CalendarPage(session, Asked(session))
    qtbot.addWidget(made)
    made.show_opportunity("valley")
    made.resize(660, 620)
    made.show()
    return made


def interview_chip(page, day):
    """Return a point on the chip of the interview."""
    entries = page.model.find(day).data(DayRole).chips
    return chip(page, day, next(n for n, entry in enumerate(entries) if entry.interview is not None))


def test_an_interview_dragged_to_a_day_asks_whether_they_moved_it_with_the_day_filled_in(planned):
    where = middle(planned, WEDNESDAY)
    port = drag(planned, interview_chip(planned, TUESDAY), where)
    assert planned.view.drag.objection == ""
    QTest.mouseRelease(port, LEFT, pos=where)
    (call,) = planned.navigator.calls
    assert call == ("happened", "valley", "moved", MeantInterview("next", WEDNESDAY, time(15, 0)))


def test_the_menu_of_an_interview_asks_about_that_one(qtbot, planned):
    planned.go_to(TUESDAY)
    chip = next(e for e in planned.model.find(TUESDAY).data(DayRole).chips if e.interview is not None)
    row = next(r for r in planned.day_panel.list.lines.rows if r.interview is not None)
    for item in (chip, row):
        planned._open_menu(item, QPoint(0, 0))
        menu = QApplication.activePopupWidget()
        next(a for a in menu.findChildren(QAction, "moved")).trigger()
        menu.close()
    assert planned.navigator.calls == 2 * [("happened", "valley", "moved", MeantInterview("next"))]


@pytest.mark.parametrize("what", ["moved", "called_off"])
def test_the_form_has_the_interview_meant_chosen(qtbot, planned, what):
    session = planned.session
    later = replace(interview(id="later"), start=at("2026-11-03T15:00"))
    session.do("", verbs.save_detail, "valley", later)
    form = EventForm(session, "valley", what)
    qtbot.addWidget(form)
    assert form.asked["interview"].editor.value == "next"
    form.put_interview(MeantInterview("later"))
    assert form.asked["interview"].editor.value == "later"
    assert what == "called_off" or form.asked["new_start"].editor.empty


def test_they_moved_it_is_filled_in_and_keeps_the_earlier_time(qtbot, planned):
    session = planned.session
    form = EventForm(session, "valley", "moved")
    qtbot.addWidget(form)
    form.put_interview(MeantInterview("next", WEDNESDAY, time(15, 0)))
    assert form.commit()
    (moved,) = [i for i in session.opportunity("valley").interviews if i.id == "next"]
    assert moved.start == at("2026-10-28T15:00")
    assert moved.was == (at("2026-10-27T15:00"),)
    session.undo()
    assert session.opportunity("valley").interview("next").start == at("2026-10-27T15:00")


def test_an_interview_cannot_be_dragged_into_the_past(planned):
    where = middle(planned, date(2026, 10, 20))
    port = drag(planned, interview_chip(planned, TUESDAY), where)
    assert planned.view.drag.objection == "This day has passed."
    QTest.mouseRelease(port, LEFT, pos=where)
    assert planned.navigator.calls == []


def test_outside_every_day_the_chip_stays_over_the_last_one(page, session, asked):
    start = chip(page, TUESDAY)
    below = QPoint(start.x(), page.view.viewport().height() + 50)
    port = drag(page, start, middle(page, WEDNESDAY), below)
    assert page.view.drag.target_day == WEDNESDAY
    assert port.cursor().shape() is Qt.CursorShape.ClosedHandCursor


def test_a_trembling_click_is_no_drag(page, session, asked):
    start = chip(page, TUESDAY)
    port = drag(page, start, start + QPoint(2, 1))
    assert port.cursor().shape() is not Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(port, LEFT, pos=start)
    assert asked.calls == [("pick", "reader")]
    assert chased(session) == TUESDAY


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_it_paints_while_something_is_carried(qtbot, page, direction):
    page.setLayoutDirection(direction)
    qtbot.mouseClick(page.head.week, LEFT)
    page.go_to(TUESDAY)
    page.view.drag.target_day = WEDNESDAY
    before = page.view.grab().toImage()
    page.view._show_drag(QPoint(5, 5))
    assert page.view.grab().toImage() != before
