"""All histories from a small alphabet, and what must hold for each of them on every day that matters.

A history starts with an interview on one weekday in one country under one profile; each letter happens
at the next moment at which the plan changes. The checks here know the rules only from the advice: they
ask the calendar themselves and share nothing with the planner but its records.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from follow_up_desk.core.enumerations import (
    Band,
    Certainty,
    Channel,
    Did,
    Direction,
    InterviewKind,
    Outcome,
    Patience,
    Profile,
    Purpose,
    StepKind,
    Thing,
    Verdict,
)
from follow_up_desk.core.pest import if_sent
from follow_up_desk.core.planner import Plan, plan
from follow_up_desk.core.records import Activity, Interview, Mark, Opportunity, Person, Policy, Promise
from follow_up_desk.core.situation import Calendars
from tests.builders import HOLIDAYS, OWNER, few_holidays

DAY = timedelta(days=1)
COUNTRIES = {"US": "America/New_York", "GB": "Europe/London", "DE": "Europe/Berlin"}
MONDAY = date(2026, 11, 16)  # the weeks after hold Thanksgiving, Christmas and the New Year
LOOKS = 3
OPEN_WHEN_CLOSED = {StepKind.KEEP_IN_TOUCH, StepKind.TELL_OTHERS}


@dataclass(frozen=True)
class World:
    """Hold where a history takes place; one set of calendars serves all its histories."""

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
            promises=(Promise("first", "i", Thing.DECISION, None, "", None, friday, Certainty.SAID, end),),
        ), end + timedelta(hours=2)

    def plan(self, it: Opportunity, now: datetime) -> Plan:
        return plan(it, OWNER, Policy(self.profile), self.calendars, now)


def worlds() -> list[World]:
    return [World(c, w, p) for c in COUNTRIES for w in range(7) for p in Profile]


def _did(
    direction: Direction, purpose: Purpose, channel: Channel, outcome: Outcome | None = None
) -> Callable[..., Opportunity]:
    def happen(it: Opportunity, now: datetime, n: int, world: World) -> Opportunity:
        return it.with_parts(activities=(Activity(f"a{n}", now, direction, channel, purpose, outcome, "p"),))

    return happen


def _new_date(it: Opportunity, now: datetime, n: int, world: World) -> Opportunity:
    it = _did(Direction.IN, Purpose.NEW_DATE, Channel.EMAIL)(it, now, n, world)
    by = (now + timedelta(days=7)).date()
    return it.with_parts(promises=(Promise(f"p{n}", None, Thing.DECISION, None, "", None, by, Certainty.SAID, now),))


def _skip(it: Opportunity, now: datetime, n: int, world: World) -> Opportunity:
    step = world.plan(it, now).step
    if step is None:
        return it
    return it.with_parts(marks=(Mark(f"m{n}", step.kind, step.interview, step.person, step.due, Did.SKIPPED, now),))


INQUIRIES = ("voicemail", "e-mail")
OUT, IN, OWN = Direction.OUT, Direction.IN, Direction.OWN
LETTERS: dict[str, Callable[..., Opportunity]] = {
    "voicemail": _did(OUT, Purpose.INQUIRY, Channel.CALL, Outcome.VOICEMAIL),
    "e-mail": _did(OUT, Purpose.INQUIRY, Channel.EMAIL),
    "thanks": _did(OUT, Purpose.THANK_YOU, Channel.EMAIL),
    "answer": _did(IN, Purpose.ANSWER, Channel.EMAIL),
    "new date": _new_date,
    "no": _did(IN, Purpose.REJECTION, Channel.EMAIL),
    "bounce": _did(IN, Purpose.BOUNCE, Channel.EMAIL),
    "hold": _did(IN, Purpose.ON_HOLD, Channel.EMAIL),
    "move on": _did(OWN, Purpose.MOVE_ON, Channel.NONE),
    "skip": _skip,
}


def explore(world: World, depth: int) -> tuple[int, int]:
    """Play every history of up to `depth` letters; return how many there were and how many moments were looked at."""
    it, now = world.start()
    return _grow(world, it, now, (), depth, True)


def _grow(
    world: World, it: Opportunity, now: datetime, told: tuple[str, ...], depth: int, lawful: bool
) -> tuple[int, int]:
    try:
        count, looked = 1, _afterwards(world, it, now, lawful)
    except AssertionError as fault:
        fault.add_note(
            f"{world.country}, weekday {world.weekday}, {world.profile}: {', '.join(told) or 'nothing happened'}"
        )
        raise
    if len(told) < depth:
        found = world.plan(it, now)
        then = _next_moment(found, now)
        for letter in LETTERS:
            after = LETTERS[letter](it, then, len(told), world)
            _check_letter(world, it, after, letter, then)
            proper = lawful and (letter not in INQUIRIES or _asks_now(world.plan(it, then)))
            more = _grow(world, after, then, (*told, letter), depth, proper)
            count, looked = count + more[0], looked + more[1]
    return count, looked


def _check_letter(world: World, before: Opportunity, after: Opportunity, letter: str, now: datetime) -> None:
    if letter in ("answer", "new date"):
        assert world.plan(after, now).attempts == 0, "a reply resets"
    earlier = now - timedelta(minutes=1)
    assert world.plan(after, earlier) == world.plan(before, earlier), "a later fact was seen on an earlier day"


def _next_moment(found: Plan, now: datetime) -> datetime:
    day = found.date or (now + DAY).date()
    moment = datetime.combine(day, datetime.min.time(), now.tzinfo) + timedelta(hours=10)
    return moment if moment > now else now + timedelta(hours=1)


def _asks_now(found: Plan) -> bool:
    return found.verdict is Verdict.NOW and found.step is not None and found.step.is_chaser


def _afterwards(world: World, it: Opportunity, now: datetime, lawful: bool) -> int:
    """Look on the days on which something changes next; what expired on the way must not come back."""
    moment, seen, gone = now, set[tuple[StepKind, date]](), set[tuple[StepKind, date]]()
    for _ in range(LOOKS):
        found = world.plan(it, moment)
        check(world, it, found, lawful)
        here = {(s.kind, s.due) for s in found.steps if s.kind in (StepKind.LATE_THANK_YOU, StepKind.FEEDBACK)}
        assert not here & gone, "an expired step came back"
        gone |= seen - here
        seen = here
        moment = _next_moment(found, moment) if found.verdict is not Verdict.NOW else moment + 12 * DAY
    assert world.plan(it, now) == world.plan(it, now), "planning twice is not the same"
    return LOOKS


def check(world: World, it: Opportunity, found: Plan, lawful: bool) -> None:
    """Check everything that must hold at one moment; `lawful` where every inquiry was a recommended one."""
    assert found.attempts <= found.max_attempts or not lawful, "more attempts than allowed were recommended"
    _check_verdict(found)
    for step in found.steps:
        if step.is_chaser:
            _check_day(world, it, step.date, step.channel is Channel.CALL)
            assert step.ordinal is not None
            assert step.ordinal <= found.max_attempts, "a step beyond the maximum of attempts"
    if found.verdict is Verdict.CLOSED:
        assert {s.kind for s in found.steps if s.open} <= OPEN_WHEN_CLOSED
    if lawful and _asks_now(found) and found.step and found.step.channel:
        purpose = Purpose(found.step.kind.value)
        line = if_sent(found.facts, Patience.STANDARD, purpose, found.step.channel, found.facts.now)
        assert line.band is not Band.RED, f"the meter calls a recommended step too much: {line}"


def _check_verdict(found: Plan) -> None:
    if found.verdict in (Verdict.NOW, Verdict.ON):
        assert found.step is not None
        assert found.date is not None
    if found.verdict is Verdict.WAIT_UNTIL:
        assert found.date is not None
    if found.verdict in (Verdict.REST, Verdict.CLOSED):
        assert found.date is None
        assert found.step is None
    ready = [s for s in found.steps if s.open and s.required]
    assert bool(ready) == (found.verdict is Verdict.NOW)


def _check_day(world: World, it: Opportunity, day: date, call: bool) -> None:
    holidays = HOLIDAYS[world.country]
    assert day.weekday() < 5, "an inquiry at a weekend"
    assert day.weekday() != 0, "an inquiry on a Monday"
    assert day not in holidays, "an inquiry on a holiday"
    assert not _quiet(world.country, day), "an inquiry in a quiet period"
    monday = day - day.weekday() * DAY
    if call and monday in holidays:
        worked = [monday + n * DAY for n in range(day.weekday())]
        assert any(d not in holidays and not _quiet(world.country, d) for d in worked), "a call on a Monday-like day"
    newest = max(it.promises, key=lambda p: p.made_at)
    assert newest.by is None or day > newest.by or _answered_since(it, newest), (
        "an inquiry before the promised day ended"
    )


def _answered_since(it: Opportunity, promise: Promise) -> bool:
    return any(a.direction is Direction.IN and a.at >= promise.made_at for a in it.activities)


def _quiet(country: str, day: date) -> bool:
    if (day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 3):
        return True
    return country == "US" and date(2026, 11, 25) <= day <= date(2026, 11, 27)
