"""The lanes page: keys, wheel, dragging, texts."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QToolTip

from follow_up_desk import sample
from follow_up_desk.core import verbs
from follow_up_desk.ui.lanes.lane import MarkKind
from follow_up_desk.ui.lanes.lane_delegate import row_height
from follow_up_desk.ui.lanes.lanes_page import LanesPage
from follow_up_desk.ui.lanes.time_view import SIDE_SHARE
from follow_up_desk.ui.list_model import RowRole
from follow_up_desk.ui.theme import BODY, L, M, font
from tests.bench.books import a_book
from tests.builders import ManualClock, a_session, book_of, promise, waiting
from tests.gallery.scenes import READER, a_window
from tests.ui.pages import Asked


def a_page(qtbot, book=None):
    session = a_session(book or sample.sample(), ManualClock(sample.sample_now()))
    page = LanesPage(session, Asked(session))
    qtbot.addWidget(page)
    page.resize(1200, 640)
    page.show()
    return page


@pytest.fixture
def page(qtbot):
    return a_page(qtbot)


def place_of(page, id, kind):
    view = page.view
    row = view.visualRect(view.lanes.find(id))
    mark = next(m for m in view.lanes.find(id).data(257).marks if m.kind is kind)
    return mark, QPoint(int(view.area.left() + view.scale.x(mark.at)), row.center().y())


def test_every_opportunity_has_a_lane_those_due_on_top(page):
    assert next(lane.verdict.value for lane in page.view.lanes.rows) == "now"
    assert {lane.id for lane in page.view.lanes.rows} == set(page.session.book.opportunities)
    assert page.view.lanes.rows[-1].verdict.value == "closed"


def test_many_closed_ones_are_shown_when_asked_for(qtbot):
    page = a_page(qtbot, a_book(60, sample.sample_now(), live=20))
    assert len(page.view.lanes.rows) == 20
    assert page.closed_button.text() == "Show 40 closed lanes"
    page.closed_button.setFocus()
    qtbot.keyClick(page.closed_button, Qt.Key.Key_Space)
    assert len(page.view.lanes.rows) == 60
    qtbot.keyClick(page.closed_button, Qt.Key.Key_Space)
    assert len(page.view.lanes.rows) == 20


def test_two_of_one_company_are_told_apart_by_their_roles(qtbot):
    book = book_of(*(waiting(promise(), id=role, role=role) for role in ("Editor", "Buyer")))
    first = a_page(qtbot, book)
    one, other = (first.view.visualRect(first.view.lanes.index(n)) for n in range(2))
    assert one.height() == other.height() == row_height()
    picture = first.view.viewport().grab().toImage()
    side = first.view.side
    assert picture.copy(0, one.top(), side, one.height() - 2) != picture.copy(0, other.top(), side, other.height() - 2)
    assert [lane.role for lane in first.view.lanes.rows] == ["Buyer", "Editor"]


def test_names_are_given_the_width_they_need(qtbot):
    book = book_of(waiting(id="long", company="The Hawthorne & Valley Publishing Cooperative"))
    page = a_page(qtbot, book)
    view = page.view
    (lane,) = view.lanes.rows
    qtbot.waitUntil(lambda: view.viewport().width() > 1000)
    beside = 3 * M + L
    assert view.side >= QFontMetrics(font(BODY, True)).horizontalAdvance(lane.company) + beside
    assert view.side <= view.viewport().width() * SIDE_SHARE


def test_an_empty_desk_says_what_will_be_here(qtbot):
    page = a_page(qtbot, book_of())
    assert page.empty.isVisible()
    assert not page.view.isVisible()


def test_keys_zoom_pan_and_find_today_again(qtbot, page):
    view, before = page.view, page.view.scale
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.scale.days < before.days
    assert view.scale.x(view.now) == pytest.approx(before.x(view.now)), "today stays where it is"
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.scale.start > before.start
    qtbot.keyClick(view, Qt.Key.Key_T)
    assert view.scale.x(view.now) == pytest.approx(before.x(view.now))


def test_up_and_down_walk_the_lanes_and_say_why(qtbot, page):
    page.view.setCurrentIndex(page.view.lanes.index(0))
    first = page.detail.text()
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert page.detail.text() != first
    assert page.detail.text().startswith(page.view.lanes.rows[1].company)


def test_the_selected_lane_says_that_it_runs_past_an_offer(page):
    page.show_opportunity("harbor-books")
    assert page.detail.text().endswith("Their time runs on after the offer of Kestrel Media ends.")


def test_enter_and_the_button_open_the_timeline(qtbot, page):
    page.show_opportunity("reader")
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert page.navigator.calls == [("pick", "reader")] * 2


def test_a_double_click_on_a_step_opens_it(qtbot, page):
    mark, place = place_of(page, "northline", MarkKind.OPEN)
    qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.navigator.calls == [("open_step", "northline", mark.step)]


def test_a_tooltip_says_what_and_when(qtbot, page):
    _mark, place = place_of(page, "reader", MarkKind.STEP)
    glob = page.view.viewport().mapToGlobal(place)
    QApplication.sendEvent(page.view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, glob))
    assert QToolTip.text() == "Tue Oct 27, 9:30 am: Call Martin Hale about the subject of a brief story to write"
    QToolTip.hideText()


def wheel(view, turn, modifiers, at):
    event = QWheelEvent(
        QPointF(at), QPointF(at), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_the_wheel_zooms_about_the_pointer_and_pans(page):
    view = page.view
    at = QPoint(view.area.left() + 300, 40)
    moment = view.scale.at(300)
    wheel(view, 120, Qt.KeyboardModifier.ControlModifier, at)
    assert view.scale.days < 42
    assert view.scale.at(300) == pytest.approx(moment)
    start = view.scale.start
    wheel(view, -120, Qt.KeyboardModifier.ShiftModifier, at)
    assert view.scale.start > start


def test_the_days_can_be_dragged(qtbot, page):
    view, start = page.view, page.view.scale.start
    here = QPoint(view.area.left() + 400, 40)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=here)
    for step in (40, 100):
        qtbot.mouseMove(view.viewport(), here - QPoint(step, 0))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=here - QPoint(100, 0))
    assert view.scale.start == pytest.approx(start + 100 / view.scale.per_day, abs=0.2)


def test_from_right_to_left_the_future_lies_left(qtbot, page):
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view, start = page.view, page.view.scale.start
    assert view.area.left() == 0
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.scale.start > start


def test_the_model_keeps_its_promises_and_a_change_is_seen(page):
    QAbstractItemModelTester(page.view.lanes, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.session.do("Delete", verbs.delete_opportunity, "reader")
    assert not page.view.lanes.find("reader").isValid()
    page.session.undo_stack.undo()
    assert page.view.lanes.find("reader").isValid()


def test_a_screen_reader_hears_each_lane(page):
    index = page.view.lanes.find("reader")
    assert index.data(int(Qt.ItemDataRole.AccessibleTextRole)).startswith("Valley Magazine. Staff writer. Not yet")


@pytest.mark.only_on("linux", why="how many lanes fit is told by the fonts that set-up brings")
def test_lanes_begin_with_the_first_one_where_the_selected_one_is_seen_too(qtbot, tmp_path):
    window = a_window(tmp_path)
    qtbot.addWidget(window)
    window.show()
    window.navigator.pick(READER)
    window.show_page("lanes")
    view = window.pages.page("lanes").view
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == 0)
    assert view.currentIndex().data(RowRole).id == READER
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())
