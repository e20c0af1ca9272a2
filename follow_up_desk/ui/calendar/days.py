"""A month as a grid of 42 days, Qt-free: entries, promised periods and days off of each."""

from collections.abc import Iterable
from datetime import date, datetime, time

from msgspec import Struct, field

from follow_up_desk.core.book import Book
from follow_up_desk.core.workdays import Workdays
from follow_up_desk.i18n import _, full_day, ngettext, translate
from follow_up_desk.ui.calendar.entries import Entry, EntryKind
from follow_up_desk.ui.calendar.entry_index import EntryIndex
from follow_up_desk.ui.calendar.promise_spans import DAY, SpanPart, spans_by_day

DAYS, WEEK = 42, 7


class CalendarDay(Struct, frozen=True):
    """Hold one cell of the month: `off`, `note`, `blocked` and `grace` are texts, empty where they do not apply."""

    day: date
    in_month: bool
    today: bool
    off: str = ""
    note: str = ""
    free: bool = False
    blocked: str = ""
    grace: str = ""
    entries: tuple[Entry, ...] = ()
    spans: tuple[SpanPart, ...] = field(default=())

    @property
    def weekend(self) -> str:
        """Return the tooltip of a shaded weekend, empty for other days."""
        return _("a weekend") if self.free and not self.off else ""

    @property
    def chips(self) -> tuple[Entry, ...]:
        """Return the entries drawn as chips, in the order of the day's importance."""
        return tuple(entry for entry in self.entries if entry.kind is not EntryKind.PROMISE)

    @property
    def agenda(self) -> tuple[Entry, ...]:
        """Return all entries in the order of the clock."""
        return in_time_order(self.entries)

    @property
    def spoken(self) -> str:
        """Return the text for screen readers: "Tuesday 27 October, 2 entries: ..."."""
        name = _("{day}, today").format(day=full_day(self.day)) if self.today else full_day(self.day)
        for more in filter(None, (self.off or self.blocked, self.grace)):
            name = _("{day}, {off}").format(day=name, off=more)
        if not self.entries:
            return name
        count = len(self.entries)
        counted = ngettext("{day}, {n} entry: {entries}", "{day}, {n} entries: {entries}", count)
        return counted.format(day=name, n=count, entries="; ".join(entry.spoken for entry in self.entries))


def grid_start(month: date, first_weekday: int) -> date:
    """Return the first day shown for a month."""
    first = month.replace(day=1)
    return first - ((first.weekday() - first_weekday) % WEEK) * DAY


def month_days(
    index: EntryIndex,
    month: date,
    first_weekday: int,
    days: Workdays | None = None,
    selected: str | None = None,
) -> tuple[CalendarDay, ...]:
    """Return the six weeks that show a month; `days` says which are days off, `selected` whose entries to highlight."""
    start = grid_start(month, first_weekday)
    shown = [start + at * DAY for at in range(DAYS)]
    entries = index.between(start, shown[-1], selected)
    spans = spans_by_day(index.periods, start, shown[-1], selected)
    return tuple(
        CalendarDay(
            day=day,
            in_month=(day.year, day.month) == (month.year, month.month),
            today=day == index.today,
            off=_day_off_reason(days, day),
            note=_holiday_name(days, day),
            free=days is not None and days.closed(day) is not None,
            blocked=_blocked_reason(days, day),
            grace=_grace_text(spans.get(day, ()), index.book),
            entries=tuple(sorted(entries.get(day, ()), key=_sort_key)),
            spans=tuple(spans.get(day, ())),
        )
        for day in shown
    )


def in_time_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries of a day by their hour; first those that have none, because they may be done at any time."""
    return tuple(sorted(entries, key=_by_hour))


def _by_hour(entry: Entry) -> tuple[bool, time, EntryKind, int, str]:
    timed = bool(entry.clock) and entry.kind is not EntryKind.PROMISE
    return timed, entry.at.time() if timed else time.min, entry.kind, entry.rank, entry.opportunity


def _sort_key(entry: Entry) -> tuple[EntryKind, bool, int, datetime, str]:
    """Put what is due before what is optional, whoever is selected."""
    return entry.kind, not entry.selected, entry.rank, entry.at, entry.opportunity


def _day_off_reason(days: Workdays | None, day: date) -> str:
    """Return why a weekday is a day off; empty for weekends and working days."""
    why = days.closed(day) if days is not None and not days.weekend(day) else None
    return translate(why) if why else ""


def _blocked_reason(days: Workdays | None, day: date) -> str:
    """Return why nobody should be called on a working day; empty if they may be."""
    why = days.blocked(day, call=True) if days is not None and not days.closed(day) else None
    return translate(why) if why else ""


def _grace_text(parts: Iterable[SpanPart], book: Book) -> str:
    """Name the companies whose days of grace include a day."""
    left = ", ".join(book.opportunities[part.opportunity].company for part in parts if part.grace)
    return _("extra days for {companies}").format(companies=left) if left else ""


def _holiday_name(days: Workdays | None, day: date) -> str:
    """Return the name of the holiday on a weekday, for the cell itself."""
    return (days.holiday(day) if days is not None and not days.weekend(day) else None) or ""
