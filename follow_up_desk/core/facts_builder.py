"""Build the facts of one opportunity from its records, the policy and the employer's calendar."""

from datetime import datetime
from typing import Any

from follow_up_desk.core.enumerations import Profile, Purpose
from follow_up_desk.core.facts import Facts, OtherOffers, as_of, happened_by
from follow_up_desk.core.history import (
    CLOSING,
    absences,
    arrived,
    attempts_since,
    chronological,
    closure_of,
    has_ended,
    last_heard,
    offer_of,
    open_counter_offer,
    past_and_coming_interviews,
    spoken_acceptance,
    unreachable,
)
from follow_up_desk.core.local_time import Zone, employer_zone, local_day
from follow_up_desk.core.open_promises import PromiseContext, awaited_event, open_promises
from follow_up_desk.core.records import Activity, Opportunity, Promise
from follow_up_desk.core.settings import SettingValues
from follow_up_desk.core.timing_defaults import settings_for
from follow_up_desk.core.user_records import Owner, Policy
from follow_up_desk.core.workdays import Holidays, Workdays

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
    held, ahead = past_and_coming_interviews(seen, now, closure.at if closure else None)
    heard = last_heard(seen, activities, held)
    noted = frozenset([a.purpose for a in activities])
    offer = offer_of(seen, activities) if seen.offers or noted & _OFFERED else None
    countered = open_counter_offer(got, offer, heard) if Purpose.COUNTER_OFFER in noted else None
    attempts = attempts_since(activities, heard, countered)
    told = PromiseContext(seen, activities, heard, zone, days)
    return Facts(
        opportunity=seen,
        days=days,
        zone=zone,
        now=now,
        today=local_day(now, zone),
        activities=activities,
        arrived=got,
        purposes_noted=noted,
        held=held,
        ahead=ahead,
        closure=closure,
        accepted=spoken_acceptance(seen, got) if closure is None and Purpose.ACCEPT in noted else None,
        heard=heard,
        promises=_promises(told, closure),
        awaited=awaited_event(told),
        attempts=attempts,
        attempt_days=tuple(sorted({local_day(a.at, zone) for a in attempts})),
        away=absences(activities) if Purpose.OUT_OF_OFFICE in noted else {},
        bounced=unreachable(seen.people, activities) if Purpose.BOUNCE in noted else frozenset(),
        offer=offer,
        countered=countered,
        **ground,
    )


def _promises(told: PromiseContext, closure: Activity | None) -> tuple[Promise, ...]:
    """Return the standing promises; once an offer is accepted, only those made since."""
    standing = open_promises(told)
    if closure is None or closure.purpose is not Purpose.ACCEPT:
        return standing
    return tuple([p for p in standing if p.made_at > closure.at])


def find_other_offers(opportunities: tuple[Opportunity, ...], owner: Owner, now: datetime) -> OtherOffers:
    """Return the offers and acceptances that matter to the other opportunities (A25, A41)."""
    offers, accepted, live = [], None, set()
    for opportunity in opportunities:
        if not opportunity.offers and not any(a.purpose in CLOSING for a in opportunity.activities):
            live.add(opportunity.id)
            continue
        try:
            seen = as_of(opportunity, now)
            activities = chronological(seen.activities)
            closure = closure_of(seen, arrived(activities))
        except Exception:  # its own plan says what is wrong with it
            continue
        if closure is None:
            live.add(opportunity.id)
            offer = offer_of(seen, activities)
            if offer is not None and offer.preferred and not has_ended(offer, now):
                offers.append((opportunity.id, offer))
        elif closure.purpose is Purpose.ACCEPT:
            accepted = (opportunity.id, closure.at)
    return OtherOffers(tuple(offers), accepted, frozenset(live))
