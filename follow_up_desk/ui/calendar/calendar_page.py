"""The calendar: a month one can walk through, and below it everything that lies on the day selected."""

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.workdays import Workdays
from follow_up_desk.i18n import _, ngettext
from follow_up_desk.ui.calendar.days import CalendarDay, month_days
from follow_up_desk.ui.calendar.entries import Entry, Sort
from follow_up_desk.ui.calendar.month_delegate import CHIPS
from follow_up_desk.ui.calendar.month_model import MonthModel
from follow_up_desk.ui.calendar.month_view import MonthView
from follow_up_desk.ui.calendar.walking import months_on
from follow_up_desk.ui.line import Line, told_apart
from follow_up_desk.ui.line_list import LineList, row_height
from follow_up_desk.ui.page import Page
from follow_up_desk.ui.paint import reading_side
from follow_up_desk.ui.saying import first_weekday, full_day, month_name
from follow_up_desk.ui.theme import BODY, HERO, M, S, font, icon

LISTED = 3


class CalendarPage(Page):
    """Show a month of all opportunities, the selected one standing out."""

    def build(self) -> None:
        """Make the head, the month and the list of the day."""
        self.month = self.today
        self.title = _title("month_title", HERO)
        self.model = MonthModel(self._first_weekday(), self)
        self.view = MonthView(self.model, self)
        self.view.walked_to.connect(self.go_to)
        self.view.chosen.connect(self._list_day)
        self.view.picked.connect(self.navigator.pick)
        self.view.list_asked.connect(self._enter)
        self.view.today_asked.connect(self.go_to_today)
        self.day_title = _title("day_title", BODY)
        self.list = LineList("day_list", _("Entries of the day"), scrolls=True)
        self.list.setFixedHeight(row_height() * LISTED + S)
        self.list.opened.connect(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(M)
        layout.addLayout(self._head())
        layout.addWidget(self.view, 1)
        layout.addWidget(self.day_title)
        layout.addWidget(self.list)
        self.setFocusProxy(self.view)

    def _head(self) -> QHBoxLayout:
        self.before = self._arrow("month_before", "arrow-left", "arrow-right", _("Previous month"))
        self.after = self._arrow("month_after", "arrow-right", "arrow-left", _("Next month"))
        self.today_button = QPushButton(_("Today"))
        self.today_button.setObjectName("calendar_today")
        self.before.clicked.connect(self.show_previous)
        self.after.clicked.connect(self.show_next)
        self.today_button.clicked.connect(self.go_to_today)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.title, 1)
        for button in (self.today_button, self.before, self.after):
            row.addWidget(button)
        return row

    def _arrow(self, name: str, picture: str, mirrored: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(mirrored if self.isRightToLeft() else picture))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    @property
    def today(self) -> date:
        """Return the user's day."""
        return self.session.now.astimezone(ZoneInfo(self.session.book.owner.time_zone)).date()

    def refresh(self) -> None:
        """Show the month as it is now."""
        self._show(self.view.day or self.month)

    def go_to(self, day: date) -> None:
        """Select a day, in its own month."""
        self.month = day
        self._show(day)

    def go_to_today(self) -> None:
        """Select today."""
        self.go_to(self.today)

    def show_previous(self) -> None:
        """Show the month before."""
        self.go_to(months_on(self.view.day or self.month, -1))

    def show_next(self) -> None:
        """Show the month after."""
        self.go_to(months_on(self.view.day or self.month, 1))

    def _show(self, day: date) -> None:
        session, first = self.session, self._first_weekday()
        days = month_days(session.agenda, session.book, self.month, first, self._workdays(), self.opportunity)
        self.title.setText(month_name(self.month))
        self.model.show(days, first)
        self.view.fit()
        index = self.model.find(day)
        if index != self.view.currentIndex():
            self.view.setCurrentIndex(index)
        shown = next((cell for cell in days if cell.day == day), None)
        if shown is not None:
            self._list_day(shown)

    def _first_weekday(self) -> int:
        return first_weekday(self.session.book.owner.country)

    def _workdays(self) -> Workdays:
        """The days of the selected opportunity's employer, else those of the user's own country."""
        book = self.session.book
        plan = self.session.agenda.plans.get(self.opportunity or "")
        if plan is not None:
            return plan.facts.days
        return self.session.desk.calendars.of(Opportunity("", "", ""), book.owner, book.policy)

    def _list_day(self, day: CalendarDay) -> None:
        name = full_day(day.day)
        count = len(day.entries)
        if day.off:
            name = _("{day}, {off}").format(day=name, off=day.off)
        counted = ngettext("{day}: {n} entry", "{day}: {n} entries", count).format(day=name, n=count)
        self.day_title.setText(counted if count else _("{day}: nothing").format(day=name))
        self.list.show_lines(told_apart(self._line(entry) for entry in day.entries))

    def _line(self, entry: Entry) -> Line:
        it = self.session.opportunity(entry.opportunity)
        reason = entry.step.reason if entry.step else None
        tone = "accent" if entry.sort is Sort.INTERVIEW else CHIPS.get(entry.sort, ("", "", "rest"))[2]
        return Line(
            entry.key, it.id, it.company, it.role, entry.title, entry.clock, entry.icon, tone, entry.step, reason
        )

    def _enter(self) -> None:
        if self.list.lines.rows:
            self.list.setCurrentIndex(self.list.lines.index(0))
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _pick(self, line: Line) -> None:
        self.navigator.pick(line.opportunity)


def _title(name: str, size: float) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setFont(font(size, True))
    label.setAlignment(reading_side())
    return label
