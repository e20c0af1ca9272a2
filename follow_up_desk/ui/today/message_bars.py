"""The message bars of the today page: quiet mode, what came due meanwhile, unsaved input, the first question."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.local_time import Zone, local_day, user_zone
from follow_up_desk.core.quiet_mode import quiet_day
from follow_up_desk.i18n import _, day, ngettext
from follow_up_desk.ui.autosave import unsaved_store
from follow_up_desk.ui.first_run.reminder_hours import is_answered
from follow_up_desk.ui.message_bar import MessageBar
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.quiet_mode import end_quiet, today
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import M

if TYPE_CHECKING:
    from follow_up_desk.ui.first_run.question import FirstQuestion

INTERVIEW_KEY = "interview:"


class MessageBars(QWidget):
    """Show the message bars; each is hidden while it has no message."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._navigator = session, navigator
        self.quiet = MessageBar("quiet_strip", "bell-off", (("end_quiet", _("Turn it off")),))
        self.back = MessageBar("back_strip", "today", (("seen", _("Close")),))
        self.unsaved = MessageBar("unsaved_strip", "interview", (("go_on", _("Continue")), ("forget", _("Discard"))))
        self.unsaved.pressed.connect(self._answer_unsaved)
        self.quiet.pressed.connect(self._end_quiet)
        self.back.pressed.connect(self._seen)
        unsaved_store(session).left.connect(self.refresh)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        for strip in (self.quiet, self.back, self.unsaved):
            column.addWidget(strip)
        self.question: FirstQuestion | None = None  # made where it is not answered

    def refresh(self) -> None:
        """Update the messages."""
        session = self._session
        here = user_zone(session.book.owner)
        until = quiet_day(session.book.policy, today(session))
        words = _("Quiet until the end of {day}: no reminders and no follow-ups.")
        self.quiet.say(words.format(day=day(until)) if until else "")
        self.back.say(away_message(session.day, session.away_since, here))
        begun = unsaved_store(session).keys(INTERVIEW_KEY)
        self.unsaved.say(_("Unfinished interview: what you typed is kept.") if begun else "")
        self._ask()
        shown = (self.quiet, self.back, self.unsaved, self.question)
        self.setVisible(any(strip is not None and not strip.isHidden() for strip in shown))

    def _ask(self) -> None:
        """Ask where the user is until it is answered, also where they logged an interview first."""
        if self.question is None and not is_answered(self._session.book):
            from follow_up_desk.ui.first_run.question import FirstQuestion

            self.question = FirstQuestion(self._session)
            self._column.addWidget(self.question)
        if self.question is not None:
            self.question.refresh()

    def _end_quiet(self, _name: str) -> None:
        end_quiet(self._session)

    def _answer_unsaved(self, name: str) -> None:
        kept = unsaved_store(self._session)
        for key in kept.keys(INTERVIEW_KEY)[:1]:
            if name == "go_on":
                self._navigator.log_interview(key.removeprefix(INTERVIEW_KEY) or None)
            else:
                kept.keep(key, None)
        self.refresh()

    def _seen(self, _name: str) -> None:
        self._session.away_since = None
        self.refresh()


def away_message(order: DailyPlan, since: datetime | None, here: Zone) -> str:
    """Return the message about what came due since the user went away, empty if nothing did."""
    if since is None:
        return ""
    left: date = local_day(since, here)
    count = sum(1 for _plan, step in order.due if step.earliest > since)
    if not count:
        return ""
    return ngettext(
        "Since {day}, {n} step has come due.",
        "Since {day}, {n} steps have come due. The most urgent come first.",
        count,
    ).format(day=day(left), n=count)
