"""Show reminders as desktop notifications, through desktop-notifier in a thread with its own event loop.

The library, and asyncio with it, is imported with the first message. A daemon that is missing, hangs or
refuses emits `failed`, never an exception: the announcer then shows the message in a window of our own.
"""

import logging
from collections.abc import Callable, Coroutine
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from follow_up_desk import paths
from follow_up_desk.i18n import _
from follow_up_desk.ui.system.notifier import OPEN, Message, Notifier

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from dbus_fast import Message as DBusMessage
    from desktop_notifier import Button, DesktopNotifier

LIMIT_SECONDS = 10.0  # at login the first message may have to start the daemon
NO_TIMEOUT = 0  # until the user answers, since a reminder that fades while they are away was not seen
APP_NAME = "Follow-Up Desk"
TOKEN_SIGNAL = ("ActivationToken", "org.freedesktop.Notifications", "us")


class DesktopNotifications(Notifier):
    """The connection to one notification daemon; a restarted daemon gets a new one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loop: AbstractEventLoop | None = None
        self._thread: Thread | None = None
        self._desktop: DesktopNotifier | None = None
        self._heard: object = None
        self._ids: dict[str, str] = {}

    def show(self, message: Message) -> None:
        """Send a message to the daemon."""
        self._submit(self._deliver_or_fail(message))

    def withdraw(self, key: str) -> None:
        """Ask the daemon to close a message."""
        if self._loop is not None:
            self._submit(self._clear(key))

    def close(self) -> None:
        """End the connection and the thread."""
        loop, thread = self._loop, self._thread
        if loop is None or thread is None:
            return
        self._loop = self._thread = None
        loop.call_soon_threadsafe(self._disconnect)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(1)

    def _submit(self, work: Coroutine[Any, Any, None]) -> None:
        import asyncio

        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = Thread(target=_run_loop, args=(self._loop,), name="notifications", daemon=True)
            self._thread.start()
        asyncio.run_coroutine_threadsafe(work, self._loop)

    # -- in the thread -----------------------------------------------------------------------------

    async def _deliver_or_fail(self, message: Message) -> None:
        import asyncio

        try:
            desktop = self._connected()
            await asyncio.wait_for(self._send(desktop, message), LIMIT_SECONDS)
        except Exception as fault:  # whatever a daemon does, the reminder is shown another way
            logging.getLogger(__name__).info("no notification: %r", fault)
            self._disconnect()
            self.failed.emit(message.key)
        else:
            self.shown.emit(message.key)

    def _connected(self) -> "DesktopNotifier":
        if self._desktop is None:
            from desktop_notifier import DesktopNotifier, Icon

            logging.getLogger("desktop_notifier").setLevel(logging.ERROR)  # it logs each failure, and so do we
            picture = paths.resources() / "icons" / "app.png"  # Windows shows no SVG; its package brings this one
            self._desktop = DesktopNotifier(
                APP_NAME, Icon(path=picture if picture.exists() else picture.with_suffix(".svg"))
            )
        return self._desktop

    async def _send(self, desktop: "DesktopNotifier", message: Message) -> None:
        from desktop_notifier import Button, Capability

        can = await desktop.get_capabilities()
        self._hear_tokens(desktop)
        if Capability.TITLE not in can:
            raise LookupError("nothing here shows notifications")
        buttons = [Button(label, self._press(message.key, name), name) for name, label in message.buttons]
        if Capability.ON_CLICKED not in can:
            buttons.append(Button(_("Open"), self._press(message.key, OPEN), OPEN))
        from html import escape  # 5 ms and a table of 2,000 entities that no start needs

        body = escape(message.body, quote=False) if await _reads_markup(desktop) else message.body
        await self._deliver(desktop, message, body, buttons)

    async def _deliver(self, desktop: "DesktopNotifier", message: Message, body: str, buttons: "list[Button]") -> None:
        taken: list[bool] = []
        self._ids[message.key] = await desktop.send(
            title=message.title,
            message=body,
            buttons=buttons,
            on_dispatched=lambda: taken.append(True),
            on_clicked=self._press(message.key, OPEN),
            on_dismissed=partial(self.dismissed.emit, message.key),
            timeout=NO_TIMEOUT,
        )
        if not taken:  # the library hides what went wrong
            raise ConnectionError("the daemon did not take it")

    def _press(self, key: str, name: str) -> Callable[[], None]:
        return partial(self.pressed.emit, key, name)

    def _hear_tokens(self, desktop: "DesktopNotifier") -> None:
        """Listen to the signal with which a daemon hands on an activation token, as the library does not.

        It comes over the connection that carries the library's signals, before the press that it belongs to.
        """
        backend = getattr(desktop, "_backend", None)
        bus = getattr(backend, "bus", None)
        if bus is None or bus is self._heard:
            return
        self._heard = bus

        def hear(message: "DBusMessage") -> None:
            if (message.member, message.interface, message.signature) == TOKEN_SIGNAL:
                id, token = message.body
                if id in getattr(backend, "_platform_to_interface_notification_identifier", ()):
                    self.allowed.emit(token)

        bus.add_message_handler(hear)

    async def _clear(self, key: str) -> None:
        import asyncio

        id = self._ids.pop(key, None)
        if id is not None and self._desktop is not None:
            with suppress(Exception):  # closed already, or the daemon is gone
                await asyncio.wait_for(self._desktop.clear(id), LIMIT_SECONDS)

    def _disconnect(self) -> None:
        bus = getattr(getattr(self._desktop, "_backend", None), "bus", None)
        self._desktop = None
        if bus is not None:
            with suppress(Exception):
                bus.disconnect()


async def _reads_markup(desktop: "DesktopNotifier") -> bool:
    interface = getattr(getattr(desktop, "_backend", None), "interface", None)
    return interface is not None and "body-markup" in await interface.call_get_capabilities()


def _run_loop(loop: "AbstractEventLoop") -> None:
    import asyncio

    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
        loop.run_until_complete(asyncio.sleep(0))
    finally:
        loop.close()
