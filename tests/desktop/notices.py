"""Read the notifications on the screen, and press their buttons."""

import asyncio
from dataclasses import dataclass
from typing import Any

from dbus_fast import Message
from dbus_fast.aio import MessageBus

from tests.desktop.driver import Driver
from tests.desktop.waiting import until

SERVICE = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications")
MAKO = ("org.freedesktop.Notifications", "/fr/emersion/Mako", "fr.emersion.Mako")


@dataclass(frozen=True)
class Notice:
    """A notification on the screen."""

    summary: str
    body: str
    buttons: tuple[str, ...] = ()


class XfceNotices:
    """xfce4-notifyd draws text and buttons, so both are used through the accessibility bus."""

    APP = "xfce4-notifyd"

    def __init__(self, driver: Driver) -> None:
        self._driver = driver

    def shown(self) -> list[Notice]:
        """List the notifications on the screen, one a window."""
        found: list[Notice] = []
        labels: list[str] = []
        buttons: list[str] = []
        for node in [*self._driver.tree(self.APP), None]:
            if node is None or node.depth == 1:  # the next window, or the end
                if labels:
                    found.append(Notice(labels[0], " ".join(labels[1:]), tuple(buttons)))
                labels, buttons = [], []
            elif node.role == "label" and node.name and node.name not in buttons:
                labels.append(node.name)
            elif node.role == "push button":
                buttons.append(node.name)
        return found

    def press(self, summary: str, button: str) -> None:
        """Press a button of the notification that begins with this summary."""
        await_notice(self, summary)
        self._driver.press(self.APP, button, "push button")


class DunstNotices:
    """dunst draws no buttons: it runs a script for each notification, and another to choose an action."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._folder = driver.session.folder

    def shown(self) -> list[Notice]:
        """List what has been shown since the daemon started, closed or not."""
        log = self._folder / "dunst-shown"
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        return [Notice(summary, body) for _, summary, body in (line.split("\t", 2) for line in lines)]

    def on_screen(self) -> int:
        """Count what is on the screen now."""
        return int(self._driver.session.processes.ask("dunstctl", "count", "displayed") or 0)

    def press(self, summary: str, button: str) -> None:
        """Choose an action of the notification on top by its label."""
        await_notice(self, summary)
        (self._folder / "dunst-choice").write_text(button, encoding="utf-8")
        self._driver.session.processes.ask("dunstctl", "context")


class MakoNotices:
    """mako draws no buttons: its own interface on the bus lists what is shown and chooses an action by its key."""

    def __init__(self, driver: Driver) -> None:
        self._session = driver.session

    def shown(self) -> list[Notice]:
        """List the notifications on the screen."""
        return [Notice(told["summary"], told["body"], tuple(told["actions"].values())) for told in self._told()]

    def press(self, summary: str, button: str) -> None:
        """Choose an action of the notification with this summary by its label."""
        await_notice(self, summary)
        told = next(told for told in self._told() if told["summary"] == summary)
        key = next(key for key, label in told["actions"].items() if label == button)
        self._session.context.call(*MAKO[:2], f"{MAKO[2]}.InvokeAction", str(told["id"]), key)

    def dismiss(self) -> None:
        """Close all of them."""
        for told in self._told():
            self._session.context.call(*SERVICE, f"{SERVICE[0]}.CloseNotification", str(told["id"]))

    def _told(self) -> list[dict[str, Any]]:
        return [
            {name: field.value for name, field in told.items()}
            for told in asyncio.run(_call(self._session.env["DBUS_SESSION_BUS_ADDRESS"], *MAKO, "ListNotifications"))
        ]


async def _call(address: str, name: str, path: str, interface: str, method: str) -> Any:
    """Call a method without arguments and return its answer."""
    bus = await MessageBus(bus_address=address).connect()
    answer = await bus.call(Message(destination=name, path=path, interface=interface, member=method))
    bus.disconnect()
    assert answer is not None
    return answer.body[0]


def notices_of(driver: Driver) -> XfceNotices | DunstNotices:
    """Return the class that fits the session's daemon."""
    return DunstNotices(driver) if driver.session.notify == "dunst" else XfceNotices(driver)


def await_notice(notices: XfceNotices | DunstNotices | MakoNotices, summary: str) -> Notice:
    """Wait until a notification with this summary is shown."""

    def found() -> Notice | None:
        return next((notice for notice in notices.shown() if notice.summary == summary), None)

    notice = until(found, f"a notification {summary!r}")
    assert notice is not None
    return notice
