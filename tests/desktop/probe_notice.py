"""Send one notification with two buttons and print which one is pressed."""

import asyncio

from desktop_notifier import Button, DesktopNotifier


async def main() -> None:
    """Show it and wait for an answer."""
    pressed = asyncio.Event()

    def on(title: str) -> Button:
        def answer() -> None:
            print(f"pressed {title}")
            pressed.set()

        return Button(title, on_pressed=answer)

    notifier = DesktopNotifier(app_name="Rig probe")
    await notifier.send(title="Thank Ana", message="A note within a day", buttons=[on("Done"), on("Snooze")])
    print("sent")
    await pressed.wait()


asyncio.run(main())
