"""What came in from another computer and is to be looked at: news, and fields that have two values."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from follow_up_desk import i18n
from follow_up_desk.core.local_time import user_zone
from follow_up_desk.core.wording import Text, UserError
from follow_up_desk.i18n import _, ngettext, translate
from follow_up_desk.sync.state import OtherVersion, SyncState
from follow_up_desk.ui.forms.field import label
from follow_up_desk.ui.other_devices.entries import Entries, Entry
from follow_up_desk.ui.other_devices.version_words import subject_words, value_words
from follow_up_desk.ui.session import Session

MOST = 10  # shown at once


class ComputerNews(QWidget):
    """Show the news with a button that says they were seen, and both values of each field with a choice."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._name = session, ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.news = Entries(_("What came in"), self._told)
        self.versions = Entries(_("Changed on two computers"), self._version)
        self.more = label("", soft=True)
        for part in (self.news, self.versions, self.more):
            column.addWidget(part)

    def show_state(self, state: SyncState) -> None:
        """Show what there is to look at."""
        self._name = state.name
        self.news.show_items([state.news] if state.news else [])
        self.versions.show_items(state.versions[:MOST])
        left = len(state.versions) - MOST
        words = ngettext(
            "{n} more is shown once these are answered.", "{n} more are shown once these are answered.", max(left, 0)
        )
        self.more.setText(words.format(n=left))
        self.more.setVisible(left > 0)
        self.setVisible(bool(state.news or state.versions))

    def _told(self, news: tuple[Text, ...]) -> Entry:
        lines = [translate(text) for text in news[:MOST]]
        if len(news) > MOST:
            lines.append(_("And {n} more.").format(n=len(news) - MOST))
        entry = Entry("", lines)
        entry.button("dismiss_news", _("I have seen it"), partial(self._dismiss, None))
        return entry

    def _version(self, version: OtherVersion) -> Entry:
        here = user_zone(self._session.book.owner)
        at = i18n.moment(version.changed_at, here)
        present = value_words(version, version.present, self._session)
        other = value_words(version, version.other, self._session)
        lines = (
            _("What counts now: {value}").format(value=present),
            self._source(version.desk).format(when=at, name=version.desk, value=other),
            _("Both are kept until {day}.").format(day=i18n.day_of(version.until, here)),
        )
        entry = Entry(subject_words(version, self._session), lines)
        entry.button("take_version", _("Take the other one"), partial(self._take, version.id))
        entry.button("dismiss_version", _("Leave it as it is"), partial(self._dismiss, version.id))
        return entry

    def _source(self, desk: str) -> str:
        if not desk:
            return _("On another computer, {when}: {value}")
        if desk == self._name:
            return _("On this computer, {when}: {value}")
        return _("On “{name}”, {when}: {value}")

    def _take(self, id: str) -> None:
        try:
            self._session.sync.take_version(id, self._session.now)
        except UserError as refused:
            self._session.say_refused(refused)

    def _dismiss(self, id: str | None) -> None:
        self._session.sync.dismiss(id, self._session.now)
