"""Build the facts of one opportunity from its records, the policy and the employer's calendar."""

from datetime import datetime
from typing import Any

from follow_up_desk.core.closures import (
    CLOSING,
    closure_of,
    has_ended,
    offer_of,
    open_counter_offer,
    spoken_acceptance,
)
from follow_up_desk.core.days_off import Holidays
from follow_up_desk.core.enumerations import Profile, Purpose
from follow_up_desk.core.facts import Facts, OtherOffers, as_of, happened_by
from follow_up_desk.core.history import (
    absences,
    arrived,
    attempts_since,
    chronological,
    last_heard,
    past_and_coming_interviews,
    planned_interviews,
    unreachable,
)
from follow_up_desk.core.local_time import BEGINNING, Zone, employer_zone, local_day
from follow_up_desk.core.open_promises import PromiseContext, awaited_event, open_promises
from follow_up_desk.core.records import Activity, Opportunity
from follow_up_desk.core.settings import SettingValues
from follow_up_desk.core.timing_defaults import settings_for
from follow_up_desk.core.user_records import Owner, Policy
from follow_up_desk.core.workdays import Workdays

_OFFERED = frozenset({Purpose.OFFER, Purpose.ACCEPT})


class Calendars:
    """Provide the working days and numbers of employers, cached by country and policy."""

    def __init__(self, holidays: Holidays) -> None:
        self._holidays = holidays
        self._kept: dict[tuple[object, ...], Workdays] = {}
        self._numbers: dict[tuple[object, ...], SettingValues] = {}

    def numbers(self, opportunity: Opportunity, owner: Owner, policy: Policy) -> SettingValues:
        """Return the numbers in force for this opportunity."""
        country = opportunity.country or owner.country
        key = (opportunity.kind, opportunity.no_calls, country, policy.given)
        if key not in self._numbers:
            self._numbers[key] = settings_for(opportunity, country, policy)
        return self._numbers[key]

    def of(self, opportunity: Opportunity, owner: Owner, policy: Policy) -> Workdays:
        """Return the working days of this opportunity's employer."""
        country = opportunity.country or owner.country
        at_home = country == owner.country
        subdivision = opportunity.subdivision or (owner.subdivision if at_home else None)
        key = (country, subdivision, policy.given)
        if key not in self._kept:
            self._kept[key] = Workdays(self._holidays, country, subdivision, self.numbers(opportunity, owner, policy))
        return self._kept[key]


def build_facts(
    opportunity: Opportunity,
    owner: Owner,
    policy: Policy,
    calendars: Calendars,
    now: datetime,
    elsewhere: OtherOffers,
) -> Facts:
    """Return the facts of one opportunity as known at `now`."""
    return _facts(
        as_of(opportunity, now),
        owner=owner,
        numbers=calendars.numbers(opportunity, owner, policy),
        days=calendars.of(opportunity, owner, policy),
        zone=employer_zone(opportunity, owner),
        now=now,
        other_offers=elsewhere,
        call_first=policy.profile is Profile.TEN_TIPS,
    )


def facts_at(facts: Facts, instant: datetime) -> Facts:
    """Return the facts as they were at another instant, by what is known now."""
    return _facts(
        happened_by(facts.opportunity, instant),
        owner=facts.owner,
        numbers=facts.numbers,
        days=facts.days,
        zone=facts.zone,
        now=instant,
        other_offers=facts.other_offers,
        call_first=facts.call_first,
    )


def _facts(seen: Opportunity, *, days: Workdays, zone: Zone, now: datetime, **ground: Any) -> Facts:
    activities = chronological(seen.activities)
    got = arrived(activities)
    closure = closure_of(seen, got)
    rounds = planned_interviews(seen, closure.at if closure else None)
    held, ahead = past_and_coming_interviews(seen, rounds, now)
    heard = last_heard(seen, activities, held)
    return Facts(
        opportunity=seen,
        days=days,
        zone=zone,
        now=now,
        today=local_day(now, zone),
        activities=activities,
        arrived=got,
        rounds=rounds,
        held=held,
        ahead=ahead,
        closure=closure,
        heard=heard,
        **_sent_and_offered(seen, activities, got, heard, zone),
        **_promised(PromiseContext(seen, activities, heard, zone, days), closure),
        **ground,
    )


def _sent_and_offered(
    seen: Opportunity, activities: tuple[Activity, ...], got: tuple[Activity, ...], heard: datetime | None, zone: Zone
) -> dict[str, Any]:
    """Return the facts about attempts, absences and offers; what was never noted is not searched for."""
    noted = frozenset([a.purpose for a in activities])
    offer = offer_of(seen, activities) if seen.offers or noted & _OFFERED else None
    countered = open_counter_offer(got, offer, heard) if Purpose.COUNTER_OFFER in noted else None
    attempts = attempts_since(activities, heard, countered)
    return {
        "purposes_noted": noted,
        "accepted": spoken_acceptance(seen, got) if Purpose.ACCEPT in noted else None,
        "attempts": attempts,
        "attempt_days": tuple(sorted({local_day(a.at, zone) for a in attempts})),
        "away": absences(activities) if Purpose.OUT_OF_OFFICE in noted else {},
        "bounced": unreachable(seen.people, activities) if Purpose.BOUNCE in noted else frozenset(),
        "offer": offer,
        "countered": countered,
    }


def _promised(told: PromiseContext, closure: Activity | None) -> dict[str, Any]:
    """Return the facts about promises and duties; once an offer is accepted, only those made since count."""
    promises = open_promises(told)
    since: datetime | None = BEGINNING
    if closure is not None:
        since = closure.at if closure.purpose is Purpose.ACCEPT else None
    if since is not None:
        promises = tuple([p for p in promises if p.made_at > since])
    silent = next((p for p in promises if p.silence_means_no), None)
    return {"promises": promises, "awaited": awaited_event(told), "silence": silent, "duties_since": since}


def find_endings(
    opportunities: tuple[Opportunity, ...], owner: Owner, now: datetime
) -> tuple[OtherOffers, dict[str, Activity]]:
    """Return what matters to the other opportunities (A25, A41), and what ended those of which all is known."""
    offers, accepted, live, ends = [], None, set(), {}
    for opportunity in opportunities:
        if not opportunity.offers and CLOSING.isdisjoint([a.purpose for a in opportunity.activities]):
            live.add(opportunity.id)
            continue
        try:
            seen = as_of(opportunity, now)
            activities = chronological(seen.activities)
            closure = closure_of(seen, arrived(activities))
        except Exception:  # its own plan says what is wrong with it
            continue
        if closure is not None and seen is opportunity:
            ends[opportunity.id] = closure
        if closure is None:
            live.add(opportunity.id)
            offer = offer_of(seen, activities)
            if offer is not None and offer.preferred and not has_ended(offer, now):
                offers.append((opportunity.id, offer))
        elif closure.purpose is Purpose.ACCEPT:
            accepted = (opportunity.id, closure.at)
    return OtherOffers(tuple(offers), accepted, frozenset(live)), ends
