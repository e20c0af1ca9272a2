"""The pest line (advice D): what the contacts since their last word weigh, part by part.

Only unsolicited contacts count, over a rolling twenty working days; older ones weigh half, and
an answer from a person sets it to nothing. It never forbids what the planner recommends.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from follow_up_desk.core.clock import clock
from follow_up_desk.core.enumerations import Band, Channel, Direction, Outcome, Patience, Purpose
from follow_up_desk.core.facts import CALLS, INQUIRIES, Facts, voided
from follow_up_desk.core.records import Activity
from follow_up_desk.core.situation import rewound
from follow_up_desk.core.slots import CLOSES, OPENS
from follow_up_desk.core.steps import Fact
from follow_up_desk.core.wording import N_, Text

WINDOW_BD = 20
GREEN = 1.0
RED = {Patience.RESERVED: 2.0, Patience.STANDARD: 2.5, Patience.ASSERTIVE: 3.5}
LONG = 150
_LIGHT = {Purpose.INVITED_QUESTION: 0.5, Purpose.THOUGHT: 0.5}


@dataclass(frozen=True, slots=True)
class PestLine:
    """Hold the points, their parts and the band."""

    points: float
    parts: tuple[Fact, ...]
    band: Band


def pest_line(facts: Facts, patience: Patience) -> PestLine:
    """Return where the user stands with this employer now."""
    never_arrived = voided(facts.activities)
    parts: list[Fact] = []
    for activity in facts.activities:
        counts = activity.direction is Direction.OUT and activity.id not in never_arrived
        if counts and activity.at <= facts.now and (facts.heard is None or activity.at > facts.heard):
            parts += _parts(facts, activity)
    return _line(parts, patience)


def if_sent(
    facts: Facts, patience: Patience, purpose: Purpose, channel: Channel, at: datetime, *, recommended: bool = False
) -> PestLine:
    """Return where the user would stand after sending this at `at`; what the planner recommends is amber at most."""
    sent = Activity(id="~", at=at, direction=Direction.OUT, channel=channel, purpose=purpose)
    opportunity = facts.opportunity.with_parts(activities=(sent,))
    line = pest_line(rewound(replace(facts, opportunity=opportunity), at), patience)
    return replace(line, band=Band.AMBER) if recommended and line.band is Band.RED else line


def _line(parts: list[Fact], patience: Patience) -> PestLine:
    points = round(sum(float(part.data["points"]) for part in parts), 2)
    band = Band.GREEN if points <= GREEN else Band.AMBER if points <= RED[patience] else Band.RED
    return PestLine(points, tuple(parts), band)


def _parts(facts: Facts, activity: Activity) -> list[Fact]:
    weight = 1.0 if facts.days.between(facts.day(activity.at), facts.today) <= WINDOW_BD else 0.5
    if activity.purpose in _LIGHT:
        words = N_("an invited question") if activity.purpose is Purpose.INVITED_QUESTION else N_("a thought for them")
        return [_part(words, _LIGHT[activity.purpose] * weight)]
    if activity.purpose not in INQUIRIES or activity.outcome is Outcome.NO_ANSWER:
        return []
    before = rewound(replace(facts, opportunity=facts.opportunity.without(activity)), activity.at)
    found = [_timeliness(before), *_circumstances(before, activity), *_manner(before, activity)]
    return [_part(words, points * weight) for words, points in found]


def _part(words: str, points: float) -> Fact:
    return Fact("pest", Text(words), {"points": points})


def _timeliness(before: Facts) -> tuple[str, float]:
    first = replace(before, attempts=(), attempt_days=())
    running = clock(first)
    if running is None:
        return N_("an inquiry"), 1.0
    promised = running.promise.by if running.promise else None
    if promised is not None and before.today <= before.days.promise_end(promised):
        return N_("an inquiry before the promised day ended"), 2.5
    if before.today < running.due:
        return (
            (N_("an inquiry inside the grace"), 1.5) if promised else (N_("an inquiry before the wait was over"), 1.5)
        )
    return N_("an inquiry that was due"), 1.0


def _circumstances(before: Facts, activity: Activity) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    call = activity.channel in CALLS
    if before.attempt_days:
        last = before.attempt_days[-1]
        if last == before.today:
            found.append((N_("a second contact on one day"), 0.5))
        elif before.today < before.days.add(last, before.numbers.gap_bd):
            found.append((N_("sooner than the gap"), 1.5))
    here = activity.at.astimezone(before.zone)
    if call and before.days.is_workday(before.today) and before.days.blocked(before.today, True):
        found.append((N_("a call on a Monday"), 0.5))
    if not before.days.is_workday(before.today) or not OPENS <= here.time() <= CLOSES:
        found.append((N_("outside their hours"), 0.5))
    if call and before.opportunity.no_calls:
        found.append((N_("a call they asked you not to make"), 3.0))
    return found


def _manner(before: Facts, activity: Activity) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    used = {a.channel for a in before.activities if a.direction is Direction.IN}
    if activity.channel is Channel.TEXT and Channel.TEXT not in used:
        found.append((N_("a text to a private phone"), 1.5))
    if activity.channel is Channel.MESSAGE and Channel.MESSAGE not in used:
        found.append((N_("an uninvited message on a network"), 1.0))
    if activity.channel is Channel.IN_PERSON:
        found.append((N_("turning up in person"), 3.0))
    text = activity.text or ""
    if len(text.split()) > LONG or text.count("?") > 1:
        found.append((N_("long, or more than one question"), 0.5))
    return found
