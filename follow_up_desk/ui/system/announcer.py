"""Show due reminders as messages on the screen, and turn a press on a button into a verb.

Each occurrence is shown once. That it was shown is stored as soon as the daemon has accepted it; what the
daemon does not accept is shown in a window of our own.
"""

from collections.abc import Callable
from datetime import datetime
from itertools import count

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from follow_up_desk.core import verbs
from follow_up_desk.core.postponing import snooze_until
from follow_up_desk.core.reminders import (
    Notice,
    Reminder,
    ReminderAction,
    is_put_off_unseen,
    is_same,
    mark_all_shown,
    notices,
    same_step,
)
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.wording import Text
from follow_up_desk.i18n import _
from follow_up_desk.ui.activation import accept_token
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.steps.postponing import snooze_choices
from follow_up_desk.ui.system.notice_words import notice_buttons, notice_words
from follow_up_desk.ui.system.notifier import CHOOSE, OPEN, SNOOZE, UNTIL, Message, Notifier

RESTART_MS = 5000  # a restarted daemon is back within this time
POSTPONED = (StepState.SNOOZED, StepState.MOVED)


class _Shown(Struct):
    notice: Notice
    message: Message
    by: Notifier


class Announcer(QObject):
    """Show each reminder once, as a desktop notification where that works, else in the window."""

    wanted = Signal(object)  # the Notice that the user wants to see
    put_off = Signal(object)  # the Reminder to snooze until a time that the user chooses

    def __init__(
        self,
        session: Session,
        desktop: Callable[[QObject], Notifier],
        window: Notifier,
        parent: QObject | None = None,
        bar: Notifier | None = None,
        in_use: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._make_desktop = desktop
        self._window = self._connect_signals(window)
        self._desktop = self._connect_signals(desktop(self))
        self._bar = self._connect_signals(bar) if bar is not None else None
        self._in_use = in_use
        self._begun: set[str] = set()
        self._keys = count(1)
        self._open: dict[str, _Shown] = {}
        self._handled: set[str] = set()
        self._stored: set[str] = set()
        self._unstored: list[Reminder] = []
        self._restart_timer = QTimer(self, singleShot=True, interval=RESTART_MS)
        self._restart_timer.timeout.connect(self._show_in_window)
        session.changed.connect(self._withdraw_finished)

    def announce(self, reminders: tuple[Reminder, ...]) -> None:
        """Show the reminders not shown yet, in the window itself while it is in use; several become one message."""
        self._store(())
        fresh = tuple(r for r in reminders if r.occurrence not in self._handled)
        for notice in notices(fresh, self._session.book):
            self._handled.update(r.occurrence for r in notice.reminders)
            self._show(notice, self._place())

    def _place(self) -> Notifier:
        return self._bar if self._bar is not None and self._in_use() else self._desktop

    def withdraw(self, opportunity: str, step: Step) -> None:
        """Withdraw the reminder of a step that the user begins to do."""
        for shown in self._open.values():
            self._begun.update(
                r.occurrence for r in shown.notice.reminders if r.opportunity == opportunity and is_same(r.step, step)
            )
        self._withdraw_finished()

    def say(self, title: Text, *body: Text) -> None:
        """Show a message that is no reminder, in the window itself while it is in use; a click on it opens that."""
        self._show(Notice((), title, body), self._place())

    def say_outside(self, title: Text, *body: Text) -> None:
        """Show a message unless the window, which says it already, is in use."""
        if self._place() is not self._bar:
            self.say(title, *body)

    def daemon_came(self) -> None:
        """Use the new notification daemon, and show it the messages left unanswered by the one before."""
        self._restart_timer.stop()
        old, self._desktop = self._desktop, self._connect_signals(self._make_desktop(self))
        self._show_again(old, self._desktop)
        old.close()
        old.deleteLater()

    def daemon_left(self) -> None:
        """Wait a moment for the daemon to come back, then show unanswered messages in the window."""
        self._restart_timer.start()

    def close(self) -> None:
        """Stop showing messages; retry to store what could not be stored before."""
        self._store(())
        self._restart_timer.stop()
        self._session.changed.disconnect(self._withdraw_finished)
        self._desktop.close()
        self._window.close()
        if self._bar is not None:
            self._bar.close()

    def _connect_signals(self, notifier: Notifier) -> Notifier:
        notifier.shown.connect(self._was_shown)
        notifier.failed.connect(self._was_refused)
        notifier.pressed.connect(self._was_pressed)
        notifier.dismissed.connect(self._was_dismissed)
        notifier.allowed.connect(self._may_raise)
        return notifier

    def _show(self, notice: Notice, by: Notifier) -> None:
        key = str(next(self._keys))
        title, body = notice_words(notice, self._session.book)
        message = Message(key, title, body, notice_buttons(notice), self._later(notice), due=bool(notice.reminders))
        self._open[key] = _Shown(notice, message, by)
        by.show(message)

    def _show_in_window(self) -> None:
        self._show_again(self._desktop, self._window)

    def _show_again(self, before: Notifier, by: Notifier) -> None:
        """Show unanswered messages with another notifier, without what was done meanwhile."""
        for key, shown in tuple(self._open.items()):
            if shown.by is before:
                del self._open[key]
                left = tuple(reminder for reminder in shown.notice.reminders if self._still_due(reminder))
                again = notices(left, self._session.book) if shown.notice.reminders else (shown.notice,)
                for notice in again:
                    self._show(notice, by)

    def _was_shown(self, key: str) -> None:
        if key in self._open:
            self._store(self._open[key].notice.reminders)

    def _was_refused(self, key: str) -> None:
        shown = self._open.get(key)
        if shown is not None and shown.by is not self._window:
            shown.by = self._window
            self._window.show(shown.message)

    def _was_dismissed(self, key: str) -> None:
        self._open.pop(key, None)

    def _may_raise(self, token: str) -> None:
        accept_token(token)

    def _was_pressed(self, key: str, name: str) -> None:
        shown = self._open.pop(key, None)
        if shown is None:
            return
        done = self._carry_out(shown.notice, name)
        shown.by.withdraw(key)
        if not done:  # it could not be stored, so it is neither done nor snoozed and is shown again
            self._show(shown.notice, shown.by)

    def _carry_out(self, notice: Notice, name: str) -> bool:
        one = notice.one
        if one is None or name in (OPEN, ReminderAction.CALL, ReminderAction.WRITE):
            self.wanted.emit(notice)
        elif name == CHOOSE:
            self.put_off.emit(one)
        elif name == SNOOZE or name.startswith(UNTIL):
            return self._snooze(one, name.removeprefix(UNTIL))
        elif name == ReminderAction.DONE:
            return self._session.do(_("Done"), verbs.skip, one.opportunity, one.step, reason="done")
        return True

    def _snooze(self, reminder: Reminder, until: str) -> bool:
        plan = self._session.agenda.plans.get(reminder.opportunity)
        if plan is None:
            return True
        usual = snooze_until(plan, reminder.step, self._session.now)
        wish = usual if until == SNOOZE else datetime.fromisoformat(until)
        moment = wish if wish > self._session.now else usual  # the menu may have been open for hours
        return self._session.do(_("Snooze"), verbs.snooze, reminder.opportunity, reminder.step, moment)

    def _later(self, notice: Notice) -> tuple[tuple[str, str], ...]:
        plan = self._session.agenda.plans.get(notice.one.opportunity) if notice.one else None
        if plan is None or notice.one is None:
            return ()
        found = snooze_choices(plan, notice.one.step, self._session.now)
        choices = tuple((UNTIL + until.isoformat(), words) for words, until in found)
        return (*choices, (CHOOSE, _("Until a time of your choice")))

    def _store(self, reminders: tuple[Reminder, ...]) -> None:
        """Store that the reminders were shown; what cannot be stored is tried again the next time."""
        waiting = (*self._unstored, *(r for r in reminders if r.occurrence not in self._stored))
        self._unstored = []
        self._stored.update(r.occurrence for r in waiting)
        if waiting and not self._session.do("", mark_all_shown, waiting, undoable=False):
            self._unstored = list(waiting)

    def _withdraw_finished(self, *_news: object) -> None:
        """Withdraw messages whose steps were begun, done, snoozed or deleted elsewhere meanwhile."""
        for key, shown in tuple(self._open.items()):
            reminders = shown.notice.reminders
            if reminders and not any(self._still_due(reminder) for reminder in reminders):
                del self._open[key]
                shown.by.withdraw(key)

    def _still_due(self, reminder: Reminder) -> bool:
        if reminder.occurrence in self._begun:
            return False
        plan = self._session.agenda.plans.get(reminder.opportunity)
        step = same_step(plan, reminder.step) if plan else None
        if plan is None or step is None or step.state in POSTPONED:
            return False
        return not is_put_off_unseen(
            plan.facts, self._session.opportunity(reminder.opportunity), step, self._session.now
        )
