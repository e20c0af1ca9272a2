"""What a lane holds, Qt-free. Moments are floats: the ordinal of the user's day plus the fraction of it passed."""

from datetime import date, datetime, time, timedelta
from enum import IntEnum, StrEnum

from msgspec import Struct

from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.local_time import Zone, in_zone
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import Text
from follow_up_desk.i18n import _, clock, day, full_day, translate
from follow_up_desk.ui.formatting import capitalized

HOURS = 24.0
MINUTES = 60


class MarkKind(IntEnum):
    """Name the kinds of mark; where two overlap, the one that comes first here is drawn large."""

    OPEN = 0
    OFFER = 1
    STEP = 2
    ENDING = 3
    ROUND = 4
    REST = 5
    LATER = 6
    OURS = 7
    THEIRS = 8


NOTES = frozenset({MarkKind.OURS, MarkKind.THEIRS})


class SpanKind(StrEnum):
    """Name the kinds of span."""

    PAST = "past"  # a promised period that is over
    MOVED = "moved"  # a promised period before they changed it
    THEIRS = "theirs"  # a promised period that still runs
    GRACE = "grace"
    POSSIBLE = "possible"  # a day on which the user may ask
    CLASH = "clash"  # the part of a promised period after the deadline of an offer


class Mark(Struct, frozen=True):
    """Hold something that happens at one moment."""

    at: float
    kind: MarkKind
    icon: str
    tone: str
    text: Text
    step: Step | None = None
    timed: bool = False  # it has an hour, not only a day

    @property
    def words(self) -> str:
        """Return the text of the tooltip: day, hour and meaning."""
        return self._said(day(date_of(self.at)))

    @property
    def spoken(self) -> str:
        """Return the text for screen readers."""
        return self._said(full_day(date_of(self.at)))

    def _said(self, when: str) -> str:
        what = translate(self.text)
        if not self.timed:
            return _("{day}: {what}").format(day=when, what=what)
        return _("{day}, {hour}: {what}").format(day=when, hour=clock(time_of(self.at)), what=what)


class Span(Struct, frozen=True):
    """Hold a range of days, from the start of the first to the end of the last; `label` is drawn inside if it fits."""

    start: float
    end: float
    kind: SpanKind
    text: Text
    label: str = ""
    short: str = ""  # drawn where there is no room for the label

    @property
    def words(self) -> str:
        """Return the text of the tooltip."""
        return capitalized(translate(self.text))


class Deadline(Struct, frozen=True):
    """Hold the deadline of an offer."""

    at: float
    opportunity: str
    company: str
    ends: datetime


class Lane(Struct, frozen=True):
    """Hold what one opportunity's lane shows; `word` is its verdict."""

    id: str
    company: str
    role: str
    verdict: Verdict
    word: str
    marks: tuple[Mark, ...] = ()
    spans: tuple[Span, ...] = ()
    next: str = ""  # the step that comes next, in words

    @property
    def begin(self) -> float | None:
        """Return the moment of the first mark or span, None without any."""
        starts = [mark.at for mark in self.marks] + [span.start for span in self.spans]
        return min(starts, default=None)

    @property
    def end(self) -> float | None:
        """Return the moment of the last mark or span, None without any."""
        ends = [mark.at for mark in self.marks] + [span.end for span in self.spans]
        return max(ends, default=None)

    @property
    def clash(self) -> Span | None:
        """Return the part of a promised period after the deadline of an offer, or None."""
        return next((span for span in self.spans if span.kind is SpanKind.CLASH), None)

    @property
    def spoken(self) -> str:
        """Return the text for screen readers: company, role, verdict, next step, spans, marks in order of time."""
        head = [self.company, self.role, self.word, self.next]
        spans = [span.words for span in self.spans if span.kind not in (SpanKind.PAST, SpanKind.MOVED)]
        marks = [mark.spoken for mark in sorted(self.marks, key=lambda m: m.at)]
        return " ".join(f"{part.rstrip('.')}." for part in (*head, *spans, *marks) if part)


def moment_of(instant: datetime, here: Zone) -> float:
    """Return an instant as a moment in the user's time zone `here`."""
    local = in_zone(instant, here)
    return local.toordinal() + (local.hour + local.minute / 60) / HOURS


def start_of_day(when: date) -> float:
    """Return the moment at which a day begins."""
    return float(when.toordinal())


def end_of_day(when: date) -> float:
    """Return the moment at which a day ends."""
    return float((when + timedelta(days=1)).toordinal())


def time_of(at: float) -> time:
    """Return the time of day of a moment."""
    minutes = round(at % 1 * HOURS * MINUTES)
    return time(minutes // MINUTES % int(HOURS), minutes % MINUTES)


def date_of(at: float) -> date:
    """Return the day of a moment."""
    return date.fromordinal(int(at))
