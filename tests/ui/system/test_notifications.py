"""Desktop notifications without a daemon or bus, or with a misbehaving library; tests/desktop has real ones."""

import asyncio
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from desktop_notifier import Capability
from pytestqt.qtbot import QtBot

from follow_up_desk.ui.system import notifications
from follow_up_desk.ui.system.notifications import DesktopNotifications
from follow_up_desk.ui.system.notifier import Message

if TYPE_CHECKING:
    from dbus_fast import Message as BusMessage

MESSAGE = Message("7", "Call Ana & ask", "<i>Valley</i> & sons", (("call", "Call"), ("snooze", "Snooze")))


class Library:
    """A stand-in for desktop-notifier that accepts messages and can press their buttons."""

    def __init__(self, *can: Capability, hang: bool = False) -> None:
        self.can = frozenset(can or (Capability.TITLE, Capability.ON_CLICKED))
        self.hang = hang
        self.takes = True
        self.sent: list[dict[str, Any]] = []
        self.cleared: list[str] = []
        self._backend: Any = None

    async def get_capabilities(self) -> frozenset[Capability]:
        if self.hang:
            await asyncio.sleep(60)
        return self.can

    async def send(self, **given: Any) -> str:
        self.sent.append(given)
        if self.takes:
            given["on_dispatched"]()
        return "id-1"

    async def clear(self, id: str) -> None:
        self.cleared.append(id)


@pytest.fixture
def desktop(qtbot: QtBot) -> Iterator[DesktopNotifications]:
    made = DesktopNotifications()
    yield made
    made.close()
    assert "notifications" not in [thread.name for thread in threading.enumerate()]


def over(desktop: DesktopNotifications, library: Library) -> Library:
    desktop._connected = lambda: library  # type: ignore[method-assign, assignment, return-value]
    desktop._desktop = library  # type: ignore[assignment]
    return library


def test_without_a_bus_it_fails_and_does_not_raise(desktop: DesktopNotifications, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desktop.failed) as failed:
        desktop.show(MESSAGE)
    assert failed.args == ["7"]


def test_it_is_shown_when_it_was_taken(desktop: DesktopNotifications, qtbot: QtBot) -> None:
    library = over(desktop, Library())
    with qtbot.waitSignal(desktop.shown) as shown:
        desktop.show(MESSAGE)
    assert shown.args == ["7"]
    assert library.sent[0]["title"] == "Call Ana & ask"
    assert [b.title for b in library.sent[0]["buttons"]] == ["Call", "Snooze"]


def test_buttons_and_clicks_arrive_on_the_windows_thread(desktop: DesktopNotifications, qtbot: QtBot) -> None:
    library = over(desktop, Library())
    heard: list[tuple[str, str, bool]] = []
    here = threading.get_ident()

    def hear(key: str, name: str) -> None:
        heard.append((key, name, threading.get_ident() == here))

    receiver = _Receiver(hear)
    desktop.pressed.connect(receiver.take)
    with qtbot.waitSignal(desktop.shown):
        desktop.show(MESSAGE)
    sent = library.sent[0]
    thread = threading.Thread(target=lambda: (sent["buttons"][1].on_pressed(), sent["on_clicked"]()))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [("7", "snooze", True), ("7", "open", True)]


def test_an_open_button_only_where_the_message_takes_no_click(desktop: DesktopNotifications, qtbot: QtBot) -> None:
    library = over(desktop, Library(Capability.TITLE))
    with qtbot.waitSignal(desktop.shown):
        desktop.show(MESSAGE)
    assert [b.title for b in library.sent[0]["buttons"]] == ["Call", "Snooze", "Open"]


@pytest.mark.parametrize(
    ("markup", "body"), [(True, "&lt;i&gt;Valley&lt;/i&gt; &amp; sons"), (False, "<i>Valley</i> & sons")]
)
def test_text_is_escaped_where_the_daemon_reads_markup(
    desktop: DesktopNotifications, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, markup: bool, body: str
) -> None:
    """Markup is escaped only for a daemon that reads it (fault 52)."""

    async def reads(_: object) -> bool:
        return markup

    monkeypatch.setattr(notifications, "_reads_markup", reads)
    library = over(desktop, Library())
    with qtbot.waitSignal(desktop.shown):
        desktop.show(MESSAGE)
    assert library.sent[0]["message"] == body


def test_what_the_daemon_did_not_take_failed(desktop: DesktopNotifications, qtbot: QtBot) -> None:
    over(desktop, Library()).takes = False
    with qtbot.waitSignal(desktop.failed):
        desktop.show(MESSAGE)


def test_a_system_that_shows_nothing_failed(desktop: DesktopNotifications, qtbot: QtBot) -> None:
    over(desktop, Library(Capability.SOUND))
    with qtbot.waitSignal(desktop.failed):
        desktop.show(MESSAGE)


def test_a_daemon_that_hangs_failed_in_time(
    desktop: DesktopNotifications, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A daemon that hangs fails in time (fault 53)."""
    monkeypatch.setattr(notifications, "LIMIT_SECONDS", 0.05)
    over(desktop, Library(hang=True))
    with qtbot.waitSignal(desktop.failed, timeout=1000):
        desktop.show(MESSAGE)


def test_withdrawing(desktop: DesktopNotifications, qtbot: QtBot) -> None:
    library = over(desktop, Library())
    desktop.withdraw("7")  # nothing was shown yet
    with qtbot.waitSignal(desktop.shown):
        desktop.show(MESSAGE)
    desktop.withdraw("7")
    qtbot.waitUntil(lambda: library.cleared == ["id-1"])


class Backend:
    """The part of the library that holds the connection, with one message on the screen."""

    def __init__(self) -> None:
        self.bus = self
        self.handlers: list[Any] = []
        self._platform_to_interface_notification_identifier = {31: "id-1"}

    def add_message_handler(self, handler: Any) -> None:
        self.handlers.append(handler)

    def disconnect(self) -> None:
        self.handlers.clear()


def signal(id: int, name: str = "ActivationToken", signature: str = "us") -> "BusMessage":
    from dbus_fast import Message as BusMessage
    from dbus_fast import MessageType

    names = {"path": "/", "interface": "org.freedesktop.Notifications", "member": name}
    body = [id, "token"][: len(signature)]
    return BusMessage(**names, message_type=MessageType.SIGNAL, signature=signature, body=body)


@pytest.mark.only_on("linux", why="Windows has no message bus")
def test_the_token_of_a_press_is_handed_on(desktop: DesktopNotifications, qtbot: QtBot) -> None:
    library = over(desktop, Library())
    library._backend = backend = Backend()
    for _ in range(2):
        with qtbot.waitSignal(desktop.shown):
            desktop.show(MESSAGE)
    (hear,) = backend.handlers
    tokens: list[str] = []
    desktop.allowed.connect(tokens.append)
    for message in (signal(32), signal(31, "ActionInvoked"), signal(31, signature="u"), signal(31)):
        hear(message)
    assert tokens == ["token"]


def test_no_thread_before_the_first_message(desktop: DesktopNotifications) -> None:
    assert "notifications" not in [thread.name for thread in threading.enumerate()]


class _Receiver(notifications.QObject):
    def __init__(self, hear: Any) -> None:
        super().__init__()
        self._hear = hear

    def take(self, key: str, name: str) -> None:
        self._hear(key, name)
