"""Ask the desktop, from inside a sandbox (Flatpak), to let the desk start at login and run without a window.

Outside a sandbox nobody needs to be asked: the desk writes its own entry for the start at login.
"""

from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from PySide6.QtCore import QEventLoop, QObject, Signal

from follow_up_desk.i18n import _

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus

LIMIT_SECONDS = 60.0  # the desktop may ask the user first
SANDBOX_MARK = Path("/.flatpak-info")
SERVICE, DESKTOP = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
BACKGROUND, REQUEST = "org.freedesktop.portal.Background", "org.freedesktop.portal.Request"
DBUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
TOKEN = "follow_up_desk"


class Permission(Struct, frozen=True):
    """What the desktop allows: to run without a window, and to start at login."""

    background: bool = False
    autostart: bool = False


def is_sandboxed() -> bool:
    """Return whether the desk runs inside a Flatpak."""
    return SANDBOX_MARK.exists()


def request_background(command: list[str], autostart: bool) -> Permission:
    """Ask for both and return what is allowed, nothing where there is no portal; the window goes on meanwhile."""
    loop, answer = QEventLoop(), _Answer()
    answer.came.connect(loop.quit)
    thread = Thread(target=answer.wait, args=(command, autostart, _reason()), name="portal", daemon=True)
    thread.start()
    loop.exec()
    thread.join()
    return answer.permission


def _reason() -> str:
    return _("Follow-Up Desk reminds you when it is time to follow up.")


class _Answer(QObject):
    """Carry an answer out of the thread that waits for it."""

    came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.permission = Permission()

    def wait(self, command: list[str], autostart: bool, reason: str) -> None:
        import asyncio
        import logging

        try:
            asked = _ask({"reason": reason, "autostart": autostart, "commandline": command})
            self.permission = asyncio.run(asyncio.wait_for(asked, LIMIT_SECONDS))
        except Exception as fault:  # whatever a desktop does, the desk goes on without its permission
            logging.getLogger(__name__).info("no permission to run in the background: %r", fault)
        self.came.emit()


async def _ask(options: dict[str, Any]) -> Permission:
    """Send the request and wait for the signal that answers it."""
    from dbus_fast.aio import MessageBus

    bus = await MessageBus().connect()
    try:
        return await _answer(bus, options)
    finally:
        bus.disconnect()


async def _answer(bus: "MessageBus", options: dict[str, Any]) -> Permission:
    import asyncio

    from dbus_fast import Message, Variant

    answered: asyncio.Future[Permission] = asyncio.get_running_loop().create_future()
    sender = str(bus.unique_name).removeprefix(":").replace(".", "_")
    handle = f"{DESKTOP}/request/{sender}/{TOKEN}"

    def hear(message: Message) -> None:
        if (message.path, message.interface, message.member) == (handle, REQUEST, "Response") and not answered.done():
            told = {name: bool(value.value) for name, value in message.body[1].items() if value.signature == "b"}
            answered.set_result(Permission(told.get("background", False), told.get("autostart", False)))

    bus.add_message_handler(hear)
    rule = f"type='signal',interface='{REQUEST}',path='{handle}'"
    await _call(bus, DBUS, "AddMatch", "s", [rule])
    kinds = {"reason": "s", "autostart": "b", "commandline": "as", "handle_token": "s"}
    given = {name: Variant(kinds[name], value) for name, value in {**options, "handle_token": TOKEN}.items()}
    await _call(bus, (SERVICE, DESKTOP, BACKGROUND), "RequestBackground", "sa{sv}", ["", given])
    return await answered


async def _call(bus: "MessageBus", where: tuple[str, str, str], method: str, signature: str, body: list[Any]) -> None:
    """Call a method of a service, path and interface; raise ConnectionError where it is refused."""
    from dbus_fast import Message, MessageType

    service, path, interface = where
    reply = await bus.call(Message(service, path, interface, method, signature=signature, body=body))
    if reply is None or reply.message_type is MessageType.ERROR:
        raise ConnectionError(str(reply and reply.body))
