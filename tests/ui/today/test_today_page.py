"""The today page."""

from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import Channel, Direction, MarkAction, Purpose
from follow_up_desk.core.verbs import ActivityDraft
from follow_up_desk.ui.quiet_mode import be_quiet
from follow_up_desk.ui.today.today_page import CARDS, TodayPage
from tests.builders import ManualClock, a_session, at, book_of, interview, opportunity, promise, reader_book, waiting
from tests.ui.pages import Asked


@pytest.fixture
def clock():
    return ManualClock()


def a_page(qtbot, book, clock):
    session = a_session(book, clock)
    page = TodayPage(session, Asked(session))
    qtbot.addWidget(page)
    page.resize(660, 620)
    page.show()
    return page


def due(n):
    many = (replace(waiting(promise("2026-10-16")), id=f"o{i}", company=f"Company {i}") for i in range(n))
    return book_of(*many)


def cards(page):
    return [card for card in page.cards if card.isVisible()]


def test_an_empty_desk_greets_and_offers_to_log(qtbot, clock):
    page = a_page(qtbot, book_of(), clock)
    assert page.welcome.isVisible()
    assert not page.sheet.isVisible()
    qtbot.mouseClick(page.welcome.log, Qt.MouseButton.LeftButton)
    assert page.navigator.calls == [("log_interview", None)]


def test_the_first_interview_turns_the_greeting_into_a_day(qtbot, clock):
    page = a_page(qtbot, book_of(), clock)
    page.session.desk.apply(verbs.log_interview(page.session.book, verbs.InterviewDraft("Acme", clock.now), clock.now))
    assert page.sheet.isVisible()
    assert not page.welcome.isVisible()


def test_a_calm_day_says_so_and_names_the_next_date(qtbot, clock):
    page = a_page(qtbot, reader_book(), clock)
    assert page.summary.text() == "Nothing to do now, 1 waiting"
    assert page.next.text().startswith("Next, Tue Oct 27: Call Martin Hale")
    assert page.calm.isVisible()
    assert cards(page) == []


def test_what_is_due_is_a_card_with_one_button(qtbot, clock):
    page = a_page(qtbot, due(1), clock)
    (card,) = cards(page)
    assert card.title.text() == "Call Editor and ask where things stand"
    assert card.where.text() == "Company 0 · Staff writer"
    assert card.why.text().startswith("Promised by Fri Oct 16; 3 working days' grace")
    assert card.open.text() == "Call"
    assert not page.calm.isVisible()
    qtbot.mouseClick(card.open, Qt.MouseButton.LeftButton)
    assert page.navigator.calls == [("open_step", "o0", page.session.plan("o0").step)]


def test_later_puts_it_off_and_undo_brings_it_back(qtbot, clock):
    page = a_page(qtbot, due(1), clock)
    (card,) = cards(page)
    card.menu.aboutToShow.emit()
    assert [action.text() for action in card.menu.actions() if not action.isSeparator()] == [
        "Until later today 1 pm",
        "Until the next good hour: today 2 pm",
        "Until tomorrow morning",
        "Until next week: Tue Oct 27, 9:30 am",
        "Until a time of your choice",
        "Move to a day",
        "Skip this step",
    ]
    card.menu.actions()[0].trigger()
    assert page.session.opportunity("o0").marks[0].did is MarkAction.SNOOZED
    assert cards(page) == []
    assert page.calm.isVisible()
    page.session.undo_stack.undo()
    assert len(cards(page)) == 1


def test_doing_it_takes_the_card_away(qtbot, clock):
    page = a_page(qtbot, due(2), clock)
    call = ActivityDraft(Direction.OUT, Purpose.INQUIRY, Channel.CALL)
    page.session.do("Called", verbs.log_activity, "o0", call)
    assert [card.where.text() for card in cards(page)] == ["Company 1 · Staff writer"]


def test_only_the_first_few_are_dealt_and_the_rest_on_demand(qtbot, clock):
    page = a_page(qtbot, due(CARDS + 3), clock)
    assert len(cards(page)) == CARDS
    assert page.more.text() == "Show 3 more"
    qtbot.mouseClick(page.more, Qt.MouseButton.LeftButton)
    assert len(cards(page)) == CARDS + 3
    assert not page.more.isVisible()


def test_what_waits_can_be_opened_by_key_and_by_mouse(qtbot, clock):
    page = a_page(qtbot, reader_book(), clock)
    qtbot.keyClick(page.waiting, Qt.Key.Key_Return)
    at = page.waiting.visualRect(page.waiting.lines.index(0)).center()
    qtbot.mouseClick(page.waiting.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.navigator.calls == [("pick", "reader")] * 2


def test_what_one_may_do_opens_its_step(qtbot, clock):
    page = a_page(qtbot, reader_book(), clock)
    qtbot.keyClick(page.optional, Qt.Key.Key_Return)
    assert [call[:2] for call in page.navigator.calls] == [("open_step", "reader")]


def test_lists_are_as_tall_as_their_rows(qtbot, clock):
    many = (replace(waiting(promise("2026-10-30")), id=f"o{i}", company=f"Company {i}") for i in range(40))
    page = a_page(qtbot, book_of(*many), clock)
    last = page.waiting.visualRect(page.waiting.lines.index(39))
    assert last.bottom() <= page.waiting.viewport().height()
    bar = page.sheet.verticalScrollBar()
    page.activateWindow()
    page.waiting.setFocus()
    qtbot.waitUntil(page.waiting.hasFocus)
    qtbot.keyClick(page.waiting, Qt.Key.Key_End)
    assert bar.value() > 0, "the page follows the keys"


def test_the_models_keep_their_promises(qtbot, clock):
    page = a_page(qtbot, due(3), clock)
    for view in (page.deciding, page.waiting, page.optional):
        QAbstractItemModelTester(view.lines, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    clock.set("2026-11-20")
    page.session.desk.tick()
    page.session.do("Delete", verbs.delete_opportunity, "o1")
    assert len(page.session.book.opportunities) == 2


def test_every_control_has_a_name(qtbot, clock):
    page = a_page(qtbot, due(1), clock)
    (card,) = cards(page)
    assert card.accessibleName().startswith("Company 0. Staff writer. Call Editor")
    assert card.open.accessibleName() == "Call: Call Editor and ask where things stand, Company 0"
    assert card.later.accessibleName() == "Snooze: Call Editor and ask where things stand, Company 0"
    assert page.waiting.accessibleName() == "Waiting"


def test_what_is_snoozed_is_listed_and_woken(qtbot, clock):
    page = a_page(qtbot, due(2), clock)
    (first, _second) = cards(page)
    first.menu.aboutToShow.emit()
    first.menu.actions()[0].trigger()
    (line,) = page.snoozed.lines.rows
    assert (line.company, line.when) == ("Company 0", "until today 1 pm")
    assert page.waiting.lines.rows == ()
    assert page.snoozed.fill(line)
    wake = next(action for action in page.snoozed.menu.actions() if action.text() == "Bring it back now")
    wake.trigger()
    assert not page.snoozed.isVisible()
    assert len(cards(page)) == 2


def test_enter_on_what_is_snoozed_opens_its_menu(qtbot, clock):
    page = a_page(qtbot, due(1), clock)
    cards(page)[0].menu.aboutToShow.emit()
    cards(page)[0].menu.actions()[0].trigger()
    page.snoozed.setFocus()
    qtbot.keyClick(page.snoozed, Qt.Key.Key_Return)
    assert page.snoozed.menu.isVisible()
    page.snoozed.menu.close()


def test_quiet_mode_says_so_and_ends_at_a_click(qtbot, clock):
    page = a_page(qtbot, due(1), clock)
    assert not page.message_bars.isVisible()
    be_quiet(page.session, 7)
    assert page.message_bars.quiet.words.text() == (
        "Quiet until the end of Wed Oct 28: no reminders and no follow-ups."
    )
    assert cards(page) == []
    qtbot.mouseClick(page.message_bars.quiet.findChild(QPushButton, "end_quiet"), Qt.MouseButton.LeftButton)
    assert not page.message_bars.isVisible()
    assert len(cards(page)) == 1


def test_after_days_away_it_says_what_came_due(qtbot, clock):
    page = a_page(qtbot, due(3), clock)
    page.session.away_since = at("2026-10-19T18:00")
    page.renew()
    assert page.message_bars.back.words.text().startswith("Since Mon Oct 19, 3 steps have come due. The most urgent")
    qtbot.mouseClick(page.message_bars.back.findChild(QPushButton, "seen"), Qt.MouseButton.LeftButton)
    assert not page.message_bars.isVisible()


def test_what_was_due_before_is_no_news(qtbot, clock):
    page = a_page(qtbot, due(1), clock)
    page.session.away_since = at("2026-10-22T09:00")
    page.renew()
    assert not page.message_bars.isVisible()


def test_an_interview_that_is_nearer_is_what_comes_next(qtbot, clock):
    start = at("2026-10-26T09:00").replace(tzinfo=ZoneInfo("Asia/Tokyo"))
    far = replace(interview("2026-10-26", id="far"), start=start)
    book = book_of(waiting(promise("2026-10-23")), opportunity(far, id="acme", company="Acme"))
    page = a_page(qtbot, book, clock)
    when = page.interview.when.text()
    assert when.startswith("Sun Oct 25, 8 pm (Mon Oct 26, 9 am in Tokyo) · Interview 1")
