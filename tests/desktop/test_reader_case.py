"""The reader's whole case in the real window, by keyboard: log, thank, wait, call, write, rest.

Each day is a start of its own under a clock set to it; two of the ends are a kill -9.
"""

import json
import signal
from typing import Any

from tests.desktop.conftest import OpenDesktop
from tests.desktop.desk import APP, TITLE, DeskOnDesktop
from tests.desktop.driver import Driver, Program
from tests.desktop.waiting import until

FIRST = ("item_inquiry", 1, "call", "T17")
SECOND = ("item_inquiry", 2, "email", "T18")


class EmptyDesk(DeskOnDesktop):
    """A desk without a file or settings."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.store = driver.session.folder / "home" / "desk.sqlite"

    def open(self, when: str) -> Program:
        """Start the desk on a day and wait for its window."""
        program = self.start(now=when)
        self.driver.focused_window(APP, TITLE)
        return program

    def agenda(self, when: str) -> dict[str, Any]:
        """Return what the command line says of the one opportunity."""
        done = self.run("agenda", "--json", "--on", when)
        assert done.returncode == 0, done.stderr
        (row,) = json.loads(done.stdout)
        found: dict[str, Any] = row
        return found

    def await_activities(self, count: int) -> None:
        """Wait until so many are stored."""
        until(lambda: len(self._ask("SELECT id FROM activities")) == count, f"{count} activities in the file")

    def await_text(self, words: str) -> None:
        """Wait until the window shows a text, as a screen reader finds it."""
        until(lambda: any(words in node.name for node in self.driver.tree(APP)), f"{words!r} in the window")


def summary(row: dict[str, Any]) -> tuple[Any, ...]:
    step = (row["step"], row["ordinal"], row["channel"], row["template"])
    return row["verdict"], row["date"], step, row["attempts"]["used"]


def test_from_the_interview_to_you_have_done_your_part(desktop: OpenDesktop) -> None:
    desk = EmptyDesk(desktop(tray="none", notify="none"))
    _log_the_interview(desk)
    _thank_him(desk)
    _wait_on_thursday(desk)
    _call_on_tuesday(desk)
    _write_a_week_later(desk)
    desk.open("2026-11-10 10:00:00")
    desk.await_text("You have done your part")
    assert summary(desk.agenda("2026-11-10")) == ("rest", None, (None, None, None, None), 2)


def _log_the_interview(desk: EmptyDesk) -> None:
    program = desk.open("2026-10-15 12:00:00")
    keys = desk.driver
    keys.key("ctrl+n")
    keys.focused_window(APP, "Log an interview")
    for text in ("Valley Magazine", "Staff writer", "today 10:00"):
        keys.type(text)
        keys.key("Tab")
    keys.key("Tab")
    keys.type("Martin Hale")
    keys.key("Tab", "Tab")
    keys.type("+1 555 0100")
    keys.key("Tab")
    keys.type("editor@valley.example")
    keys.key("Tab", "Right", "Right", "Tab")
    keys.type("the subject of a brief story")
    keys.key("Tab")
    keys.type("in the week that starts Monday")
    keys.key("Tab", "Tab")
    keys.type("Has not written for a monthly magazine before")
    keys.key("Return")
    keys.await_no_window("Log an interview")
    until(lambda: desk.names() == ["Valley Magazine"], "the interview in the file")
    program.end(signal.SIGKILL)
    row = desk.agenda("2026-10-15T12:30")
    assert (row["verdict"], row["step"]) == ("now", "thank_you")


def _thank_him(desk: EmptyDesk) -> None:
    program = desk.open("2026-10-16 09:10:00")
    desk.await_text("Thank Martin Hale")
    desk.driver.key("ctrl+Return")
    desk.driver.focused_window(APP, "Write to Valley Magazine")
    desk.driver.type("I wrote two long pieces a month for a weekly.")
    desk.driver.key("alt+i")
    desk.await_activities(1)
    program.end(signal.SIGTERM)


def _wait_on_thursday(desk: EmptyDesk) -> None:
    program = desk.open("2026-10-22 10:00:00")
    desk.await_text("Not yet: Tue Oct 27")
    desk.await_text("2 working days' grace (Mon 26, Tue 27); call Tue 27")
    assert summary(desk.agenda("2026-10-22")) == ("wait_until", "2026-10-27", FIRST, 0)
    program.end(signal.SIGTERM)


def _call_on_tuesday(desk: EmptyDesk) -> None:
    program = desk.open("2026-10-27 10:05:00")
    desk.await_text("Call Martin Hale about the subject of a brief story")
    desk.driver.key("ctrl+Return")
    desk.driver.focused_window(APP, "Call Valley Magazine")
    desk.driver.key("v")
    desk.await_activities(2)
    program.end(signal.SIGKILL)
    assert summary(desk.agenda("2026-10-28")) == ("wait_until", "2026-11-03", SECOND, 1)


def _write_a_week_later(desk: EmptyDesk) -> None:
    program = desk.open("2026-11-03 10:00:00")
    desk.driver.key("ctrl+Return")
    desk.driver.focused_window(APP, "Write to Valley Magazine")
    desk.driver.key("alt+i")
    desk.await_activities(3)
    program.end(signal.SIGTERM)
    assert summary(desk.agenda("2026-11-04")) == ("wait_until", "2026-11-10", (None, None, None, None), 2)
