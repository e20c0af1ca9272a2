"""A month as forty-two days, Qt-free: what lies on each, whose promised time runs, which days are free."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import IntEnum
from zoneinfo import ZoneInfo

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Opportunity, Promise
from follow_up_desk.core.steps import State, Step
from follow_up_desk.core.titles import title
from follow_up_desk.core.workdays import Workdays
from follow_up_desk.i18n import _, clock, ngettext, say
from follow_up_desk.ui.saying import full_day
from follow_up_desk.ui.timeline import words
from follow_up_desk.ui.timeline.promises import window_words
from follow_up_desk.ui.timeline.step_rows import step_icon

DAYS, WEEK = 42, 7
LANES = 3
LONGEST = 120  # days of a promised time that are drawn
DAY = timedelta(days=1)


class Sort(IntEnum):
    """Say what an entry is, in the order in which a day lists them."""

    INTERVIEW = 0
    DEADLINE = 1
    OPEN = 2
    PLANNED = 3
    LATER = 4
    PROMISE = 5  # a day of their time: listed, drawn as a line


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one thing that lies on a day."""

    sort: Sort
    opportunity: str
    company: str
    title: str
    icon: str
    at: datetime
    clock: str = ""
    step: Step | None = None
    mine: bool = False

    @property
    def key(self) -> str:
        """Return what makes it the same entry after a change."""
        kind = self.step.kind if self.step else ""
        return f"{self.opportunity}:{self.sort}:{kind}:{self.title}:{self.at.isoformat()}"

    @property
    def spoken(self) -> str:
        """Return the entry as a screen reader says it."""
        if self.clock:
            return _("{clock}, {company}, {title}").format(clock=self.clock, company=self.company, title=self.title)
        return _("{company}, {title}").format(company=self.company, title=self.title)


@dataclass(frozen=True, slots=True)
class SpanPart:
    """Hold the part of a promised time that lies on one day; `lane` is its line below the chips."""

    opportunity: str
    lane: int
    first: bool
    last: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """Hold one cell of the month."""

    day: date
    in_month: bool
    today: bool
    off: str = ""
    note: str = ""
    free: bool = False
    entries: tuple[Entry, ...] = ()
    spans: tuple[SpanPart, ...] = field(default=())

    @property
    def chips(self) -> tuple[Entry, ...]:
        """Return what is drawn as a chip."""
        return tuple(entry for entry in self.entries if entry.sort is not Sort.PROMISE)

    @property
    def spoken(self) -> str:
        """Return the day as a screen reader says it: "Tuesday 27 October, 2 entries: ..."."""
        name = _("{day}, today").format(day=full_day(self.day)) if self.today else full_day(self.day)
        if self.off:
            name = _("{day}, {off}").format(day=name, off=self.off)
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
    agenda: Agenda,
    book: Book,
    month: date,
    first_weekday: int,
    days: Workdays | None = None,
    selected: str | None = None,
) -> tuple[CalendarDay, ...]:
    """Return the six weeks that show a month; `days` tells which are free, `selected` whose entries stand out."""
    here = ZoneInfo(book.owner.time_zone)
    start = grid_start(month, first_weekday)
    shown = [start + at * DAY for at in range(DAYS)]
    today = agenda.now.astimezone(here).date()
    entries = _by_day(agenda, book, here, start, shown[-1], selected)
    spans = _spans(agenda, start, shown[-1], selected)
    return tuple(
        CalendarDay(
            day=day,
            in_month=(day.year, day.month) == (month.year, month.month),
            today=day == today,
            off=_off(days, day),
            note=_note(days, day),
            free=days is not None and days.closed(day) is not None,
            entries=tuple(sorted(entries.get(day, ()), key=_order)),
            spans=tuple(spans.get(day, ())),
        )
        for day in shown
    )


def _order(entry: Entry) -> tuple[bool, Sort, datetime, str]:
    return not entry.mine, entry.sort, entry.at, entry.opportunity


def _off(days: Workdays | None, day: date) -> str:
    """Say why a weekday is free; a weekend needs no word."""
    why = days.closed(day) if days is not None and day.weekday() < 5 else None
    return say(why) if why else ""


def _note(days: Workdays | None, day: date) -> str:
    """Return what the cell itself says of a free weekday: the holiday's own name."""
    return (days.holiday(day) if days is not None and day.weekday() < 5 else None) or ""


def _by_day(
    agenda: Agenda, book: Book, here: ZoneInfo, start: date, end: date, selected: str | None
) -> Mapping[date, list[Entry]]:
    found: dict[date, list[Entry]] = {}
    for plan in agenda.plans.values():
        it = book.opportunities[plan.opportunity]
        mine = it.id == selected
        for day, entry in _entries(_Stretch(plan, it, here, start, end)):
            found.setdefault(day, []).append(replace(entry, mine=True) if mine else entry)
    return found


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Hold one opportunity and the days asked for; words are made only for what lies inside."""

    plan: Plan
    it: Opportunity
    here: ZoneInfo
    start: date
    end: date

    def holds(self, day: date) -> bool:
        """Tell whether a day is asked for."""
        return self.start <= day <= self.end


def _entries(stretch: _Stretch) -> Iterator[tuple[date, Entry]]:
    plan = stretch.plan
    yield from _rounds(stretch)
    yield from ((step.date, _step(stretch, step)) for step in plan.steps if stretch.holds(step.date))
    if plan.facts.closure is None:
        yield from _deadlines(stretch)
        for promise in plan.facts.promises:
            yield from _promised_days(stretch, promise)


def _rounds(stretch: _Stretch) -> Iterator[tuple[date, Entry]]:
    it = stretch.it
    held = sorted((i for i in stretch.plan.facts.opportunity.interviews if not i.cancelled), key=lambda i: i.start)
    for number, interview in enumerate(held, 1):
        start = interview.start.astimezone(stretch.here)
        if stretch.holds(start.date()):
            named = _(words.ROUNDS[interview.kind]).format(n=number)
            yield start.date(), Entry(Sort.INTERVIEW, it.id, it.company, named, "interview", start, clock(start))


def _deadlines(stretch: _Stretch) -> Iterator[tuple[date, Entry]]:
    it = stretch.it
    for offer in stretch.plan.facts.opportunity.offers:
        ends = offer.deadline.astimezone(stretch.here) if offer.deadline else None
        if ends is not None and stretch.holds(ends.date()):
            named = _("Their offer ends")
            yield ends.date(), Entry(Sort.DEADLINE, it.id, it.company, named, "offer", ends, clock(ends))


_SORTS = {State.OPEN: Sort.OPEN, State.LATER: Sort.LATER}


def _step(stretch: _Stretch, step: Step) -> Entry:
    it = stretch.it
    sort = _SORTS.get(step.state, Sort.PLANNED)
    if sort is Sort.OPEN and not step.required:
        sort = Sort.LATER
    best = step.best.astimezone(stretch.here)
    hour = clock(best) if step.is_chaser and not step.open else ""
    return Entry(sort, it.id, it.company, say(title(step, it)), step_icon(step), best, hour, step)


def _promised_days(stretch: _Stretch, promise: Promise) -> Iterator[tuple[date, Entry]]:
    """Return an entry for each day of their time; the last one says that it ends."""
    it, run = stretch.it, _run(stretch.plan, promise)
    if run[-1] < stretch.start or run[0] > stretch.end:
        return
    item = promise.item or _(words.SOMETHING)
    runs, ends = (_(table[promise.thing]).format(item=item) for table in (words.PROMISES, words.ENDS))
    when = window_words(promise)
    for day in filter(stretch.holds, run):
        at = datetime.combine(day, time.max, stretch.plan.facts.zone)
        named = ends if day == run[-1] else runs
        yield day, Entry(Sort.PROMISE, it.id, it.company, named, "promise", at, when)


def _run(plan: Plan, promise: Promise) -> list[date]:
    """Return the days from the first promised one to the last."""
    assert promise.by is not None
    last = plan.facts.days.promise_end(promise.by)
    first = min(promise.from_ or promise.by, last)
    return [first + at * DAY for at in range(min((last - first).days + 1, LONGEST))]


def _spans(agenda: Agenda, start: date, end: date, selected: str | None) -> Mapping[date, list[SpanPart]]:
    """Lay promised times in lanes, the selected opportunity's first; what finds no lane is only listed."""
    found: dict[date, list[SpanPart]] = {}
    taken: list[set[date]] = [set() for _lane in range(LANES)]
    for mine, run, id in sorted(_promised(agenda, selected), key=lambda s: (not s[0], s[1][0], s[1][-1], s[2])):
        if run[-1] < start or run[0] > end:
            continue
        lane = next((n for n, days in enumerate(taken) if days.isdisjoint(run)), None)
        if lane is None:
            continue
        taken[lane].update(run)
        for day in run:
            found.setdefault(day, []).append(SpanPart(id, lane, day == run[0], day == run[-1], mine))
    return found


def _promised(agenda: Agenda, selected: str | None) -> Iterable[tuple[bool, list[date], str]]:
    for plan in agenda.plans.values():
        if plan.facts.closure is None:
            for promise in plan.facts.promises:
                if promise.by is not None:
                    yield plan.opportunity == selected, _run(plan, promise), plan.opportunity
