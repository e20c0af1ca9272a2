"""Contact pressure (the "pest line" of advice D): the points of all contacts since their last word, part by part.

Only unsolicited contacts count, over a rolling twenty working days; older ones count half, and
an answer from a person resets it. Some contacts are too much whatever their points; and it
never forbids what the planner recommends.
"""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.contact_points import calls_among_attempts_today, points_of
from follow_up_desk.core.enumerations import Band, Channel, Direction, Patience, Purpose, Verdict
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.facts_builder import facts_at
from follow_up_desk.core.history import MOST_INQUIRIES, unread
from follow_up_desk.core.local_time import BEGINNING
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Activity
from follow_up_desk.core.steps import Fact
from follow_up_desk.core.wording import N_, Text

WINDOW_BD = 20
GREEN = 1.0
RED = {Patience.RESERVED: 2.0, Patience.STANDARD: 2.5, Patience.ASSERTIVE: 3.5}


class ContactPressure(Struct, frozen=True):
    """Hold the points, their parts, the band, and the cap that makes it red whatever the points."""

    points: float
    parts: tuple[Fact, ...]
    band: Band
    cap: Text | None = None


def contact_pressure(facts: Facts, patience: Patience) -> ContactPressure:
    """Return the contact pressure on this employer now."""
    lost = unread(facts.activities)
    parts: list[Fact] = []
    for activity in facts.activities:
        counts = activity.direction is Direction.OUT and activity.id not in lost
        if counts and activity.at <= facts.now and (facts.heard is None or activity.at > facts.heard):
            parts += _parts(facts, activity)
    return _pressure(parts, patience, _cap(facts))


def plan_pressure(plan: Plan, patience: Patience) -> ContactPressure:
    """Return the contact pressure of a plan: at most amber while the planner recommends asking."""
    line = contact_pressure(plan.facts, patience)
    return amber_at_most(line) if recommends_inquiry(plan) else line


def recommends_inquiry(plan: Plan) -> bool:
    """Return whether the planner recommends an inquiry now."""
    return plan.verdict is Verdict.NOW and plan.step is not None and plan.step.is_inquiry


def amber_at_most(line: ContactPressure) -> ContactPressure:
    """Return the line at most amber, for what the planner recommends."""
    return replace(line, band=Band.AMBER, cap=None) if line.band is Band.RED else line


def pressure_if_sent(
    facts: Facts, patience: Patience, purpose: Purpose, channel: Channel, at: datetime, person: str | None = None
) -> ContactPressure:
    """Return the contact pressure as it would be after sending this at `at`."""
    sent = Activity("~", at, Direction.OUT, channel, purpose, person=person)
    opportunity = facts.opportunity.with_parts(activities=(sent,))
    return contact_pressure(facts_at(replace(facts, opportunity=opportunity), at), patience)


def _pressure(parts: list[Fact], patience: Patience, cap: Text | None) -> ContactPressure:
    points = round(sum(float(part.data["points"]) for part in parts), 2)
    over = cap is not None or points > RED[patience]
    band = Band.RED if over else Band.GREEN if points <= GREEN else Band.AMBER
    return ContactPressure(points, tuple(parts), band, cap)


def _cap(facts: Facts) -> Text | None:
    """Return what is too much regardless of points, or None."""
    if len(facts.attempt_days) > facts.numbers.max_attempts:
        return Text(N_("more attempts than you planned"))
    today = calls_among_attempts_today(facts)
    if len(set(today)) < len(today):
        return Text(N_("the same way twice on one day"))
    heard = facts.heard or BEGINNING
    notes = [a for a in facts.sent_since(heard) if a.purpose is Purpose.CLOSING_NOTE]
    if len(facts.attempts) + len(notes) > MOST_INQUIRIES:
        return Text(N_("more than three inquiries"))
    return None


def _parts(facts: Facts, activity: Activity) -> list[Fact]:
    weight = 1.0 if facts.days.between(facts.day(activity.at), facts.today) <= WINDOW_BD else 0.5
    before = facts_at(replace(facts, opportunity=facts.opportunity.without(activity)), activity.at)
    return [
        Fact("pest", Text(part.text), {"points": part.points * weight, "against": part.against})
        for part in points_of(before, activity)
    ]
