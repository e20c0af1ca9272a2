"""The page of the ten tips: which opportunities each applies to, and the buttons that select them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from follow_up_desk import paths
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import NoteTopic, Purpose
from follow_up_desk.ui.ten_tips.ten_tips_page import NAMED, TenTipsPage
from follow_up_desk.ui.ten_tips.tip_usage import tip_usage
from tests.builders import (
    ManualClock,
    a_session,
    at,
    book_of,
    called,
    desk_of,
    got,
    interview,
    note,
    opportunity,
    promise,
    reader_book,
    sent,
    waiting,
)
from tests.ui.pages import Asked


def tips(*opportunities, now="2026-10-22"):
    desk = desk_of(book_of(*opportunities), ManualClock(at(now)))
    return tip_usage(desk.agenda)


def test_the_readers_case_lives_by_asking_calling_and_mondays():
    desk = desk_of(reader_book())
    assert {number for number, ids in tip_usage(desk.agenda).items() if ids == ("reader",)} >= {1, 3, 4, 7, 9}


def test_what_is_noted_about_fit_answers_tip_nine():
    assert 9 in tips(waiting(promise()))
    assert 9 not in tips(waiting(promise(), note("2026-10-16", NoteTopic.FIT)))


def test_after_two_attempts_tip_five_is_at_work():
    held = interview("2026-09-10")
    tried = opportunity(held, promise("2026-09-18", made="2026-09-10T12:00"), called("2026-09-24"), sent("2026-10-01"))
    assert tips(tried)[5] == ("valley",)


def test_after_a_no_one_may_learn_and_need_not_take_it_personally():
    found = tips(waiting(got("2026-10-21", Purpose.REJECTION)))
    assert {6, 8, 10} <= set(found)
    assert 3 not in found


class Navigator(Asked):
    shelf = Shelf(paths.resources())


@pytest.fixture
def page(qtbot):
    many = (waiting(promise("2026-10-16"), id=f"o{i}", company=f"Company {i} & Sons") for i in range(NAMED + 2))
    session = a_session(book_of(*many))
    made = TenTipsPage(session, Navigator(session))
    qtbot.addWidget(made)
    made.resize(1200, 620)
    made.show()
    return made


def test_there_are_ten_each_with_its_words(page):
    assert [card.tip.number for card in page.cards] == list(range(1, 11))
    assert page.cards[3].accessibleName().startswith("4. As a rule, don't call on a Monday. As a general rule")


def test_the_first_few_are_named_and_lead_there(qtbot, page):
    card = page.cards[2]
    buttons = [b for b in card.findChildren(QPushButton) if b.isVisible()]
    assert [b.text() for b in buttons] == [f"Company {i} && Sons" for i in range(NAMED)]
    assert card.now.text() == "In use now, and for 2 more:"
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert page.navigator.calls == [("pick", "o0")]


def test_a_change_is_followed(page):
    for number in range(NAMED + 2):
        page.session.do("Delete", verbs.delete_opportunity, f"o{number}")
    assert page.cards[2].now.text() == "Not in use right now."
    assert [b for b in page.cards[2].findChildren(QPushButton) if b.isVisible()] == []
