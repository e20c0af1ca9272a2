"""The data of a timeline row, Qt-free."""

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from follow_up_desk.core.records import Detail
from follow_up_desk.core.steps import Step


class Shape(StrEnum):
    """Name the kinds of row, which differ in their node on the rail."""

    STATION = "station"  # an interview that took place
    AHEAD = "ahead"  # an interview to come
    FACT = "fact"
    TODAY = "today"
    OPEN = "open"  # a step that can be done now
    PLANNED = "planned"
    LATER = "later"  # a step needed only if earlier ones bring no answer
    REST = "rest"


FUTURE = frozenset({Shape.AHEAD, Shape.OPEN, Shape.PLANNED, Shape.LATER})


class TimelineRow(Struct, frozen=True):
    """Hold what a row shows, and the `record` or `step` it represents, if any."""

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
    day: date | None = None  # where it is not that of `at`

    @property
    def spoken(self) -> str:
        """Return the text for screen readers."""
        when = ", ".join(part for part in (self.spoken_day, self.clock) if part)
        words = (when, self.title, self.badge, self.meta, self.text.replace("\n", ". "))
        return ". ".join(part.rstrip(".") for part in words if part) + "."
