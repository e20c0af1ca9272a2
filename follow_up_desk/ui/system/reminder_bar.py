"""Reminders in a bar of the window, while one of the desk's windows is in use: nothing pops up over it."""

from PySide6.QtWidgets import QApplication, QWidget

from follow_up_desk.i18n import _, ngettext
from follow_up_desk.ui.formatting import with_full_stop
from follow_up_desk.ui.message_bar import MessageBar
from follow_up_desk.ui.system.notifier import OPEN, Message, Notifier

DISMISS = "dismiss"


def is_in_use() -> bool:
    """Return whether the user has one of the desk's windows in front."""
    return QApplication.activeWindow() is not None


class ReminderBar(Notifier):
    """Show the newest message, and how many wait behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages: dict[str, Message] = {}
        self.bar = MessageBar("reminder_bar", "bell", ((OPEN, _("Open")), (DISMISS, _("Close"))))
        self.bar.pressed.connect(self._press)

    def show(self, message: Message) -> None:
        """Show a message; it is accepted at once."""
        self._messages[message.key] = message
        self._refresh()
        self.shown.emit(message.key)

    def withdraw(self, key: str) -> None:
        """Withdraw a message."""
        self._messages.pop(key, None)
        self._refresh()

    def close(self) -> None:
        """Withdraw all messages."""
        self._messages.clear()
        self._refresh()

    def _refresh(self) -> None:
        """Show the newest message, or hide the bar."""
        newest = next(reversed(self._messages.values()), None)
        if newest is None:
            self.bar.say("")
            return
        words = _words(newest)
        left = len(self._messages) - 1
        if left:
            words = ngettext("{words} ({n} more)", "{words} ({n} more)", left).format(words=words, n=left)
        self.bar.say(words)

    def _press(self, name: str) -> None:
        key = next(reversed(self._messages), None)
        if key is None:
            return
        if name == OPEN:
            self.pressed.emit(key, OPEN)
        else:
            self.withdraw(key)
            self.dismissed.emit(key)


def _words(message: Message) -> str:
    why = message.body.replace("\n", ". ")
    if message.due:
        return _("Due now: {title}. {why}").format(title=message.title, why=why)
    return f"{with_full_stop(message.title)} {why}"
