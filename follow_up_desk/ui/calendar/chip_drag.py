"""Drag a chip to another day: what is held, over which day it hangs, whether that day is a poor one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from follow_up_desk.core.steps import State
from follow_up_desk.ui.calendar.entries import Entry

Judge = Callable[[Entry, date], str]


def movable(entry: Entry | None) -> bool:
    """Tell whether an entry is a date of the user's own: theirs, and what follows later, stay where they are."""
    return entry is not None and entry.step is not None and entry.step.state is not State.LATER


def no_objection(entry: Entry, day: date) -> str:
    """Find nothing wrong with any day."""
    return ""


@dataclass(slots=True)
class ChipDrag:
    """Hold a drag from press to release; `judge` says what speaks against a day."""

    judge: Judge = no_objection
    entry: Entry | None = None
    home: date | None = None
    start: QPoint | None = None
    over: date | None = None
    against: str = ""

    @property
    def moving(self) -> bool:
        """Tell whether a chip is in the air."""
        return self.over is not None

    def press(self, entry: Entry | None, home: date, at: QPoint) -> None:
        """Take hold of a chip that may be moved."""
        self.cancel()
        if movable(entry):
            self.entry, self.home, self.start = entry, home, at

    def move(self, at: QPoint, day: date | None) -> bool:
        """Carry the chip over a day; tell whether it is in the air."""
        if self.entry is None or self.start is None or day is None:
            return self.moving
        if not self.moving and (at - self.start).manhattanLength() < QApplication.startDragDistance():
            return False
        if day != self.over:
            self.over = day
            self.against = "" if day == self.home else self.judge(self.entry, day)
        return True

    def release(self) -> tuple[Entry, date] | None:
        """Let go; return the chip and the day it fell on, if that is another one."""
        entry, day, home = self.entry, self.over, self.home
        self.cancel()
        return (entry, day) if entry is not None and day is not None and day != home else None

    def cancel(self) -> None:
        """Put the chip back."""
        self.entry = self.home = self.start = self.over = None
        self.against = ""
