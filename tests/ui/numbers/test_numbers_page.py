"""The numbers page: bars, table, updates."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel

from follow_up_desk import sample
from follow_up_desk.core import verbs
from follow_up_desk.ui.numbers.figure_list import FigureList
from follow_up_desk.ui.numbers.numbers_page import NumbersPage
from tests.builders import ManualClock, a_session, book_of
from tests.ui.pages import Asked


def a_page(qtbot, book):
    session = a_session(book, ManualClock(sample.sample_now()))
    page = NumbersPage(session, Asked(session))
    qtbot.addWidget(page)
    page.resize(1200, 620)
    page.show()
    return page


@pytest.fixture
def page(qtbot):
    return a_page(qtbot, sample.sample())


def cells(page):
    model = page.model
    return [tuple(model.index(r, c).data() for c in range(3)) for r in range(model.rowCount())]


def test_bars_can_be_walked_and_heard(qtbot, page):
    bars = page.findChild(FigureList, "figures_funnel")
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert bars.currentIndex().data(int(Qt.ItemDataRole.AccessibleTextRole)) == "Interviewed: 7"
    assert bars.accessibleName() == "How far your opportunities came"


def test_the_table_says_the_same(qtbot, page):
    qtbot.mouseClick(page.as_table, Qt.MouseButton.LeftButton)
    assert page.table.isVisible()
    assert not page.cards.isVisible()
    assert ("How far your opportunities came", "Interviewed", "7") in cells(page)
    assert ("What they promised", "In short", "0 of 2 kept in time") in cells(page)
    qtbot.mouseClick(page.as_table, Qt.MouseButton.LeftButton)
    assert page.cards.isVisible()


def test_a_change_is_counted(page):
    page.session.do("Delete", verbs.delete_opportunity, "reader")
    assert ("How far your opportunities came", "Opportunities", "7") in cells(page)


def test_an_empty_desk_says_that_there_is_nothing_to_count(qtbot):
    page = a_page(qtbot, book_of())
    assert page.findChild(QLabel, "numbers_lead").text().startswith("There is nothing to count yet.")
    assert not page.as_table.isVisible()


def test_the_table_keeps_its_promises(page):
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.session.do("Delete", verbs.delete_opportunity, "reader")
    assert page.model.headerData(0, Qt.Orientation.Horizontal) == "About"
