"""A quarter of an hour before an interview the desk says so, once."""

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.settings import HIDE_DETAILS
from follow_up_desk.core.wording import Text, english
from follow_up_desk.ui.quiet_mode import be_quiet
from follow_up_desk.ui.system.interview_announcer import InterviewAnnouncer
from follow_up_desk.ui.system.reminder_timer import ReminderTimer
from tests.builders import ManualClock, a_session, at, book_of, interview, note, opportunity

ASK = "Ask there when they expect to decide, and whether you may check in."


class Kit:
    """A timer over a desk with an interview at two, and what is said of it."""

    def __init__(self) -> None:
        talk = replace(interview("2026-10-22T14:00", id="talk"), place="Mill Road 12")
        self.clock = ManualClock(at("2026-10-22T13:40"))
        self.session = a_session(book_of(opportunity(talk, note("2026-10-20"))), self.clock)
        self.said: list[list[str]] = []
        self.announcer = InterviewAnnouncer(self.session, self._say)
        self.timer = ReminderTimer(self.session, elapsed=lambda: 0.0)
        self.timer.soon.connect(self.announcer.announce)
        self.timer.believe()

    def _say(self, title: Text, *body: Text) -> None:
        self.said.append([english((text,)) for text in (title, *body)])

    def at(self, when: str) -> list[list[str]]:
        self.clock.set(when)
        self.timer.believe()
        self.timer.look()
        return self.said


@pytest.fixture
def kit(qtbot: QtBot) -> Kit:
    return Kit()


def test_it_is_said_once_and_no_sooner(kit: Kit) -> None:
    assert kit.at("2026-10-22T13:44") == []
    assert kit.at("2026-10-22T13:45") == [["Interview in 15 minutes: Valley Magazine", "Mill Road 12", ASK]]
    assert len(kit.at("2026-10-22T13:50")) == 1


def test_a_start_in_between_says_how_long_is_left(kit: Kit) -> None:
    assert kit.at("2026-10-22T13:59")[0][0] == "Interview in 1 minute: Valley Magazine"


def test_nothing_is_said_once_it_has_begun(kit: Kit) -> None:
    assert kit.at("2026-10-22T14:00") == []


def test_details_may_be_hidden(kit: Kit) -> None:
    def hide(book: Book, now: object) -> Change:
        return Change(put=(replace(book.policy, given=((HIDE_DETAILS, True),)),))

    kit.session.do("Hide", hide)
    assert kit.at("2026-10-22T13:45") == [["Interview in 15 minutes", ASK]]


def test_quiet_mode_keeps_quiet(kit: Kit) -> None:
    be_quiet(kit.session)
    assert kit.at("2026-10-22T13:45") == []
