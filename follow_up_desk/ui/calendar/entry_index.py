"""The entries of an agenda by day, Qt-free: made once, so that turning a page only looks them up."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec.structs import replace

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.local_time import user_zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.ui.calendar.entries import Entry, EntryContext, entries_of
from follow_up_desk.ui.calendar.promise_spans import DAY, promised_periods

Entries = dict[date, list[Entry]]


class EntryIndex:
    """Find the entries of days; those of settled opportunities, of which there may be thousands, when asked for."""

    def __init__(self, agenda: Agenda, book: Book, order: DailyPlan) -> None:
        self.agenda, self.book = agenda, book
        self.today = order.day
        self.periods = promised_periods(agenda)
        self._order = order
        self._unsettled = self._by_day(agenda.unsettled, date.min, date.max)

    def between(self, start: date, end: date, selected: str | None = None) -> Mapping[date, list[Entry]]:
        """Return the entries of the days from start to end, those of one opportunity as selected."""
        # Of settled opportunities only interviews are shown; a day more, for it may be another day elsewhere.
        settled = self._by_day(self.agenda.plans.settled_between(start - DAY, end + DAY), start, end)
        shown = (start + at * DAY for at in range((end - start).days + 1))
        return {
            day: [_marked(entry, selected) for entry in (*self._unsettled.get(day, ()), *settled.get(day, ()))]
            for day in shown
        }

    def _by_day(self, plans: Iterable[Plan], start: date, end: date) -> Entries:
        found: Entries = {}
        here = user_zone(self.book.owner)
        for plan in plans:
            it = self.book.opportunities[plan.opportunity]
            for day, entry in entries_of(EntryContext(plan, it, self._order, here, start, end)):
                found.setdefault(day, []).append(entry)
        return found


def _marked(entry: Entry, selected: str | None) -> Entry:
    return replace(entry, selected=True) if entry.opportunity == selected else entry
