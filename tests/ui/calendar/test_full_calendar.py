"""The calendar of a busy desk: 40 live and 260 closed opportunities, in the window of a small screen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from follow_up_desk import sample
from follow_up_desk.ui.calendar.calendar_legend import CalendarLegend
from follow_up_desk.ui.calendar.entries import EntryKind
from follow_up_desk.ui.calendar.month_delegate import _count_hidden, layout_of_day
from follow_up_desk.ui.calendar.month_model import DayRole
from follow_up_desk.ui.theme import SMALL, font
from tests.bench.books import a_book
from tests.gallery.scenes import a_window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def book():
    return a_book(300, sample.sample_now(), 40)


@pytest.fixture
def window(qtbot, tmp_path, book):
    made = a_window(tmp_path, book=book)
    qtbot.addWidget(made)
    made.show()
    made.show_page("calendar")
    QApplication.processEvents()
    return made


@pytest.fixture
def page(window):
    return window.pages.page("calendar")


def busiest(page):
    """Return the index of the day with the most entries."""
    cells = [page.model.index(row, column) for row in range(5) for column in range(7)]
    return max(cells, key=lambda index: len(index.data(DayRole).entries))


def test_the_panes_beside_it_are_folded_until_they_are_wanted_and_that_is_remembered(
    qtbot, window, page, tmp_path, book
):
    assert not window.opportunities.isVisible()
    qtbot.mouseClick(page.head.panels, LEFT)
    assert window.opportunities.isVisible()
    assert window.tips.isVisible()
    again = a_window(tmp_path, book=book)
    qtbot.addWidget(again)
    again.show()
    again.show_page("calendar")
    assert again.opportunities.isVisible()
    again.action("panels").trigger()
    assert not again.opportunities.isVisible()
    again.show_today()
    assert again.opportunities.isVisible(), "each page has its own"


def test_a_chip_has_room_for_most_names(page, book):
    day = busiest(page)
    box = layout_of_day(day.data(DayRole), page.view.visualRect(day)).chips[0]
    metrics = page.fontMetrics().__class__(font(SMALL))
    names = [metrics.horizontalAdvance(o.company) for o in book.opportunities.values()]
    room = box.w - 30  # the icon and its margins
    assert sum(width <= room for width in names) > 0.8 * len(names)


def test_the_list_of_the_day_stands_beside_the_grid_and_shows_more_than_three(page):
    page.go_to(busiest(page).data(DayRole).day)
    QApplication.processEvents()
    rows = page.list.lines.rows
    port = page.list.viewport().rect()
    seen = [n for n in range(len(rows)) if port.contains(page.list.visualRect(page.list.lines.index(n)).center())]
    assert len(rows) > 20
    assert len(seen) >= 8
    assert page.day_panel.x() > page.view.width()


def test_the_line_that_counts_the_others_leads_to_the_list_of_the_day(qtbot, page):
    index = busiest(page)
    cell = page.view.visualRect(index)
    more = layout_of_day(index.data(DayRole), cell).more
    assert more is not None
    qtbot.mouseClick(page.view.viewport(), LEFT, pos=cell.topLeft() + QPoint(more.x + 5, more.y + more.h // 2))
    assert page.view.day == index.data(DayRole).day
    assert page.list.hasFocus()


def test_the_week_is_in_the_order_of_the_clock(page):
    page.show_week(True)
    for column in range(7):
        day = page.model.index(page.view.currentIndex().row(), column).data(DayRole)
        hours = [entry.at.time() for entry in page.view._painter._chips(day) if entry.clock]
        assert hours == sorted(hours)


def test_the_legend_names_what_is_drawn(page):
    legend = page.findChild(CalendarLegend)
    assert legend.isVisible()
    assert "their time, as promised" in legend.accessibleDescription()


def test_what_has_no_room_says_how_much_of_it_is_due(page):
    day = busiest(page).data(DayRole)
    places = layout_of_day(day, page.view.visualRect(busiest(page)))
    hidden = day.chips[len(places.chips) :]
    due = sum(entry.kind is EntryKind.OPEN for entry in hidden)
    assert due
    assert _count_hidden(places, due) == f"+{len(hidden)} more, {due} due"
    assert _count_hidden(places, 0) == f"+{len(hidden)} more"
