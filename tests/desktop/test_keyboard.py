"""The first session by keyboard alone: log, look around, search, settings, delete, undo, redo."""

import json

from tests.desktop.conftest import OpenDesktop
from tests.desktop.desk import APP, TITLE
from tests.desktop.test_reader_case import EmptyDesk
from tests.desktop.waiting import until


def test_a_first_session_by_keys(desktop: OpenDesktop) -> None:
    desk = EmptyDesk(desktop(tray="none", notify="xfce"))
    desk.open("2026-10-15 12:00:00")
    for company in ("Valley Magazine", "Acme"):
        _log(desk, company)
    _search(desk)
    _go_to_a_day(desk)
    _change_a_setting(desk)
    _delete_and_undo(desk)


def _log(desk: EmptyDesk, company: str) -> None:
    keys = desk.driver
    keys.focused_window(APP, TITLE)
    keys.key("ctrl+n")
    keys.focused_window(APP, "^Log an interview$")
    keys.type(company)
    keys.key("Tab", "Tab")
    keys.type("today 10:00")
    keys.key("ctrl+Return")
    keys.await_no_window("^Log an interview$")
    until(lambda: company in desk.names(), f"{company} in the file")


def _search(desk: EmptyDesk) -> None:
    keys = desk.driver
    keys.focused_window(APP, TITLE)
    keys.key("ctrl+2", "ctrl+f")
    keys.type("acm")
    until(lambda: _opportunities(desk) == ["Acme"], "the one that was looked for")
    keys.key("ctrl+a", "Delete")
    until(lambda: _opportunities(desk) == ["Acme", "Valley Magazine"], "both again")


def _opportunities(desk: EmptyDesk) -> list[str]:
    """Return the companies in the list at the side, sorted."""
    tree = desk.driver.tree(APP)
    at = next(at for at, node in enumerate(tree) if (node.role, node.name) == ("list", "Opportunities"))
    found = []
    for node in tree[at + 1 :]:
        if node.depth <= tree[at].depth:
            break
        found += [company for company in ("Acme", "Valley Magazine") if node.name.startswith(company)]
    return sorted(found)


def _go_to_a_day(desk: EmptyDesk) -> None:
    keys = desk.driver
    keys.key("ctrl+2")
    until(lambda: _focused(desk) == "table Month", "the month")
    keys.key("g")
    until(lambda: _focused(desk) == "text Go to a day", "the line in the calendar")
    keys.type("24 December")
    keys.key("Return")
    desk.await_text("Thursday, December 24")
    keys.key("t")
    desk.await_text("Thursday, October 15")


def _focused(desk: EmptyDesk) -> str:
    node = desk.driver.focus(APP)
    return f"{node.role} {node.name}" if node else ""


def _change_a_setting(desk: EmptyDesk) -> None:
    keys = desk.driver
    keys.key("ctrl+comma")
    keys.focused_window(APP, "^Settings$")
    keys.key("ctrl+a")
    keys.type("Ada Example")
    keys.key("ctrl+Return")
    keys.await_no_window("^Settings$")
    until(lambda: _owner(desk) == "Ada Example", "the name in the file")
    keys.focused_window(APP, TITLE)
    keys.key("ctrl+z")
    until(lambda: _owner(desk) == "", "the name taken back")
    keys.key("ctrl+shift+z")
    until(lambda: _owner(desk) == "Ada Example", "the name again")


def _owner(desk: EmptyDesk) -> str:
    out = desk.driver.session.folder / "out.desk.json"
    out.unlink(missing_ok=True)
    assert desk.run("export", str(out)).returncode == 0
    return str(json.loads(out.read_text(encoding="utf-8"))["owner"]["name"])


def _delete_and_undo(desk: EmptyDesk) -> None:
    keys = desk.driver
    keys.key("ctrl+f", "Return", "Home")
    keys.key("alt+e", "d")
    keys.focused_window(APP, "^Delete$")
    keys.key("alt+d")
    keys.await_no_window("^Delete$")
    until(lambda: len(desk.names()) == 1, "one left")
    keys.focused_window(APP, TITLE)
    keys.key("ctrl+z")
    until(lambda: len(desk.names()) == 2, "both again")
    keys.key("ctrl+shift+z")
    until(lambda: len(desk.names()) == 1, "one left again")
    keys.key("ctrl+z")
    until(lambda: len(desk.names()) == 2, "both at the end")
