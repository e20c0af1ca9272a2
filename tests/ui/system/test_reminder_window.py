"""The reminder window: plain texts, the same buttons, hidden with the last card."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from follow_up_desk.ui.system.notifier import Message
from follow_up_desk.ui.system.reminder_window import ReminderWindow

# What the offscreen screen cannot do, and says each time.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CALL = Message("1", "Call <b>Ana</b> & ask", "Valley\nPromised by Friday", (("call", "Call"), ("snooze", "Snooze")))
MANY = Message("2", "5 steps are due", "one\ntwo", ())


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[ReminderWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = ReminderWindow(parent)
    yield made
    made.close()


def words(shown: ReminderWindow) -> list[str]:
    return [label.text() for label in shown.window.findChildren(QLabel) if label.isVisible()]


def button(shown: ReminderWindow, name: str) -> QPushButton:
    return next(b for b in shown.window.findChildren(QPushButton, name) if b.isVisible())


def test_it_says_what_it_was_given_and_nothing_is_markup(shown: ReminderWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.shown) as told:
        shown.show(CALL)
    assert told.args == ["1"]
    assert words(shown) == ["Call <b>Ana</b> & ask", "Valley\nPromised by Friday"]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown.window.findChildren(QLabel))


def test_many_long_cards_are_whole(shown: ReminderWindow, qtbot: QtBot) -> None:
    for key in range(4):
        shown.show(Message(str(key), "Call Ana and ask where things stand", "Promised by Friday, and more. " * 8, ()))
    labels = [label for label in shown.window.findChildren(QLabel) if label.isVisible()]
    qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels))
    assert len(labels) == 8


def test_it_stays_on_top_and_leaves_the_keyboard_alone(shown: ReminderWindow) -> None:
    shown.show(CALL)
    assert shown.window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert shown.window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_a_key_that_was_meant_for_others_presses_nothing(shown: ReminderWindow, qtbot: QtBot) -> None:
    """Wayland gives the window the keyboard; it keeps it to itself until the Tab key asks for a button."""
    pressed: list[str] = []
    shown.pressed.connect(lambda key, name: pressed.append(name))
    shown.show(CALL)
    shown.window.activateWindow()
    qtbot.waitUntil(shown.window.hasFocus)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        qtbot.keyClick(shown.window, key)
    assert pressed == []
    assert shown.window.minimumSize() == shown.window.maximumSize() == shown.window.size()


@pytest.mark.parametrize("name", ["call", "snooze", "open"])
def test_a_button_answers_and_takes_the_card_away(shown: ReminderWindow, qtbot: QtBot, name: str) -> None:
    shown.show(CALL)
    with qtbot.waitSignal(shown.pressed) as pressed:
        button(shown, name).click()
    assert pressed.args == ["1", name]
    assert not shown.window.isVisible()


def test_one_card_goes_the_other_stays(shown: ReminderWindow) -> None:
    shown.show(CALL)
    shown.show(MANY)
    shown.withdraw("1")
    assert words(shown) == ["5 steps are due", "one\ntwo"]
    shown.withdraw("1")
    shown.withdraw("2")
    assert not shown.window.isVisible()


def test_more_cards_than_there_is_room_for_below_go_up(shown: ReminderWindow) -> None:
    screen = shown.window.screen().availableGeometry()
    for number in range(3):
        shown.show(Message(str(number), "Call Ana", "Valley", (("call", "Call"),)))
    assert shown.window.geometry().bottom() <= screen.bottom()


def test_the_same_message_is_not_there_twice(shown: ReminderWindow) -> None:
    shown.show(CALL)
    shown.show(CALL)
    cards = [f for f in shown.window.findChildren(QFrame) if f.property("card") and f.isVisible()]
    assert len(cards) == 1


def test_closing_the_window_dismisses_every_card(shown: ReminderWindow, qtbot: QtBot) -> None:
    gone: list[str] = []
    shown.dismissed.connect(gone.append)
    shown.show(CALL)
    shown.show(MANY)
    shown.window.close()
    assert gone == ["1", "2"]
    shown.show(CALL)
    assert words(shown)[0] == CALL.title


def test_snooze_offers_its_ways_in_a_menu(shown: ReminderWindow, qtbot: QtBot) -> None:
    later = (("snooze until 2026-10-28T09:30:00-04:00", "Until tomorrow morning"), ("snooze until a time", "Choose"))
    shown.show(Message("3", "Call Ana", "Valley", (("call", "Call"), ("snooze", "Snooze")), later))
    menu = button(shown, "snooze").menu()
    assert [action.text() for action in menu.actions()] == ["Until tomorrow morning", "Choose"]
    with qtbot.waitSignal(shown.pressed) as pressed:
        menu.actions()[0].trigger()
    assert pressed.args == ["3", later[0][0]]
    assert not shown.window.isVisible()
