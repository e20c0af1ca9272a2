"""What happens most, by keyboard alone, and found again through the accessibility bus: a panel, news of it, undo."""

import json
from typing import Any

from tests.desktop.conftest import OpenDesktop
from tests.desktop.desk import APP, TITLE
from tests.desktop.test_accessible import under
from tests.desktop.test_reader_case import EmptyDesk
from tests.desktop.waiting import until

PANEL = ("Ana Ruiz", "Tom Okafor", "Lena Vogt", "Martin Hale")
STEPS_OF_TAB = 30


def test_a_panel_news_of_it_and_undo_by_keys_alone(desktop: OpenDesktop) -> None:
    desk = EmptyDesk(desktop(tray="none", notify="none"))
    desk.open("2026-10-15 12:00:00")
    _log_a_panel_of_four(desk)
    _another_week(desk)
    _they_moved_it(desk)
    _a_spoken_offer(desk)
    _undo_all_of_it(desk)


def _tab_to(desk: EmptyDesk, name: str) -> None:
    """Press Tab until a field has the focus, as someone does who hears its name."""
    for _stop in range(STEPS_OF_TAB):
        node = until(lambda: desk.driver.focus(APP), "the focus")
        assert node is not None
        if name in (node.name, *node.labels):
            return
        desk.driver.key("Tab")
    raise AssertionError(f"Tab does not reach {name!r}")


def _known(desk: EmptyDesk) -> dict[str, Any]:
    """Return the one opportunity as it is stored."""
    out = desk.driver.session.folder / "out.desk.json"
    out.unlink(missing_ok=True)
    assert desk.run("export", str(out)).returncode == 0
    (found,) = json.loads(out.read_text(encoding="utf-8"))["opportunities"]
    return dict(found)


def _rows(desk: EmptyDesk) -> str:
    """Return all that the timeline says, as a screen reader finds it."""
    desk.driver.key("ctrl+3")
    desk.driver.node(APP, "Timeline", "list")
    return "\n".join(node.name for node in under(desk.driver.tree(APP), "list", "Timeline"))


def _await_row(desk: EmptyDesk, *words: str) -> None:
    def shown() -> bool:
        rows = _rows(desk)
        return all(word in rows for word in words)

    until(shown, f"{words} on the timeline")


def _await_end(desk: EmptyDesk, title: str) -> None:
    desk.driver.await_no_window(f"^{title}$")
    desk.driver.focused_window(APP, TITLE)


def _save_with(desk: EmptyDesk, title: str, field: str, words: str) -> None:
    """Write these words into one field of the form that was opened, and save it."""
    desk.driver.focused_window(APP, f"^{title}$")
    _tab_to(desk, field)
    desk.driver.type(words)
    desk.driver.key("ctrl+Return")
    _await_end(desk, title)


def _log_a_panel_of_four(desk: EmptyDesk) -> None:
    keys = desk.driver
    keys.key("ctrl+n")
    keys.focused_window(APP, "^Log an interview$")
    keys.type("Valley Magazine")
    _tab_to(desk, "When")
    keys.type("today 10:00")
    _tab_to(desk, "With whom")
    keys.type(", ".join(PANEL))
    _tab_to(desk, "When you will hear, in their words")
    keys.type("by Friday next week")
    keys.key("ctrl+Return")
    _await_end(desk, "Log an interview")
    assert sorted(person["name"] for person in _known(desk)["people"]) == sorted(PANEL)
    for name in PANEL:
        desk.await_text(name)


def _another_week(desk: EmptyDesk) -> None:
    keys = desk.driver
    keys.key("ctrl+d")
    _save_with(desk, "They gave a new date", "When you will hear, in their words", "another week")
    _await_row(desk, "Fri Oct 30")
    assert _known(desk)["promises"][-1]["by"] == "2026-10-30"


def _they_moved_it(desk: EmptyDesk) -> None:
    keys = desk.driver
    keys.key("ctrl+shift+n")
    keys.focused_window(APP, "^Log an interview$")
    keys.key("ctrl+a")
    keys.type("26 October 10:00")
    keys.key("ctrl+Return")
    _await_end(desk, "Log an interview")
    keys.key("alt+w", "i", "m")
    _save_with(desk, "They moved the interview", "New day and time of the interview", "28 October 14:00")
    _await_row(desk, "moved from Mon Oct 26", "Wed Oct 28, 2 pm")


def _a_spoken_offer(desk: EmptyDesk) -> None:
    keys = desk.driver
    keys.key("alt+w", "o", "o")
    _save_with(desk, "They made an offer", "They wait for an answer until", "29 October 17:00")
    _await_row(desk, "They made a spoken offer")


def _undo_all_of_it(desk: EmptyDesk) -> None:
    keys = desk.driver
    keys.key("ctrl+z")
    until(lambda: "They made a spoken offer" not in _rows(desk), "no offer on the timeline")
    keys.key("ctrl+z")
    _await_row(desk, "Mon Oct 26, 10 am")
    keys.key("ctrl+z")
    until(lambda: "Mon Oct 26" not in _rows(desk), "no second interview on the timeline")
    keys.key("ctrl+z")
    until(lambda: "Fri Oct 30" not in _rows(desk), "their first date on the timeline")
    found = _known(desk)
    assert [promise["by"] for promise in found["promises"]] == ["2026-10-23"]
    assert not found.get("offers")
    keys.key("ctrl+shift+z")
    _await_row(desk, "Fri Oct 30")
