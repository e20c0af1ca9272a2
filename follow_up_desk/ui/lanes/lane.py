"""What one lane holds, Qt-free. Instants are days: the ordinal of the user's day and the part of it that has gone."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import IntEnum, StrEnum

from follow_up_desk.core.enumerations import Verdict
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import Text
from follow_up_desk.i18n import _, day, say
from follow_up_desk.ui.saying import full_day, sentence

HOURS = 24.0


class Sort(IntEnum):
    """Say what a mark is; where two would lie over one another the first in this order stays large."""

    OPEN = 0
    OFFER = 1
    ENDING = 2
    STEP = 3
    ROUND = 4
    REST = 5
    LATER = 6
    OURS = 7
    THEIRS = 8


NOTES = frozenset({Sort.OURS, Sort.THEIRS})


class Band(StrEnum):
    """Say what a stretch of days is."""

    PAST = "past"  # their time, gone or kept
    MOVED = "moved"  # their time as it was before they moved it
    THEIRS = "theirs"
    GRACE = "grace"
    POSSIBLE = "possible"  # a day on which one may ask
    CLASH = "clash"  # their time behind the end of an offer


@dataclass(frozen=True, slots=True)
class Mark:
    """Hold a thing at a moment."""

    at: float
    sort: Sort
    icon: str
    tone: str
    text: Text
    step: Step | None = None

    @property
    def words(self) -> str:
        """Return what it is and when, as a tooltip says it."""
        return _("{day}: {what}").format(day=day(date_of(self.at)), what=say(self.text))


@dataclass(frozen=True, slots=True)
class Span:
    """Hold a stretch of days, from the start of the first to the end of the last; `label` is written into it."""

    start: float
    end: float
    band: Band
    text: Text
    label: str = ""

    @property
    def words(self) -> str:
        """Return what it is, as a tooltip says it."""
        return sentence(say(self.text))


@dataclass(frozen=True, slots=True)
class Deadline:
    """Hold the end of an offer."""

    at: float
    opportunity: str
    company: str
    ends: datetime


@dataclass(frozen=True, slots=True)
class Lane:
    """Hold one opportunity as its lane shows it."""

    id: str
    company: str
    role: str
    verdict: Verdict
    word: str
    marks: tuple[Mark, ...] = ()
    spans: tuple[Span, ...] = ()

    @property
    def begin(self) -> float | None:
        """Return when the lane begins."""
        starts = [mark.at for mark in self.marks] + [span.start for span in self.spans]
        return min(starts, default=None)

    @property
    def end(self) -> float | None:
        """Return the last day that is known or planned."""
        ends = [mark.at for mark in self.marks] + [span.end for span in self.spans]
        return max(ends, default=None)

    @property
    def clash(self) -> Span | None:
        """Return the stretch of their time that lies behind the end of an offer."""
        return next((span for span in self.spans if span.band is Band.CLASH), None)

    @property
    def spoken(self) -> str:
        """Return the lane as a screen reader says it: who, what now, their time, then everything in order."""
        head = [self.company, self.role, self.word]
        spans = [span.words for span in self.spans if span.band not in (Band.PAST, Band.MOVED)]
        marks = [
            _("{day}: {what}").format(day=full_day(date_of(mark.at)), what=say(mark.text))
            for mark in sorted(self.marks, key=lambda m: m.at)
        ]
        return " ".join(f"{part.rstrip('.')}." for part in (*head, *spans, *marks) if part)


def day_of(instant: datetime, here: tzinfo) -> float:
    """Return an instant as a day of the user and the part of it that has gone."""
    local = instant.astimezone(here)
    return local.toordinal() + (local.hour + local.minute / 60) / HOURS


def first_of(when: date) -> float:
    """Return the beginning of a day."""
    return float(when.toordinal())


def end_of(when: date) -> float:
    """Return the end of a day."""
    return float((when + timedelta(days=1)).toordinal())


def date_of(at: float) -> date:
    """Return the day that a moment lies in."""
    return date.fromordinal(int(at))
