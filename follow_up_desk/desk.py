"""The desk: it holds the book, applies changes, plans again and notifies its listeners. It knows no Qt."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda, agenda_after_change, agenda_after_tick, build_agenda
from follow_up_desk.core.book import Book, Change, apply_change
from follow_up_desk.core.daily_plan import DailyPlan, daily_plan
from follow_up_desk.core.days_off import Holidays
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.limits import check_limits
from follow_up_desk.core.own_ids import with_own_ids
from follow_up_desk.core.tidying import tidied_change
from follow_up_desk.core.wording import Text, UserError

if TYPE_CHECKING:  # nobody needs it without a folder
    from follow_up_desk.store.exchange_tables import ExchangeTables

Clock = Callable[[], datetime]
Verb = Callable[[Book, datetime], Change]


class Repository(Protocol):
    """Describe what the desk needs of a store."""

    @property
    def path(self) -> Path | None:
        """Return the file in which it is kept."""
        ...

    @property
    def may_write(self) -> bool:
        """Return whether changes can be kept."""
        ...

    @property
    def notices(self) -> tuple[Text, ...]:
        """Return what the user should know of the file."""
        ...

    def load(self) -> Book:
        """Return everything that is kept."""
        ...

    def apply(self, change: Change) -> Change:
        """Write a change; return the one that undoes it."""
        ...

    def check_place(self) -> None:
        """Refuse where the file is no longer the one that was opened."""
        ...

    @property
    def is_shared(self) -> bool:
        """Return whether other desks are told of changes."""
        ...

    @property
    def exchange_tables(self) -> "ExchangeTables":
        """Return what is kept for the exchange with other desks."""
        ...

    def take_in(self, change: Change, keep: Callable[["ExchangeTables"], None]) -> None:
        """Write what came from other desks together with what `keep` writes."""
        ...

    def forget_deleted(self) -> None:
        """Leave nothing in the file that was deleted."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class DeskChanged(Struct, frozen=True):
    """Say that the agenda has changed, and for which opportunities; none means that only time passed.

    `before` is the book as it was, where the change came from another desk: steps back must leave it alone.
    """

    touched: frozenset[str] = frozenset()
    before: Book | None = None


class Desk:
    """Hold one book and its agenda; `clock` returns an aware instant."""

    def __init__(self, store: Repository, clock: Clock, holidays: Holidays) -> None:
        self.store = store
        self.clock = clock
        self.calendars = Calendars(holidays)
        self._listeners: list[Callable[[DeskChanged], None]] = []
        self.trouble: UserError | None = None  # why nothing can be kept any more
        self.changes = 0  # how many were kept
        self.stores = 1  # how many files it has been kept in since it was opened
        self.id_ending = ""  # of new records, where other desks make some, too
        self.before_forgetting: list[Callable[[], None]] = []
        self.notices = store.notices  # what the user should know of the file
        self.book = store.load()
        self.agenda: Agenda = build_agenda(self.book, self.calendars, clock())
        self._day: tuple[Agenda, DailyPlan] | None = None

    @property
    def day(self) -> DailyPlan:
        """Return the day's plan of the current agenda, made when it is first asked for."""
        if self._day is None or self._day[0] is not self.agenda:
            self._day = self.agenda, daily_plan(self.agenda, self.book)
        return self._day[1]

    @property
    def path(self) -> Path | None:
        """Return the file in which the desk is kept, if it is in one."""
        return self.store.path

    @property
    def may_write(self) -> bool:
        """Return whether changes can be kept in the file."""
        return self.store.may_write

    def listen(self, listener: Callable[[DeskChanged], None]) -> None:
        """Call `listener` after every change from now on."""
        self._listeners.append(listener)

    def do(self, verb: Verb) -> Change:
        """Carry out a verb and return the change that undoes it; where it is refused nothing has changed."""
        change = with_own_ids(tidied_change(verb(self.book, self.clock())), self.book, self.id_ending)
        check_limits(change, self.book)
        return self.apply(change)

    def apply(self, change: Change) -> Change:
        """Write a change, plan what it touches again, and notify the listeners."""
        try:
            undo = self.store.apply(change)
        except UserError:
            self._look_for_trouble()
            raise
        self._show(change)
        return undo

    def _show(self, change: Change, before: Book | None = None) -> None:
        self.changes += 1
        self.book = apply_change(self.book, change)
        now = self.clock()
        if change.touches_all:
            self.agenda = build_agenda(self.book, self.calendars, now)
        else:
            self.agenda = agenda_after_change(self.agenda, self.book, self.calendars, now, change.touched)
        self._notify(DeskChanged(change.touched, before))

    def take_in(self, change: Change, keep: Callable[["ExchangeTables"], None]) -> None:
        """Write what came from other desks, with what `keep` writes, and notify the listeners of a change."""
        try:
            self.store.take_in(change, keep)
        except UserError:
            self._look_for_trouble()
            raise
        if change.put or change.drop:
            before = self.book
            self._show(change, before)

    def forget_deleted(self) -> None:
        """Leave nothing in the file that was deleted."""
        for leave in self.before_forgetting:
            leave()
        self.store.forget_deleted()

    def tick(self) -> None:
        """Plan everything again for the present instant, and see whether the file is still in its place."""
        self._look_for_trouble()
        self.agenda = agenda_after_tick(self.agenda, self.book, self.calendars, self.clock())
        self._notify(DeskChanged())

    def use_store(self, store: Repository) -> None:
        """Go on with another file: close the one before, and show what is in this one."""
        before, self.store = self.store, store
        before.close()
        self.stores += 1
        ids = frozenset(self.book.opportunities)
        self.trouble, self.notices, self.book = None, store.notices, store.load()
        self.agenda = build_agenda(self.book, self.calendars, self.clock())
        self._notify(DeskChanged(ids | frozenset(self.book.opportunities)))

    def close(self) -> None:
        """Let go of the file."""
        self.store.close()

    def lose(self, trouble: UserError) -> None:
        """Note that the file is lost; what was read stays in memory."""
        self.trouble = trouble
        self._notify(DeskChanged())

    def _look_for_trouble(self) -> None:
        try:
            self.store.check_place()
        except UserError as trouble:
            self.trouble = trouble

    def _notify(self, news: DeskChanged) -> None:
        for listener in tuple(self._listeners):
            listener(news)
