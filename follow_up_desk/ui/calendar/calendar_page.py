"""The calendar page: a month or a week, and below it the entries of the selected day."""

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from follow_up_desk.core import verbs
from follow_up_desk.core.kinds import day_comes_first
from follow_up_desk.core.local_time import in_zone, user_zone
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.workdays import Workdays
from follow_up_desk.i18n import _, ngettext, say
from follow_up_desk.i18n import day as short_day
from follow_up_desk.ui.calendar.calendar_head import CalendarHead
from follow_up_desk.ui.calendar.days import CalendarDay, month_days
from follow_up_desk.ui.calendar.entries import Entry, Sort
from follow_up_desk.ui.calendar.month_delegate import CHIPS
from follow_up_desk.ui.calendar.month_model import MonthModel
from follow_up_desk.ui.calendar.month_view import MonthView
from follow_up_desk.ui.calendar.walking import walked, week_start, within
from follow_up_desk.ui.line import Line, told_apart
from follow_up_desk.ui.line_list import LineList, row_height
from follow_up_desk.ui.page import Page
from follow_up_desk.ui.paint import reading_side
from follow_up_desk.ui.saying import first_weekday, full_day, month_name
from follow_up_desk.ui.theme import BODY, M, S, font
from follow_up_desk.ui.timeline.move_dialog import MoveDialog
from follow_up_desk.ui.timeline.putting_off import objection

LISTED = 3  # rows of the list below the month


class CalendarPage(Page):
    """Show all opportunities in a month or a week, the selected one highlighted."""

    def build(self) -> None:
        """Create the toolbar, the month and the list of the day."""
        self.month = self.today
        self.head = CalendarHead(self._now, self._workdays, self._day_first, self)
        self.title, self.before, self.after = self.head.title, self.head.before, self.head.after
        self.today_button = self.head.today
        self.model = MonthModel(self._first_weekday(), self)
        self.view = MonthView(self.model, self)
        self.view.drag.judge = self._against
        self._connect()
        self.day_title = QLabel(self)
        self.day_title.setObjectName("day_title")
        self.day_title.setFont(font(BODY, True))
        self.day_title.setAlignment(reading_side())
        self.list = LineList("day_list", _("Entries of the day"), scrolls=True)
        self.list.setFixedHeight(row_height() * LISTED + S)
        self.list.opened.connect(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(M)
        layout.addWidget(self.head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.day_title)
        layout.addWidget(self.list)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.view.walked_to.connect(self.go_to)
        self.view.chosen.connect(self._list_day)
        self.view.picked.connect(self.navigator.pick)
        self.view.dropped.connect(self._drop)
        self.view.list_asked.connect(self._enter)
        self.view.today_asked.connect(self.go_to_today)
        self.view.line_asked.connect(self.head.line.setFocus)
        self.before.clicked.connect(self.show_previous)
        self.after.clicked.connect(self.show_next)
        self.today_button.clicked.connect(self.go_to_today)
        self.head.week_asked.connect(self.show_week)
        self.head.line.went.connect(self._went)
        self.head.line.unread.connect(self._unread)

    @property
    def today(self) -> date:
        """Return today's date in the user's time zone."""
        return self._now().date()

    def _now(self) -> datetime:
        return in_zone(self.session.now, user_zone(self.session.book.owner))

    def _day_first(self) -> bool:
        return day_comes_first(self.session.book.owner.country)

    def refresh(self) -> None:
        """Show the current agenda."""
        self._show(self.view.day or self.month)

    def go_to(self, day: date) -> None:
        """Select a day and show its month."""
        self.month = day
        self._show(day)

    def go_to_today(self) -> None:
        """Select today."""
        self.go_to(self.today)

    def show_previous(self) -> None:
        """Show the previous month or week."""
        self._leaf("Key_PageUp")

    def show_next(self) -> None:
        """Show the next month or week."""
        self._leaf("Key_PageDown")

    def _leaf(self, key: str) -> None:
        week = self._first_weekday() if self.view.week_only else None
        target = walked(self.view.day or self.month, key, week_from=week)
        if target is not None:
            self.go_to(target)

    def show_week(self, only: bool) -> None:
        """Show the week of the selected day if `only`, else its month."""
        self.view.show_week(only)
        self._name()

    def _went(self, day: date) -> None:
        self.go_to(within(day))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unread(self) -> None:
        self.session.refused.emit(_("This is not a day we can read."))

    def _against(self, entry: Entry, day: date) -> str:
        """Return the reason against moving an entry to a day, empty if there is none."""
        if day < self.today:
            return _("This day has passed.")
        assert entry.step is not None
        why = objection(self.session.plan(entry.opportunity), entry.step, day)
        return _("{day} is not a good day: {why}").format(day=short_day(day), why=say(why)) if why else ""

    def _drop(self, entry: Entry, day: date) -> None:
        """Move a step; for a day that is not a good one, ask for a reason first."""
        assert entry.step is not None
        if day < self.today:
            self.session.refused.emit(_("Please choose a day that is still to come."))
        elif self._against(entry, day):
            plan = self.session.plan(entry.opportunity)
            MoveDialog(self.session, plan, entry.step, self, day).exec()
        else:
            self.session.do(_("Move"), verbs.move, entry.opportunity, entry.step, day)

    def _show(self, day: date) -> None:
        session, first = self.session, self._first_weekday()
        days = month_days(session.agenda, session.book, self.month, first, self._workdays(), self.opportunity)
        self.model.show(days, first)
        index = self.model.find(day)
        if index != self.view.currentIndex():
            self.view.setCurrentIndex(index)
        self.view.fit()
        self._name()
        shown = next((cell for cell in days if cell.day == day), None)
        if shown is not None:
            self._list_day(shown)

    def _name(self) -> None:
        """Set the title to the month, or to the first day of the week."""
        first = week_start(self.view.day or self.month, self._first_weekday())
        week = _("Week from {day}").format(day=short_day(first))
        self.title.setText(week if self.view.week_only else month_name(self.month))

    def _first_weekday(self) -> int:
        return first_weekday(self.session.book.owner.country)

    def _workdays(self) -> Workdays:
        """Return the working days of the selected opportunity's employer, else those of the user's country."""
        book = self.session.book
        plan = self.session.agenda.plans.get(self.opportunity or "")
        if plan is not None:
            return plan.facts.days
        return self.session.desk.calendars.of(Opportunity("", "", ""), book.owner, book.policy)

    def _list_day(self, day: CalendarDay) -> None:
        name = full_day(day.day)
        count = len(day.entries)
        if day.off or day.blocked:
            name = _("{day}, {off}").format(day=name, off=day.off or day.blocked)
        counted = ngettext("{day}: {n} entry", "{day}: {n} entries", count).format(day=name, n=count)
        self.day_title.setText(counted if count else _("{day}: nothing").format(day=name))
        self.list.show_lines(told_apart(self._line(entry) for entry in day.entries))

    def _line(self, entry: Entry) -> Line:
        it = self.session.opportunity(entry.opportunity)
        reason = entry.step.reason if entry.step else None
        tone = "accent" if entry.kind is Sort.INTERVIEW else CHIPS.get(entry.kind, ("", "", "rest"))[2]
        return Line(
            entry.key, it.id, it.company, it.role, entry.title, entry.clock, entry.icon, tone, entry.step, reason
        )

    def _enter(self) -> None:
        if self.list.lines.rows:
            self.list.setCurrentIndex(self.list.lines.index(0))
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _pick(self, line: Line) -> None:
        self.navigator.pick(line.opportunity)
