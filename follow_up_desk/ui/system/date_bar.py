"""A bar that asks whether the date is right when the clock jumped ahead by days without a sleep."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from follow_up_desk.core.local_time import local_day, user_zone
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.i18n import _, dated
from follow_up_desk.ui.message_bar import MessageBar
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.system.announcer import Announcer
from follow_up_desk.ui.system.reminder_timer import ReminderTimer

YES = "date_is_right"


class DateBar(MessageBar):
    """A bar above the pages, shown until the user says yes or the clock is corrected."""

    def __init__(
        self, session: Session, timer: ReminderTimer, announcer: Announcer, parent: QWidget | None = None
    ) -> None:
        super().__init__("date_bar", "calendar", ((YES, _("Yes, it is right")),), parent)
        self._session, self._timer, self._announcer = session, timer, announcer
        timer.doubted.connect(self._ask_about_date)
        self.pressed.connect(self._confirm)

    def _ask_about_date(self, now: datetime | None) -> None:
        if now is None:
            self.say("")
            return
        today = local_day(now, user_zone(self._session.book.owner))
        asked = _("The clock has gone ahead to {day}. Is the date right? Reminders wait until then.")
        self.say(asked.format(day=dated(today)))
        words = Text(N_("The clock has gone ahead to {day}. Reminders wait until you say so."), {"day": today})
        self._announcer.say_outside(Text(N_("Is the date right?")), words)

    def _confirm(self, _name: str) -> None:
        self._timer.believe()
