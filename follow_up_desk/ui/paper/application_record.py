"""The record of applications as job centres ask for it: when, where, whom, what for, how, what came of it. No Qt."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Direction, Purpose
from follow_up_desk.core.history import application_of
from follow_up_desk.core.local_time import Zone, local_day, user_zone
from follow_up_desk.core.pipeline import is_live
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Activity, Opportunity
from follow_up_desk.core.wording import N_
from follow_up_desk.exchange.outgoing.table_file import status_of
from follow_up_desk.i18n import _, day
from follow_up_desk.ui.enum_labels import member_label
from follow_up_desk.ui.formatting import SEPARATOR, capitalized
from follow_up_desk.ui.timeline import record_labels

RESULTS = {
    "applied": N_("open"),
    "interview": N_("in progress"),
    "offer": N_("offer received"),
    "accepted": N_("offer accepted"),
    "declined": N_("offer declined"),
    "rejected": N_("rejection"),
    "withdrawn": N_("withdrawn"),
    "closed": N_("closed"),
}


class Which(StrEnum):
    """Name which opportunities are recorded."""

    ALL = "all"
    LIVE = "live"
    OVER = "over"


class Period(Struct, frozen=True):
    """Hold the days that are recorded, both included, and which opportunities."""

    first: date
    last: date
    which: Which = Which.ALL


class Line(Struct, frozen=True):
    """Hold one opportunity of the record."""

    day: date
    company: str
    contacts: tuple[str, ...]
    role: str
    how: str
    history: tuple[str, ...]
    result: str


def lines_of(book: Book, plans: Mapping[str, Plan], period: Period) -> list[Line]:
    """Return the opportunities in which anything happened in the period, the earliest first.

    Only those are planned of which something is logged in the period: a desk of some years holds many others.
    """
    zone = user_zone(book.owner)
    found = []
    for id, it in sorted(book.opportunities.items()):
        if any(_within(at, period, zone) for at in _instants(it)) and _is_wanted(plans[id], period.which):
            events = sorted(event for event in _events(plans[id], it) if _within(event[0], period, zone))
            if events:
                found.append(_line(plans[id], it, events, zone))
    return sorted(found, key=lambda line: (line.day, line.company))


def _instants(it: Opportunity) -> Iterator[datetime]:
    """Yield when each thing that the record may list was or will be."""
    yield from (interview.start for interview in it.interviews)
    yield from (activity.at for activity in it.activities)
    yield from (offer.at for offer in it.offers)


def _is_wanted(plan: Plan, which: Which) -> bool:
    return which is Which.ALL or is_live(plan) == (which is Which.LIVE)


def _within(at: datetime, period: Period, zone: Zone) -> bool:
    return period.first <= local_day(at, zone) <= period.last


def _line(plan: Plan, it: Opportunity, events: list[tuple[datetime, str]], zone: Zone) -> Line:
    days = [local_day(at, zone) for at, _words in events]
    history = tuple(
        _("{day}: {what}").format(day=day(on), what=words) for on, (_at, words) in zip(days, events, strict=True)
    )
    agency = _("through {agency}").format(agency=it.agency) if it.agency else ""
    contacts = tuple(SEPARATOR.join(filter(None, (p.name, p.email, p.phone))) for p in it.people)
    result = _(RESULTS[status_of(plan)])
    return Line(days[0], it.company, (agency, *contacts), it.role, _how(it), history, result)


def _how(it: Opportunity) -> str:
    """Return how the application went out; nothing where none is logged."""
    application = application_of(it)
    return capitalized(_(record_labels.CHANNELS.get(application.channel, ""))) if application else ""


def _events(plan: Plan, it: Opportunity) -> Iterator[tuple[datetime, str]]:
    rounds = sorted(plan.facts.held, key=lambda interview: interview.start)
    for number, interview in enumerate(rounds, 1):
        yield interview.start, _(record_labels.INTERVIEW_TITLES[interview.kind]).format(n=number)
    for activity in it.activities:
        if activity.direction is not Direction.OWN:
            yield activity.at, _activity(plan, it, activity)
    told = {activity.at for activity in it.activities if activity.purpose is Purpose.OFFER}
    for offer in it.offers:
        if offer.at not in told:
            yield offer.at, capitalized(member_label(Purpose.OFFER))


def _activity(plan: Plan, it: Opportunity, activity: Activity) -> str:
    """Return what happened, how, with whom, and which attempt it was."""
    person = it.person(activity.person)
    attempt = ""
    if activity in plan.facts.attempts:
        at = plan.facts.attempt_days.index(plan.facts.day(activity.at)) + 1
        attempt = _("attempt {n} of {max}").format(n=at, max=plan.max_attempts)
    application = activity.purpose is Purpose.OTHER and activity.direction is Direction.OUT
    what = _("application or message") if application else member_label(activity.purpose)
    channel = _(record_labels.CHANNELS.get(activity.channel, ""))
    return SEPARATOR.join(filter(None, (capitalized(what), channel, person.name if person else "", attempt)))
