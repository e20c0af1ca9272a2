"""All timeline rows in order of time, Qt-free: what happened, today, what is planned."""

from datetime import date, datetime

from msgspec.structs import replace

from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.facts import as_of
from follow_up_desk.core.local_time import Zone, local_day, user_zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Opportunity
from follow_up_desk.i18n import _, day
from follow_up_desk.ui.timeline.fact_rows import fact_rows
from follow_up_desk.ui.timeline.step_rows import step_rows
from follow_up_desk.ui.timeline.timeline_row import Shape, TimelineRow


def timeline_rows(
    plan: Plan, opportunity: Opportunity, now: datetime, order: DailyPlan | None = None
) -> tuple[TimelineRow, ...]:
    """Return the rows of an opportunity in order of time, with a row for today between past and plan."""
    here = user_zone(plan.facts.owner)
    today = TimelineRow("today", now, Shape.TODAY, "sun", _("Today"))
    steps = step_rows(plan, opportunity, here, now, order)
    rows = [*fact_rows(plan, as_of(opportunity, now), here, now), today, *steps]
    rows.sort(key=lambda row: (row.at, _RANK.get(row.shape, 1), row.key))
    return _labelled(rows, here)


_RANK = {Shape.STATION: 0, Shape.FACT: 1, Shape.REST: 2, Shape.TODAY: 3, Shape.OPEN: 4, Shape.PLANNED: 5}


def _labelled(rows: list[TimelineRow], here: Zone) -> tuple[TimelineRow, ...]:
    """Label only the first row of each day, but give every row its day for screen readers."""
    shown: date | None = None
    seen: dict[str, int] = {}
    labelled = []
    for row in rows:
        count = seen[row.key] = seen.get(row.key, 0) + 1
        key = row.key if count == 1 else f"{row.key}#{count}"
        when = _day_of(row, here)
        words = day(when)
        known = when == shown and row.shape is not Shape.TODAY
        labelled.append(replace(row, key=key, label="" if known else words, spoken_day=words))
        shown = when
    return tuple(labelled)


def _day_of(row: TimelineRow, here: Zone) -> date:
    return row.day or local_day(row.at, here)
