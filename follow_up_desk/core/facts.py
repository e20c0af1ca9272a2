"""The facts about one opportunity at one instant: the input of every rule."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.enumerations import Direction, Purpose
from follow_up_desk.core.interview_history import CHANGES, interviews_as_of, with_named_interviews
from follow_up_desk.core.local_time import Zone, local_day, on_both_clocks, user_zone
from follow_up_desk.core.records import Activity, Interview, Offer, Opportunity, Person, Promise
from follow_up_desk.core.settings import SettingValues
from follow_up_desk.core.user_records import Owner
from follow_up_desk.core.wording import Moment
from follow_up_desk.core.workdays import Workdays


class OtherOffers(Struct, frozen=True):
    """Hold what matters from the other opportunities: preferred offers, an acceptance, and which are live."""

    offers: tuple[tuple[str, Offer], ...] = ()
    accepted: tuple[str, datetime] | None = None
    live: frozenset[str] = frozenset()


class Facts(Struct, frozen=True):
    """Hold the input of the rules; `opportunity` contains only what was known at `now`.

    `activities` is everything that happened; `arrived` leaves out what reached nobody. `rounds` were not called off and
    did not come after the end. `accepted` is a spoken offer's acceptance, which closes nothing, `countered` a
    counter-offer that they have not answered. `awaited` names an event instead of a date; `silence` is said to mean no.
    What they ask for is owed from `duties_since` on, None where nothing is.
    """

    opportunity: Opportunity
    owner: Owner
    numbers: SettingValues
    days: Workdays
    zone: Zone
    now: datetime
    today: date
    activities: tuple[Activity, ...]
    arrived: tuple[Activity, ...]
    purposes_noted: frozenset[Purpose]
    rounds: tuple[Interview, ...]
    held: tuple[Interview, ...]
    ahead: tuple[Interview, ...]
    closure: Activity | None
    accepted: Activity | None
    duties_since: datetime | None
    heard: datetime | None
    promises: tuple[Promise, ...]
    awaited: Promise | None
    silence: Promise | None
    attempts: tuple[Activity, ...]
    attempt_days: tuple[date, ...]
    away: Mapping[str | None, date]
    bounced: frozenset[str | None]
    offer: Offer | None
    countered: Activity | None
    other_offers: OtherOffers
    call_first: bool

    @property
    def accepted_elsewhere(self) -> datetime | None:
        """Return when the user accepted another offer in writing, or None."""
        accepted = self.other_offers.accepted
        return accepted[1] if accepted and accepted[0] != self.opportunity.id else None

    @property
    def owner_zone(self) -> Zone:
        """Return the user's time zone."""
        return user_zone(self.owner)

    @property
    def exhausted(self) -> bool:
        """Return whether all attempts are used and unanswered (tip 5)."""
        return len(self.attempt_days) >= self.numbers.max_attempts

    @property
    def rest_day(self) -> date:
        """Return the day from which nothing more is to be done, once the attempts are used."""
        return self.days.add(self.attempt_days[-1], self.numbers.exhausted_after_last_bd)

    @property
    def on_hold(self) -> bool:
        """Return whether their last word was that the process is on hold (A35)."""
        held = self.received(Purpose.ON_HOLD)
        return held is not None and self.heard is not None and self.heard <= held.at

    def day(self, instant: datetime) -> date:
        """Return the date of an instant in the employer's time zone."""
        return local_day(instant, self.zone)

    def moment(self, instant: datetime, there: Zone | None = None) -> Moment:
        """Return an instant for a text: on the user's clock, and on the employer's or another where it differs."""
        return on_both_clocks(instant, self.owner_zone, there or self.zone)

    def sent(self, *purposes: Purpose, since: datetime | None = None) -> Activity | None:
        """Return the last message with one of these purposes that the user sent and that arrived, from `since` on."""
        return self._last(Direction.OUT, purposes, since)

    def received(self, *purposes: Purpose, since: datetime | None = None) -> Activity | None:
        """Return the last message from them with one of these purposes, from `since` on."""
        return self._last(Direction.IN, purposes, since)

    def _last(self, direction: Direction, purposes: tuple[Purpose, ...], since: datetime | None) -> Activity | None:
        if self.purposes_noted.isdisjoint(purposes):
            return None
        for activity in reversed(self.arrived):
            if activity.direction is direction and activity.purpose in purposes:
                return activity if since is None or activity.at >= since else None
        return None

    def sent_since(self, instant: datetime) -> tuple[Activity, ...]:
        """Return what the user sent from an instant on and that arrived."""
        return tuple([a for a in self.arrived if a.direction is Direction.OUT and a.at >= instant])

    def knows(self, person: Person | None) -> bool:
        """Return whether the person has met the user or exchanged a message with them."""
        if person is None:
            return False
        met = [id for interview in self.held for id in interview.people]
        return person.id in met or any(a.person == person.id for a in self.arrived)


def as_of(opportunity: Opportunity, now: datetime) -> Opportunity:
    """Return the opportunity with only what was known at `now` (contract 1).

    `known_at` defaults to the record's own instant; an interview without one was always known.
    """
    if _is_all_known(opportunity, now):
        return opportunity
    everything = with_named_interviews(opportunity.activities, opportunity.interviews)
    activities = tuple([r for r in everything if (r.known_at or r.at) <= now])
    rounds = [r for r in opportunity.interviews if r.known_at is None or r.known_at <= now]
    seen: dict[str, tuple[Any, ...]] = {
        "interviews": interviews_as_of(rounds, everything, activities),
        "promises": tuple([r for r in opportunity.promises if (r.known_at or r.made_at) <= now]),
        "requests": tuple([r for r in opportunity.requests if (r.known_at or r.made_at) <= now]),
        "offers": tuple([r for r in opportunity.offers if (r.known_at or r.at) <= now]),
        "activities": activities,
        "notes": tuple([r for r in opportunity.notes if r.at <= now]),
        "marks": tuple([r for r in opportunity.marks if r.at <= now]),
    }
    later: dict[str, Any] = {name: kept for name, kept in seen.items() if kept != getattr(opportunity, name)}
    return replace(opportunity, **later) if later else opportunity


def _is_all_known(it: Opportunity, now: datetime) -> bool:
    """Return whether nothing becomes known later and no interview was moved or called off: so it is with most."""
    if not CHANGES.isdisjoint([a.purpose for a in it.activities]):
        return False
    instants = [r.known_at or r.at for r in it.activities]
    instants += [r.known_at or r.made_at for r in it.promises]
    instants += [r.known_at or r.made_at for r in it.requests]
    instants += [r.known_at or r.at for r in it.offers]
    instants += [r.known_at for r in it.interviews if r.known_at is not None]
    instants += [r.at for r in it.notes]
    instants += [r.at for r in it.marks]
    return not instants or max(instants) <= now


def happened_by(opportunity: Opportunity, instant: datetime) -> Opportunity:
    """Return the opportunity with only what had happened by an instant, whenever it became known."""
    activities = tuple([r for r in opportunity.activities if r.at <= instant])
    kept: dict[str, Any] = {
        "interviews": interviews_as_of(opportunity.interviews, opportunity.activities, activities),
        "promises": tuple([r for r in opportunity.promises if r.made_at <= instant]),
        "requests": tuple([r for r in opportunity.requests if r.made_at <= instant]),
        "offers": tuple([r for r in opportunity.offers if r.at <= instant]),
        "activities": activities,
    }
    return replace(opportunity, **kept)
