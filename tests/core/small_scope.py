"""All histories from a small alphabet, and what must hold for each of them on every day that matters.

A history starts with an interview on one weekday in one country under one profile; each letter happens
at the next moment at which the plan changes. The checks here know the rules only from the advice: they
ask the calendar themselves and share nothing with the planner but its records.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from follow_up_desk.core.contact_pressure import pressure_if_sent
from follow_up_desk.core.enumerations import (
    PURPOSES,
    Band,
    Certainty,
    Channel,
    Direction,
    InterviewKind,
    Outcome,
    Patience,
    Profile,
    PromiseSubject,
    Purpose,
    Verdict,
)
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.planner import Plan, plan
from follow_up_desk.core.records import Interview, Opportunity, Person, Promise
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.user_records import Policy
from tests.builders import HOLIDAYS, OWNER, few_holidays
from tests.core.event_letters import ALPHABETS, INQUIRIES, RESETS, Happening

DAY = timedelta(days=1)
COUNTRIES = {"US": "America/New_York", "GB": "Europe/London", "DE": "Europe/Berlin"}
MONDAY = date(2026, 11, 16)  # the weeks after hold Thanksgiving, Christmas and the New Year
LOOKS = 3
OPEN_WHEN_CLOSED = {StepKind.KEEP_IN_TOUCH, StepKind.TELL_OTHERS, StepKind.REPLY}
EXPIRING = {StepKind.LATE_THANK_YOU, StepKind.FEEDBACK}
LASTING = {StepKind.INQUIRY, StepKind.ITEM_INQUIRY, StepKind.DELIVER}
ANSWERED = {Purpose.INVITATION, Purpose.REJECTION, Purpose.OFFER}
NO_TOUCH = {Purpose.ACKNOWLEDGEMENT, Purpose.OUT_OF_OFFICE, Purpose.BOUNCE, Purpose.NO_SHOW, Purpose.OTHER}
SETTLED_BY = {
    PromiseSubject.DECISION: ANSWERED,
    PromiseSubject.ITEM: {Purpose.ITEM},
    PromiseSubject.CALL: set(PURPOSES[Direction.IN]) - NO_TOUCH,
}
ABOUT_AN_OFFER = "A28"
ANSWERS = {PromiseSubject.DECISION, PromiseSubject.NEXT_ROUND}
NOT_HUMAN = {Purpose.BOUNCE, Purpose.OUT_OF_OFFICE, Purpose.NO_SHOW}


class World(Struct, frozen=True):
    """Hold country, zone and profile of histories, and the calendars they share."""

    country: str
    weekday: int
    profile: Profile
    calendars: Calendars = field(default_factory=lambda: Calendars(few_holidays))

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(COUNTRIES[self.country])

    def start(self) -> tuple[Opportunity, datetime]:
        """Return the opportunity on the evening of its interview, a decision promised for Friday week."""
        day = MONDAY + self.weekday * DAY
        held = datetime.combine(day, datetime.min.time(), self.zone) + timedelta(hours=10)
        friday = day + timedelta(days=11 - day.weekday())
        end = held + timedelta(hours=1)
        return Opportunity(
            "o",
            "Company",
            "Role",
            country=self.country,
            time_zone=COUNTRIES[self.country],
            people=(Person("p", "Person", email="p@company.example", phone="1"),),
            interviews=(Interview("i", InterviewKind.ON_SITE, held, people=("p",)),),
            promises=(Promise("first", "i", PromiseSubject.DECISION, None, "", None, friday, Certainty.SAID, end),),
        ), end + timedelta(hours=2)

    def plan(self, it: Opportunity, now: datetime) -> Plan:
        return plan(it, OWNER, Policy(self.profile), self.calendars, now)

    def works(self, day: date) -> bool:
        """Return whether people work there on that day, by the calendar and not the planner."""
        return day.weekday() < 5 and day not in HOLIDAYS[self.country] and not self.quiet(day)

    def quiet(self, day: date) -> bool:
        """Return whether the day is in a quiet period there."""
        if (day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 3):
            return True
        return self.country == "US" and date(2026, 11, 25) <= day <= date(2026, 11, 27)


class History(NamedTuple):
    """Hold a history so far; `lawful` if every inquiry in it was a recommended one."""

    it: Opportunity
    now: datetime
    letters: tuple[str, ...]
    lawful: bool


class Before(NamedTuple):
    """Hold the plan just before the last letter, which must not change what was known then."""

    moment: datetime
    found: Plan


def worlds() -> list[World]:
    return [World(c, w, p) for c in COUNTRIES for w in range(7) for p in Profile]


def explore(world: World, alphabet: str, depth: int) -> tuple[int, int]:
    """Play every history of up to `depth` letters; return how many there were and how many moments were looked at."""
    it, now = world.start()
    return _grow(world, ALPHABETS[alphabet], History(it, now, (), True), depth, None)


def _grow(
    world: World, letters: Mapping[str, Happening], told: History, depth: int, before: Before | None
) -> tuple[int, int]:
    try:
        found = _look(world, told, before)
    except AssertionError as fault:
        fault.add_note(f"{world.country}, weekday {world.weekday}, {world.profile}: {', '.join(told.letters)}")
        raise
    count, looked = 1, LOOKS
    if len(told.letters) < depth:
        then = _next_moment(found, told.now)
        earlier = then - timedelta(minutes=1)
        before = Before(earlier, world.plan(told.it, earlier))
        here = world.plan(told.it, then)
        for letter, happen in letters.items():
            after = happen(told.it, then, f"a{len(told.letters)}", here)
            lawful = told.lawful and (letter not in INQUIRIES or _asks_now(here))
            more = _grow(world, letters, History(after, then, (*told.letters, letter), lawful), depth, before)
            count, looked = count + more[0], looked + more[1]
    return count, looked


def _next_moment(found: Plan, now: datetime) -> datetime:
    day = found.date or (now + DAY).date()
    moment = datetime.combine(day, datetime.min.time(), now.tzinfo) + timedelta(hours=10)
    return moment if moment > now else now + timedelta(hours=1)


def _asks_now(found: Plan) -> bool:
    """Return whether the planner recommends an inquiry; a day the user insisted on is their own choice."""
    step = found.step
    return found.verdict is Verdict.NOW and step is not None and step.is_inquiry and step.until is None


def _look(world: World, told: History, before: Before | None) -> Plan:
    """Check now, and on the days on which something changes next; return the present plan."""
    it, now = told.it, told.now
    first = found = world.plan(it, now)
    before = before or Before(now, first)
    fault = "planning twice is not the same, or a later fact was seen on an earlier day"
    assert world.plan(it, before.moment) == before.found, fault
    if told.letters and told.letters[-1] in RESETS:
        assert first.attempts == 0, "a reply resets"
    seen = [first]
    check(world, it, first, told.lawful)
    for _ in range(LOOKS - 1):
        now = _next_moment(found, now) if found.verdict is not Verdict.NOW else now + 12 * DAY
        found = world.plan(it, now)
        check(world, it, found, told.lawful)
        seen.append(found)
    _check_passing_time(seen)
    return first


def _check_passing_time(seen: Sequence[Plan]) -> None:
    """Check that expired steps do not come back while nothing happens, and that others stay."""
    gone = set[tuple[StepKind, date]]()
    for earlier, later in pairwise(seen):
        was, is_ = _occurrences(earlier, EXPIRING), _occurrences(later, EXPIRING)
        gone |= was - is_
        assert not is_ & gone, "an expired step came back"
        lost = {kind for kind, _ in _occurrences(earlier, LASTING)} - {kind for kind, _ in _occurrences(later, LASTING)}
        assert not lost, f"{lost} expired"


def _occurrences(found: Plan, kinds: Iterable[StepKind]) -> set[tuple[StepKind, date]]:
    """Return the steps of these kinds, without an inquiry that ends with an offer."""
    steps = [s for s in found.steps if s.state is not StepState.LATER and s.reason.context != ABOUT_AN_OFFER]
    return {(s.kind, s.due) for s in steps if s.kind in kinds}


def check(world: World, it: Opportunity, found: Plan, lawful: bool) -> None:
    """Check everything that must be true at one moment."""
    assert found.attempts <= found.max_attempts or not lawful, "more attempts than allowed were recommended"
    _check_verdict(found)
    for step in found.steps:
        assert not step.open or step.earliest <= found.facts.now, "open before its window"
        about_offer = step.reason.context == ABOUT_AN_OFFER
        if step.asks and not _insisted(it, step):
            named = about_offer or any(p.ask_from == step.date for p in it.promises)
            _check_day(world, step.date, step.channel is Channel.CALL, named)
        if step.is_inquiry and not about_offer:
            assert step.ordinal is not None
            assert step.ordinal <= found.max_attempts, "a step beyond the maximum of attempts"
            _check_promised_time(world, it, found.facts.now, step)
    if found.verdict is Verdict.CLOSED:
        assert {s.kind for s in found.steps if s.open} <= OPEN_WHEN_CLOSED
    if lawful and _asks_now(found) and found.step and found.step.channel:
        purpose = Purpose(found.step.kind.value)
        line = pressure_if_sent(found.facts, Patience.STANDARD, purpose, found.step.channel, found.facts.now)
        assert line.band is not Band.RED, f"the meter calls a recommended step too much: {line}"


def _insisted(it: Opportunity, step: Step) -> bool:
    return step.until is not None and any(m.reason and m.step is step.kind for m in it.marks)


def _check_verdict(found: Plan) -> None:
    """Check that the verdict is the one the contract gives."""
    step = found.step
    ready = [s for s in found.steps if s.open and s.required]
    assert bool(ready) == (found.verdict is Verdict.NOW)
    match found.verdict:
        case Verdict.NOW:
            assert step in ready
            assert found.date == step.date
        case Verdict.ON:
            assert step is not None
            assert found.date == step.date
            assert step.state in (StepState.SNOOZED, StepState.MOVED) or not step.is_inquiry
        case Verdict.WAIT_UNTIL if step is None:
            assert found.date is not None
            assert found.attempts >= found.max_attempts or any(p.silence_means_no for p in found.facts.promises)
        case Verdict.WAIT_UNTIL:
            assert step.is_inquiry
            assert step.state is StepState.PLANNED
            assert found.date == step.date
        case Verdict.OPTIONAL:
            assert step is None or (step.open and not step.required)
        case Verdict.REST | Verdict.CLOSED:
            assert (found.date, step) == (None, None)


def _check_day(world: World, day: date, call: bool, named: bool) -> None:
    assert world.works(day), "an inquiry at a weekend, on a holiday or in a quiet period"
    if named:
        return
    assert day.weekday() != 0, "an inquiry on a Monday"
    monday = day - day.weekday() * DAY
    if call and monday in HOLIDAYS[world.country]:
        assert any(world.works(monday + n * DAY) for n in range(day.weekday())), "a call on a Monday-like day"


def _check_promised_time(world: World, it: Opportunity, now: datetime, step: Step) -> None:
    """Check that no inquiry comes before a working day after the promised one, or before the day they named for it.

    Of several promises that stand, the one that ends first counts.
    """
    owed = step.kind is StepKind.ITEM_INQUIRY
    standing = [p for p in it.promises if p.made_at <= now and _stands(it, p, now)]
    if not owed:
        silent = [p for p in standing if p.silence_means_no and p.thing in ANSWERS]
        assert not silent, "an inquiry although silence means no"
    about = [p for p in standing if (p.thing not in ANSWERS) == owed]
    first = [p.ask_from - DAY if p.ask_from else _last_day(world, p.by) for p in about if p.by or p.ask_from]
    assert not first or step.date > min(first), "an inquiry before the promised day ended"


def _stands(it: Opportunity, promise: Promise, now: datetime) -> bool:
    """Return whether a promise was neither settled nor replaced nor left behind (contract 3)."""
    later = [p for p in it.promises if promise.made_at < p.made_at <= now and _same(p, promise)]
    if any(p.by or p.ask_from or p.after for p in later):
        return False
    words = [a for a in it.activities if a.direction is Direction.IN and promise.made_at < a.at <= now]
    if any(a.purpose in SETTLED_BY[promise.thing] for a in words):
        return False
    last = promise.by or promise.ask_from
    return not (promise.thing in ANSWERS and last and _heard_after(it, last, now))


def _same(one: Promise, other: Promise) -> bool:
    return one.thing is other.thing or {one.thing, other.thing} <= ANSWERS


def _last_day(world: World, by: date | None) -> date:
    assert by is not None
    while not (world.works(by) or world.quiet(by)):
        by += DAY
    return by


def _heard_after(it: Opportunity, day: date, now: datetime) -> bool:
    human = [a for a in it.activities if a.direction is Direction.IN and a.purpose not in NOT_HUMAN]
    spoke = [a.at for a in human] + [a.at for a in it.activities if a.outcome is Outcome.TALKED]
    return any(at.date() > day for at in (*spoke, *(i.end for i in it.interviews)) if at <= now)
