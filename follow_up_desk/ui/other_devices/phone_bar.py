"""A bar above the pages: what publishing needs to be told, and what the phone did, one at a time."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.local_time import in_zone, user_zone, zone_of
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _, ngettext, translate
from follow_up_desk.store.phone_file import PhoneEvent
from follow_up_desk.ui.message_bar import MessageBar
from follow_up_desk.ui.navigator import Dialog, MeantInterview, Navigator
from follow_up_desk.ui.other_devices.phone_publishing import PhonePublishing
from follow_up_desk.ui.other_devices.phone_words import suggestion_words
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.steps.move_dialog import MoveDialog

if TYPE_CHECKING:
    from follow_up_desk.phone_calendar.suggestions import Suggestion

REMOVE, AGAIN, LOOK = "remove_from_phone", "publish_again", "look_at_phone"
FOLLOW, PUT_BACK, LEAVE, CLOSE = "follow_phone", "put_back", "leave_off", "close_phone"
_ALL = (REMOVE, AGAIN, LOOK, FOLLOW, PUT_BACK, LEAVE, CLOSE)


class PhoneBar(MessageBar):
    """Show one question about the phone; what is closed comes again with the next start at the latest."""

    def __init__(
        self, session: Session, publishing: PhonePublishing, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        labels = {
            REMOVE: _("&Remove them there"),
            AGAIN: _("Publish &again"),
            LOOK: _("Look…"),
            FOLLOW: _("Log it…"),
            PUT_BACK: _("Put it back on the phone"),
            LEAVE: _("Leave it off"),
            CLOSE: _("Later"),
        }
        super().__init__("phone_bar", "calendar", tuple(labels.items()), parent, stacked=True)
        self._session, self._publishing, self._navigator = session, publishing, navigator
        self._closed: set[str] = set()
        self._shown: Suggestion | None = None
        self._about = ""
        self.pressed.connect(self._act)
        publishing.changed.connect(self.refresh)
        session.changed.connect(self.refresh)

    def refresh(self, *_news: object) -> None:
        """Show the first thing that nobody has answered or closed."""
        publishing = self._publishing
        self._shown = None
        if publishing.running is not None or (publishing.calendar is None and publishing.fault is None):
            self._say("", "")
        elif publishing.waiting and "waiting" not in self._closed:
            words = ngettext(
                "{n} entry would go from the calendar on the phone. That is more than usual.",
                "{n} entries would go from the calendar on the phone. That is more than usual.",
                publishing.waiting,
            )
            self._say("waiting", words.format(n=publishing.waiting), REMOVE, CLOSE)
        elif publishing.emptied and "emptied" not in self._closed:
            words = _("The calendar on the phone was emptied on the server. Nothing was deleted here.")
            self._say("emptied", words, AGAIN, CLOSE)
        elif self._needs_the_user and (fault := publishing.fault) is not None:
            self._say("fault", translate(fault.text), LOOK, CLOSE)
        else:
            self._show_suggestion()

    @property
    def _needs_the_user(self) -> bool:
        """Return whether something went wrong that does not end by itself."""
        from follow_up_desk.phone_calendar.trouble import NEEDS_THE_USER

        fault = self._publishing.fault
        trouble = getattr(fault, "trouble", None)
        return fault is not None and (trouble is None or trouble in NEEDS_THE_USER) and "fault" not in self._closed

    def _show_suggestion(self) -> None:
        for suggestion in self._suggestions():
            if suggestion.row.uid not in self._closed:
                self._shown = suggestion
                leave = (LEAVE,) if suggestion.event is PhoneEvent.DELETED else ()
                words = suggestion_words(suggestion, self._session)
                self._label(FOLLOW, _follow_label(suggestion))
                self._say(suggestion.row.uid, words, FOLLOW, PUT_BACK, *leave, CLOSE)
                return
        self._say("", "")

    def _suggestions(self) -> "tuple[Suggestion, ...]":
        if not any(row.said for row in self._publishing.rows):
            return ()
        from follow_up_desk.phone_calendar.suggestions import suggestions

        return suggestions(self._session.book, self._session.agenda, self._publishing.rows)

    def _say(self, about: str, words: str, *buttons: str) -> None:
        self._about = about
        for name in _ALL:
            self._button(name).setVisible(name in buttons)
        if words != self.words.text() or self.isHidden():
            self.say(words)

    def _button(self, name: str) -> QPushButton:
        button = self.findChild(QPushButton, name)
        assert button is not None
        return button

    def _label(self, name: str, words: str) -> None:
        self._button(name).setText(words)

    # -- answers ------------------------------------------------------------------------------------

    def _act(self, name: str) -> None:
        from follow_up_desk.phone_calendar import answers

        publishing, shown = self._publishing, self._shown
        acts: dict[str, Callable[[], None]] = {
            REMOVE: partial(publishing.publish, may_remove=True),
            AGAIN: partial(publishing.answer, answers.publish_again),
            LOOK: partial(self._navigator.show, Dialog.OTHER_DEVICES),
            CLOSE: partial(self._closed.add, self._about),
        }
        if shown is not None:
            acts |= {
                FOLLOW: partial(self._follow, shown),
                PUT_BACK: partial(publishing.answer, partial(answers.put_back, row=shown.row)),
                LEAVE: partial(publishing.answer, partial(answers.leave, row=shown.row)),
            }
        acts[name]()
        self.refresh()

    def _follow(self, suggestion: "Suggestion") -> None:
        """Open what does here what was done on the phone; nothing happens before the user says so there."""
        subject = suggestion.subject
        if isinstance(subject, Step):
            self._follow_step(suggestion, subject)
        elif suggestion.moved_to is not None:
            there = in_zone(suggestion.moved_to, zone_of(subject.start))
            meant = MeantInterview(subject.id, there.date(), there.time())
            self._navigator.happened(suggestion.opportunity, "moved", meant)
        else:
            self._navigator.happened(suggestion.opportunity, "called_off", MeantInterview(subject.id))

    def _follow_step(self, suggestion: "Suggestion", step: Step) -> None:
        id, session = suggestion.opportunity, self._session
        if suggestion.moved_to is not None:
            day = in_zone(suggestion.moved_to, user_zone(session.book.owner)).date()
            MoveDialog(session, session.plan(id), step, self.window(), day).exec()
        elif suggestion.event is PhoneEvent.DELETED:
            session.do(_("Skip"), verbs.skip, id, step)
        elif step.channel is None or step.channel is Channel.NONE:
            self._navigator.open_step(id, step)
        else:
            self._navigator.happened(id, "sent")


def _follow_label(suggestion: "Suggestion") -> str:
    if suggestion.event is PhoneEvent.MOVED and isinstance(suggestion.subject, Step):
        return _("Move it here too…")
    if suggestion.event is PhoneEvent.DELETED and isinstance(suggestion.subject, Step):
        return _("Skip it here too")
    return _("Log it…")
