"""Texts for putting a step off, Qt-free: the snooze choices, and the objection to a day."""

from datetime import date, datetime

from follow_up_desk import i18n
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.local_time import Zone, in_zone, local_day, user_zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.postponing import Choice, PostponeOption, postpone_choices
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import Text
from follow_up_desk.i18n import _, clock


def snooze_choices(plan: Plan, step: Step, now: datetime) -> tuple[tuple[str, datetime], ...]:
    """Return the label and the instant of every snooze choice there is now."""
    here = user_zone(plan.facts.owner)
    return tuple((_words(choice, here, now), choice.until) for choice in postpone_choices(plan, step, now))


def format_until(until: datetime, now: datetime, here: Zone) -> str:
    """Return an instant in the time zone `here`: "today 14:00", or "Tue 27 Oct, 14:00"."""
    moment = in_zone(until, here)
    if moment.date() == local_day(now, here):
        return _("today {clock}").format(clock=clock(moment))
    return i18n.moment(until, here)


def objection(plan: Plan, step: Step, when: date) -> Text | None:
    """Return why a day is not a good one for the step, or None."""
    days = plan.facts.days
    if days.closed(when):
        return days.closed(when)
    return days.blocked(when, step.channel in CALLS) if step.is_inquiry else None


def _words(choice: Choice, here: Zone, now: datetime) -> str:
    patterns = {
        PostponeOption.LATER: _("Until later {when}"),
        PostponeOption.TOMORROW: _("Until tomorrow morning"),
        PostponeOption.SLOT: _("Until the next good hour: {when}"),
        PostponeOption.WEEK: _("Until next week: {when}"),
    }
    return patterns[choice.wish].format(when=format_until(choice.until, now, here))
