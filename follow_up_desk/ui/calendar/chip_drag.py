"""The state of dragging a chip to another day: the entry, the day below it, the objection to that day."""

from collections.abc import Callable
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from follow_up_desk.core.steps import StepState
from follow_up_desk.ui.calendar.entries import Entry

Judge = Callable[[Entry, date], str]


def movable(entry: Entry | None) -> bool:
    """Return whether an entry can be dragged: an interview, or a step unless it depends on earlier ones."""
    if entry is None or entry.step is None:
        return entry is not None and entry.interview is not None
    return entry.step.state is not StepState.LATER


def no_objection(entry: Entry, day: date) -> str:
    """Return no objection to any day."""
    return ""


class ChipDrag(Struct):
    """Track a drag from press to release; `judge` returns the objection to a day."""

    judge: Judge = no_objection
    entry: Entry | None = None
    home: date | None = None
    start: QPoint | None = None
    target_day: date | None = None
    objection: str = ""

    @property
    def dragging(self) -> bool:
        """Return whether a chip is being dragged."""
        return self.target_day is not None

    def press(self, entry: Entry | None, home: date, at: QPoint) -> None:
        """Remember the entry pressed, if it can be moved."""
        self.cancel()
        if movable(entry):
            self.entry, self.home, self.start = entry, home, at

    def move(self, at: QPoint, day: date | None) -> bool:
        """Drag the chip over a day; return whether a chip is being dragged."""
        if self.entry is None or self.start is None or day is None:
            return self.dragging
        if not self.dragging and (at - self.start).manhattanLength() < QApplication.startDragDistance():
            return False
        if day != self.target_day:
            self.target_day = day
            self.objection = "" if day == self.home else self.judge(self.entry, day)
        return True

    def release(self) -> tuple[Entry, date] | None:
        """End the drag; return the entry and its new day, or None if the day did not change."""
        entry, day, home = self.entry, self.target_day, self.home
        self.cancel()
        return (entry, day) if entry is not None and day is not None and day != home else None

    def cancel(self) -> None:
        """End the drag without a change."""
        self.entry = self.home = self.start = self.target_day = None
        self.objection = ""
