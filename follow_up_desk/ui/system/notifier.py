"""The interface of everything that shows reminders: show one, withdraw it, report what the user did."""

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

OPEN, SNOOZE = "open", "snooze"
UNTIL, CHOOSE = "snooze until ", "snooze until a time"  # the former is followed by an instant in ISO format


class Message(Struct, frozen=True):
    """A message with its final texts.

    `buttons` are names and labels, without the click that opens the desk; `later` are the ways to snooze,
    for notifiers that can show a menu of them; `due` says that it reminds of steps.
    """

    key: str
    title: str
    body: str
    buttons: tuple[tuple[str, str], ...]
    later: tuple[tuple[str, str], ...] = ()
    due: bool = True


class Notifier(QObject):
    """Show messages; every signal names the message by its key and arrives on the window's thread."""

    shown = Signal(str)  # it was really accepted
    failed = Signal(str)  # it was not accepted, or not in time
    pressed = Signal(str, str)  # a button by its name; OPEN for a click on the message itself
    dismissed = Signal(str)
    allowed = Signal(str)  # just before a press: the token with which the desktop lets it raise a window

    def show(self, message: Message) -> None:
        """Show a message; `shown` or `failed` follows."""
        raise NotImplementedError

    def withdraw(self, key: str) -> None:
        """Withdraw a message, if it is still shown."""
        raise NotImplementedError

    def close(self) -> None:
        """Release all resources."""
        raise NotImplementedError
