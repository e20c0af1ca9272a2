"""Say a quarter of an hour before an interview that it is about to begin."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from follow_up_desk.core.interview_notices import interview_notice
from follow_up_desk.core.next_interview import NextInterview
from follow_up_desk.core.quiet_mode import quiet_until
from follow_up_desk.core.settings import HIDE_DETAILS
from follow_up_desk.core.wording import Text
from follow_up_desk.ui.session import Session


class InterviewAnnouncer(QObject):
    """Pass each interview on to `say` once, unless quiet mode is on."""

    def __init__(self, session: Session, say: Callable[..., None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._say = say
        self._said: set[tuple[str, str, object]] = set()

    def announce(self, found: tuple[NextInterview, ...]) -> None:
        """Say which interviews begin soon."""
        for ahead in found:
            key = ahead.plan.opportunity, ahead.interview.id, ahead.interview.start
            if key in self._said or quiet_until(ahead.plan.facts) is not None:
                continue
            self._said.add(key)
            hidden = dict(self._session.book.policy.given).get(HIDE_DETAILS, False)
            notice = interview_notice(ahead, self._session.now, hidden=bool(hidden))
            texts: tuple[Text, ...] = notice.body
            self._say(notice.title, *texts)
