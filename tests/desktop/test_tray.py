"""The icon in real trays of both kinds: seen, clicked, late, gone, and back."""

import sys
from pathlib import Path

import pytest

from follow_up_desk.ui.autostart import XdgAutostart
from tests.desktop.conftest import OpenDesktop
from tests.desktop.desk import BADGE, CALL_DAY, TITLE, DeskOnDesktop, faked
from tests.desktop.driver import Program
from tests.desktop.waiting import PATIENCE_S, NotReady, until

BOTH = pytest.mark.parametrize("tray", ["sni", "xembed"])


def beside(place: tuple[int, int]) -> tuple[int, int]:
    """Return another place on the icon: two clicks on one place would be a double click."""
    return place[0] - 9, place[1] - 7


def is_in_task_bar(desk: DeskOnDesktop) -> bool:
    """Return whether the window is minimised, so that a click in the task bar brings it."""
    ask = desk.driver.session.processes.ask
    windows = ask("xdotool", "search", "--name", TITLE).split()
    return any("Iconic" in ask("xprop", "-id", window, "WM_STATE") for window in windows)


@BOTH
def test_the_icon_counts_and_a_click_shows_and_hides(desktop: OpenDesktop, tray: str) -> None:
    desk = DeskOnDesktop(desktop(tray=tray, notify="dunst"))
    desk.start("--hidden")
    place = desk.badge()
    assert desk.driver.windows(TITLE) == []
    assert desk.driver.hidden_windows(TITLE), "else Windows would end it at log-off without asking it"
    desk.driver.click(place)
    desk.driver.window(TITLE)
    desk.driver.click(beside(place))
    desk.driver.await_no_window(TITLE)


@BOTH
def test_closing_goes_to_the_tray_and_the_menu_quits(desktop: OpenDesktop, tray: str) -> None:
    desk = DeskOnDesktop(desktop(tray=tray, notify="dunst"))
    program = desk.start()
    desk.badge()
    desk.close_window()
    desk.driver.await_no_window(TITLE)
    assert program.process.poll() is None
    until(lambda: _quit_by_menu(desk, program), "the end by the menu")
    assert program.process.wait(PATIENCE_S) == 0


def _quit_by_menu(desk: DeskOnDesktop, program: Program) -> bool:
    """Open the menu and choose its last line; a click that met no icon, or no menu yet, is repeated.

    The menu is drawn by the panel or by Qt; in either one key reaches its last line, once it is open.
    """

    def chosen() -> bool:
        desk.driver.key("Up", "Return")
        return program.process.poll() is not None

    desk.driver.click(desk.badge(), button=3)
    try:
        return until(chosen, "the menu", seconds=10)
    except NotReady:
        desk.driver.key("Escape")
        return False


def test_without_a_tray_closing_leaves(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="dunst"))
    program = desk.start()
    desk.close_window()
    assert program.process.wait(PATIENCE_S) == 0


def test_without_a_tray_a_hidden_start_stays_reachable(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="dunst"))
    desk.start("--hidden")
    until(lambda: is_in_task_bar(desk), "the window in the task bar")


def test_a_tray_that_comes_late_gets_an_icon(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="dunst"))
    program = desk.start()
    desk.driver.window(TITLE)
    desk.driver.session.start_tray("sni")
    desk.badge()
    desk.close_window()
    desk.driver.await_no_window(TITLE)
    assert program.process.poll() is None


@BOTH
def test_a_panel_that_ends_and_comes_back_shows_the_icon_again(desktop: OpenDesktop, tray: str) -> None:
    desk = DeskOnDesktop(desktop(tray=tray, notify="dunst"))
    desk.start("--hidden")
    desk.badge()
    desk.driver.session.stop_tray()
    until(lambda: desk.driver.find_colour(BADGE) is None, "the end of the icon")
    desk.driver.session.start_tray()
    place = desk.badge()
    desk.driver.click(place)
    desk.driver.window(TITLE)


def test_it_starts_at_login_in_the_tray(desktop: OpenDesktop) -> None:
    """The entry that the setting writes, started as at login: before any tray is there."""
    desk = DeskOnDesktop(desktop(tray="none", notify="dunst"))
    session = desk.driver.session
    folder = Path(session.env["XDG_CONFIG_HOME"]) / "autostart"
    words = [sys.executable, "-m", "follow_up_desk", "--store", str(desk.store), "--hidden"]
    XdgAutostart(folder, words).set_enabled(True)
    desk.driver.start("dex", "-a", "-e", "XFCE", **faked(CALL_DAY))
    session.start_tray("sni")
    place = desk.badge()
    assert desk.driver.windows(TITLE) == []
    assert desk.driver.hidden_windows(TITLE), "else Windows would end it at log-off without asking it"
    desk.driver.click(place)
    desk.driver.window(TITLE)
