"""From due reminders to messages and from buttons to records, with notifiers under the test's control."""

from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import MarkAction
from follow_up_desk.core.reminders import Notice, due_reminders
from follow_up_desk.core.user_records import Policy
from follow_up_desk.core.wording import UserError
from follow_up_desk.ui.system.announcer import Announcer
from follow_up_desk.ui.system.notifier import CHOOSE, OPEN, SNOOZE, Message, Notifier
from tests.builders import (
    ManualClock,
    a_session,
    at,
    book_of,
    interview,
    opportunity,
    own,
    promise,
    reader_book,
    waiting,
)


class Screen(Notifier):
    """A notifier that keeps its messages, and accepts them, refuses them, or stays silent."""

    def __init__(self, parent: QObject | None = None, does: str = "take") -> None:
        super().__init__(parent)
        self.does = does
        self.messages: dict[str, Message] = {}
        self.all: list[Message] = []
        self.closed = False

    def show(self, message: Message) -> None:
        self.all.append(message)
        if self.does == "take":
            self.messages[message.key] = message
            self.shown.emit(message.key)
        elif self.does == "refuse":
            self.failed.emit(message.key)

    def withdraw(self, key: str) -> None:
        self.messages.pop(key, None)

    def close(self) -> None:
        self.closed = True

    @property
    def one(self) -> Message:
        (message,) = self.messages.values()
        return message


class Kit:
    """An announcer for the reader's case on the day of the call."""

    def __init__(self, book: Any = None, when: str = "2026-10-27T09:30", does: str = "take") -> None:
        self.clock = ManualClock(at(when))
        self.session = a_session(book, self.clock)
        self.screens: list[Screen] = []
        self.window = Screen()
        self.does = does
        self.announcer = Announcer(self.session, self.desktop, self.window)
        self.wanted: list[Notice] = []
        self.announcer.wanted.connect(self.wanted.append)

    def desktop(self, parent: QObject) -> Screen:
        self.screens.append(Screen(parent, self.does))
        return self.screens[-1]

    @property
    def screen(self) -> Screen:
        return self.screens[-1]

    def look(self) -> None:
        self.announcer.announce(due_reminders(self.session.agenda, self.session.book, self.clock.now))

    def did(self) -> list[MarkAction]:
        return [mark.did for o in self.session.book.opportunities.values() for mark in o.marks]


@pytest.fixture
def kit(qtbot: QtBot) -> Kit:
    made = Kit()
    made.look()
    return made


def test_the_message_says_what_for_whom_and_why(kit: Kit) -> None:
    message = kit.screen.one
    assert message.title == "Call Martin Hale about the subject of a brief story to write"
    why = "Promised by Fri Oct 23; 2 working days' grace (Mon 26, Tue 27); call Tue 27"
    assert message.body == f"Valley Magazine\n{why}"
    assert message.buttons == (("call", "Call"), ("snooze", "Snooze"))


def test_it_is_shown_once_and_kept(kit: Kit) -> None:
    kit.look()
    assert len(kit.screen.all) == 1
    assert kit.did() == [MarkAction.SHOWN]
    assert kit.session.undo_stack.isClean()
    assert not kit.session.undo_stack.canUndo()


def test_it_is_kept_only_when_it_was_handed_over(qtbot: QtBot) -> None:
    kit = Kit(does="be silent")
    kit.look()
    kit.look()
    assert (len(kit.screen.all), kit.did()) == (1, [])
    kit.screen.shown.emit(kit.screen.all[0].key)
    assert kit.did() == [MarkAction.SHOWN]


def test_undoing_something_older_does_not_show_it_again(qtbot: QtBot) -> None:
    kit = Kit()
    kit.session.do("Rename", lambda book, now: verbs.edit_opportunity(book, "reader", "Valley", "Writer", now))
    kit.look()
    kit.session.undo_stack.undo()
    kit.look()
    assert len(kit.screen.all) == 1
    assert kit.did() == [MarkAction.SHOWN], "a restart would not repeat it either"


def test_it_is_not_spoken_of_in_the_status_line(qtbot: QtBot) -> None:
    kit = Kit()
    said: list[object] = []
    kit.session.done.connect(said.append)
    kit.session.saved.connect(said.append)
    kit.look()
    assert (kit.did(), said) == ([MarkAction.SHOWN], [])


def test_what_the_store_would_not_take_is_tried_again(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    busy = Kit()
    with monkeypatch.context() as patched:
        patched.setattr(busy.session.desk, "apply", _refuse)
        busy.look()
        assert busy.did() == []
    busy.look()
    assert (busy.did(), len(busy.screen.all)) == ([MarkAction.SHOWN], 1)


def test_what_was_put_off_before_it_could_be_kept_comes_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A "shown" mark that is stored late must not come after the snooze (found by the random fortnights)."""
    busy = Kit()
    with monkeypatch.context() as patched:
        patched.setattr(busy.session.desk, "apply", _refuse)
        busy.look()
    busy.screen.pressed.emit(busy.screen.one.key, SNOOZE)
    busy.look()
    assert busy.did() == [MarkAction.SNOOZED]
    busy.clock.set("2026-10-28T09:30")
    busy.session.desk.tick()
    busy.look()
    assert len(busy.screen.all) == 2


def _refuse(change: object) -> None:
    raise UserError("busy")


def test_snooze(kit: Kit) -> None:
    kit.screen.pressed.emit(kit.screen.one.key, SNOOZE)
    assert kit.did() == [MarkAction.SHOWN, MarkAction.SNOOZED]
    assert kit.session.opportunity("reader").marks[-1].until == at("2026-10-28T09:30")
    assert kit.screen.messages == {}
    kit.clock.set("2026-10-28T09:30")
    kit.session.desk.tick()
    kit.look()
    assert kit.screen.one.body.startswith("Valley Magazine")


def test_on_a_shared_screen_it_says_no_names(qtbot: QtBot) -> None:
    kit = Kit(replace(reader_book(), policy=Policy(given=(("hide_details", True),))))
    kit.look()
    assert (kit.screen.one.title, kit.screen.one.body) == ("1 step is due", "Open the desk to see more.")
    assert kit.screen.one.buttons == (("call", "Call"), ("snooze", "Snooze"))


def test_the_window_offers_every_way_to_put_it_off(kit: Kit) -> None:
    message = kit.screen.one
    assert [words for _name, words in message.later] == [
        "Until later today 12:30 pm",
        "Until the next good hour: today 2 pm",
        "Until tomorrow morning",
        "Until next week: Tue Nov 3, 9:30 am",
        "Until a time of your choice",
    ]
    kit.screen.pressed.emit(message.key, message.later[1][0])
    assert kit.session.opportunity("reader").marks[-1].until == at("2026-10-27T14:00")


def test_a_way_that_has_passed_means_the_usual_one(kit: Kit) -> None:
    message = kit.screen.one
    kit.clock.set("2026-10-27T15:00")
    kit.screen.pressed.emit(message.key, message.later[0][0])
    assert kit.session.opportunity("reader").marks[-1].until == at("2026-10-28T09:30")


def test_a_time_of_ones_own_is_asked_for(kit: Kit) -> None:
    asked: list[Any] = []
    kit.announcer.put_off.connect(asked.append)
    kit.screen.pressed.emit(kit.screen.one.key, CHOOSE)
    assert [reminder.opportunity for reminder in asked] == ["reader"]
    assert kit.did() == [MarkAction.SHOWN]


@pytest.mark.parametrize("button", [OPEN, "call"])
def test_opening_asks_for_it_and_records_nothing(kit: Kit, button: str) -> None:
    kit.screen.pressed.emit(kit.screen.one.key, button)
    assert [notice.one.opportunity for notice in kit.wanted if notice.one] == ["reader"]
    assert kit.did() == [MarkAction.SHOWN]


def test_done_is_offered_where_nothing_is_sent(qtbot: QtBot) -> None:
    kit = Kit(book_of(opportunity(interview())), "2026-10-15T11:00")
    kit.look()
    assert kit.screen.one.buttons == (("done", "Done"), ("snooze", "Snooze"))
    kit.screen.pressed.emit(kit.screen.one.key, "done")
    assert kit.did() == [MarkAction.SHOWN, MarkAction.SKIPPED]


def test_a_second_press_and_a_strangers_key_do_nothing(kit: Kit) -> None:
    key = kit.screen.one.key
    kit.screen.pressed.emit(key, SNOOZE)
    kit.screen.pressed.emit(key, SNOOZE)
    kit.screen.pressed.emit("not ours", SNOOZE)  # fault 54
    assert kit.did() == [MarkAction.SHOWN, MarkAction.SNOOZED]


def test_many_become_one(qtbot: QtBot) -> None:
    kit = Kit(book_of(*(waiting(promise(), id=f"o{n}", company=f"Company {n}") for n in range(5))), "2026-10-29")
    kit.look()
    assert kit.screen.one.title == "5 steps are due"
    assert kit.screen.one.body.splitlines()[0] == "Call Editor and ask where things stand (Company 0)"
    assert kit.screen.one.buttons == ()
    assert kit.did() == [MarkAction.SHOWN] * 5
    kit.screen.pressed.emit(kit.screen.one.key, OPEN)
    assert len(kit.wanted[0].reminders) == 5


def test_what_the_daemon_refuses_comes_in_the_window(qtbot: QtBot) -> None:
    kit = Kit(does="refuse")
    kit.look()
    assert kit.window.one.title == "Call Martin Hale about the subject of a brief story to write"
    assert kit.did() == [MarkAction.SHOWN]
    kit.window.pressed.emit(kit.window.one.key, SNOOZE)
    assert kit.did() == [MarkAction.SHOWN, MarkAction.SNOOZED]


def test_a_new_daemon_is_told_what_was_left_unanswered(kit: Kit) -> None:
    """A restarted daemon is shown the unanswered messages (fault 51)."""
    kit.announcer.daemon_left()
    kit.announcer.daemon_came()
    assert kit.screens[0].closed
    assert kit.screens[1].one.title == kit.screens[0].all[0].title
    assert kit.window.all == []
    assert kit.did() == [MarkAction.SHOWN]
    kit.screens[1].pressed.emit(kit.screens[1].one.key, SNOOZE)
    assert kit.did() == [MarkAction.SHOWN, MarkAction.SNOOZED]


def test_a_new_daemon_is_not_told_what_was_answered(kit: Kit) -> None:
    kit.screen.dismissed.emit(kit.screen.one.key)
    kit.announcer.daemon_came()
    assert kit.screen.all == []


def test_a_daemon_that_stays_away_leaves_it_to_the_window(kit: Kit) -> None:
    kit.announcer.daemon_left()
    assert kit.window.all == []
    kit.announcer._restart_timer.timeout.emit()
    assert len(kit.window.all) == 1
    kit.announcer.daemon_came()
    assert kit.screen.all == []
    assert kit.did() == [MarkAction.SHOWN]


def test_what_was_done_elsewhere_goes_from_the_screen(kit: Kit) -> None:
    gone = own("2026-10-27T09:31")
    kit.clock.forward(minutes=2)
    kit.session.do("Close it", lambda book, now: verbs.save_detail(book, "reader", gone, now=now))
    assert kit.screen.messages == {}


def test_what_was_snoozed_elsewhere_goes_too(kit: Kit) -> None:
    step = kit.session.plan("reader").step
    kit.session.do("Snooze", verbs.snooze, "reader", step, at("2026-10-27T15:00"))
    assert kit.screen.messages == {}


def test_a_deleted_opportunity_takes_its_message_along(kit: Kit) -> None:
    kit.session.do("Delete", verbs.delete_opportunity, "reader")
    assert kit.screen.messages == {}


def test_what_is_still_due_stays(kit: Kit) -> None:
    kit.clock.forward(minutes=20)
    kit.session.desk.tick()
    assert len(kit.screen.messages) == 1


def test_closing_closes_both(kit: Kit) -> None:
    kit.announcer.close()
    assert kit.screen.closed
    assert kit.window.closed
