"""When a step may be put off to: Qt-free. Asking keeps clear of days on which one does not ask."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from follow_up_desk.core.facts import CALLS
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import Text
from follow_up_desk.i18n import _, day

MORNING = time(9)
DAY = timedelta(days=1)


def snooze_choices(plan: Plan, step: Step, now: datetime) -> tuple[tuple[str, datetime], ...]:
    """Return the words and instants of "tomorrow morning" and "next week"."""
    here = ZoneInfo(plan.facts.owner.time_zone)
    today = now.astimezone(here).date()
    tomorrow = possible_day(plan, step, today + DAY)
    next_week = possible_day(plan, step, max(today + (7 - today.weekday()) * DAY, tomorrow + DAY))
    first = _("Until tomorrow morning") if tomorrow == today + DAY else _until(tomorrow)
    return tuple(
        (words, datetime.combine(on, MORNING, here))
        for words, on in ((first, tomorrow), (_until(next_week), next_week))
    )


def _until(when: date) -> str:
    return _("Until {day}, in the morning").format(day=day(when))


def possible_day(plan: Plan, step: Step, when: date) -> date:
    """Return the first day from `when` on that is open to the step."""
    return plan.facts.days.roll(when, step.channel in CALLS)[0] if step.is_chaser else when


def objection(plan: Plan, step: Step, when: date) -> Text | None:
    """Return why that day is a poor one for the step, or None."""
    days = plan.facts.days
    if days.closed(when):
        return days.closed(when)
    return days.blocked(when, step.channel in CALLS) if step.is_chaser else None
