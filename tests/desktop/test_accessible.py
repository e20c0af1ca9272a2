"""The desk through the accessibility bus, as a screen reader uses it."""

import json
import sys
from collections.abc import Iterator
from itertools import groupby, pairwise

import pytest

from tests.desktop.conftest import OpenDesktop
from tests.desktop.desk import APP, TITLE
from tests.desktop.driver import Driver, Node
from tests.desktop.test_reader_case import EmptyDesk
from tests.desktop.waiting import until

ITEMS = {"list item", "table cell"}  # they say that they have the focus whenever they are the current one
CHOICES = {"combo box"}  # named by their value; a label tells what for
PAGES = {"ctrl+1": "Today", "ctrl+2": "Calendar", "ctrl+3": "Timeline", "ctrl+4": "Lanes", "ctrl+5": "Numbers"}
DIALOGS = {"ctrl+n": "Log an interview", "ctrl+comma": "Settings", "F1": "Keyboard shortcuts", "ctrl+k": "Find or do"}
STOPS = 60
SEEN = 14


@pytest.fixture
def driver(desktop: OpenDesktop) -> Driver:
    """Open the sample desk."""
    driver = desktop(tray="none", notify="xfce")
    driver.start(sys.executable, "-m", "follow_up_desk", "--demo")
    driver.focused_window(APP, "^Sample - Follow-Up Desk$")
    return driver


def await_page(driver: Driver, page: str) -> None:
    until(lambda: "checked" in driver.node(APP, page, "check box").states, f"the page {page}")


def showing(tree: list[Node]) -> list[Node]:
    return [node for node in tree if "showing" in node.states]


def nameless(tree: list[Node]) -> list[str]:
    """Return the controls that have no name."""
    reached = [node for node in showing(tree) if "focusable" in node.states or node.actions]
    wanting = [node for node in reached if not (node.labels if node.role in CHOICES else node.name)]
    # A scroll bar is named by what it scrolls.
    return [f"{node.role} at {node.place}: {node.description}" for node in wanting if node.role != "scroll bar"]


def strange(tree: list[Node]) -> list[str]:
    return [node.name for node in showing(tree) if node.role in ("unknown", "invalid") and "focusable" in node.states]


def test_every_control_of_every_page_has_a_name_and_a_role(driver: Driver) -> None:
    for key, page in PAGES.items():
        driver.key(key)
        await_page(driver, page)
        tree = driver.tree(APP)
        assert (page, nameless(tree), strange(tree)) == (page, [], [])


def test_every_control_of_the_dialogs_has_a_name_and_a_role(driver: Driver) -> None:
    for key, title in DIALOGS.items():
        driver.key(key)
        driver.focused_window(APP, f"^{title}$")
        tree = driver.tree(APP)
        assert (title, nameless(tree), strange(tree)) == (title, [], [])
        driver.key("Escape")
        driver.await_no_window(f"^{title}$")
        driver.focused_window(APP, "^Sample - Follow-Up Desk$")


# --- lists ------------------------------------------------------------------------


def under(tree: list[Node], role: str, name: str) -> Iterator[Node]:
    """Yield the descendants of an object."""
    at = next(at for at, node in enumerate(tree) if (node.role, node.name) == (role, name) and "showing" in node.states)
    for node in tree[at + 1 :]:
        if node.depth <= tree[at].depth:
            break
        yield node


def read(driver: Driver, key: str, role: str, name: str) -> list[str]:
    driver.key(key)
    driver.node(APP, name, role)
    return [node.name for node in under(driver.tree(APP), role, name) if node.role in ITEMS]


def test_the_opportunities_the_timeline_the_month_and_the_lanes_are_read_as_lists(driver: Driver) -> None:
    names = read(driver, "ctrl+1", "list", "Opportunities")
    assert names[0] == (
        "Harbor Books. Commissioning editor. Now. the interview was on Wed Oct 21, 2 pm; thank them within a day"
    )
    assert len(names) == 7, "the closed one is folded"
    days = read(driver, "ctrl+2", "table", "Month")
    assert len(days) == 42
    assert "Monday, October 12, public holiday: Columbus Day, 2 entries: 9:30 am, Kestrel Media" in days[15]
    assert "Monday, October 26, no calls on Mondays" in days[29]
    rows = read(driver, "ctrl+3", "list", "Timeline")
    assert len(rows) >= 4
    assert all(rows)
    lanes = read(driver, "ctrl+4", "list", "Lanes")
    assert len(lanes) == 8
    assert any("Valley Magazine" in lane and "until Fri Oct 23" in lane for lane in lanes)


# --- focus ------------------------------------------------------------------------


def focused(driver: Driver) -> Node:
    """Wait for the focused object."""
    node = until(lambda: driver.focus(APP), "something with the focus")
    assert node is not None
    return node


def around(driver: Driver, driven: list[Node]) -> list[Node]:
    """Press Tab until the focus is back where it began; return every stop."""
    first = focused(driver)
    driven.append(first)
    while len(driven) < STOPS:
        driver.key("Tab")
        here = focused(driver)
        if (here.name, here.place) == (first.name, first.place):
            return driven
        driven.append(here)
    raise AssertionError(f"no end after {STOPS} stops: {[node.name for node in driven]}")


def pane(node: Node, edges: tuple[int, int]) -> int:
    middle = node.centre[0]
    return sum(middle > edge for edge in edges)


def test_tab_goes_through_the_panes_in_order_and_every_stop_is_seen(driver: Driver) -> None:
    driver.key("ctrl+1", "ctrl+f")
    tree = driver.tree(APP)
    left = next(node for node in tree if node.name == "Opportunities" and node.role == "list")
    right = next(node for node in tree if node.name == "Can I follow up yet?")
    edges = left.place[0] + left.place[2], right.place[0]
    stops = [next(links) for _place, links in groupby(around(driver, []), key=lambda node: (node.name, node.place))]
    assert len(stops) > 10
    assert all(node.name for node in stops)
    assert len({(node.name, node.place) for node in stops}) == len(stops), "one stop each"
    order = [place for place, _stops in groupby(pane(node, edges) for node in stops)]
    assert order in ([0, 1, 2], [0, 1, 2, 0]), [node.name for node in stops]
    # As they stood before any scrolling.
    heights = {node.name: node.place[1] for node in tree if "focusable" in node.states}
    for one, other in pairwise(stop.name for stop in stops if pane(stop, edges) == 2):
        assert heights[one] <= heights[other], f"{other} comes before {one}"


def test_the_focus_can_be_seen(driver: Driver) -> None:
    driver.key("ctrl+1", "ctrl+f")
    places = [focused(driver).place]
    while len(places) < SEEN:  # no further: from there on the page is scrolled
        driver.key("Tab")
        places.append(focused(driver).place)
    driver.key("ctrl+f")
    for before, place in pairwise(places):  # the focus stands on the stop before
        if place == before:  # from link to link of one text
            driver.key("Tab")
        else:
            await_other_look(driver, place)


def await_other_look(driver: Driver, place: tuple[int, int, int, int]) -> None:
    """Press Tab and wait until a place looks different."""
    before = driver.pixels(place)
    driver.key("Tab")
    until(lambda: driver.pixels(place) != before, f"the focus seen at {place}")


# --- an interview, without mouse, keys or eyes ----------------------------------------


def test_an_interview_is_logged_through_the_bus_alone(desktop: OpenDesktop) -> None:
    desk = EmptyDesk(desktop(tray="none", notify="none"))
    driver = desk.driver
    desk.start(now="2026-10-15 12:00:00")
    until(lambda: driver.windows(TITLE), "the window")
    driver.press(APP, "Log an interview", "push button")
    driver.node(APP, "Company", "text")
    for field, words in {
        "Company": "Valley Magazine",
        "Role": "Staff writer",
        "When": "today 10:00",
        "With whom": "Martin Hale",
        "E-mail": "editor@valley.example",
        "When you will hear, in their words": "by Friday",
        "A concern you noticed, for your eyes only": "No monthly magazine before",
    }.items():
        driver.put(APP, field, words)
    driver.press(APP, "Save", "push button")
    driver.node(APP, "Write: Thank Martin Hale, Valley Magazine", "push button")
    assert desk.names() == ["Valley Magazine"]
    done = desk.run("agenda", "--json", "--on", "2026-10-15T12:30")
    (row,) = json.loads(done.stdout)
    assert (row["verdict"], row["step"]) == ("now", "thank_you")
