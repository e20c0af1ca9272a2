"""The desk for Qt: one way in (`do`), one signal out (`changed`), one undo command for everything."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.marks import keeping_shown
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.wording import Refused
from follow_up_desk.desk import Desk, DeskChanged
from follow_up_desk.i18n import say


class Session(QObject):
    """Wrap one desk; panes listen to `changed` and never to each other."""

    changed = Signal(object)  # DeskChanged
    refused = Signal(str)  # a calm sentence
    done = Signal(str)  # what was just done, for the status line

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.undo_stack = QUndoStack(self)
        self.undo_stack.indexChanged.connect(self._keep_step)
        self.unfinished: _Applied | None = None  # a step of the stack that could not be taken
        self.away_since: datetime | None = None  # when its owner last looked, where that is days ago
        desk.listen(self._tell)

    @property
    def book(self) -> Book:
        """Return the present snapshot."""
        return self.desk.book

    @property
    def agenda(self) -> Agenda:
        """Return the present agenda."""
        return self.desk.agenda

    @property
    def now(self) -> datetime:
        """Return the clock's instant."""
        return self.desk.clock()

    def plan(self, opportunity: str) -> Plan:
        """Return the plan of one opportunity."""
        return self.agenda.plans[opportunity]

    def opportunity(self, id: str) -> Opportunity:
        """Return one opportunity's records."""
        return self.book.opportunities[id]

    def do(self, label: str, verb: Callable[..., Change], *args: Any, undoable: bool = True, **more: Any) -> bool:
        """Carry out a verb as `verb(book, *args, now=now, **more)`; say so where it was refused."""
        try:
            self.perform(label, verb, *args, undoable=undoable, **more)
        except Refused as refused:
            self.say_refused(refused)
            return False
        return True

    def perform(self, label: str, verb: Callable[..., Change], *args: Any, undoable: bool = True, **more: Any) -> None:
        """Carry out a verb as `do` does, and leave it to the caller to say why it was refused."""
        undo = self.desk.do(lambda book, now: verb(book, *args, now=now, **more))
        if undoable:  # what the desk notes by itself is neither taken back nor spoken of
            self.undo_stack.push(_Applied(self, label, undo))
            self.done.emit(label)

    def say_refused(self, refused: Refused) -> None:
        """Say calmly why something was not done."""
        self.refused.emit(say(refused.text))

    def _keep_step(self) -> None:
        """Put the stack back to where it was when a step could not be taken: a fault may pass, the step stays."""
        command, self.unfinished = self.unfinished, None
        if command is not None:
            command.idle = True
            (self.undo_stack.redo if command.backwards else self.undo_stack.undo)()

    def _tell(self, news: DeskChanged) -> None:
        self.changed.emit(news)


class _Applied(QUndoCommand):
    """Hold the change that leads back; `idle` says that the next step of the stack changes nothing."""

    def __init__(self, session: Session, label: str, undo: Change) -> None:
        super().__init__(label)
        self._session = session
        self._other = undo
        self.idle = True  # the first redo: it was done already
        self.backwards = False

    def redo(self) -> None:
        """Apply again what was undone."""
        self._swap(backwards=False)

    def undo(self) -> None:
        """Take back what was applied."""
        self._swap(backwards=True)

    def _swap(self, backwards: bool) -> None:
        if self.idle:
            self.idle = False
            return
        self.backwards = backwards
        try:
            self._other = self._session.desk.apply(keeping_shown(self._session.book, self._other))
        except Refused as refused:
            self._session.unfinished = self
            self._session.say_refused(refused)
