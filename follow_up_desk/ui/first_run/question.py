"""The question until it is answered: are these your country, time zone and hours for reminders?"""

from datetime import time

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core import verbs
from follow_up_desk.core.local_time import zone_named
from follow_up_desk.core.user_records import Owner, Policy
from follow_up_desk.i18n import _, clock, language, place
from follow_up_desk.ui.first_run.reminder_hours import is_answered, waking_hours
from follow_up_desk.ui.forms.owner_defaults import UTC
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import BODY, L, M


def question_text(owner: Owner, policy: Policy) -> str:
    """Return the question with the guessed values; where the machine knows no place, it is not guessed."""
    if owner.time_zone == UTC:
        return _("Where are you, and when may reminders come? Public holidays and good hours to call follow from it.")
    start, _dash, end = waking_hours(policy).partition("-")
    words = _(
        "{country}: you are on {place} time and want reminders from {start} to {end}. Is that right?"
        " Public holidays and good hours to call follow from it."
    )
    return words.format(
        country=_country(owner.country),
        place=place(zone_named(owner.time_zone)),
        start=clock(time.fromisoformat(start)),
        end=clock(time.fromisoformat(end)),
    )


def _country(code: str) -> str:
    """Return a country's name from Qt, which needs no catalogue and so does not delay the first picture."""
    return QLocale(f"{language().split('_')[0]}_{code}").nativeTerritoryName() or code


class FirstQuestion(QFrame):
    """A card that asks until "Keep this" or a saved form answers it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first_question")
        self.setProperty("card", True)
        self._session = session
        self.words: QLabel = plain_label("first_question_words", BODY)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.right = QPushButton(_("Keep this"))
        self.right.setObjectName("first_right")
        self.right.clicked.connect(self._confirm)
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
        """Show the current values, or nothing once they are confirmed."""
        book = self._session.book
        self.words.setText(question_text(book.owner, book.policy))
        guessed = book.owner.time_zone != UTC
        self.right.setVisible(guessed)
        self.change.setText(_("Change") if guessed else _("Choose"))
        self.setVisible(not is_answered(book))

    def _confirm(self) -> None:
        from follow_up_desk.ui.first_run.location_form import with_hours

        policy = self._session.book.policy
        self._session.do(_("Settings"), verbs.set_policy, with_hours(policy, waking_hours(policy)))
        self.refresh()

    def _change(self) -> None:
        from follow_up_desk.ui.first_run.location_form import LocationForm

        if LocationForm(self._session, self.window()).exec():
            self.refresh()
