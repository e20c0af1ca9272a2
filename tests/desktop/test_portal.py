"""The portal of a desktop for sandboxed programs: asked over a real bus, and what it answers is believed."""

import sys
from pathlib import Path

import pytest

from tests.desktop.conftest import OpenDesktop

HERE = Path(__file__).parent
PORTAL = str(HERE / "probe_portal.py")
ASK = (sys.executable, "-m", "tests.desktop.probe_background")


@pytest.mark.parametrize(
    ("allows", "told"),
    [
        (("background", "autostart"), "background True, autostart True"),
        (("background",), "background True, autostart False"),
        ((), "background False, autostart False"),
    ],
)
def test_what_the_desktop_allows_is_told(desktop: OpenDesktop, allows: tuple[str, ...], told: str) -> None:
    driver = desktop(tray="none", notify="none")
    portal = driver.start(sys.executable, PORTAL, *allows)
    portal.await_line("ready")
    driver.start(*ASK).await_line(told)
    assert "True | follow-up-desk | --hidden" in portal.said.splitlines()


def test_without_a_portal_nothing_is_allowed(desktop: OpenDesktop) -> None:
    driver = desktop(tray="none", notify="none")
    driver.start(*ASK).await_line("background False, autostart False")
