"""What others sent comes in on a real desktop: a copied mail is pasted, a file is opened with the desk."""

import sys
from pathlib import Path

from tests.desktop.conftest import OpenDesktop
from tests.desktop.desk import APP, DAY_BEFORE, TITLE, DeskOnDesktop
from tests.desktop.driver import CHECKOUT
from tests.desktop.waiting import until

PROBE = str(Path(__file__).with_name("probe_clipboard.py"))
INVITATION = CHECKOUT / "tests" / "exchange" / "samples" / "google_request.ics"
PREVIEW = "What would be logged"
MAIL = (
    "From: Ana Ruiz <ana@osprey.example>\nDate: Sun, 25 Oct 2026 10:00:00 -0400\n"
    "Subject: Your application to Osprey\n\nWe would like to invite you to an interview on Thursday, "
    "November 5 at 10:00 ET.\n"
)


def _log_it(desk: DeskOnDesktop, company: str) -> None:
    """Accept the preview with Enter, and wait until the file holds it."""
    desk.driver.focused_window(APP, PREVIEW)
    desk.driver.key("Return")
    until(lambda: company in desk.names(), f"{company} in the file")


def test_a_copied_mail_is_pasted(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    desk.driver.start(sys.executable, PROBE, MAIL)
    desk.driver.window("Rig clipboard")
    desk.start(now=DAY_BEFORE)
    desk.await_started()
    desk.driver.focused_window(APP, TITLE)
    desk.driver.key("ctrl+v")
    _log_it(desk, "Osprey")


def _opens(desk: DeskOnDesktop, file: Path) -> None:
    """Start the program as a file manager does, under the real clock: a faked one breaks waiting for the reader."""
    desk.driver.start(sys.executable, "-m", "follow_up_desk", "--store", str(desk.store), "--open", str(file))


def test_an_invitation_is_opened_with_the_desk(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    _opens(desk, INVITATION)
    _log_it(desk, "Acme")


def test_an_invitation_is_opened_with_the_desk_that_runs(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    desk.driver.start(sys.executable, "-m", "follow_up_desk", "--store", str(desk.store))
    desk.await_started()
    _opens(desk, INVITATION)
    _log_it(desk, "Acme")
