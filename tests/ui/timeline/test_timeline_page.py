"""The timeline page: records and steps read, opened, edited, snoozed, deleted and restored by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu

from follow_up_desk.core.enumerations import MarkAction, Purpose
from follow_up_desk.core.records import Note
from follow_up_desk.ui.navigator import MeantInterview
from follow_up_desk.ui.steps.move_dialog import MoveDialog
from follow_up_desk.ui.timeline.timeline_page import TimelinePage
from follow_up_desk.ui.timeline.timeline_row import Shape
from tests.builders import ManualClock, a_session, book_of, own, person, reader_book, waiting
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
    page = TimelinePage(session, asked)
    qtbot.addWidget(page)
    page.show_opportunity("reader")
    page.resize(660, 620)
    page.show()
    return page


def select(page, title):
    at = next(i for i, row in enumerate(page.model.rows) if title in row.title)
    page.view.setCurrentIndex(page.model.index(at))
    return page.model.rows[at]


def test_the_head_says_who_and_whether_to_ask_now(page):
    assert page.header.company.text() == "Valley Magazine"
    assert page.header.role.text() == "Staff writer"
    assert page.header.people.plain == "Martin Hale · Editor in chief · +1 555 0100 · editor@valley.example"
    assert page.header.verdict.text() == "Not yet: Tue Oct 27"
    assert page.header.why.text().startswith("Promised by Fri Oct 23; 2 working days' grace")
    assert page.header.primary.text() == "Prepare it"
    assert not page.header.primary.property("primary"), "a filled button asks to be pressed"


def test_when_the_day_has_come_the_button_calls(page, session, clock):
    clock.set("2026-10-27T09:00")
    session.desk.tick()
    assert page.header.verdict.text() == "Now: Call Martin Hale about the subject of a brief story to write"
    assert page.header.primary.text() == "Call"
    assert page.header.primary.property("primary")


def test_the_button_opens_the_step_at_hand(page, session, asked, qtbot):
    qtbot.mouseClick(page.header.primary, Qt.MouseButton.LeftButton)
    assert asked.calls == [("open_step", "reader", session.plan("reader").step)]


def test_the_menu_names_everything_that_may_have_happened(page, asked):
    menu = page.header.since.menu()
    assert [action.text() for action in menu.actions()] == [
        "They &wrote or called",
        "&Interview moved, canceled, invited",
        "&Offer and decision",
        "I w&rote or called",
        "Add a &note",
    ]
    assert all(not action.icon().isNull() for action in menu.actions())
    wrote = QMenu.menuInAction(menu.actions()[0])
    next(action for action in wrote.actions() if action.objectName() == "new_date").trigger()
    assert asked.calls == [("happened", "reader", "new_date")]


def test_the_menu_of_an_interview_asks_about_that_one(page, asked):
    row = select(page, "Interview")
    page.menu_at(page.view.currentIndex()).findChild(QAction, "answered").trigger()
    assert asked.calls == [("happened", "reader", "answered", MeantInterview(row.record.id))]


def test_the_model_keeps_its_promises_through_changes(page, session, clock, asked):
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    clock.set("2026-10-27T09:00")
    session.desk.tick()
    select(page, "A concern")
    page.view.deleted.emit(page.view.currentIndex())
    session.undo_stack.undo()
    page.show_opportunity(None)
    page.show_opportunity("reader")
    assert len(page.model.rows) > 5


def test_it_opens_with_the_next_thing_selected_and_today_in_sight(page, qtbot):
    assert page.current_row().title.startswith("Call Martin Hale"), "not what is optional today"
    today = next(i for i, row in enumerate(page.model.rows) if row.shape is Shape.TODAY)
    qtbot.waitUntil(lambda: page.view.visualRect(page.model.index(today)).height() > 0)
    assert page.view.viewport().rect().intersects(page.view.visualRect(page.model.index(today)))


def test_enter_opens_a_step_and_edits_a_fact(page, asked, qtbot):
    step = select(page, "Call Martin Hale").step
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert asked.calls == [("open_step", "reader", step)]
    fact = select(page, "You thanked Martin Hale").record
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert asked.calls[1:] == [("edit", "reader", fact)]


def test_arrows_walk_through_the_rows(page, qtbot):
    page.view.setCurrentIndex(page.model.index(0))
    for _key in range(3):
        qtbot.keyClick(page.view, Qt.Key.Key_Down)
    assert page.current_row().title == "You thanked Martin Hale"


def test_a_double_click_opens(page, asked, qtbot):
    select(page, "Call Martin Hale")
    at = page.view.visualRect(page.view.currentIndex()).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [call[0] for call in asked.calls] == ["open_step"]


def test_delete_takes_a_fact_away_and_undo_brings_it_back(page, session, qtbot):
    note = select(page, "A concern").record
    assert isinstance(note, Note)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert session.opportunity("reader").notes == ()
    assert not any("A concern" in row.title for row in page.model.rows)
    session.undo_stack.undo()
    assert session.opportunity("reader").notes == (note,)
    assert any("A concern" in row.title for row in page.model.rows)


def test_delete_leaves_steps_alone(page, asked, qtbot):
    select(page, "Call Martin Hale")
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert asked.calls == []


def menu_words(page, row):
    return [action.text() for action in page.menu_for(row).actions() if not action.isSeparator()]


def test_a_fact_can_be_edited_and_deleted_a_step_put_off(page):
    assert menu_words(page, select(page, "You thanked")) == ["Edit", "Delete"]
    assert menu_words(page, select(page, "Call Martin Hale")) == [
        "Open",
        "Why this date?",
        "Until the next good hour: Tue Oct 27, 2 pm",
        "Until a time of your choice",
        "Move to a day",
        "Skip this step",
    ]
    assert menu_words(page, select(page, "Ask Martin Hale about the subject")) == ["Open", "Why this date?"]
    assert page.menu_for(select(page, "Today")) is None


def choose(page, row, name):
    menu = page.menu_for(row)
    next(action for action in menu.actions() if action.objectName() == name).trigger()


def test_a_snoozed_step_says_so_and_can_be_taken_back(page, session):
    choose(page, select(page, "Send Martin Hale something useful"), "snooze")
    mark = session.opportunity("reader").marks[0]
    assert mark.did is MarkAction.SNOOZED
    row = select(page, "Send Martin Hale something useful")
    assert (row.badge, "ou snoozed it until Thu Oct 22, 1 pm" in row.text) == ("Snoozed", True)
    assert "Bring it back now" in menu_words(page, row)
    choose(page, row, "take_back")
    assert session.opportunity("reader").marks == ()
    assert select(page, "Send Martin Hale something useful").badge == "If you like"


def test_a_step_left_out_is_told_and_comes_back_when_that_is_deleted(page, session, qtbot):
    choose(page, select(page, "Send Martin Hale something useful"), "skip")
    select(page, "You skipped this step: Send Martin Hale something useful")
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert select(page, "Send Martin Hale something useful").shape is Shape.OPEN


def test_moving_to_a_monday_asks_for_a_reason(qtbot, session):
    plan = session.plan("reader")
    dialog = MoveDialog(session, plan, plan.step)
    qtbot.addWidget(dialog)
    dialog.calendar.setSelectedDate(plan.step.date.replace(month=11, day=2))
    assert "no calls on Mondays" in dialog.note.text()
    assert not dialog.move_button.isEnabled()
    dialog.reason.setText("He asked me to")
    dialog.move_button.click()
    mark = session.opportunity("reader").marks[0]
    assert (mark.did, str(mark.until), mark.reason) == (MarkAction.MOVED, "2026-11-02", "He asked me to")


def test_moving_to_a_good_day_needs_none(qtbot, session):
    plan = session.plan("reader")
    dialog = MoveDialog(session, plan, plan.step)
    qtbot.addWidget(dialog)
    dialog.calendar.setSelectedDate(plan.step.date.replace(day=29))
    assert dialog.note.text() == "It will be due on Thu Oct 29."
    assert dialog.reason.isHidden()
    dialog.move_button.click()
    assert session.plan("reader").date.isoformat() == "2026-10-29"


def test_every_row_is_a_sentence_for_a_screen_reader(page):
    spoken = [
        page.model.data(page.model.index(at), Qt.ItemDataRole.AccessibleTextRole) for at in range(page.model.rowCount())
    ]
    assert spoken[0] == "Thu Oct 15, 10 am. Interview 1: on site. with Martin Hale."
    assert all(text.endswith(".") for text in spoken)
    assert page.view.accessibleName() == "Timeline"


def test_nothing_selected_says_what_to_do(page):
    page.show_opportunity(None)
    assert page.empty.isVisible()
    assert not page.view.isVisible()
    assert "Choose an opportunity" in page.empty.text()


def test_a_deleted_opportunity_leaves_the_page(page, session):
    from follow_up_desk.core import verbs

    session.do("Delete", verbs.delete_opportunity, "reader")
    assert page.empty.isVisible()


def test_a_hidden_page_builds_nothing_and_catches_up(qtbot, session, asked, clock):
    page = TimelinePage(session, asked)
    qtbot.addWidget(page)
    page.show_opportunity("reader")
    clock.set("2026-10-27T09:00")
    session.desk.tick()
    assert page.children() == []
    page.show()
    assert page.header.verdict.text().startswith("Now")


def test_rows_find_their_height_again_when_the_window_narrows(page, qtbot):
    at = next(i for i, row in enumerate(page.model.rows) if "Call Martin" in row.title)
    wide = page.view.visualRect(page.model.index(at)).height()
    page.resize(330, 620)
    qtbot.waitUntil(lambda: page.view.visualRect(page.model.index(at)).height() > wide)


def test_where_no_row_is_the_menu_is_the_opportunitys(page):
    menu = page.menu_at(page.model.index(-1))
    assert [action.text() for action in menu.actions() if not action.isSeparator()][:2] == [
        "Prepare it",
        "They &wrote or called",
    ]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_context_menu_opens_on_a_row_by_mouse(page, qtbot):
    row = select(page, "Call Martin Hale")
    rect = page.view.visualRect(page.view.currentIndex())
    page.view.customContextMenuRequested.emit(rect.center() if rect.isValid() else QPoint(0, 0))
    menu = page.view.findChild(type(page.header.since.menu()), "row_menu")
    assert menu is not None
    assert menu.actions()[0].text() == "Open"
    assert "&Offer and decision" in [action.text() for action in menu.actions()]
    assert row.step is not None
    menu.close()


def test_a_closed_one_has_no_button(qtbot, asked, qapp):
    session = a_session(book_of(waiting(own("2026-10-20", Purpose.MOVE_ON))))
    page = TimelinePage(session, Asked(session))
    qtbot.addWidget(page)
    page.show_opportunity("valley")
    page.show()
    assert page.header.verdict.text() == "Closed"
    assert not page.header.primary.isVisible()


def test_the_head_shows_everyone_and_a_click_uses_a_number_or_an_address(qtbot, qapp, monkeypatch):
    from PySide6.QtGui import QDesktopServices

    people = [
        person(id=f"p{n}", name=f"Person {n} <b>", email=f"p{n}@valley.example", phone="+1 555 0100 / +1 555 0200")
        for n in range(5)
    ]
    session = a_session(book_of(waiting(*people)))
    page = TimelinePage(session, Asked(session))
    qtbot.addWidget(page)
    page.show_opportunity("valley")
    page.show()
    handed, said = [], []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: handed.append(url.toString()) or True)
    session.done.connect(said.append)
    label = page.header.people
    assert all(f"Person {n} &lt;b&gt;" in label.text() for n in range(5))
    for link in ("0", "1", "2"):
        label.linkActivated.emit(link)
    assert handed == ["tel:+15550100", "tel:+15550200", "mailto:p0@valley.example"]
    assert said[-1] == "Opened in your mail program."
    assert label.focusPolicy() & Qt.FocusPolicy.TabFocus
