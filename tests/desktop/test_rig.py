"""The desktop itself, tested with a small window."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.conftest import OpenDesktop
from tests.desktop.notices import await_notice, notices_of
from tests.desktop.waiting import PATIENCE_S, until

HERE = Path(__file__).parent
WINDOW, NOTICE = str(HERE / "probe_window.py"), str(HERE / "probe_notice.py")
TRAY_RED = "#d0021b"


def test_a_window_is_seen_and_typed_into(desktop: OpenDesktop, tmp_path: Path) -> None:
    driver = desktop(tray="none", notify="none")
    probe = driver.start(sys.executable, WINDOW)
    driver.window("Rig probe")
    driver.type("Zürich Post")
    probe.await_line("field: Zürich Post")
    driver.key("Tab", "space")
    probe.await_line("pressed")
    assert driver.screenshot(tmp_path / "screen.png").stat().st_size > 1000


def test_a_window_is_used_through_the_accessibility_bus(desktop: OpenDesktop) -> None:
    driver = desktop(tray="none", notify="none")
    probe = driver.start(sys.executable, WINDOW)
    assert driver.node("probe", "Press me", "push button").actions
    driver.put("probe", "Company", "über AT-SPI")
    probe.await_line("field: über AT-SPI")
    driver.press("probe", "Press me")
    assert driver.node("probe", "Pressed", "label")


@pytest.mark.parametrize("notify", ["xfce", "dunst"])
def test_a_notification_is_shown_and_its_button_pressed(desktop: OpenDesktop, notify: str) -> None:
    driver = desktop(tray="none", notify=notify)
    probe = driver.start(sys.executable, NOTICE)
    notices = notices_of(driver)
    assert await_notice(notices, "Thank Ana").body == "A note within a day"
    notices.press("Thank Ana", "Snooze")
    probe.await_line("pressed Snooze")
    assert probe.process.wait(PATIENCE_S) == 0


def test_the_daemon_may_end_and_come_back(desktop: OpenDesktop) -> None:
    driver = desktop(tray="none", notify="xfce")
    driver.session.stop_notifications()
    until(lambda: not driver.session.context.owned("org.freedesktop.Notifications"), "the name to be free")
    driver.session.start_notifications("dunst")
    driver.start(sys.executable, NOTICE).await_line("sent")
    await_notice(notices_of(driver), "Thank Ana")


@pytest.mark.parametrize("tray", ["sni", "xembed"])
def test_a_tray_icon_is_seen_and_clicked(desktop: OpenDesktop, tray: str) -> None:
    driver = desktop(tray=tray, notify="none")
    probe = driver.start(sys.executable, WINDOW)
    place = until(lambda: driver.find_colour(TRAY_RED), "the icon in the tray")
    assert place is not None
    driver.click(place)
    probe.await_line("tray: Trigger")


def test_a_panel_that_comes_late_finds_the_icon(desktop: OpenDesktop) -> None:
    driver = desktop(tray="none", notify="none")
    driver.start(sys.executable, WINDOW)
    driver.window("Rig probe")
    assert driver.find_colour(TRAY_RED) is None
    driver.session.start_tray("xembed")
    until(lambda: driver.find_colour(TRAY_RED), "the icon in the late tray")
    driver.session.stop_tray()
    until(lambda: driver.find_colour(TRAY_RED) is None, "the icon to go with its tray")


def test_nothing_is_left_behind(desktop: OpenDesktop) -> None:
    driver = desktop()
    driver.start("sh", "-c", "setsid sleep 300 & exec sleep 300")
    until(lambda: len(driver.session.processes.ours()) > 10, "everything to run")
    driver.session.close()
    assert driver.session.processes.ours() == []
    assert not driver.session.folder.exists()


@pytest.mark.parametrize(("script", "status"), [("exit 7", 7), ("kill -TERM $$", 143), ('test -n "$DISPLAY"', 0)])
def test_the_command_passes_the_exit_status_on(desktop_parts: None, script: str, status: int) -> None:
    line = [sys.executable, str(HERE / "session.py"), "--tray", "none", "--notify", "none", "--", "sh", "-c", script]
    assert subprocess.run(line, check=False, timeout=PATIENCE_S).returncode == status
