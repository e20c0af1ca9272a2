"""The .deb on a real desktop, as a candidate meets it: one file, installed, in the menu, and gone without a trace."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from follow_up_desk import __version__
from follow_up_desk.exchange import desk_file
from tests.builders import book_of, interview, opportunity
from tests.desktop import packages
from tests.desktop.conftest import OpenDesktop
from tests.desktop.desk import APP, TITLE, faked
from tests.desktop.notices import await_notice, notices_of
from tests.desktop.packages import InstalledDesk
from tests.desktop.waiting import until

OLDER = f"{__version__}~older"
MIME = "application/vnd.follow-up-desk+json"


@pytest.fixture(scope="module")
def debs() -> Iterator[tuple[Path, Path]]:
    """Build an older and a newer package; remove what the tests leave installed."""
    if lacking := packages.missing():
        pytest.skip(f"missing: {', '.join(lacking)}")
    if packages.installed_version():
        pytest.skip("Follow-Up Desk is installed here already; a test must not take it away")
    yield packages.build(OLDER), packages.build(__version__)
    if packages.installed_version():
        packages.remove()


def log_an_interview(desk: InstalledDesk) -> None:
    keys = desk.driver
    keys.focused_window(APP, TITLE)
    keys.key("ctrl+n")
    keys.focused_window(APP, "Log an interview")
    for text in ("Valley Magazine", "Staff writer", "today 10:00"):
        keys.type(text)
        keys.key("Tab")
    keys.key("Return")
    keys.await_no_window("Log an interview")
    until(lambda: desk.names() == ["Valley Magazine"], "the interview in the file")


def a_desk_file(folder: Path) -> Path:
    file = folder / "from a friend.desk.json"
    file.write_bytes(desk_file.write(book_of(opportunity(interview(), id="north", company="Northwind"))))
    return file


def test_installed_used_upgraded_and_removed(desktop: OpenDesktop, debs: tuple[Path, Path]) -> None:
    older, newer = debs
    packages.install(older)
    assert packages.installed_version() == OLDER
    desk = InstalledDesk(desktop(tray="sni", notify="xfce"), faked("2026-10-15 12:00:00"))
    process = desk.click_in_the_menu()
    assert packages.exe(process) == packages.PROGRAM
    log_an_interview(desk)
    desk.end(process)
    process = _twelve_days_later_it_reminds(desk)
    _a_second_start_raises_the_first(desk, process)
    _its_entry_offers_to_log(desk)
    _a_file_is_opened_by_its_kind(desk)

    packages.install(newer)
    assert packages.installed_version() == __version__
    _what_runs_goes_on(desk, process)
    process = desk.click_in_the_menu()
    assert desk.names() == ["Northwind", "Valley Magazine"]
    assert packages.exe(process) == packages.PROGRAM
    desk.end(process)
    _it_works_in_a_terminal()

    packages.remove()
    assert _traces() == []
    assert desk.names() == ["Northwind", "Valley Magazine"]


def _twelve_days_later_it_reminds(desk: InstalledDesk) -> int:
    desk.env |= faked("2026-10-27 09:31:00")
    desk.driver.start(packages.NAME, "--hidden", **desk.env)  # as at login: no window is in use
    await_notice(notices_of(desk.driver), "Ask Valley Magazine where things stand")
    return desk.click_in_the_menu()


def _a_second_start_raises_the_first(desk: InstalledDesk, process: int) -> None:
    desk.driver.key("alt+F4")  # to the tray
    desk.driver.await_no_window(TITLE)
    assert desk.click_in_the_menu() == process


def _its_entry_offers_to_log(desk: InstalledDesk) -> None:
    entry = Path("/usr/share/applications/follow-up-desk.desktop").read_text(encoding="utf-8")
    assert "Actions=log;today;" in entry
    desk.driver.start(packages.NAME, "--log", **desk.env)
    desk.driver.focused_window(APP, "Log an interview")
    desk.driver.key("Escape")
    desk.driver.await_no_window("Log an interview")


def _a_file_is_opened_by_its_kind(desk: InstalledDesk) -> None:
    file = a_desk_file(desk.driver.session.folder)
    assert MIME in desk.driver.session.processes.ask("gio", "info", "-a", "standard::content-type", str(file))
    desk.double_click(file)
    desk.driver.window("Add from a desk file")
    desk.driver.press(APP, "Add", "push button")
    until(lambda: desk.names() == ["Northwind", "Valley Magazine"], "what came with the file")


def _what_runs_goes_on(desk: InstalledDesk, process: int) -> None:
    """Show that the running program survives an update: it still finds what it has not read yet."""
    assert packages.exe(process).endswith("(deleted)")
    desk.driver.focused_window(APP, TITLE)
    with packages.another_in_its_place():
        desk.driver.key("ctrl+comma")
        desk.driver.focused_window(APP, "Settings")
        desk.driver.key("Escape")
        desk.driver.await_no_window("Settings")
    desk.end(process)


def _it_works_in_a_terminal() -> None:
    line = [packages.PROGRAM, "agenda", "--demo", "--json"]
    rows = json.loads(subprocess.run(line, capture_output=True, text=True, check=True).stdout)
    assert any(row["verdict"] == "now" for row in rows)
    tried = subprocess.run([packages.PROGRAM, "--self-test"], capture_output=True, text=True, check=False)
    assert (tried.returncode, "Everything works" in tried.stdout) == (0, True), tried.stdout + tried.stderr


def _traces() -> list[Path]:
    places = ("lib", "bin", "share/applications", "share/mime/packages", "share/metainfo", "share/doc")
    icons = Path("/usr/share/icons/hicolor").glob("*/apps/follow-up-desk*")
    return [*icons, *(path for place in places for path in Path("/usr", place).glob("*follow*up*desk*"))]
