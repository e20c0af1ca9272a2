"""What one opportunity's records say at one instant: who spoke last, which attempts count, is it over."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from follow_up_desk.core.enumerations import Certainty, Channel, Direction, Outcome, Purpose
from follow_up_desk.core.records import Activity, Interview, Offer, Opportunity, Owner, Promise
from follow_up_desk.core.settings import Numbers
from follow_up_desk.core.workdays import Workdays

INQUIRIES = frozenset({Purpose.INQUIRY, Purpose.ITEM_INQUIRY})
CALLS = frozenset({Channel.CALL, Channel.VOICEMAIL})
NOT_A_REPLY = frozenset({Purpose.BOUNCE, Purpose.OUT_OF_OFFICE, Purpose.NO_SHOW})
CLOSING = frozenset(
    {Purpose.ACCEPT, Purpose.DECLINE, Purpose.WITHDRAW, Purpose.TELL_OTHERS, Purpose.MOVE_ON, Purpose.REJECTION}
)
_REVIVING = frozenset({Purpose.NEW_DATE, Purpose.ITEM, Purpose.INVITATION, Purpose.REQUEST, Purpose.OFFER})


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Hold what other opportunities mean for this one: offers that could be answered too soon, an acceptance."""

    offers: tuple[tuple[str, Offer], ...] = ()
    accepted: tuple[str, datetime] | None = None
    live: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Facts:
    """Hold what the rules look at; `opportunity` shows only what was known at `now`."""

    opportunity: Opportunity
    owner: Owner
    numbers: Numbers
    days: Workdays = field(compare=False)
    zone: tzinfo
    now: datetime
    today: date
    activities: tuple[Activity, ...]
    noted: frozenset[Purpose]
    held: tuple[Interview, ...]
    ahead: tuple[Interview, ...]
    closure: Activity | None
    heard: datetime | None
    promises: tuple[Promise, ...]
    attempts: tuple[Activity, ...]
    attempt_days: tuple[date, ...]
    away_until: date | None
    bounced: frozenset[str | None]
    elsewhere: Elsewhere
    call_first: bool

    @property
    def accepted_elsewhere(self) -> datetime | None:
        """Return when its owner accepted another offer in writing, or None."""
        accepted = self.elsewhere.accepted
        return accepted[1] if accepted and accepted[0] != self.opportunity.id else None

    def day(self, instant: datetime) -> date:
        """Return the employer's day of an instant."""
        return instant.astimezone(self.zone).date()

    def sent(self, *purposes: Purpose, since: datetime | None = None) -> Activity | None:
        """Return the last thing the user sent for one of these purposes, not before `since`."""
        if self.noted.isdisjoint(purposes):
            return None
        for activity in reversed(self.activities):
            if activity.direction is Direction.OUT and activity.purpose in purposes:
                return activity if since is None or activity.at >= since else None
        return None

    def received(self, *purposes: Purpose, since: datetime | None = None) -> Activity | None:
        """Return the last thing they sent for one of these purposes, not before `since`."""
        if self.noted.isdisjoint(purposes):
            return None
        for activity in reversed(self.activities):
            if activity.direction is Direction.IN and activity.purpose in purposes:
                return activity if since is None or activity.at >= since else None
        return None


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


def zone_of(opportunity: Opportunity, owner: Owner) -> tzinfo:
    """Return the employer's time zone, the owner's where none is known."""
    return ZoneInfo(opportunity.time_zone or owner.time_zone)


def rounds_of(opportunity: Opportunity, now: datetime) -> tuple[tuple[Interview, ...], tuple[Interview, ...]]:
    """Return the interviews that are over and those to come, each oldest first."""
    rounds = sorted([i for i in opportunity.interviews if not i.cancelled], key=_start)
    held = tuple([i for i in rounds if i.end <= now])
    return held, tuple([i for i in rounds if i not in held]) if len(held) < len(rounds) else ()


def _start(interview: Interview) -> datetime:
    return interview.start


def in_order(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """Return activities as they happened."""
    return tuple(sorted(activities, key=_moment))


def _moment(activity: Activity) -> tuple[datetime, str]:
    return activity.at, activity.id


def is_human(activity: Activity) -> bool:
    """Tell whether a person at the employer answered with it."""
    if activity.direction is Direction.IN:
        return activity.purpose not in NOT_A_REPLY
    return activity.outcome is Outcome.TALKED


def last_heard(
    opportunity: Opportunity, activities: tuple[Activity, ...], held: tuple[Interview, ...]
) -> datetime | None:
    """Return when a person there last spoke: an interview, a reply, a talk on the phone, a promise made."""
    spoke = [activity.at for activity in activities if is_human(activity)]
    spoke += [promise.made_at for promise in opportunity.promises if promise.certainty is not Certainty.NONE]
    spoke += [interview.end for interview in held]
    return max(spoke, default=None)


def closure_of(activities: tuple[Activity, ...]) -> Activity | None:
    """Return what ended the process, unless something later opened it again (A42)."""
    end: Activity | None = None
    for activity in activities:
        if activity.purpose in CLOSING:
            end = activity
        elif end is not None and _reopens(activity, end):
            end = None
    return end


def _reopens(activity: Activity, end: Activity) -> bool:
    if activity.purpose is Purpose.REOPEN:
        return True
    if activity.direction is not Direction.IN:
        return False
    if end.purpose is Purpose.MOVE_ON:
        return is_human(activity)
    return end.purpose is Purpose.REJECTION and activity.purpose in _REVIVING


def voided(activities: tuple[Activity, ...]) -> frozenset[str]:
    """Return the ids of messages that never reached anyone: bounced, or answered by an absence note."""
    gone: set[str] = set()
    for index, notice in enumerate(activities):
        if notice.direction is Direction.IN and notice.purpose in (Purpose.BOUNCE, Purpose.OUT_OF_OFFICE):
            sent = next((a for a in reversed(activities[:index]) if _went_to(a, notice)), None)
            if sent is not None:
                gone.add(sent.id)
    return frozenset(gone)


def _went_to(activity: Activity, notice: Activity) -> bool:
    same_person = notice.person is None or activity.person is None or activity.person == notice.person
    return activity.direction is Direction.OUT and activity.channel not in CALLS and same_person


def attempts_since(activities: tuple[Activity, ...], heard: datetime | None) -> tuple[Activity, ...]:
    """Return the inquiries that no person answered: an unanswered ring, a bounce or an absence is none."""
    recent = [a for a in activities if a.direction is Direction.OUT and a.purpose in INQUIRIES]
    if heard is not None:
        recent = [a for a in recent if a.at > heard]
    if not recent:
        return ()
    gone = voided(activities)
    return tuple(a for a in recent if a.id not in gone and a.outcome not in (Outcome.NO_ANSWER, Outcome.TALKED))
