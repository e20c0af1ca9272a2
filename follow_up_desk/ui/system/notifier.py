"""What every way of showing a reminder can do: show it, take it away, and say what the user did with it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

OPEN, SNOOZE = "open", "snooze"
UNTIL, CHOOSE = "snooze until ", "snooze until a time"  # the former with an instant behind it


@dataclass(frozen=True, slots=True)
class Message:
    """Hold what stands on the screen, already said.

    `buttons` are names and labels, without the opening click; `later` are the ways to snooze, for those
    who can show a menu of them.
    """

    key: str
    title: str
    body: str
    buttons: tuple[tuple[str, str], ...]
    later: tuple[tuple[str, str], ...] = ()


class Notifier(QObject):
    """Show messages; every signal names the message by its key and arrives on the window's thread."""

    shown = Signal(str)  # it was really handed over
    failed = Signal(str)  # it was not, or not in time
    pressed = Signal(str, str)  # a button by its name; OPEN for a click on the message itself
    dismissed = Signal(str)

    def show(self, message: Message) -> None:
        """Show a message; `shown` or `failed` follows."""
        raise NotImplementedError

    def withdraw(self, key: str) -> None:
        """Take a message away, if it is still there."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of everything."""
        raise NotImplementedError
