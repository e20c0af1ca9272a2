"""The desk: it holds the book, applies changes, plans again and tells who listens. It knows no Qt."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda, agenda_of, replanned, ticked
from follow_up_desk.core.book import Book, Change, applied
from follow_up_desk.core.situation import Calendars
from follow_up_desk.core.workdays import Holidays
from follow_up_desk.core.years import checked_years

Clock = Callable[[], datetime]
Verb = Callable[[Book, datetime], Change]


class Keeper(Protocol):
    """Describe what the desk needs of a store."""

    def load(self) -> Book:
        """Return everything that is kept."""
        ...

    def apply(self, change: Change) -> Change:
        """Write a change; return the one that undoes it."""
        ...


class News(Struct, frozen=True):
    """Tell that the agenda is another: which opportunities changed; none means that only time passed."""

    touched: frozenset[str] = frozenset()


class Desk:
    """Hold one book and its agenda; `clock` returns an aware instant."""

    def __init__(self, store: Keeper, clock: Clock, holidays: Holidays) -> None:
        self._store = store
        self.clock = clock
        self.calendars = Calendars(holidays)
        self._listeners: list[Callable[[News], None]] = []
        self.book = store.load()
        self.agenda: Agenda = agenda_of(self.book, self.calendars, clock())

    def listen(self, listener: Callable[[News], None]) -> None:
        """Tell `listener` of every change from now on."""
        self._listeners.append(listener)

    def do(self, verb: Verb) -> Change:
        """Carry out a verb; return the change that undoes it. Refused: nothing has moved."""
        change = verb(self.book, self.clock())
        checked_years(change.put)
        return self.apply(change)

    def apply(self, change: Change) -> Change:
        """Write a change, take it over, plan what it touches again, tell everybody."""
        undo = self._store.apply(change)
        self.book = applied(self.book, change)
        now = self.clock()
        if change.touches_all:
            self.agenda = agenda_of(self.book, self.calendars, now)
        else:
            self.agenda = replanned(self.agenda, self.book, self.calendars, now, change.touched)
        self._tell(News(change.touched))
        return undo

    def tick(self) -> None:
        """Plan everything again for the present instant."""
        self.agenda = ticked(self.agenda, self.book, self.calendars, self.clock())
        self._tell(News())

    def _tell(self, news: News) -> None:
        for listener in tuple(self._listeners):
            listener(news)
