"""The time scale, Qt-free: days to pixels and back, zoom, pan, and the ticks of the axis."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.ui.lanes.lane import date_of

SHORTEST, LONGEST = 7.0, 186.0
BEFORE = 0.4  # share of the width before today
FIRST_DAYS = 42.0
NAMED, NUMBERED, WEEKLY = 46.0, 22.0, 5.0  # pixels per day from which weekdays, days and weeks are labelled
FIRST_DAY, LAST_DAY = 693_596.0, 803_000.0  # 1900 to 2199: the limits of panning
MONDAY = 0
SATURDAY = 5


class Scale(Struct, frozen=True):
    """Hold the visible days and their total width in pixels."""

    start: float
    days: float = FIRST_DAYS
    width: int = 1

    @property
    def per_day(self) -> float:
        """Return the width of a day in pixels."""
        return self.width / self.days

    @property
    def end(self) -> float:
        """Return the moment at which the visible days end."""
        return self.start + self.days

    def x(self, at: float) -> float:
        """Return the x of a moment in pixels."""
        return (at - self.start) * self.per_day

    def at(self, x: float) -> float:
        """Return the moment at an x in pixels."""
        return self.start + x / self.per_day

    def zoomed(self, factor: float, about: float) -> "Scale":
        """Return a scale with `factor` times as many days in which the moment `about` keeps its place."""
        days = min(max(self.days * factor, SHORTEST), LONGEST)
        return replace(self, days=days)._starting_at(about - (about - self.start) * days / self.days)

    def moved(self, days: float) -> "Scale":
        """Return a scale that starts `days` later."""
        return self._starting_at(self.start + days)

    def centred_on(self, at: float) -> "Scale":
        """Return a scale with a moment at the usual place of today."""
        return self._starting_at(at - self.days * BEFORE)

    def _starting_at(self, start: float) -> "Scale":
        return replace(self, start=min(max(start, FIRST_DAY), LAST_DAY))

    def wide(self, width: int) -> "Scale":
        """Return a scale of the same days with another width in pixels."""
        return replace(self, width=max(width, 1))

    def scrolled_to(self, at: float, margin: float = 1.0) -> "Scale":
        """Return a scale moved just far enough to show a moment, `margin` days from the edge."""
        if at < self.start + margin:
            return self.moved(at - margin - self.start)
        if at > self.end - margin:
            return self.moved(at + margin - self.end)
        return self


class Tick(Struct, frozen=True):
    """Hold a tick of the axis; `named` ones have a label, `strong` ones begin a month."""

    at: float
    day: date
    named: bool
    strong: bool


def ticks(scale: Scale) -> Iterator[Tick]:
    """Yield the ticks of the axis: days, weeks or months, depending on the room."""
    per_day = scale.per_day
    for ordinal in range(int(scale.start), int(scale.end) + 1):
        day = date_of(ordinal)
        strong, week = day.day == 1, day.weekday() == MONDAY
        if per_day >= NUMBERED or (week and per_day >= WEEKLY) or strong:
            named = per_day >= NUMBERED or (week and per_day >= WEEKLY)
            yield Tick(float(ordinal), day, named, strong)


def weekends(scale: Scale) -> Iterator[tuple[float, float]]:
    """Yield start and end of each weekend; none if a week is too narrow."""
    if scale.per_day < WEEKLY - 1:
        return
    for ordinal in range(int(scale.start) - 1, int(scale.end) + 1):
        if date_of(ordinal).weekday() == SATURDAY:
            yield float(ordinal), float(ordinal + 2)


def months(scale: Scale) -> Iterator[tuple[float, float, date]]:
    """Yield each visible month: start, end, first day."""
    first = date_of(scale.start).replace(day=1)
    while first.toordinal() < scale.end:
        following = (first.replace(day=28) + (date(1, 1, 5) - date(1, 1, 1))).replace(day=1)
        yield max(float(first.toordinal()), scale.start), min(float(following.toordinal()), scale.end), first
        first = following
