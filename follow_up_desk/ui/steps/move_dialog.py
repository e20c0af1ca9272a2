"""The dialog that moves a step to another day."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from follow_up_desk.core import verbs
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _, day, translate
from follow_up_desk.ui.formatting import first_weekday
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.steps.postponing import objection
from follow_up_desk.ui.theme import BODY, L, M, colour, font, icon

WEEKDAYS = tuple(Qt.DayOfWeek)


class MoveDialog(QDialog):
    """Ask for a day, and for a reason if it is not a good one; `on` is the day shown first."""

    def __init__(
        self, session: Session, plan: Plan, step: Step, parent: QWidget | None = None, on: date | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("move_dialog")
        self.setWindowTitle(_("Move to a day"))
        self._session, self._plan, self._step = session, plan, step
        self._first = on or step.date
        self.calendar = self._calendar()
        self.note = QLabel(wordWrap=True)
        self.note.setObjectName("move_note")
        self.reason = QLineEdit(placeholderText=_("Your reason"))
        self.reason.setObjectName("move_reason")
        self.reason.setAccessibleName(_("Your reason"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.move_button = self.buttons.addButton(_("Move"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.move_button.setProperty("primary", True)
        heading = QLabel(translate(step_title(step, session.opportunity(plan.opportunity))), wordWrap=True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setFont(font(BODY, True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(M)
        for widget in (heading, self.calendar, self.note, self.reason, self.buttons):
            layout.addWidget(widget)
        self._connect()

    def _calendar(self) -> QCalendarWidget:
        calendar = QCalendarWidget()
        calendar.setObjectName("move_day")
        calendar.setAccessibleName(_("Day to move it to"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(WEEKDAYS[first_weekday(self._plan.facts.owner.country)])
        plain = QTextCharFormat()
        plain.setForeground(colour("ink_soft"))
        for weekday in WEEKDAYS:
            calendar.setWeekdayTextFormat(weekday, plain)
        for name, picture in (("qt_calendar_prevmonth", "arrow-left"), ("qt_calendar_nextmonth", "arrow-right")):
            button = calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(icon(picture, "ink"))
        calendar.setMinimumDate(_qdate(self._plan.facts.today))
        calendar.setSelectedDate(_qdate(self._first))
        return calendar

    def _connect(self) -> None:
        self.calendar.selectionChanged.connect(self._judge)
        self.reason.textChanged.connect(self._judge)
        self.buttons.accepted.connect(self._move)
        self.buttons.rejected.connect(self.reject)
        self._judge()

    @property
    def chosen(self) -> date:
        """Return the chosen day."""
        found = self.calendar.selectedDate()
        return date(found.year(), found.month(), found.day())

    def _judge(self) -> None:
        chosen = self.chosen
        against = objection(self._plan, self._step, chosen)
        self.reason.setVisible(against is not None)
        self.note.setStyleSheet(f"color: {colour('now' if against else 'ink_soft').name()}")
        words = _("{day} is not a good day: {why}. If you want it all the same, say why.")
        fine = _("It will be due on {day}.")
        self.note.setText(
            (words if against else fine).format(day=day(chosen), why=translate(against) if against else "")
        )
        self.move_button.setEnabled(against is None or bool(self.reason.text().strip()))

    def _move(self) -> None:
        chosen = self.chosen
        reason = self.reason.text().strip() or None
        if self._session.do(_("Move"), verbs.move, self._plan.opportunity, self._step, chosen, reason=reason):
            self.accept()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
