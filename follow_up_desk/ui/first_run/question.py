"""The question at the first start: are these your country, time zone and hours for reminders?"""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core.user_records import Owner, Policy
from follow_up_desk.i18n import _, language
from follow_up_desk.ui.first_run.reminder_hours import waking_hours
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import BODY, L, M


def question_text(owner: Owner, policy: Policy) -> str:
    """Return the question with the guessed values."""
    start, _dash, end = waking_hours(policy).partition("-")
    words = _(
        "{country}, clock of {zone}, reminders between {start} and {end}: is that right?"
        " Public holidays and good hours to call follow from it."
    )
    return words.format(country=_country(owner.country), zone=owner.time_zone, start=start, end=end)


def _country(code: str) -> str:
    """Return a country's name from Qt, which needs no catalogue and so does not delay the first picture."""
    return QLocale(f"{language().split('_')[0]}_{code}").nativeTerritoryName() or code


class FirstQuestion(QFrame):
    """A card that asks once; "That is right" and a saved change both hide it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first_question")
        self.setProperty("card", True)
        self._session = session
        self.words: QLabel = plain_label("first_question_words", BODY)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.right = QPushButton(_("Yes"))
        self.right.setObjectName("first_right")
        self.right.clicked.connect(self.hide)
        self.change = QPushButton(_("Change"))
        self.change.setObjectName("first_change")
        self.change.clicked.connect(self._change)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addStretch(1)
        row.addWidget(self.right)
        row.addWidget(self.change)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        column.addWidget(self.words)
        column.addLayout(row)
        self.refresh()

    def refresh(self) -> None:
        """Show the current values."""
        self.words.setText(question_text(self._session.book.owner, self._session.book.policy))

    def _change(self) -> None:
        from follow_up_desk.ui.first_run.location_form import LocationForm

        if LocationForm(self._session, self.window()).exec():
            self.hide()
