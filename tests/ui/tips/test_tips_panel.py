"""The tips panel as the user sees it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Channel, Direction, Outcome, Purpose
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.verbs import ActivityDraft
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.tips.tip_widgets import AttemptDots, TemplateCard, TipCard
from follow_up_desk.ui.tips.tips_panel import TipsPanel
from tests.builders import ManualClock, a_session, book_of, reader_book
from tests.ui.stand_ins import NotedNavigator


class Desk:
    """Set up a tips panel with a session, a navigator and a clock."""

    def __init__(self, qtbot: QtBot, book: Book, clock: ManualClock) -> None:
        self.clock = clock
        self.session: Session = a_session(book, clock)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.navigator = NotedNavigator(self.session, self.window)
        self.panel = TipsPanel(self.session, self.navigator.shelf, self.navigator)
        qtbot.addWidget(self.panel)
        self.panel.resize(340, 680)
        self.panel.show_opportunity(None)
        self.panel.show()
        qtbot.waitExposed(self.panel)

    def label(self, name: str) -> str:
        found = self.panel.findChild(QLabel, name)
        assert found is not None, name
        return found.text()

    def button(self, name: str) -> QPushButton:
        found = self.panel.findChild(QPushButton, name)
        assert found is not None, name
        return found


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk(qtbot, reader_book(), ManualClock())
    made.panel.show_opportunity("reader")
    return made


def test_it_answers_with_word_reason_and_attempts(desk: Desk) -> None:
    assert desk.label("verdict_word") == "Not yet: Tue Oct 27"
    assert desk.label("why").startswith("Promised by Fri Oct 23; ")
    assert desk.label("attempts") == "0 of 2 follow-ups sent"
    assert desk.label("pest") == "Since their last message: a question they invited. That is fine."
    assert desk.label("if_now") == "Better not call today: their date has not passed."


def test_the_dots_show_used_and_allowed(desk: Desk) -> None:
    dots = desk.panel.findChild(AttemptDots)
    assert dots is not None
    assert (dots.used, dots.allowed, dots.accessibleName()) == (0, 2, "0 of 2 follow-ups sent")


def test_it_follows_the_clock(desk: Desk) -> None:
    desk.clock.set("2026-10-27T10:00")
    desk.session.desk.tick()
    assert desk.label("verdict_word") == "Now"
    assert desk.button("open_step").text() == "Open the call card"
    assert desk.button("open_step").property("primary")


def test_it_follows_what_is_done(desk: Desk) -> None:
    desk.clock.set("2026-10-27T10:05")
    call = ActivityDraft(Direction.OUT, Purpose.ITEM_INQUIRY, Channel.CALL, Outcome.VOICEMAIL)
    assert desk.session.do("Call saved", verbs.log_activity, "reader", call)
    assert desk.label("verdict_word") == "Not yet: Tue Nov 3"
    assert desk.label("attempts") == "1 of 2 follow-ups sent"
    desk.session.undo_stack.undo()
    assert desk.label("attempts") == "0 of 2 follow-ups sent"


def test_news_of_another_opportunity_changes_nothing(desk: Desk) -> None:
    before = desk.panel.widget()
    desk.session.desk.tick()
    assert desk.panel.widget() is before


def test_the_button_opens_the_step(desk: Desk) -> None:
    desk.button("open_step").click()
    assert desk.navigator.asked == [("open_step", "reader", StepKind.ITEM_INQUIRY)]


def test_a_template_is_opened_by_click_or_key(desk: Desk, qtbot: QtBot) -> None:
    card = desk.panel.findChild(TemplateCard, "template_T17")
    assert card is not None
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert desk.navigator.asked == [("open_template", "reader", "T17")] * 2
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert len(desk.navigator.asked) == 3


def test_a_tip_unfolds_and_folds(desk: Desk, qtbot: QtBot) -> None:
    card = desk.panel.findChild(TipCard)
    assert card is not None
    assert not card.detail.isVisible()
    height = card.sizeHint().height()
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert card.detail.isVisible()
    assert card.sizeHint().height() > height
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert not card.detail.isVisible()
    assert card.accessibleName()
    assert card.accessibleDescription() == card.detail.text()


def test_everything_is_reached_by_tab(desk: Desk, qtbot: QtBot) -> None:
    wanted = {w.objectName() for w in desk.panel.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus}
    wanted = {n for n in wanted if n.startswith(("tip_", "template_")) or n == "open_step"}
    desk.button("open_step").setFocus()
    seen = []
    for _ in range(20):
        focused = desk.panel.focusWidget()
        seen.append(focused.objectName() if focused else "")
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= set(seen)
    assert len(wanted) > 5


def test_once_the_part_is_done_moving_on_is_offered(desk: Desk) -> None:
    desk.clock.set("2026-10-27T10:05")
    for when, channel in (("2026-10-27T10:05", Channel.CALL), ("2026-11-03T10:00", Channel.EMAIL)):
        desk.clock.set(when)
        outcome = Outcome.VOICEMAIL if channel is Channel.CALL else None
        desk.session.do(
            "x", verbs.log_activity, "reader", ActivityDraft(Direction.OUT, Purpose.ITEM_INQUIRY, channel, outcome)
        )
    desk.clock.set("2026-11-10T10:00")
    desk.session.desk.tick()
    assert desk.label("verdict_word") == "You have done your part"
    assert desk.button("move_on").isVisible()
    desk.button("move_on").click()
    assert desk.navigator.asked == [("happened", "reader", "move_on")]


def test_with_nothing_logged_it_says_how_to_begin(qtbot: QtBot) -> None:
    desk = Desk(qtbot, book_of(), ManualClock())
    assert desk.panel.findChild(TipCard, "tip_log-the-first-interview") is not None
    desk.button("tips_log").click()
    assert desk.navigator.asked == [("log_interview", None)]


def test_what_is_deleted_is_no_longer_answered_for(desk: Desk) -> None:
    desk.session.do("Delete", verbs.delete_opportunity, "reader")
    assert desk.button("tips_log").isVisible()
    desk.session.undo_stack.undo()
    desk.panel.show_opportunity("reader")
    assert desk.label("verdict_word") == "Not yet: Tue Oct 27"


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_it_fits_its_width_in_both_directions(desk: Desk, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    desk.panel.setLayoutDirection(direction)
    desk.panel.grab()
    body = desk.panel.widget()
    assert body.width() <= desk.panel.viewport().width()
    assert body.minimumSizeHint().width() <= 320
