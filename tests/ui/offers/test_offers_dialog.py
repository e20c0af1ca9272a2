"""The window of the offers board: its buttons, and its updates."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton

from follow_up_desk import sample
from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import Channel, Direction, Purpose
from follow_up_desk.core.verbs import ActivityDraft
from follow_up_desk.ui.offers.offers_dialog import OffersDialog
from tests.builders import ManualClock, a_session, book_of
from tests.ui.pages import Asked


class Navigator(Asked):
    """Record which templates were asked for as well."""

    def open_template(self, opportunity, key, step=None):
        self._ask("open_template", opportunity, key)


def a_board(qtbot, book=None):
    session = a_session(book or sample.sample(), ManualClock(sample.sample_now()))
    board = OffersDialog(session, Navigator(session))
    board.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the test closes it again
    qtbot.addWidget(board)
    board.show()
    return board


@pytest.fixture
def board(qtbot):
    return a_board(qtbot)


def button(board, opportunity, words):
    card = board.findChild(QFrame, f"offer_row_{opportunity}")
    return next(b for b in card.findChildren(QPushButton) if b.text() == words)


def test_the_lanes_are_those_of_the_board(board):
    assert [lane.id for lane in board.view.lanes.rows][:2] == ["kestrel", "harbor-books"]
    assert "civic" not in [lane.id for lane in board.view.lanes.rows]


def test_the_end_of_the_offer_and_what_lies_behind_it_are_seen(board):
    scale = board.view.scale
    (end,) = board.view.deadlines
    clash = board.view.lanes.find("harbor-books").data(257).clash
    assert scale.start < end.at < clash.end <= scale.end


def test_buttons_lead_to_the_words(qtbot, board):
    qtbot.mouseClick(button(board, "kestrel", "Ask for more time"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(board, "harbor-books", "Tell them about the offer"), Qt.MouseButton.LeftButton)
    assert board._navigator.calls == [("open_template", "kestrel", "T22"), ("open_template", "harbor-books", "T21")]


def test_deciding_opens_its_step(qtbot, board):
    qtbot.mouseClick(button(board, "kestrel", "Decide"), Qt.MouseButton.LeftButton)
    (call,) = board._navigator.calls
    assert call[:2] == ("open_step", "kestrel")


def test_what_was_sent_is_seen_at_once(qtbot, board):
    notice = ActivityDraft(Direction.OUT, Purpose.OFFER_NOTICE, Channel.EMAIL)
    board._session.do("Told", verbs.log_activity, "harbor-books", notice)
    card = board.findChild(QFrame, "offer_row_harbor-books")
    assert card.findChildren(QPushButton) == []
    assert "You told them on Thu Oct 22." in card.accessibleName()


def test_every_button_names_whom_it_is_about(board):
    assert button(board, "harbor-books", "Tell them about the offer").accessibleName() == (
        "Tell them about the offer: Harbor Books"
    )


def test_an_empty_desk_says_what_it_is_for(qtbot):
    board = a_board(qtbot, book_of())
    assert board.headline.text() == "No offers to compare"
    assert not board.view.isVisible()


def test_a_lane_leads_to_its_timeline(qtbot, board):
    board.view.setCurrentIndex(board.view.lanes.find("kestrel"))
    qtbot.keyClick(board.view, Qt.Key.Key_Return)
    assert board._navigator.calls == [("pick", "kestrel")]
    assert not board.isVisible()
