"""What is known of one opportunity at one instant, as the rules look at it."""

from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.enumerations import Direction, Purpose
from follow_up_desk.core.records import Activity, Interview, Offer, Opportunity, Owner, Person, Promise
from follow_up_desk.core.settings import Numbers
from follow_up_desk.core.workdays import Workdays


class Elsewhere(Struct, frozen=True):
    """Hold what other opportunities mean for this one: offers that could be answered too soon, an acceptance."""

    offers: tuple[tuple[str, Offer], ...] = ()
    accepted: tuple[str, datetime] | None = None
    live: frozenset[str] = frozenset()


class Facts(Struct, frozen=True):
    """Hold what the rules look at; `opportunity` shows only what was known at `now`.

    `activities` is all that happened, `arrived` is that without what the user sent and nobody got.
    """

    opportunity: Opportunity
    owner: Owner
    numbers: Numbers
    days: Workdays
    zone: tzinfo
    now: datetime
    today: date
    activities: tuple[Activity, ...]
    arrived: tuple[Activity, ...]
    noted: frozenset[Purpose]
    held: tuple[Interview, ...]
    ahead: tuple[Interview, ...]
    closure: Activity | None
    heard: datetime | None
    promises: tuple[Promise, ...]
    attempts: tuple[Activity, ...]
    attempt_days: tuple[date, ...]
    away: Mapping[str | None, date]
    bounced: frozenset[str | None]
    offer: Offer | None
    elsewhere: Elsewhere
    call_first: bool

    @property
    def accepted_elsewhere(self) -> datetime | None:
        """Return when its owner accepted another offer in writing, or None."""
        accepted = self.elsewhere.accepted
        return accepted[1] if accepted and accepted[0] != self.opportunity.id else None

    @property
    def exhausted(self) -> bool:
        """Tell whether a couple of attempts went unanswered (tip 5)."""
        return len(self.attempt_days) >= self.numbers.max_attempts

    @property
    def rest_day(self) -> date:
        """Return the day from which there is nothing more to do, once the attempts are used."""
        return self.days.add(self.attempt_days[-1], self.numbers.exhausted_after_last_bd)

    @property
    def on_hold(self) -> bool:
        """Tell whether their last word was that the process rests (A35)."""
        held = self.received(Purpose.ON_HOLD)
        return held is not None and self.heard is not None and self.heard <= held.at

    def day(self, instant: datetime) -> date:
        """Return the employer's day of an instant."""
        return instant.astimezone(self.zone).date()

    def sent(self, *purposes: Purpose, since: datetime | None = None) -> Activity | None:
        """Return the last thing the user sent for one of these purposes and somebody got, not before `since`."""
        return self._last(Direction.OUT, purposes, since)

    def received(self, *purposes: Purpose, since: datetime | None = None) -> Activity | None:
        """Return the last thing they sent for one of these purposes, not before `since`."""
        return self._last(Direction.IN, purposes, since)

    def _last(self, direction: Direction, purposes: tuple[Purpose, ...], since: datetime | None) -> Activity | None:
        if self.noted.isdisjoint(purposes):
            return None
        for activity in reversed(self.arrived):
            if activity.direction is direction and activity.purpose in purposes:
                return activity if since is None or activity.at >= since else None
        return None

    def sent_since(self, instant: datetime) -> tuple[Activity, ...]:
        """Return what the user sent from an instant on and somebody got."""
        return tuple([a for a in self.arrived if a.direction is Direction.OUT and a.at >= instant])

    def knows(self, person: Person | None) -> bool:
        """Tell whether the person has met the user, or has had or written a message."""
        if person is None:
            return False
        met = [id for interview in self.held for id in interview.people]
        return person.id in met or any(a.person == person.id for a in self.arrived)


def as_of(opportunity: Opportunity, now: datetime) -> Opportunity:
    """Return the opportunity with only what was known at `now` (contract 1).

    `known_at` defaults to the record's own instant; an interview without one was always known.
    """
    seen: dict[str, tuple[Any, ...]] = {
        "interviews": tuple([r for r in opportunity.interviews if r.known_at is None or r.known_at <= now]),
        "promises": tuple([r for r in opportunity.promises if (r.known_at or r.made_at) <= now]),
        "requests": tuple([r for r in opportunity.requests if (r.known_at or r.made_at) <= now]),
        "offers": tuple([r for r in opportunity.offers if (r.known_at or r.at) <= now]),
        "activities": tuple([r for r in opportunity.activities if (r.known_at or r.at) <= now]),
        "notes": tuple([r for r in opportunity.notes if r.at <= now]),
        "marks": tuple([r for r in opportunity.marks if r.at <= now]),
    }
    later: dict[str, Any] = {name: kept for name, kept in seen.items() if len(kept) != len(getattr(opportunity, name))}
    return replace(opportunity, **later) if later else opportunity


def happened_by(opportunity: Opportunity, instant: datetime) -> Opportunity:
    """Return the opportunity with only what had happened by an instant, whenever it became known."""
    kept: dict[str, Any] = {
        "promises": tuple([r for r in opportunity.promises if r.made_at <= instant]),
        "requests": tuple([r for r in opportunity.requests if r.made_at <= instant]),
        "offers": tuple([r for r in opportunity.offers if r.at <= instant]),
        "activities": tuple([r for r in opportunity.activities if r.at <= instant]),
    }
    return replace(opportunity, **kept)


def zone_of(opportunity: Opportunity, owner: Owner) -> tzinfo:
    """Return the employer's time zone, the owner's where none is known."""
    return ZoneInfo(opportunity.time_zone or owner.time_zone)
