"""The calendar page: a month or a week, and below it the entries of the selected day."""

from datetime import date, datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from follow_up_desk.core import verbs
from follow_up_desk.core.local_time import in_zone, user_zone
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.timing_defaults import types_day_first
from follow_up_desk.core.workdays import Workdays
from follow_up_desk.i18n import _, full_day, month, ngettext, translate
from follow_up_desk.i18n import day as short_day
from follow_up_desk.ui.calendar.calendar_toolbar import CalendarToolbar
from follow_up_desk.ui.calendar.date_navigation import clamp_date, date_for_key, week_start
from follow_up_desk.ui.calendar.days import CalendarDay, month_days
from follow_up_desk.ui.calendar.entries import Entry, EntryKind
from follow_up_desk.ui.calendar.month_delegate import CHIP_STYLES
from follow_up_desk.ui.calendar.month_model import MonthModel
from follow_up_desk.ui.calendar.month_view import MonthView
from follow_up_desk.ui.formatting import first_weekday
from follow_up_desk.ui.list_row import ListRow, with_unique_keys
from follow_up_desk.ui.opportunity_menu import open_opportunity_menu
from follow_up_desk.ui.page import Page
from follow_up_desk.ui.paint import label_alignment
from follow_up_desk.ui.row_list import RowList, row_height
from follow_up_desk.ui.steps.move_dialog import MoveDialog
from follow_up_desk.ui.steps.postponing import objection
from follow_up_desk.ui.theme import BODY, M, S, font

LIST_ROWS = 3  # rows of the list below the month


class CalendarPage(Page):
    """Show all opportunities in a month or a week, the selected one highlighted."""

    def build(self) -> None:
        """Create the toolbar, the month and the list of the day."""
        self.month = self.today
        self.head = CalendarToolbar(self._now, self._workdays, self._day_first, self)
        self.title, self.before, self.after = self.head.title, self.head.before, self.head.after
        self.today_button = self.head.today
        self.model = MonthModel(self._first_weekday(), self)
        self.view = MonthView(self.model, self)
        self.view.drag.judge = self._objection_to
        self._connect()
        self.day_title = QLabel(self)
        self.day_title.setObjectName("day_title")
        self.day_title.setFont(font(BODY, True))
        self.day_title.setAlignment(label_alignment())
        self.list = RowList("day_list", _("Entries of the day"), scrolls=True)
        self.list.setFixedHeight(row_height() * LIST_ROWS + S)
        self.list.opened.connect(self._pick)
        self.list.menu_requested.connect(self._open_menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(M)
        layout.addWidget(self.head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.day_title)
        layout.addWidget(self.list)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.view.date_requested.connect(self.go_to)
        self.view.chosen.connect(self._list_day)
        self.view.picked.connect(self.navigator.pick)
        self.view.dropped.connect(self._drop)
        self.view.list_requested.connect(self._enter)
        self.view.today_requested.connect(self.go_to_today)
        self.view.menu_requested.connect(self._open_menu)
        self.view.date_field_requested.connect(self.head.line.setFocus)
        self.before.clicked.connect(self.show_previous)
        self.after.clicked.connect(self.show_next)
        self.today_button.clicked.connect(self.go_to_today)
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
        assert entry.step is not None
        why = objection(self.session.plan(entry.opportunity), entry.step, day)
        return _("{day} is not a good day: {why}").format(day=short_day(day), why=translate(why)) if why else ""

    def _drop(self, entry: Entry, day: date) -> None:
        """Move a step; for a day that is not a good one, ask for a reason first."""
        assert entry.step is not None
        if day < self.today:
            self.session.refused.emit(_("Please choose a day that is still to come."))
        elif self._objection_to(entry, day):
            plan = self.session.plan(entry.opportunity)
            MoveDialog(self.session, plan, entry.step, self, day).exec()
        else:
            self.session.do(_("Move"), verbs.move, entry.opportunity, entry.step, day)

    def _show(self, day: date) -> None:
        session, first = self.session, self._first_weekday()
        days = month_days(
            session.agenda, session.book, session.day, self.month, first, self._workdays(), self.opportunity
        )
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
        name = full_day(day.day)
        count = len(day.entries)
        if day.off or day.blocked:
            name = _("{day}, {off}").format(day=name, off=day.off or day.blocked)
        counted = ngettext("{day}: {n} entry", "{day}: {n} entries", count).format(day=name, n=count)
        self.day_title.setText(counted if count else _("{day}: nothing").format(day=name))
        self.list.show_lines(with_unique_keys(self._line(entry) for entry in day.entries))

    def _line(self, entry: Entry) -> ListRow:
        it = self.session.opportunity(entry.opportunity)
        reason = entry.step.reason if entry.step else None
        tone = "accent" if entry.kind is EntryKind.INTERVIEW else CHIP_STYLES.get(entry.kind, ("", "", "rest"))[2]
        return ListRow(
            entry.key, it.id, it.company, it.role, entry.title, entry.clock, entry.icon, tone, entry.step, reason
        )

    def _open_menu(self, item: Entry | ListRow, at: QPoint) -> None:
        open_opportunity_menu(self, self.session, self.navigator, item.opportunity, at, item.step)

    def _enter(self) -> None:
        if self.list.lines.rows:
            self.list.setCurrentIndex(self.list.lines.index(0))
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _pick(self, line: ListRow) -> None:
        self.navigator.pick(line.opportunity)
