"""The plan of one day across opportunities: what to do first, what to combine, and what to postpone.

It is computed from an agenda and never changes it: each opportunity keeps the verdict of its own facts
(contract 2), also in `agenda --json`; where nobody is due twice and there are few enough, the day
holds every open step. Its rules, beyond those of the plans:

- what would be lost by waiting comes first, then by priority: offers, what they asked for, thanks, feedback,
  a thing they owe, an answer they owe, the rest;
- at most `contacts_per_day` contacts a day, those already made included;
- never the same person or agency twice a day, unless they spoke in between; two roles with one
  person become one message where both may be said at once, and what they asked for (an answer, a
  delivery) is no second contact;
- what does not fit moves to the next permitted day with room, and says why. What would be lost by
  moving stays, and so does everything about an offer: no limit is worth an offer.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, time

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.damage import must_stay, next_day, pressing
from follow_up_desk.core.enumerations import Channel, Direction, Outcome
from follow_up_desk.core.local_time import Zone, instant_at, local_day, user_zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.same_person import Reached, reached, same, same_person
from follow_up_desk.core.settings import numbers
from follow_up_desk.core.step_kinds import STEP_KINDS
from follow_up_desk.core.steps import State, Step
from follow_up_desk.core.wording import N_, Text

_NO_CONTACT = frozenset({None, Channel.NONE, Channel.IN_PERSON, Channel.PORTAL})
_HORIZON = 250
_TWICE = N_("{person} hears from you on {day} already")
_ONE = N_("{n} contact on {day} is enough")
_FULL = N_("{n} contacts on {day} are enough")


class Turn(Struct, frozen=True):
    """Hold what is done at once: one step, or several in one message; `reaches` is None if nobody is contacted."""

    steps: tuple[tuple[Plan, Step], ...]
    reaches: Reached | None

    def joined(self, book: Book) -> Text | None:
        """Return the suggestion to combine the steps in one message, or None for a single step."""
        if len(self.steps) == 1:
            return None
        them = [book.opportunities[plan.opportunity] for plan, _ in self.steps]
        person = them[0].person(self.steps[0][1].person)
        roles = tuple(dict.fromkeys(it.role for it in them))
        return Text(
            N_("one message to {person} for both: {roles}"),
            {"person": person.name if person else them[0].company, "roles": roles},
        )


class Moved(Struct, frozen=True):
    """Hold a postponed step, the day it moves to, and why."""

    plan: Plan
    step: Step
    day: date
    why: Text


class DayOrder(Struct, frozen=True):
    """Hold the plan of one day: what to do, the most urgent first; what moves; how full the day is."""

    day: date
    turns: tuple[Turn, ...]
    moved: tuple[Moved, ...]
    made: int
    limit: int

    @property
    def contacts(self) -> int:
        """Return the number of contacts on the day, those already made included."""
        return self.made + sum(1 for turn in self.turns if turn.reaches)


def day_order(agenda: Agenda, book: Book) -> DayOrder:
    """Return the plan of the agenda's day, and what moves to a later one."""
    ledger = _Ledger(agenda, book)
    moved = [found for plan, step in pressing(agenda.due()) if (found := ledger.take(plan, step))]
    return DayOrder(ledger.today, ledger.turns(ledger.today), tuple(moved), ledger.made, ledger.limit)


def _joinable(one: Turn, other: Turn) -> bool:
    """Return whether both may be said in one message: one channel, one person."""
    (plan, step), (its_plan, its_step) = one.steps[0], other.steps[0]
    if step.channel is not its_step.channel or not one.reaches or not other.reaches:
        return False
    if not same_person(one.reaches, other.reaches):
        return False
    if step.kind is its_step.kind or (step.is_chaser and its_step.is_chaser):
        return True
    return plan.opportunity == its_plan.opportunity and not (step.asks or its_step.asks)


class _Ledger:
    """Record who is contacted on which day while the day's plan is made."""

    def __init__(self, agenda: Agenda, book: Book) -> None:
        self._book = book
        zone = user_zone(book.owner)
        self.today = local_day(agenda.now, zone)
        self.limit = numbers(book.policy).contacts_per_day
        contacts = list(_made_today(agenda, book, self.today, zone))
        self.made = len(_one_each([who for who, _ in contacts]))
        self._busy = [who for who, answered in contacts if not answered]
        self._days: dict[date, list[Turn]] = {}
        self._full = Counter({self.today: self.made})
        self._places: dict[tuple[date, tuple[str, str]], list[int]] = {}
        for plan, step in agenda.coming():
            if step.state is not State.LATER:
                self._put(self._turn(plan, step), step.date)

    def turns(self, day: date) -> tuple[Turn, ...]:
        """Return what is planned for a day."""
        return tuple(self._days.get(day, ()))

    def take(self, plan: Plan, step: Step) -> Moved | None:
        """Put an open step on today, or on the next day with room; return the move, or None if it stays."""
        turn = self._turn(plan, step)
        day = self.today
        first = why = self._refusal(turn, day)
        for _ in range(_HORIZON):
            if why is None:
                break
            day = next_day(plan, step, day)
            if must_stay(plan, step, day):
                day = self.today
                break
            why = self._refusal(turn, day)
        self._put(turn, day)
        return None if day == self.today or first is None else Moved(plan, step, day, self._words(turn, first))

    def _turn(self, plan: Plan, step: Step) -> Turn:
        contact = step.channel not in _NO_CONTACT
        it = self._book.opportunities[plan.opportunity]
        return Turn(((plan, step),), reached(it, step.person) if contact else None)

    def _refusal(self, turn: Turn, day: date) -> str | None:
        """Return the message that says why it does not fit on the day, or None."""
        if turn.reaches is None:
            return None
        place = self._place(turn.reaches, day)
        if place is not None and _joinable(self._days[day][place], turn):
            return None
        if not STEP_KINDS[turn.steps[0][1].kind].answers and (place is not None or self._is_busy(turn.reaches, day)):
            return _TWICE
        return _FULL if self._full[day] >= self.limit else None

    def _is_busy(self, who: Reached, day: date) -> bool:
        return day == self.today and any(same(who, other) for other in self._busy)

    def _words(self, turn: Turn, why: str) -> Text:
        if why == _FULL:
            return Text(_ONE, {"n": self.limit, "day": self.today}, _FULL)
        plan, step = turn.steps[0]
        it = self._book.opportunities[plan.opportunity]
        person = it.person(step.person)
        return Text(_TWICE, {"person": person.name if person else it.company, "day": self.today})

    def _place(self, who: Reached, day: date) -> int | None:
        """Return the position of a contact with the same person or agency on that day, or None."""
        for mark in who.marks:
            for place in self._places.get((day, mark), ()):
                other = self._days[day][place].reaches
                if other is not None and same(who, other):
                    return place
        return None

    def _put(self, turn: Turn, day: date) -> None:
        here = self._days.setdefault(day, [])
        place = self._place(turn.reaches, day) if turn.reaches else None
        if place is not None and _joinable(here[place], turn):
            here[place] = Turn((*here[place].steps, *turn.steps), here[place].reaches)
            return
        if turn.reaches is not None:
            self._full[day] += 1
            for mark in turn.reaches.marks:
                self._places.setdefault((day, mark), []).append(len(here))
        here.append(turn)


def _made_today(agenda: Agenda, book: Book, today: date, zone: Zone) -> Iterator[tuple[Reached, bool]]:
    """Yield whom the user contacted today, and whether they have spoken since."""
    midnight = instant_at(today, time(), zone)
    for plan in agenda.plans.values():
        facts = plan.facts
        for activity in reversed(facts.activities):
            if activity.at < midnight:
                break
            sent = activity.direction is Direction.OUT and activity.channel not in _NO_CONTACT
            if sent and activity.outcome is not Outcome.NO_ANSWER:
                answered = facts.heard is not None and facts.heard >= activity.at
                yield reached(facts.opportunity, activity.person), answered


def _one_each(contacts: list[Reached]) -> list[Reached]:
    found: list[Reached] = []
    for who in contacts:
        if not any(same(who, other) for other in found):
            found.append(who)
    return found
