"""Opportunities, or all that happened, as a table for a spreadsheet; the first can be read back.

No cell can become a formula: what begins like one gets an apostrophe in front, as spreadsheets write it themselves.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.history import application_of, chronological
from follow_up_desk.core.local_time import Zone, in_zone, user_zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Activity, Opportunity
from follow_up_desk.core.reminders import headline
from follow_up_desk.exchange.outgoing.source import Source

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0")
OPPORTUNITIES = (
    "id", "company", "role", "agency", "status", "applied_on", "interviews", "last_interview", "attempts",
    "verdict", "next_step", "next_on", "people", "link",
)  # fmt: skip
ACTIVITIES = (
    "opportunity", "company", "role", "date", "time", "direction", "channel", "purpose", "outcome", "person",
)  # fmt: skip
_ENDS = {
    Purpose.REJECTION: "rejected",
    Purpose.ACCEPT: "accepted",
    Purpose.DECLINE: "declined",
    Purpose.WITHDRAW: "withdrawn",
}


def write_opportunities(source: Source, delimiter: str = ",") -> bytes:
    """Return a table with one row an opportunity, its cells parted by the delimiter."""
    plans = source.plan().plans
    return _table(OPPORTUNITIES, (_opportunity(plans[it.id], it, source) for it in _sorted(source)), delimiter)


def write_activities(source: Source) -> bytes:
    """Return a table with one row an activity, without the words of any message."""
    zone = user_zone(source.book.owner)
    return _table(ACTIVITIES, (_activity(it, a, zone) for it in _sorted(source) for a in chronological(it.activities)))


def _sorted(source: Source) -> Iterator[Opportunity]:
    return (source.book.opportunities[id] for id in sorted(source.book.opportunities))


def _table(headers: tuple[str, ...], rows: Iterable[tuple[object, ...]], delimiter: str = ",") -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(headers)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA) and not isinstance(value, int) else text


def _opportunity(plan: Plan, it: Opportunity, source: Source) -> tuple[object, ...]:
    held = plan.facts.held
    step, application = plan.step, application_of(it)
    return (
        it.id,
        it.company,
        it.role,
        it.agency,
        status_of(plan),
        application.at.date() if application else None,
        len(held),
        max((interview.start.date() for interview in held), default=None),
        plan.attempts,
        plan.verdict,
        source.say(headline(step, it)) if step else "",
        plan.date,
        ", ".join(person.name for person in it.people),
        it.link,
    )


def status_of(plan: Plan) -> str:
    """Return how far an opportunity has come, in the plain words of other trackers."""
    facts = plan.facts
    if facts.closure is not None:
        return _ENDS.get(facts.closure.purpose, "closed")
    if facts.offer is not None:
        return "offer"
    return "interview" if facts.held or facts.ahead else "applied"


def _activity(it: Opportunity, activity: Activity, zone: Zone) -> tuple[object, ...]:
    at = in_zone(activity.at, zone)
    person = it.person(activity.person)
    return (
        it.id,
        it.company,
        it.role,
        at.date(),
        f"{at:%H:%M}",
        activity.direction,
        activity.channel,
        activity.purpose,
        activity.outcome,
        person.name if person else "",
    )
