"""The calendar page: keys, clicks, the list of the day."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.ui.calendar.calendar_page import CalendarPage
from follow_up_desk.ui.calendar.month_model import DayRole
from tests.builders import ManualClock, a_session, reader_book
from tests.ui.pages import Asked


@pytest.fixture
def clock():
    return ManualClock()


@pytest.fixture
def session(qapp, clock):
    return a_session(reader_book(), clock)


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


def listed(page):
    return [line.title for line in page.list.lines.rows]


def press(qtbot, page, *keys):
    for key in keys:
        qtbot.keyClick(page.view, key)


def test_it_opens_at_today(page):
    assert page.title.text() == "October 2026"
    assert page.view.day == date(2026, 10, 22)
    assert page.day_title.text() == "Thursday, October 22: 2 entries"


def test_the_week_begins_where_the_owner_lives(page, session):
    def heads():
        return [page.model.headerData(at, Qt.Orientation.Horizontal) for at in range(7)]

    assert heads() == ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    session.do(
        "Settings", verbs.set_owner, session.book.owner.__class__("Ada", country="DE", time_zone="Europe/Berlin")
    )
    assert heads()[0] == "Mon"
    assert page.model.index(0, 0).data(DayRole).day == date(2026, 9, 28)


def test_turning_a_page_makes_no_entry_again_and_a_change_makes_all(page, session):
    def shown(day):
        return page.model.find(day).data(DayRole).entries

    page.show_opportunity(None)  # those of the selected one are marked
    later = date(2026, 10, 27)
    before = shown(later)
    page.show_next()
    page.show_previous()
    assert before
    assert all(one is other for one, other in zip(before, shown(later), strict=True))
    session.do("Delete", verbs.delete_opportunity, "reader")
    assert shown(later) == ()


def test_arrows_roll_over_months(page, qtbot):
    press(qtbot, page, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert page.view.day == date(2026, 9, 30)
    assert page.title.text() == "September 2026"
    press(qtbot, page, Qt.Key.Key_Right)
    assert (page.view.day, page.title.text()) == (date(2026, 10, 1), "October 2026")


def test_pages_leaf_through_months_and_t_comes_back(page, qtbot):
    press(qtbot, page, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert page.title.text() == "January 2027"
    press(qtbot, page, Qt.Key.Key_PageUp)
    assert page.title.text() == "December 2026"
    press(qtbot, page, Qt.Key.Key_T)
    assert (page.view.day, page.title.text()) == (date(2026, 10, 22), "October 2026")


def test_the_buttons_leaf_too(page, qtbot):
    qtbot.mouseClick(page.after, Qt.MouseButton.LeftButton)
    assert page.title.text() == "November 2026"
    qtbot.mouseClick(page.before, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.before, Qt.MouseButton.LeftButton)
    assert page.title.text() == "September 2026"
    qtbot.mouseClick(page.today_button, Qt.MouseButton.LeftButton)
    assert page.view.day == date(2026, 10, 22)


def test_the_list_below_shows_the_day_selected(page, qtbot):
    page.go_to(date(2026, 10, 27))
    assert page.day_title.text() == "Tuesday, October 27: 1 entry"
    assert listed(page) == ["Call Martin Hale about the subject of a brief story to write"]
    press(qtbot, page, Qt.Key.Key_Right)
    assert page.day_title.text() == "Wednesday, October 28: nothing"
    assert listed(page) == []


def test_enter_goes_to_the_list_and_enter_there_shows_the_opportunity(page, qtbot, asked):
    page.go_to(date(2026, 10, 27))
    page.activateWindow()
    page.view.setFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.list.currentIndex().row() == 0
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert asked.calls == [("pick", "reader")]


def chip_point(page, day, at=0):
    from follow_up_desk.ui.calendar.month_delegate import layout_of_day

    index = page.model.find(day)
    rect = page.view.visualRect(index)
    box = layout_of_day(index.data(DayRole), rect).chips[at]
    return rect.topLeft() + type(rect.topLeft())(box.x + 4, box.y + 4)


def test_a_click_on_a_chip_shows_its_opportunity(page, qtbot, asked):
    at = chip_point(page, date(2026, 10, 27))
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.calls == [("pick", "reader")]
    assert page.view.day == date(2026, 10, 27)


def test_a_click_beside_the_chips_only_selects_the_day(page, qtbot, asked):
    rect = page.view.visualRect(page.model.find(date(2026, 10, 28)))
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert asked.calls == []
    assert page.view.day == date(2026, 10, 28)
    assert page.day_title.text().startswith("Wednesday, October 28")


def test_tooltips_and_the_screen_reader_tell_it_all(page):
    index = page.model.find(date(2026, 10, 27))
    call = "9:30 am, Valley Magazine, Call Martin Hale about the subject of a brief story to write"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (f"Tuesday, October 27, 1 entry: {call}")
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith(call)
    before = page.model.find(date(2026, 10, 26)).data(Qt.ItemDataRole.ToolTipRole)
    assert before == "No calls on Mondays\nExtra days for Valley Magazine"
    assert "Promised by Fri Oct 23" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_week_without_a_day_of_the_month_is_left_out(page):
    assert page.view.isRowHidden(5)
    page.go_to(date(2027, 1, 1))
    assert not page.view.isRowHidden(5)


def test_the_days_fill_the_room(page, qtbot):
    page.resize(701, 643)
    qtbot.waitUntil(lambda: page.view.columnWidth(0) > 90)
    assert sum(page.view.columnWidth(at) for at in range(7)) == page.view.viewport().width()
    rows = [at for at in range(6) if not page.view.isRowHidden(at)]
    assert sum(page.view.rowHeight(at) for at in rows) == page.view.viewport().height()


def test_the_model_keeps_its_promises(page, session):
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    QAbstractItemModelTester(page.list.lines, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.go_to(date(2026, 12, 24))
    session.do("Note", verbs.add_note, "reader", NoteTopic.GENERAL, "Still nothing")
    page.go_to_today()
    assert page.model.rowCount() == 6


def test_a_change_keeps_the_day_selected(page, session):
    page.go_to(date(2026, 11, 12))
    session.do("Note", verbs.add_note, "reader", NoteTopic.GENERAL, "Still nothing")
    assert (page.view.day, page.title.text()) == (date(2026, 11, 12), "November 2026")


def test_another_opportunity_changes_whose_entries_stand_out(page):
    def mine():
        return page.model.find(date(2026, 10, 27)).data(DayRole).entries[0].selected

    assert mine()
    page.show_opportunity(None)
    assert not mine()


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_it_paints_in_every_scheme_and_direction(page, qapp, scheme):
    from follow_up_desk.ui import theme

    before = theme.colours()
    try:
        theme._scheme[0] = {"light": theme.LIGHT, "dark": theme.DARK, "contrast": theme.CONTRAST}[scheme]
        page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        picture = page.view.grab().toImage()
    finally:
        theme._scheme[0] = before
    seen = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)
    }
    assert len(seen) > 5
