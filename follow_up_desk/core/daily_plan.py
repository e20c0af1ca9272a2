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
from msgspec.structs import replace

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Channel, Direction, Outcome, Verdict
from follow_up_desk.core.local_time import Zone, instant_at, local_day, user_zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.priority import by_priority, must_stay, next_day
from follow_up_desk.core.same_person import ContactIdentity, contact_identity, same_contact, same_person
from follow_up_desk.core.settings import setting_values
from follow_up_desk.core.step_kinds import STEP_KINDS
from follow_up_desk.core.steps import Fact, Reason, Step, StepState
from follow_up_desk.core.wording import N_, Text

_NO_CONTACT = frozenset({None, Channel.NONE, Channel.IN_PERSON, Channel.PORTAL})
_HORIZON = 250
_SAME_PERSON = N_("{person} hears from you on {day} already")
_ONE_CONTACT = N_("{n} contact on {day} is enough")
_FULL = N_("{n} contacts on {day} are enough")


class Task(Struct, frozen=True):
    """Hold what is done at once: one step, or several in one message; `reaches` is None if nobody is contacted."""

    steps: tuple[tuple[Plan, Step], ...]
    contact: ContactIdentity | None

    def joined(self, book: Book) -> Text | None:
        """Return the suggestion to combine the steps in one message, or None for a single step."""
        if len(self.steps) == 1:
            return None
        them = [book.opportunities[plan.opportunity] for plan, _ in self.steps]
        person = them[0].person(self.steps[0][1].person)
        roles = tuple(dict.fromkeys(it.role for it in them))
        words = N_("one message to {person} for both: {roles}") if len(roles) > 1 else N_("one message to {person}")
        return Text(words, {"person": person.name if person else them[0].company, "roles": roles})


class PostponedStep(Struct, frozen=True):
    """Hold a postponed step, the day it moves to, and why."""

    plan: Plan
    step: Step
    day: date
    why: Text

    @property
    def reason(self) -> Reason:
        """Return why the step stands on that day: its own facts, and what moved it."""
        facts = (*self.step.reason.facts, Fact("day_order", self.why))
        return replace(self.step.reason, facts=facts, action=None)


class DailyPlan(Struct, frozen=True):
    """Hold the plan of one day: what to do, the most urgent first; what moves; how full the day is."""

    day: date
    tasks: tuple[Task, ...]
    moved: tuple[PostponedStep, ...]
    made: int
    limit: int

    @property
    def contacts(self) -> int:
        """Return the number of contacts on the day, those already made included."""
        return self.made + sum(1 for turn in self.tasks if turn.contact)

    @property
    def due(self) -> tuple[tuple[Plan, Step], ...]:
        """Return what is to be done today, in order: the one list that every page, the tray and its badge count."""
        return tuple((plan, step) for task in self.tasks for plan, step in task.steps if step.open)

    def list_order(self, agenda: Agenda) -> tuple[str, ...]:
        """Return the opportunities as a list shows them: what is due in the order of the day, then the rest."""
        due = dict.fromkeys(plan.opportunity for plan, _step in self.due)
        return (*due, *(id for id in agenda.order(self.standing) if id not in due))

    def date_of(self, step: Step) -> date:
        """Return the day on which a step stands: the one it moves to, or its own."""
        return next((moved.day for moved in self.moved if moved.step is step), step.date)

    def is_later_today(self, step: Step, here: Zone) -> bool:
        """Return whether a step that is not due yet can be done later today, by the user's clock."""
        return not step.open and local_day(step.earliest, here) == self.day

    def reason_of(self, step: Step) -> Reason:
        """Return why a step stands on its day, what moved it included."""
        return next((moved.reason for moved in self.moved if moved.step is step), step.reason)

    def standing(self, plan: Plan) -> tuple[Verdict, date | None]:
        """Return the verdict and date of a plan as this day has it: what moves to a later day is not due now."""
        days = [moved.day for moved in self.moved if moved.plan is plan]
        if plan.verdict is not Verdict.NOW or not days or any(other is plan for other, _step in self.due):
            return plan.verdict, plan.date
        return Verdict.ON, min(days)

    def reason(self, plan: Plan) -> Reason:
        """Return why a plan stands where it does."""
        verdict, day = self.standing(plan)
        moved = (moved for moved in self.moved if moved.plan is plan and moved.day == day)
        return plan.reason if verdict is plan.verdict else next(moved).reason


def daily_plan(agenda: Agenda, book: Book) -> DailyPlan:
    """Return the plan of the agenda's day, and what moves to a later one."""
    ledger = _Ledger(agenda, book)
    moved = [found for plan, step in by_priority(agenda.due()) if (found := ledger.take(plan, step))]
    return DailyPlan(ledger.today, ledger.tasks(ledger.today), tuple(moved), ledger.made, ledger.limit)


def _joinable(one: Task, other: Task) -> bool:
    """Return whether both may be said in one message: one channel, one person."""
    (plan, step), (its_plan, its_step) = one.steps[0], other.steps[0]
    if step.channel is not its_step.channel or not one.contact or not other.contact:
        return False
    if not same_person(one.contact, other.contact):
        return False
    if step.kind is its_step.kind or (step.is_inquiry and its_step.is_inquiry):
        return True
    return plan.opportunity == its_plan.opportunity and not (step.asks or its_step.asks)


class _Ledger:
    """Record who is contacted on which day while the day's plan is made."""

    def __init__(self, agenda: Agenda, book: Book) -> None:
        self._book = book
        zone = user_zone(book.owner)
        self.today = local_day(agenda.now, zone)
        self.limit = setting_values(book.policy).contacts_per_day
        contacts = list(_contacted_today(agenda, book, self.today, zone))
        self.made = len(_unique([who for who, _ in contacts]))
        self._busy = [who for who, answered in contacts if not answered]
        self._days: dict[date, list[Task]] = {}
        self._full = Counter({self.today: self.made})
        self._places: dict[tuple[date, tuple[str, str]], list[int]] = {}
        for plan, step in agenda.coming():
            if step.state is not StepState.LATER:
                self._put(self._turn(plan, step), step.date)

    def tasks(self, day: date) -> tuple[Task, ...]:
        """Return what is planned for a day."""
        return tuple(self._days.get(day, ()))

    def take(self, plan: Plan, step: Step) -> PostponedStep | None:
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
        return None if day == self.today or first is None else PostponedStep(plan, step, day, self._words(turn, first))

    def _turn(self, plan: Plan, step: Step) -> Task:
        contact = step.channel not in _NO_CONTACT
        it = self._book.opportunities[plan.opportunity]
        return Task(((plan, step),), contact_identity(it, step.person) if contact else None)

    def _refusal(self, turn: Task, day: date) -> str | None:
        """Return the message that says why it does not fit on the day, or None."""
        if turn.contact is None:
            return None
        place = self._place(turn.contact, day)
        if place is not None and _joinable(self._days[day][place], turn):
            return None
        if not STEP_KINDS[turn.steps[0][1].kind].answers and (place is not None or self._is_busy(turn.contact, day)):
            return _SAME_PERSON
        return _FULL if self._full[day] >= self.limit else None

    def _is_busy(self, who: ContactIdentity, day: date) -> bool:
        return day == self.today and any(same_contact(who, other) for other in self._busy)

    def _words(self, turn: Task, why: str) -> Text:
        if why == _FULL:
            return Text(_ONE_CONTACT, {"n": self.limit, "day": self.today}, _FULL)
        plan, step = turn.steps[0]
        it = self._book.opportunities[plan.opportunity]
        person = it.person(step.person)
        return Text(_SAME_PERSON, {"person": person.name if person else it.company, "day": self.today})

    def _place(self, who: ContactIdentity, day: date) -> int | None:
        """Return the position of a contact with the same person or agency on that day, or None."""
        for mark in who.marks:
            for place in self._places.get((day, mark), ()):
                other = self._days[day][place].contact
                if other is not None and same_contact(who, other):
                    return place
        return None

    def _put(self, turn: Task, day: date) -> None:
        here = self._days.setdefault(day, [])
        place = self._place(turn.contact, day) if turn.contact else None
        if place is not None and _joinable(here[place], turn):
            here[place] = Task((*here[place].steps, *turn.steps), here[place].contact)
            return
        if turn.contact is not None:
            self._full[day] += 1
            for mark in turn.contact.marks:
                self._places.setdefault((day, mark), []).append(len(here))
        here.append(turn)


def _contacted_today(agenda: Agenda, book: Book, today: date, zone: Zone) -> Iterator[tuple[ContactIdentity, bool]]:
    """Yield whom the user contacted today, and whether they have spoken since."""
    midnight = instant_at(today, time(), zone)
    for plan in agenda.unsettled:
        facts = plan.facts
        for activity in reversed(facts.activities):
            if activity.at < midnight:
                break
            sent = activity.direction is Direction.OUT and activity.channel not in _NO_CONTACT
            if sent and activity.outcome is not Outcome.NO_ANSWER:
                answered = facts.heard is not None and facts.heard >= activity.at
                yield contact_identity(facts.opportunity, activity.person), answered


def _unique(contacts: list[ContactIdentity]) -> list[ContactIdentity]:
    found: list[ContactIdentity] = []
    for who in contacts:
        if not any(same_contact(who, other) for other in found):
            found.append(who)
    return found
