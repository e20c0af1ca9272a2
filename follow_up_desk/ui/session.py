"""The desk for Qt: verbs go in through `do`, changes come out as the signal `changed`, one undo stack for all."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.marks import with_shown_marks
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.search_index import SearchIndex
from follow_up_desk.core.wording import UserError
from follow_up_desk.desk import Desk, DeskChanged
from follow_up_desk.i18n import translate, use_region

if TYPE_CHECKING:
    from follow_up_desk.sync.synchronisation import Synchronisation


class Saved(Struct, frozen=True):
    """Hold what was just saved: its name, and the opportunity's plan before and after, None where there was none."""

    what: str
    opportunity: str | None = None
    before: Plan | None = None
    after: Plan | None = None


class Session(QObject):
    """Wrap one desk; panes listen to `changed` and never to each other."""

    changed = Signal(object)  # DeskChanged
    refused = Signal(str)  # a sentence that says why something was not done
    done = Signal(str)  # a sentence that says what was just done
    saved = Signal(object)  # Saved: an event that can be undone
    sync_made = Signal()  # there is an exchange with other desks to look at
    sync_changed = Signal(object)  # SyncState: how that exchange stands now
    reverted = Signal(str, bool)  # what was undone, or done again where the second is true

    def __init__(self, desk: Desk, parent: QObject | None = None, *, is_sample: bool = False) -> None:
        super().__init__(parent)
        self.desk = desk
        self.is_sample = is_sample  # its people are invented: nothing of it leaves it
        self.search = SearchIndex()
        self.undo_stack = QUndoStack(self)
        self.undo_stack.indexChanged.connect(self._keep_step)
        self._sync: Synchronisation | None = None
        self.unfinished: _UndoCommand | None = None  # a step of the stack that failed
        self.away_since: datetime | None = None  # when the user last looked, if that is days ago
        use_region(desk.book.owner, desk.agenda.now)
        desk.listen(self._tell)

    @property
    def sync(self) -> "Synchronisation":
        """Return the exchange with other desks, made when it is first asked for."""
        if self._sync is None:
            from follow_up_desk.store.backups import back_up
            from follow_up_desk.sync.synchronisation import Synchronisation

            desk = self.desk
            self._sync = Synchronisation(desk, lambda: desk.path and back_up(desk.path))
            self._sync.listen(self.sync_changed.emit)
            self.sync_made.emit()
        return self._sync

    @property
    def book(self) -> Book:
        """Return the current book."""
        return self.desk.book

    @property
    def agenda(self) -> Agenda:
        """Return the current agenda."""
        return self.desk.agenda

    @property
    def day(self) -> DailyPlan:
        """Return the plan of the day across opportunities: what is due today, and what moves."""
        return self.desk.day

    @property
    def now(self) -> datetime:
        """Return the clock's time."""
        return self.desk.clock()

    def plan(self, opportunity: str) -> Plan:
        """Return the plan of one opportunity."""
        return self.agenda.plans[opportunity]

    def opportunity(self, id: str) -> Opportunity:
        """Return one opportunity's records."""
        return self.book.opportunities[id]

    def do(self, label: str, verb: Callable[..., Change], *args: Any, undoable: bool = True, **more: Any) -> bool:
        """Carry out `verb(book, *args, now=now, **more)`; return whether it was accepted. A refusal is shown."""
        try:
            self.perform(label, verb, *args, undoable=undoable, **more)
        except UserError as refused:
            self.say_refused(refused)
            return False
        return True

    def perform(self, label: str, verb: Callable[..., Change], *args: Any, undoable: bool = True, **more: Any) -> None:
        """Carry out a verb as `do` does, but raise `UserError` for the caller to show."""
        before = self.agenda.plans
        undo = self.desk.do(lambda book, now: verb(book, *args, now=now, **more))
        if undoable:  # what the desk notes by itself is not shown and cannot be undone
            self.undo_stack.push(_UndoCommand(self, label, undo))
            touched = {r.id for r in undo.put if isinstance(r, Opportunity)} | {
                id for kind, id in undo.drop if kind is Opportunity
            }
            id = touched.pop() if len(touched) == 1 else None
            self.saved.emit(Saved(label, id, before.get(id or ""), self.agenda.plans.get(id or "")))

    def undo(self) -> None:
        """Undo the last event, and say what it was."""
        what, index = self.undo_stack.undoText(), self.undo_stack.index()
        self.undo_stack.undo()
        if self.undo_stack.index() < index:
            self.reverted.emit(what, False)

    def redo(self) -> None:
        """Do again what was undone last, and say what it was."""
        what, index = self.undo_stack.redoText(), self.undo_stack.index()
        self.undo_stack.redo()
        if self.undo_stack.index() > index:
            self.reverted.emit(what, True)

    def say_refused(self, refused: UserError) -> None:
        """Show why something was not done."""
        self.refused.emit(translate(refused.text))

    def _keep_step(self) -> None:
        """Return the stack to where it was when a step failed, so that the user can try it again."""
        command, self.unfinished = self.unfinished, None
        if command is not None:
            command.idle = True
            (self.undo_stack.redo if command.backwards else self.undo_stack.undo)()

    def _tell(self, news: DeskChanged) -> None:
        if news.before is not None:
            self._leave_alone(news.before)
        use_region(self.book.owner, self.agenda.now)
        self.changed.emit(news)

    def _leave_alone(self, before: Book) -> None:
        """Make every step of the stack leave alone what has just come from another desk."""
        from follow_up_desk.core.rebasing import rebased

        for index in range(self.undo_stack.count()):
            command = self.undo_stack.command(index)
            if isinstance(command, _UndoCommand):
                command.other = rebased(command.other, before, self.book)


class _UndoCommand(QUndoCommand):
    """Hold the change that undoes; `idle` means that the next step of the stack applies nothing."""

    def __init__(self, session: Session, label: str, undo: Change) -> None:
        super().__init__(label)
        self._session = session
        self.other = undo
        self.idle = True  # the first redo: the change was applied already
        self.backwards = False

    def redo(self) -> None:
        """Apply the change again."""
        self._swap(backwards=False)

    def undo(self) -> None:
        """Undo the change."""
        self._swap(backwards=True)

    def _swap(self, backwards: bool) -> None:
        if self.idle:
            self.idle = False
            return
        self.backwards = backwards
        try:
            self.other = self._session.desk.apply(with_shown_marks(self._session.book, self.other))
        except UserError as refused:
            self._session.unfinished = self
            self._session.say_refused(refused)
