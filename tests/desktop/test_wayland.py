"""The desk on a Wayland desktop: used by keys, tray and notifications, and raised with the desktop's tokens."""

import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from follow_up_desk.ui.theme import DARK, LIGHT
from tests.builders import book_of, interview, opportunity, promise
from tests.desktop.desk import APP, BADGE, CALL_DAY, TITLE, DeskOnDesktop
from tests.desktop.driver import Program
from tests.desktop.notices import MakoNotices
from tests.desktop.waiting import until
from tests.desktop.wayland import MAKO_GREEN, WaylandDriver

PROBE = str(Path(__file__).with_name("probe_window.py"))
REMINDERS = "^Reminders - Follow-Up Desk$"
LOG_FORM = "^Log an interview$"
NUMBERS = count(1)
ITEM = "org.kde.StatusNotifierItem"
GET = "org.freedesktop.DBus.Properties.Get"


class WaylandDesk(DeskOnDesktop):
    """A desk with its own file on the desktop of all tests here."""

    driver: WaylandDriver

    def __init__(self, driver: WaylandDriver) -> None:
        self.driver = driver
        self.store = driver.session.folder / "home" / f"desk-{next(NUMBERS)}.sqlite"
        self.notices = MakoNotices(driver)
        self.started: list[Program] = []

    def open(self, *options: str, now: str = CALL_DAY, **env: str) -> Program:
        """Start the desk and wait until it answers."""
        self.started.append(self.start(*options, now=now, **env))
        self.await_socket()
        return self.started[-1]

    def log_yesterdays_interview(self) -> None:
        """Log an interview for which a letter of thanks is due."""
        heard = promise("2026-11-06", made="2026-10-26T10:55")
        book = book_of(opportunity(interview("2026-10-26"), heard, id="north", company="Northwind"))
        assert self.import_book(book).returncode == 0

    def cover(self) -> None:
        """Open a window of another program in front of the desk."""
        self.started.append(self.driver.start(sys.executable, PROBE))
        self.driver.window("Rig probe")

    def icon(self) -> Callable[..., str]:
        """Wait for the icon in the tray and return what calls its methods on the bus."""
        watcher = "org.kde.StatusNotifierWatcher"
        call = self.driver.session.context.call

        def found() -> re.Match[str] | None:
            answer = call(watcher, "/StatusNotifierWatcher", GET, watcher, "RegisteredStatusNotifierItems")
            return re.search(r"'([^'/]+)/[^']*'", answer)

        match = until(found, "the icon in the tray")
        assert match is not None
        return partial(self.driver.session.context.call, match[1], "/StatusNotifierItem")


def tokens_from_others(said: str) -> set[str]:
    """Return the tokens in a program's record of its protocol that it used and had not asked for itself."""
    used = re.findall(r'xdg_activation_v1[@#]\d+\.activate\("([^"]+)"', said)
    return set(used) - set(re.findall(r'xdg_activation_token_v1[@#]\d+\.done\("([^"]+)"', said))


@pytest.fixture
def desk(wayland: WaylandDriver) -> Iterator[WaylandDesk]:
    """Return a desk on the shared desktop, which is left as it was."""
    made = WaylandDesk(wayland)
    yield made
    for program in made.started:
        program.end()
    until(lambda: not wayland.windows("."), "an empty screen")
    made.notices.dismiss()
    wayland.sway("focus_on_window_activation focus")


def test_a_first_session_by_keys(desk: WaylandDesk) -> None:
    """Log an interview, see it counted in the tray, close to the tray and come back by a click."""
    keys = desk.driver
    desk.open(now="2026-10-15 12:00:00")
    keys.focused_window(APP, TITLE)
    keys.key("ctrl+n")
    keys.focused_window(APP, LOG_FORM)
    for text in ("Valley Magazine", "Staff writer", "today 10:00"):
        keys.type(text)
        keys.key("Tab")
    keys.key("ctrl+Return")
    keys.await_no_window(LOG_FORM)
    until(lambda: desk.names() == ["Valley Magazine"], "the interview in the file")
    icon = desk.icon()
    until(lambda: "1 step is due" in icon(GET, ITEM, "ToolTip"), "the count in words")
    until(lambda: "0xff, 0xa3, 0x26, 0x2e" in icon(GET, ITEM, "IconPixmap"), f"the count on a disc of {BADGE}")
    place = desk.badge()
    desk.close_window()
    keys.click(place)
    keys.focused_window(APP, TITLE)


def test_light_and_dark(desk: WaylandDesk) -> None:
    desk.open(now="2026-10-15 12:00:00")
    desk.driver.focused_window(APP, TITLE)
    until(lambda: desk.driver.find_colour(LIGHT.paper, 10_000), "light paper")
    desk.driver.press(APP, "Dark", "menu item")
    until(lambda: desk.driver.find_colour(DARK.paper, 10_000), "dark paper")
    assert desk.driver.find_colour(LIGHT.paper, 10_000) is None


def test_a_button_of_a_notification_opens_the_composer(desk: WaylandDesk) -> None:
    desk.log_yesterdays_interview()
    desk.open("--hidden")
    notice = until(desk.notices.shown, "a notification")[0]
    assert "Write" in notice.buttons
    desk.notices.press(notice.summary, "Write")
    desk.driver.focused_window(APP, "^Write to Northwind$")


def test_a_click_on_a_notification_raises_the_window_with_its_token(desk: WaylandDesk) -> None:
    program = desk.open(WAYLAND_DEBUG="client")
    desk.cover()
    desk.log_yesterdays_interview()
    place = until(lambda: desk.driver.find_colour(MAKO_GREEN), "the message on the screen")
    assert place is not None
    desk.driver.click(place)
    until(lambda: desk.driver.is_in_front("^Write to Northwind$"), "the letter in front")
    assert tokens_from_others(program.said), "it came in front with the token of the notification"


def test_a_second_start_raises_the_first_with_its_token(desk: WaylandDesk) -> None:
    first = desk.open(WAYLAND_DEBUG="client")
    desk.cover()
    token = desk.driver.token()
    desk.driver.start(*desk.line(), XDG_ACTIVATION_TOKEN=token).process.wait()
    # sway 1.9 does not take the token of a start for the user's wish, and marks the window.
    seen = desk.driver.is_urgent if desk.driver.sway_version().startswith("1.9") else desk.driver.is_in_front
    until(lambda: seen(TITLE), "the desk in front")
    assert tokens_from_others(first.said) == {token}


def test_without_a_token_the_window_demands_attention(desk: WaylandDesk) -> None:
    desk.driver.sway("focus_on_window_activation urgent")
    desk.open()
    desk.cover()
    assert desk.run().returncode == 0
    until(lambda: desk.driver.is_urgent(TITLE), "the mark on the window")
    assert desk.driver.is_in_front("Rig probe")


def test_a_click_in_the_tray_raises_the_window_with_its_token(desk: WaylandDesk) -> None:
    """The panel of this desktop hands no token on, so it is done here as others do, before the click."""
    program = desk.open("--hidden", WAYLAND_DEBUG="client")
    icon = desk.icon()
    desk.cover()
    token = desk.driver.token()
    icon(f"{ITEM}.ProvideXdgActivationToken", token)
    icon(f"{ITEM}.Activate", "0", "0")
    until(lambda: desk.driver.is_in_front(TITLE), "the desk in front")
    assert tokens_from_others(program.said) == {token}


def test_without_a_daemon_a_small_window_shows_it_and_takes_no_keys(desk: WaylandDesk) -> None:
    """A tiling desktop leaves it its size; it gives it the keyboard, too, but keys meant for others do nothing."""
    desk.log_yesterdays_interview()
    desk.driver.session.stop_notifications()
    try:
        desk.open("--hidden")
        desk.driver.window(REMINDERS)
        width, height = desk.driver.size(REMINDERS)
        assert (width < 600, height < 400) == (True, True)
        desk.driver.key("space", "Return")
        desk.driver.key("Tab", "Tab", "Tab", "space")  # past Write and Snooze to Open: the keys before did nothing
        desk.driver.focused_window(APP, "^Write to Northwind$")
    finally:
        desk.driver.session.start_notifications()
    until(lambda: [did for did, _ in desk.marks()] == ["shown"], "nothing but that it was shown")
