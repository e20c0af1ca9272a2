"""The entries of a day, Qt-free: interviews, steps, offer deadlines and promised periods."""

from collections.abc import Iterator
from datetime import date, datetime, time
from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.local_time import Zone, in_zone, instant_at, zone_of
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Interview, Opportunity, Promise
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.i18n import _, clock, their_time, translate, translate_all
from follow_up_desk.ui.calendar.promise_spans import promised_days
from follow_up_desk.ui.formatting import capitalized
from follow_up_desk.ui.steps.step_labels import step_icon
from follow_up_desk.ui.timeline import record_labels
from follow_up_desk.ui.timeline.promise_labels import promise_dates


class EntryKind(IntEnum):
    """Name the kinds of entry, in the order in which a day lists them."""

    INTERVIEW = 0
    DEADLINE = 1
    OPEN = 2
    PLANNED = 3
    LATER = 4
    PROMISE = 5  # a day of a promised period: listed, drawn as a line


class Entry(Struct, frozen=True):
    """Hold one entry of a day, and whether its opportunity is the selected one."""

    kind: EntryKind
    opportunity: str
    company: str
    title: str
    icon: str
    at: datetime
    clock: str = ""
    step: Step | None = None
    selected: bool = False
    elsewhere: str = ""  # what the clock shows there, if it is another
    interview: Interview | None = None  # one ahead, which can be dragged
    rank: int = 0  # where it stands in the order of the day

    @property
    def key(self) -> str:
        """Return a key that stays the same when the entry is computed again."""
        step = self.step.kind if self.step else ""
        return f"{self.opportunity}:{self.kind}:{step}:{self.title}:{self.at.isoformat()}"

    @property
    def spoken(self) -> str:
        """Return the text for screen readers."""
        if self.clock:
            both = _("{yours} ({theirs})").format(yours=self.clock, theirs=self.elsewhere)
            hour = both if self.elsewhere else self.clock
            return _("{clock}, {company}, {title}").format(clock=hour, company=self.company, title=self.title)
        return _("{company}, {title}").format(company=self.company, title=self.title)

    @property
    def why(self) -> str:
        """Return why the step is on this day; computed only for tooltips, as it is slow."""
        return capitalized(translate_all(reason_clauses(self.step.reason))) if self.step else ""


class EntryContext(Struct, frozen=True):
    """Hold one opportunity and the days shown; texts are made only for entries on those days."""

    plan: Plan
    it: Opportunity
    order: DailyPlan
    here: Zone
    start: date
    end: date

    def contains(self, day: date) -> bool:
        """Return whether a day is shown."""
        return self.start <= day <= self.end


def entries_of(context: EntryContext) -> Iterator[tuple[date, Entry]]:
    """Yield the day and the entry of everything shown."""
    plan = context.plan
    yield from _interviews(context)
    days = ((context.order.date_of(step), step) for step in plan.steps)
    yield from ((day, _step_entry(context, step, day)) for day, step in days if context.contains(day))
    if plan.facts.closure is None:
        yield from _deadlines(context)
        for promise in plan.facts.promises:
            if promise.by is not None:
                yield from _promised_period(context, promise)


def _interviews(context: EntryContext) -> Iterator[tuple[date, Entry]]:
    it = context.it
    for number, interview in enumerate(context.plan.facts.rounds, 1):
        start = in_zone(interview.start, context.here)
        if context.contains(start.date()):
            named = _(record_labels.INTERVIEW_TITLES[interview.kind]).format(n=number)
            there = their_time(start, context.here, zone_of(interview.start))
            entry = Entry(EntryKind.INTERVIEW, it.id, it.company, named, "interview", start, clock(start))
            ahead = interview if interview in context.plan.facts.ahead else None
            yield start.date(), replace(entry, elsewhere=there, interview=ahead)


def _deadlines(context: EntryContext) -> Iterator[tuple[date, Entry]]:
    it = context.it
    for offer in context.plan.facts.opportunity.offers:
        ends = in_zone(offer.deadline, context.here) if offer.deadline else None
        if ends is not None and context.contains(ends.date()):
            named = _("Their offer ends")
            there = their_time(ends, context.here, context.plan.facts.zone)
            entry = Entry(EntryKind.DEADLINE, it.id, it.company, named, "offer", ends, clock(ends))
            yield ends.date(), replace(entry, elsewhere=there)


_KIND_OF_STATE = {StepState.OPEN: EntryKind.OPEN, StepState.LATER: EntryKind.LATER}


def _step_entry(context: EntryContext, step: Step, day: date) -> Entry:
    it = context.it
    moved = day != step.date
    kind = EntryKind.PLANNED if moved else _KIND_OF_STATE.get(step.state, EntryKind.PLANNED)
    if kind is EntryKind.OPEN and not step.required:
        kind = EntryKind.LATER
    hour = _hour(context, step)
    at, shown = hour or in_zone(step.best, context.here), clock(hour) if hour else ""
    rank = next((n for n, (_plan, due) in enumerate(context.order.due) if due is step), 0)
    return Entry(kind, it.id, it.company, translate(step_title(step, it)), step_icon(step), at, shown, step, rank=rank)


def _hour(context: EntryContext, step: Step) -> datetime | None:
    """Return the hour of a step that is not due yet: the one from which it can be done today, a call's best one."""
    if context.order.is_later_today(step, context.here):
        return in_zone(step.earliest, context.here)
    return in_zone(step.best, context.here) if step.is_inquiry and not step.open else None


def _promised_period(context: EntryContext, promise: Promise) -> Iterator[tuple[date, Entry]]:
    """Yield an entry for each day of a promised period; the last one says that it ends."""
    it, run = context.it, promised_days(context.plan, promise)
    if run[-1] < context.start or run[0] > context.end:
        return
    item = promise.item or _(record_labels.SOMETHING)
    runs, ends = (
        _(table[promise.thing]).format(item=item)
        for table in (record_labels.PROMISE_TITLES, record_labels.PROMISE_ENDS)
    )
    when = promise_dates(promise)
    for day in filter(context.contains, run):
        at = instant_at(day, time.max, context.plan.facts.zone)
        named = ends if day == run[-1] else runs
        yield day, Entry(EntryKind.PROMISE, it.id, it.company, named, "promise", at, when)
