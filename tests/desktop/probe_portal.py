"""Stand in for the desktop's portal: print what is asked of it and answer as the command line says."""

import asyncio
import sys

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

SERVICE, REQUEST = "org.freedesktop.portal.Desktop", "org.freedesktop.portal.Request"


async def main(background: bool, autostart: bool) -> None:
    bus = await MessageBus().connect()

    def answer(message: Message) -> Message | None:
        if message.message_type is not MessageType.METHOD_CALL or message.member != "RequestBackground":
            return None
        asked = {name: value.value for name, value in message.body[1].items()}
        print(asked["autostart"], *asked["commandline"], sep=" | ", flush=True)
        sender = str(message.sender).removeprefix(":").replace(".", "_")
        handle = f"/org/freedesktop/portal/desktop/request/{sender}/{asked['handle_token']}"
        told = {"background": Variant("b", background), "autostart": Variant("b", autostart and asked["autostart"])}
        asyncio.get_running_loop().call_soon(
            lambda: bus.send(
                Message(
                    message_type=MessageType.SIGNAL,
                    path=handle,
                    interface=REQUEST,
                    member="Response",
                    signature="ua{sv}",
                    body=[0, told],
                )
            )
        )
        return Message.new_method_return(message, "o", [handle])

    bus.add_message_handler(answer)
    await bus.request_name(SERVICE)
    print("ready", flush=True)
    await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]


asyncio.run(main("background" in sys.argv, "autostart" in sys.argv))
