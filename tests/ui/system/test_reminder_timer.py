"""The timer looks once a minute and plans again only when it may matter; jumps of the clock are noticed at once."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from follow_up_desk.core.reminders import Reminder, mark_all_shown
from follow_up_desk.ui.system.reminder_timer import ReminderTimer
from tests.builders import ManualClock, a_session, at, book_of


class Watched:
    """Hold a timer over the reader's case and what it did."""

    def __init__(self, when: str) -> None:
        self.clock = ManualClock(at(when))
        self.session = a_session(clock=self.clock)
        self.ticks = 0
        self.due: list[str] = []
        tick = self.session.desk.tick

        def counted() -> None:
            self.ticks += 1
            tick()

        self.session.desk.tick = counted
        self.counted = self.clock.now  # what the machine's own count of seconds makes of the time
        self.timer = ReminderTimer(self.session, elapsed=self.elapsed)
        self.doubts: list[object] = []
        self.timer.doubted.connect(self.doubts.append)
        self.timer.due.connect(self.hear)
        self.timer.look()
        self.ticks = 0

    def hear(self, reminders: tuple[Reminder, ...]) -> None:
        self.due += [str(r.step.kind) for r in reminders]
        self.session.do("Shown", mark_all_shown, reminders, undoable=False)

    def elapsed(self) -> float:
        return self.counted.timestamp()

    def look_at(self, when: str, really: bool = True) -> int:
        """Return how often it planned again when it looked at that time (twice at most: its own news comes back)."""
        before = self.ticks
        self.clock.set(when)
        if really:
            self.counted = self.clock.now
        self.timer.look()
        self.timer.look()
        return self.ticks - before


@pytest.fixture
def watched(qtbot: QtBot) -> Callable[[str], Watched]:
    made: list[Watched] = []

    def make(when: str) -> Watched:
        made.append(Watched(when))
        return made[-1]

    return make


def test_a_quiet_minute_costs_no_plan(watched: Callable[[str], Watched]) -> None:
    desk = watched("2026-10-22T10:00")
    for minute in range(1, 60):
        assert desk.look_at(f"2026-10-22T10:{minute:02}") == 0


@pytest.mark.parametrize(
    ("before", "after", "plans"),
    [
        ("2026-10-22T10:59", "2026-10-22T11:00", 1),  # another hour
        ("2026-10-22T23:59", "2026-10-23T00:00", 1),  # another day
        ("2026-10-27T08:29", "2026-10-27T08:30", 1),  # the call opens
        ("2026-10-22T10:05", "2026-10-22T10:07", 1),  # B2 32: the machine slept, no signal came
        ("2026-10-22T10:05", "2026-10-22T18:05", 1),
        ("2026-10-22T10:05", "2026-10-22T09:05", 1),  # B2 35: the clock was set back
        ("2026-10-22T10:05", "2026-10-22T10:06:40", 0),  # a late tick is none of these
    ],
)
def test_when_it_plans_again(watched: Callable[[str], Watched], before: str, after: str, plans: int) -> None:
    assert watched(before).look_at(after) == plans


def test_a_reminder_comes_when_its_moment_comes(watched: Callable[[str], Watched]) -> None:
    desk = watched("2026-10-27T09:28")
    desk.look_at("2026-10-27T09:29")
    assert desk.due == []
    desk.look_at("2026-10-27T09:30")
    assert desk.due == ["item_inquiry"]
    desk.look_at("2026-10-27T09:31")
    assert desk.due == ["item_inquiry"]


def test_one_that_came_due_while_the_machine_slept_comes_on_waking(watched: Callable[[str], Watched]) -> None:
    """B2 31 and 33: a doubled signal shows it once."""
    desk = watched("2026-10-27T07:00")
    desk.clock.set("2026-10-27T10:10")
    desk.counted = desk.clock.now
    for _ in range(2):
        desk.timer.sleeps(False)
        desk.timer.look()
        desk.timer.look()
    assert desk.due == ["item_inquiry"]


def test_going_to_sleep_is_no_reason_to_look(watched: Callable[[str], Watched]) -> None:
    desk = watched("2026-10-22T10:00")
    desk.timer.sleeps(True)
    assert desk.look_at("2026-10-22T10:01") == 0


def test_a_change_made_at_the_very_minute_hides_nothing(watched: Callable[[str], Watched]) -> None:
    desk = watched("2026-10-27T09:29")
    desk.clock.set("2026-10-27T09:30")
    desk.session.desk.apply(mark_all_shown(book_of(), (), desk.clock.now))  # plans nothing again, but comes first
    desk.timer.look()
    desk.timer.look()
    assert desk.due == ["item_inquiry"]


def test_it_wakes_at_most_once_a_minute_and_in_time(watched: Callable[[str], Watched]) -> None:
    desk = watched("2026-10-22T10:00")
    assert desk.timer._timer.interval() == 60_000
    desk.look_at("2026-10-27T09:29:30")
    assert desk.timer._timer.interval() == 30_000


def test_it_really_runs(watched: Callable[[str], Watched], qtbot: QtBot) -> None:
    desk = watched("2026-10-27T09:29:59.950")
    desk.clock.set("2026-10-27T09:30")
    qtbot.waitUntil(lambda: desk.due == ["item_inquiry"])
    desk.timer.stop()
    assert not desk.timer._timer.isActive()


def test_days_of_sleep_are_believed(watched: Callable[[str], Watched]) -> None:
    """B2 31: a week-end with the lid closed."""
    desk = watched("2026-10-22T10:00")
    assert desk.look_at("2026-10-27T10:00") == 1
    assert (desk.due, desk.doubts) == (["item_inquiry"], [])


def test_a_clock_set_far_ahead_is_asked_about_and_nothing_is_shown(watched: Callable[[str], Watched]) -> None:
    """B2 34: a bad clock says next year; put back, everything is as it was."""
    desk = watched("2026-10-22T10:00")
    assert desk.look_at("2027-10-22T10:00", really=False) == 0
    assert desk.due == []
    assert desk.doubts == [at("2027-10-22T10:00")]
    assert desk.session.opportunity("reader").marks == ()
    desk.clock.set("2026-10-22T10:01")
    desk.timer.look()
    assert desk.doubts[1:] == [None]
    desk.look_at("2026-10-27T09:30")
    assert desk.due == ["item_inquiry"]


def test_a_date_that_is_right_is_gone_on_from(watched: Callable[[str], Watched]) -> None:
    desk = watched("2026-10-22T10:00")
    desk.look_at("2026-10-27T10:00", really=False)
    assert (desk.due, len(desk.doubts)) == ([], 1)
    desk.timer.believe()
    desk.timer.look()
    assert (desk.due, desk.doubts[1:]) == (["item_inquiry"], [None])


def test_less_than_a_day_ahead_is_nobodys_mistake(watched: Callable[[str], Watched]) -> None:
    """A zone that was wrong, a clock that ran slow."""
    desk = watched("2026-10-26T12:00")
    desk.look_at("2026-10-27T09:30", really=False)
    assert (desk.due, desk.doubts) == (["item_inquiry"], [])


def test_a_clock_that_is_put_right_again_is_believed(watched: Callable[[str], Watched]) -> None:
    desk = watched("2026-10-27T08:00")
    desk.look_at("2026-10-24T08:00", really=False)
    desk.look_at("2026-10-27T09:30", really=False)
    assert (desk.due, desk.doubts) == (["item_inquiry"], [])


def test_while_it_asks_it_looks_again_each_minute(watched: Callable[[str], Watched]) -> None:
    desk = watched("2026-10-22T10:00")
    desk.look_at("2027-10-22T10:00", really=False)
    assert desk.timer._timer.isActive()
    assert desk.timer._timer.interval() == 60_000
