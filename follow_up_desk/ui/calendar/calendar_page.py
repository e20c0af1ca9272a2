"""The calendar page: a month or a week, and below it the entries of the selected day."""

from datetime import date, datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from follow_up_desk.core import verbs
from follow_up_desk.core.local_time import in_zone, user_zone, wall_time
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.timing_defaults import types_day_first
from follow_up_desk.core.workdays import Workdays
from follow_up_desk.i18n import _, month, translate
from follow_up_desk.i18n import day as short_day
from follow_up_desk.ui.calendar.calendar_legend import CalendarLegend
from follow_up_desk.ui.calendar.calendar_toolbar import CalendarToolbar
from follow_up_desk.ui.calendar.date_navigation import clamp_date, date_for_key, week_start
from follow_up_desk.ui.calendar.day_panel import DayPanel
from follow_up_desk.ui.calendar.days import CalendarDay, month_days
from follow_up_desk.ui.calendar.entries import Entry, EntryKind
from follow_up_desk.ui.calendar.entry_index import EntryIndex
from follow_up_desk.ui.calendar.month_delegate import CHIP_STYLES
from follow_up_desk.ui.calendar.month_model import MonthModel
from follow_up_desk.ui.calendar.month_view import MonthView
from follow_up_desk.ui.formatting import first_weekday
from follow_up_desk.ui.list_row import ListRow
from follow_up_desk.ui.navigator import MeantInterview
from follow_up_desk.ui.opportunity_menu import open_opportunity_menu
from follow_up_desk.ui.page import Page
from follow_up_desk.ui.steps.move_dialog import MoveDialog
from follow_up_desk.ui.steps.postponing import objection
from follow_up_desk.ui.theme import L, M, S

BESIDE_FROM = 1.5  # how many times as wide as high the page is where the day's list stands beside the grid


class CalendarPage(Page):
    """Show all opportunities in a month or a week, the selected one highlighted."""

    folds = True

    def build(self) -> None:
        """Create the toolbar, the month and the list of the day."""
        self.month = self.today
        self._entries: EntryIndex | None = None
        self.head = CalendarToolbar(self._now, self._workdays, self._day_first, self)
        self.title, self.before, self.after = self.head.title, self.head.before, self.head.after
        self.today_button = self.head.today
        self.model = MonthModel(self._first_weekday(), self)
        self.view = MonthView(self.model, self)
        self.view.drag.judge = self._objection_to
        self.day_panel = DayPanel(self)
        self.list, self.day_title = self.day_panel.list, self.day_panel.title
        self._connect()
        self._arrange()
        self.setFocusProxy(self.view)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(M)
        layout.addWidget(self.head)
        grid = QVBoxLayout()
        grid.setSpacing(S)
        grid.addWidget(self.view, 1)
        grid.addWidget(CalendarLegend(self))
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(L)
        self._body.addLayout(grid, 1)
        self._body.addWidget(self.day_panel)
        layout.addLayout(self._body, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the day's list beside the grid where there is room, else below it."""
        super().resizeEvent(event)
        if hasattr(self, "day_panel"):
            self._place_list()

    def _place_list(self) -> None:
        beside = self.width() >= self.height() * BESIDE_FROM
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        if beside:
            self.day_panel.stand_beside(self.width())
        else:
            self.day_panel.stand_below(self.height())

    def _connect(self) -> None:
        self.day_panel.picked.connect(self._pick)
        self.day_panel.menu_requested.connect(self._open_menu)
        self.view.date_requested.connect(self.go_to)
        self.view.chosen.connect(self._list_day)
        self.view.picked.connect(self.navigator.pick)
        self.view.dropped.connect(self._drop)
        self.view.list_requested.connect(self.day_panel.enter)
        self.view.today_requested.connect(self.go_to_today)
        self.view.menu_requested.connect(self._open_menu)
        self.view.date_field_requested.connect(self.head.line.setFocus)
        self.before.clicked.connect(self.show_previous)
        self.after.clicked.connect(self.show_next)
        self.today_button.clicked.connect(self.go_to_today)
        self.head.panels.clicked.connect(self.panels_toggled)
        self.head.week_view_toggled.connect(self.show_week)
        self.head.line.date_entered.connect(self._go_to_entered)
        self.head.line.date_rejected.connect(self._report_unreadable)

    @property
    def today(self) -> date:
        """Return today's date in the user's time zone."""
        return self._now().date()

    def _now(self) -> datetime:
        return in_zone(self.session.now, user_zone(self.session.book.owner))

    def _day_first(self) -> bool:
        return types_day_first(self.session.book.owner)

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
        self._turn_page("Key_PageUp")

    def show_next(self) -> None:
        """Show the next month or week."""
        self._turn_page("Key_PageDown")

    def _turn_page(self, key: str) -> None:
        week = self._first_weekday() if self.view.week_only else None
        target = date_for_key(self.view.day or self.month, key, week_from=week)
        if target is not None:
            self.go_to(target)

    def show_week(self, only: bool) -> None:
        """Show the week of the selected day if `only`, else its month."""
        self.view.show_week(only)
        self._name()

    def _go_to_entered(self, day: date) -> None:
        self.go_to(clamp_date(day))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _report_unreadable(self) -> None:
        self.session.refused.emit(_("This could not be read as a day."))

    def _objection_to(self, entry: Entry, day: date) -> str:
        """Return the reason against moving an entry to a day, empty if there is none."""
        if day < self.today:
            return _("This day has passed.")
        if entry.step is None:
            return ""
        why = objection(self.session.plan(entry.opportunity), entry.step, day)
        return _("{day} is not a good day: {why}").format(day=short_day(day), why=translate(why)) if why else ""

    def _drop(self, entry: Entry, day: date) -> None:
        """Move a step or log that they moved an interview; for a day that is not a good one, ask for a reason first."""
        if day < self.today:
            self.session.refused.emit(_("Please choose a day that is still to come."))
        elif entry.step is None:
            self._ask_about_move(entry, day)
        elif self._objection_to(entry, day):
            plan = self.session.plan(entry.opportunity)
            MoveDialog(self.session, plan, entry.step, self, day).exec()
        else:
            self.session.do(_("Move"), verbs.move, entry.opportunity, entry.step, day)

    def _ask_about_move(self, entry: Entry, day: date) -> None:
        """Open "They moved the interview" with the new day filled in, by the interview's own clock."""
        assert entry.interview is not None
        start = wall_time(entry.interview.start)
        there = start.date() + (day - entry.at.date())
        self.navigator.happened(entry.opportunity, "moved", MeantInterview(entry.interview.id, there, start.time()))

    def _show(self, day: date) -> None:
        first = self._first_weekday()
        days = month_days(self._index(), self.month, first, self._workdays(), self.opportunity)
        self.model.show(days, first)
        index = self.model.find(day)
        if index != self.view.currentIndex():
            self.view.setCurrentIndex(index)
        self.view.fit()
        self._name()
        shown = next((cell for cell in days if cell.day == day), None)
        if shown is not None:
            self._list_day(shown)

    def _index(self) -> EntryIndex:
        """Return the entries of the current agenda."""
        session = self.session
        if self._entries is None or self._entries.agenda is not session.agenda:
            self._entries = EntryIndex(session.agenda, session.book, session.day)
        return self._entries

    def _name(self) -> None:
        """Set the title to the month, or to the first day of the week."""
        first = week_start(self.view.day or self.month, self._first_weekday())
        week = _("Week from {day}").format(day=short_day(first))
        self.title.setText(week if self.view.week_only else month(self.month))

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
        self.day_panel.show_day(day, [self._line(entry) for entry in day.agenda])

    def _line(self, entry: Entry) -> ListRow:
        it = self.session.opportunity(entry.opportunity)
        reason = entry.step.reason if entry.step else None
        tone = "accent" if entry.kind is EntryKind.INTERVIEW else CHIP_STYLES.get(entry.kind, ("", "", "rest"))[2]
        return ListRow(
            entry.key,
            it.id,
            it.company,
            it.role,
            entry.title,
            entry.clock,
            entry.icon,
            tone,
            entry.step,
            reason,
            entry.interview,
        )

    def _open_menu(self, item: Entry | ListRow, at: QPoint) -> None:
        meant = MeantInterview(item.interview.id) if item.interview else None
        open_opportunity_menu(self, self.session, self.navigator, item.opportunity, at, item.step, meant)

    def _pick(self, line: ListRow) -> None:
        self.navigator.pick(line.opportunity)
