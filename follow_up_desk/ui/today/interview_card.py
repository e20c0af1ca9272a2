"""The card of the next interview at the head of the day; from a quarter of an hour before with what to ask there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.i18n import _
from follow_up_desk.ui.formatting import SEPARATOR
from follow_up_desk.ui.labels import IconLabel, plain_label
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.opportunity_menu import open_opportunity_menu
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import BODY, SMALL, TITLE, L, M, S, icon
from follow_up_desk.ui.timeline.people_label import PeopleLabel
from follow_up_desk.ui.timeline.web_link import open_web_link
from follow_up_desk.ui.today.interview_content import InterviewContent

MARK = L + S


class InterviewCard(QFrame):
    """Show when and where the next interview is and with whom; what to ask there is shown in time or on demand."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("interview_card")
        self.setProperty("card", True)
        self._session, self._navigator = session, navigator
        self.content: InterviewContent | None = None
        self._asked_for: bool | None = None
        self._sections: tuple[tuple[str, tuple[str, ...]], ...] = ()
        self.title = plain_label("interview_title", TITLE, True)
        self.when = plain_label("interview_when", BODY)
        self.where = plain_label("interview_where", SMALL, soft=True)
        self.people = PeopleLabel(session.done.emit)
        self.link = self._button("interview_link", "link", _("Open the link"), self._open_link)
        self.prepare = self._button("interview_prepare", "tips", "", self._toggle)
        self.timeline = self._button("interview_timeline", "timeline", _("Timeline"), self._open)
        self.notes = QWidget()
        self.notes.setObjectName("interview_notes")
        self._arrange()

    def _button(self, name: str, picture: str, words: str, act: object) -> QPushButton:
        button = QPushButton(icon(picture), words)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(M)
        for button in (self.link, self.prepare, self.timeline):
            buttons.addWidget(button)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(S // 2)
        for label in (self.title, self.when, self.where, self.people):
            words.addWidget(label)
        words.addSpacing(S)
        words.addLayout(buttons)
        words.addWidget(self.notes)
        self.lines = QVBoxLayout(self.notes)
        self.lines.setContentsMargins(0, S, 0, 0)
        self.lines.setSpacing(S // 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, M + S, L, M + S)
        row.setSpacing(M)
        row.addWidget(IconLabel("interview", "accent", MARK), 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(S)
        row.addLayout(words, 1)

    def show_interview(self, content: InterviewContent | None) -> None:
        """Show an interview; None hides the card."""
        self.setVisible(content is not None)
        if content is None:
            return
        if self.content is None or content.interview != self.content.interview:
            self._asked_for = None
        self.content = content
        self.setAccessibleName(SEPARATOR.join(filter(None, (content.title, content.when, content.where))))
        self.title.setText(content.title)
        self.when.setText(content.when)
        self.where.setText(content.where)
        self.where.setVisible(bool(content.where))
        self.people.show_people(content.people)
        self.link.setVisible(bool(content.link))
        self.link.setToolTip(content.link)
        self._show_notes()

    def _show_notes(self) -> None:
        assert self.content is not None
        shown = self.content.soon if self._asked_for is None else self._asked_for
        self.prepare.setText(_("Hide what to ask") if shown else _("What to ask"))
        self.notes.setVisible(shown)
        if self.content.sections != self._sections:
            self._sections = self.content.sections
            self._fill_notes()

    def _fill_notes(self) -> None:
        while (item := self.lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for head, lines in self._sections:
            self.lines.addSpacing(S)
            self.lines.addWidget(_line(head, bold=True))
            for line in lines:
                self.lines.addWidget(_line(line))
        self.lines.addSpacing(S)
        only_you = _line(_("Only you see this."))
        only_you.setProperty("soft", True)
        self.lines.addWidget(only_you)

    def _toggle(self) -> None:
        self._asked_for = self.notes.isHidden()
        self._show_notes()

    def _open(self) -> None:
        if self.content is not None:
            self._navigator.pick(self.content.opportunity)

    def _open_link(self) -> None:
        if self.content is not None:
            self._session.done.emit(open_web_link(self.content.link))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the opportunity's menu: "They moved it" is one click away."""
        if self.content is not None:
            keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
            at = self.mapToGlobal(self.rect().center()) if keyboard else event.globalPos()
            open_opportunity_menu(self, self._session, self._navigator, self.content.opportunity, at)


def _line(text: str, bold: bool = False) -> QLabel:
    label = plain_label("interview_note", SMALL, bold)
    label.setText(text)
    return label
