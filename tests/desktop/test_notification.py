"""Reminders in real daemons: shown once, answered by their buttons, kept; and what happens without a daemon."""

import signal

import pytest

from tests.builders import book_of, promise, waiting
from tests.desktop.conftest import OpenDesktop
from tests.desktop.desk import APP, STEP, TITLE, DeskOnDesktop
from tests.desktop.notices import DunstNotices, await_notice, notices_of
from tests.desktop.waiting import until

BOTH = pytest.mark.parametrize("notify", ["xfce", "dunst"])
REMINDERS = "^Reminders - Follow-Up Desk$"


def await_marks(desk: DeskOnDesktop, *did: str) -> None:
    until(lambda: [mark for mark, _ in desk.marks()] == list(did), f"the marks {did}")


@BOTH
def test_a_due_step_is_shown_and_a_snooze_is_kept(desktop: OpenDesktop, notify: str) -> None:
    desk = DeskOnDesktop(desktop(tray="sni", notify=notify))
    desk.start("--hidden")
    notices = notices_of(desk.driver)
    notice = await_notice(notices, STEP)
    assert "Valley Magazine" in notice.body
    assert "Promised by Fri Oct 23; 2 working days' grace (Mon 26, Tue 27); call Tue 27" in notice.body
    await_marks(desk, "shown")
    notices.press(STEP, "Snooze")
    await_marks(desk, "shown", "snoozed")
    assert desk.marks()[-1][1] == "2026-10-28T09:30:00-04:00"


def test_a_click_on_the_message_opens_the_desk(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="sni", notify="dunst"))
    desk.start("--hidden")
    await_notice(notices_of(desk.driver), STEP)
    assert desk.driver.windows(TITLE) == []
    desk.driver.session.processes.ask("dunstctl", "action")
    until(lambda: desk.driver.windows(TITLE), "the window")


def test_where_the_message_takes_no_click_there_is_a_button(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="sni", notify="xfce"))
    desk.start("--hidden")
    notice = await_notice(notices_of(desk.driver), STEP)
    assert notice.buttons == ("Call", "Snooze", "Open")
    notices_of(desk.driver).press(STEP, "Open")
    until(lambda: desk.driver.windows(TITLE), "the window")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_it_is_not_shown_again_after_a_restart(desktop: OpenDesktop, how: signal.Signals) -> None:
    desk = DeskOnDesktop(desktop(tray="sni", notify="dunst"))
    first = desk.start("--hidden")
    notices = notices_of(desk.driver)
    await_notice(notices, STEP)
    await_marks(desk, "shown")
    first.end(how)
    before = desk.socket_births()  # a kill leaves the socket behind
    desk.start("--hidden", now="2026-10-27 09:40:00")
    desk.await_other_socket(before)
    # Another one comes of this; had the first come again, it would stand before it.
    other = waiting(promise("2026-10-22"), id="north", company="Northwind")
    assert desk.import_book(book_of(other)).returncode == 0
    await_notice(notices, "Call Editor and ask where things stand")
    assert [notice.summary for notice in notices.shown()] == [STEP, "Call Editor and ask where things stand"]


def test_without_a_daemon_a_window_shows_it(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="sni", notify="none"))
    desk.start("--hidden")
    until(lambda: desk.driver.windows(REMINDERS), "the reminder window")
    await_marks(desk, "shown")
    desk.driver.press(APP, "Snooze")
    desk.driver.key("Down", "Down", "Down", "Return")  # later today, the next good hour, tomorrow morning
    await_marks(desk, "shown", "snoozed")
    assert desk.marks()[-1][1] == "2026-10-28T09:00:00-04:00"
    desk.driver.await_no_window(REMINDERS)


def test_a_daemon_that_hangs_is_not_waited_for(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="sni", notify="dunst"))
    daemon = desk.driver.session.processes.named["notifications"]
    daemon.send_signal(signal.SIGSTOP)
    try:
        desk.start("--hidden")
        until(lambda: desk.driver.windows(REMINDERS), "the reminder window")
    finally:
        daemon.send_signal(signal.SIGCONT)


def test_a_daemon_that_dies_leaves_its_messages_to_the_window(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="sni", notify="dunst"))
    desk.start("--hidden")
    await_notice(notices_of(desk.driver), STEP)
    await_marks(desk, "shown")
    desk.driver.session.stop_notifications()
    until(lambda: desk.driver.windows(REMINDERS), "the reminder window")
    await_marks(desk, "shown")


def test_a_daemon_that_comes_back_is_told_what_was_left_unanswered(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="sni", notify="dunst"))
    desk.start("--hidden")
    notices = notices_of(desk.driver)
    assert isinstance(notices, DunstNotices)
    await_notice(notices, STEP)
    desk.driver.session.stop_notifications()
    desk.driver.session.start_notifications()
    until(lambda: len(notices.shown()) == 2, "the same message again")
    until(lambda: notices.on_screen() == 1, "one message on the screen")
    notices.press(STEP, "Snooze")
    await_marks(desk, "shown", "snoozed")


def test_what_is_done_at_the_desk_goes_from_the_screen(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="sni", notify="dunst"))
    desk.start("--hidden")
    notices = notices_of(desk.driver)
    assert isinstance(notices, DunstNotices)
    await_notice(notices, STEP)
    desk.run()
    desk.driver.window(TITLE)
    desk.driver.press(APP, "Close it")
    until(lambda: notices.on_screen() == 0, "the end of the message")


def test_nothing_pops_up_over_the_window_in_use(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="sni", notify="dunst"))
    desk.start()
    desk.driver.focused_window(APP, TITLE)
    await_marks(desk, "shown")
    notices = notices_of(desk.driver)
    assert isinstance(notices, DunstNotices)
    assert notices.on_screen() == 0
    until(lambda: any(node.name.startswith("Due now: ") for node in desk.driver.tree(APP)), "the bar of the window")
