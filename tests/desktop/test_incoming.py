"""What others sent comes in on a real desktop: a copied mail is pasted, a file is opened with the desk."""

import sys
from pathlib import Path

from tests.desktop.conftest import OpenDesktop
from tests.desktop.desk import APP, DAY_BEFORE, TITLE, DeskOnDesktop
from tests.desktop.driver import CHECKOUT, Program
from tests.desktop.waiting import until

PROBE = Path(__file__).with_name("probe_clipboard.py")
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
    desk.driver.start(sys.executable, str(PROBE), MAIL)
    desk.driver.window("Rig clipboard")
    desk.start(now=DAY_BEFORE)
    desk.await_started()
    desk.driver.focused_window(APP, TITLE)
    desk.driver.key("ctrl+v")
    _log_it(desk, "Osprey")


TABLE = "Company,Role,Date Applied\nLark,Cook,2026-10-01\n"
LINE = "Heron | 2nd round on Friday at 10 | Mara Stein"


def test_files_and_words_of_another_window_are_dropped(desktop: OpenDesktop) -> None:
    desk = DeskOnDesktop(desktop(tray="none", notify="none"))
    mail, table = desk.driver.session.folder / "a mail.eml", desk.driver.session.folder / "täble.csv"
    mail.write_text(MAIL, "utf-8")
    table.write_text(TABLE, "utf-8")
    desk.driver.start(sys.executable, "-m", "follow_up_desk", "--store", str(desk.store))  # see `_opens`
    desk.await_started()
    things = (str(INVITATION), f"{mail}\n{table}", LINE)
    source = desk.driver.start(sys.executable, str(PROBE.with_name("probe_drag.py")), *things)
    for left, company in ((2, "Acme"), (1, "Lark"), (0, "Heron")):
        _drop(desk, source, left)
        _log_it(desk, company)
        desk.driver.await_no_window(PREVIEW)
    assert "Osprey" in desk.names()


def _drop(desk: DeskOnDesktop, source: Program, left: int) -> None:
    """Drag the next thing from the other window to the list of opportunities, as far from that window as it can be."""
    x, y, width, height = desk.driver.place_of(desk.driver.window(TITLE))
    at = desk.driver.place_of(desk.driver.window("Rig drag"))
    start = at[0] + at[2] // 2, at[1] + at[3] // 2
    corners = [(x + dx, y + dy) for dx in (20, width - 20) for dy in (60, height - 20)]
    end = max(corners, key=lambda place: abs(place[0] - start[0]) + abs(place[1] - start[1]))

    def taken() -> bool:
        """Drag once; a busy window may not have answered when the button is let go, and then nothing was dropped."""
        ended = source.said.count(" left, ")
        desk.driver.drag(start, end)
        until(lambda: source.said.count(" left, ") > ended, "the end of a drag")
        return f"{left} left, CopyAction" in source.said

    until(taken, f"a drop that is taken at {end}")


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
