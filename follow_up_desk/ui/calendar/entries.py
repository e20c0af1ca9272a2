"""The entries of a day, Qt-free: interviews, steps, offer deadlines and promised periods."""

from collections.abc import Iterator
from datetime import date, datetime, time
from enum import IntEnum

from msgspec import Struct

from follow_up_desk.core.local_time import Zone, in_zone, instant_at
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import why
from follow_up_desk.core.records import Opportunity, Promise
from follow_up_desk.core.steps import State, Step
from follow_up_desk.core.titles import title
from follow_up_desk.i18n import _, clock, say, say_all
from follow_up_desk.ui.calendar.spans import promised_days
from follow_up_desk.ui.saying import sentence
from follow_up_desk.ui.step_words import step_icon
from follow_up_desk.ui.timeline import words
from follow_up_desk.ui.timeline.promises import window_words


class Sort(IntEnum):
    """Name the kinds of entry, in the order in which a day lists them."""

    INTERVIEW = 0
    DEADLINE = 1
    OPEN = 2
    PLANNED = 3
    LATER = 4
    PROMISE = 5  # a day of a promised period: listed, drawn as a line


class Entry(Struct, frozen=True):
    """Hold one entry of a day, and whether its opportunity is the selected one."""

    kind: Sort
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
        """Return a key that stays the same when the entry is computed again."""
        step = self.step.kind if self.step else ""
        return f"{self.opportunity}:{self.kind}:{step}:{self.title}:{self.at.isoformat()}"

    @property
    def spoken(self) -> str:
        """Return the text for screen readers."""
        if self.clock:
            return _("{clock}, {company}, {title}").format(clock=self.clock, company=self.company, title=self.title)
        return _("{company}, {title}").format(company=self.company, title=self.title)

    @property
    def why(self) -> str:
        """Return why the step is on this day; computed only for tooltips, as it is slow."""
        return sentence(say_all(why(self.step.reason))) if self.step else ""


class Stretch(Struct, frozen=True):
    """Hold one opportunity and the days shown; texts are made only for entries on those days."""

    plan: Plan
    it: Opportunity
    here: Zone
    start: date
    end: date

    def holds(self, day: date) -> bool:
        """Return whether a day is shown."""
        return self.start <= day <= self.end


def entries_of(context: Stretch) -> Iterator[tuple[date, Entry]]:
    """Yield the day and the entry of everything shown."""
    plan = context.plan
    yield from _rounds(context)
    yield from ((step.date, _step(context, step)) for step in plan.steps if context.holds(step.date))
    if plan.facts.closure is None:
        yield from _deadlines(context)
        for promise in plan.facts.promises:
            yield from _their_time(context, promise)


def _rounds(context: Stretch) -> Iterator[tuple[date, Entry]]:
    it = context.it
    held = sorted((i for i in context.plan.facts.opportunity.interviews if not i.cancelled), key=lambda i: i.start)
    for number, interview in enumerate(held, 1):
        start = in_zone(interview.start, context.here)
        if context.holds(start.date()):
            named = _(words.ROUNDS[interview.kind]).format(n=number)
            yield start.date(), Entry(Sort.INTERVIEW, it.id, it.company, named, "interview", start, clock(start))


def _deadlines(context: Stretch) -> Iterator[tuple[date, Entry]]:
    it = context.it
    for offer in context.plan.facts.opportunity.offers:
        ends = in_zone(offer.deadline, context.here) if offer.deadline else None
        if ends is not None and context.holds(ends.date()):
            named = _("Their offer ends")
            yield ends.date(), Entry(Sort.DEADLINE, it.id, it.company, named, "offer", ends, clock(ends))


_SORTS = {State.OPEN: Sort.OPEN, State.LATER: Sort.LATER}


def _step(context: Stretch, step: Step) -> Entry:
    it = context.it
    kind = _SORTS.get(step.state, Sort.PLANNED)
    if kind is Sort.OPEN and not step.required:
        kind = Sort.LATER
    best = in_zone(step.best, context.here)
    hour = clock(best) if step.is_chaser and not step.open else ""
    return Entry(kind, it.id, it.company, say(title(step, it)), step_icon(step), best, hour, step)


def _their_time(context: Stretch, promise: Promise) -> Iterator[tuple[date, Entry]]:
    """Yield an entry for each day of a promised period; the last one says that it ends."""
    it, run = context.it, promised_days(context.plan, promise)
    if run[-1] < context.start or run[0] > context.end:
        return
    item = promise.item or _(words.SOMETHING)
    runs, ends = (_(table[promise.thing]).format(item=item) for table in (words.PROMISES, words.ENDS))
    when = window_words(promise)
    for day in filter(context.holds, run):
        at = instant_at(day, time.max, context.plan.facts.zone)
        named = ends if day == run[-1] else runs
        yield day, Entry(Sort.PROMISE, it.id, it.company, named, "promise", at, when)
