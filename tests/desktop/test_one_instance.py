"""One desk for each store: a second start notifies the first; signals end it at once; a kill leaves nothing locked."""

import signal
import sys
from pathlib import Path

import pytest

from tests.builders import book_of, interview, opportunity
from tests.desktop.conftest import OpenDesktop
from tests.desktop.desk import TITLE, DeskOnDesktop
from tests.desktop.waiting import until

PROBE = str(Path(__file__).with_name("probe_window.py"))


def test_a_second_start_raises_the_first(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    first = desk.start(now="2026-10-26 12:00:00")
    desk.await_started()
    desk.driver.start(sys.executable, PROBE)
    desk.driver.window("Rig probe")
    second = desk.run()
    assert (second.returncode, second.stderr) == (0, "")
    front = ("xdotool", "getactivewindow", "getwindowname")
    until(lambda: desk.driver.session.processes.ask(*front) == "Follow-Up Desk", "the desk in front")
    assert first.process.poll() is None


def test_many_starts_at_once_make_one_desk(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    started = [desk.start(now="2026-10-26 12:00:00") for _ in range(5)]
    desk.driver.window(TITLE)
    until(lambda: sum(p.process.poll() == 0 for p in started) == 4, "four of five to see that one is there")
    assert len(desk.driver.windows(TITLE)) == 1
    assert sum(p.process.poll() is None for p in started) == 1


def test_an_import_goes_through_the_desk_that_runs(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    desk.start(now="2026-10-26 12:00:00")
    desk.await_started()
    done = desk.import_book(book_of(opportunity(interview(), id="north", company="Northwind")))
    assert "1 of 1 opportunities" in done.stdout, done.stderr
    assert desk.names() == ["Northwind", "Valley Magazine"]


def test_an_import_that_the_desk_refuses_says_so(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    desk.start(now="2026-10-26 12:00:00")
    desk.await_started()
    other = opportunity(interview(), id="reader", company="Another company under the same id")
    done = desk.import_book(book_of(other))
    assert done.returncode == 1
    assert "reader" in done.stderr
    assert desk.names() == ["Valley Magazine"]


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_it_leaves_within_two_seconds(desktop: OpenDesktop, how: signal.Signals) -> None:
    desk = DeskOnDesktop(desktop(tray="sni", notify="none"))
    program = desk.start(now="2026-10-26 12:00:00")
    desk.await_started()
    assert program.seconds_to_end(how) < 2
    assert program.process.wait() == 0
    assert "Traceback" not in program.said


def test_it_leaves_with_a_dialog_open(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    program = desk.start("--log", now="2026-10-26 12:00:00")
    desk.driver.window("Log an interview")
    desk.await_socket()
    assert program.seconds_to_end(signal.SIGTERM) < 2
    assert program.process.wait() == 0


def test_a_second_start_may_open_the_log_form(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    desk.start(now="2026-10-26 12:00:00")
    desk.await_started()
    assert desk.run("--log").returncode == 0
    desk.driver.window("Log an interview")


def test_after_a_kill_it_starts_again(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    first = desk.start(now="2026-10-26 12:00:00")
    desk.await_started()
    assert first.end(signal.SIGKILL) == -signal.SIGKILL
    before = desk.socket_births()
    assert len(before) == 1, "the kill left the socket behind, so that this test proves something"
    desk.driver.await_no_window(TITLE)
    desk.start(now="2026-10-26 12:00:00")
    desk.await_other_socket(before)
    assert desk.run().returncode == 0


def test_it_lives_on_without_the_session_bus(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="xembed", notify="none"))
    program = desk.start(now="2026-10-26 12:00:00")
    desk.await_started()
    desk.driver.session.stop_bus()
    assert desk.run().returncode == 0
    assert program.seconds_to_end(signal.SIGTERM) < 2
    assert program.process.wait() == 0


def test_its_files_are_for_its_owner_alone(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    desk.start(now="2026-10-26 12:00:00")
    desk.await_started()
    state = Path(desk.driver.session.env["XDG_STATE_HOME"]) / "follow-up-desk" / "desk.log"
    ours = [desk.store, desk.store.with_name("desk.sqlite.lock"), state, *desk.sockets()]
    assert len(ours) == 4
    assert {path.name: oct(path.stat().st_mode & 0o077) for path in ours} == {path.name: "0o0" for path in ours}
