"""One row of the timeline: what it shows and what it stands for. Qt-free."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from follow_up_desk.core.records import Detail
from follow_up_desk.core.steps import Step


class Shape(StrEnum):
    """Say how a row stands on the rail."""

    STATION = "station"  # a round that was held
    AHEAD = "ahead"  # a round to come
    FACT = "fact"
    TODAY = "today"
    OPEN = "open"  # a step that may be done now
    PLANNED = "planned"
    LATER = "later"  # an outlook
    REST = "rest"


FUTURE = frozenset({Shape.AHEAD, Shape.OPEN, Shape.PLANNED, Shape.LATER})


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """Hold what one row shows; `record` or `step` is what it stands for."""

    key: str
    at: datetime
    shape: Shape
    icon: str
    title: str
    meta: str = ""
    text: str = ""
    badge: str = ""
    tone: str = "wait"
    clock: str = ""
    struck: bool = False
    record: Detail | None = None
    step: Step | None = None
    label: str = ""
    spoken_day: str = ""

    @property
    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        when = ", ".join(part for part in (self.spoken_day, self.clock) if part)
        words = (when, self.title, self.badge, self.meta, self.text.replace("\n", ". "))
        return ". ".join(part.rstrip(".") for part in words if part) + "."
