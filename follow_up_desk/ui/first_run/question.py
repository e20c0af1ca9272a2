"""The one question: is this where you are, and are these the hours for reminders?"""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from follow_up_desk.core.records import Owner, Policy
from follow_up_desk.core.settings import SETTINGS, Setting
from follow_up_desk.i18n import _, language
from follow_up_desk.ui.labels import plain_label
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.theme import BODY, L, M


def waking_setting() -> Setting:
    """Return the row of the settings' table that holds the hours for reminders."""
    return next(setting for setting in SETTINGS if setting.name == "waking_hours")


def waking_hours(policy: Policy) -> str:
    """Return the hours for reminders: "08:00-21:00"."""
    setting = waking_setting()
    return str(dict(policy.given).get(setting.name, setting.default))


def question(owner: Owner, policy: Policy) -> str:
    """Return the question in words."""
    start, _dash, end = waking_hours(policy).partition("-")
    words = _(
        "{country}, clock of {zone}, reminders between {start} and {end}: is that right?"
        " Public holidays and good hours to call follow from it."
    )
    return words.format(country=_country(owner.country), zone=owner.time_zone, start=start, end=end)


def _country(code: str) -> str:
    """Qt knows names of countries without a catalogue; the first picture of an empty desk waits for nothing."""
    return QLocale(f"{language().split('_')[0]}_{code}").nativeTerritoryName() or code


class Question(QFrame):
    """Ask once; "That is right" or a change of it both put it away."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first_question")
        self.setProperty("card", True)
        self._session = session
        self.words: QLabel = plain_label("first_question_words", BODY)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.right = QPushButton(_("That is right"))
        self.right.setObjectName("first_right")
        self.right.clicked.connect(self.hide)
        self.change = QPushButton(_("Change it"))
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
        """Say what holds now."""
        self.words.setText(question(self._session.book.owner, self._session.book.policy))

    def _change(self) -> None:
        from follow_up_desk.ui.first_run.here_form import HereForm

        if HereForm(self._session, self.window()).exec():
            self.hide()
