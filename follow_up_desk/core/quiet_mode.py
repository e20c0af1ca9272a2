"""Quiet mode: days on which the user wants no reminders and asks nobody anything.

What falls due in it moves to the days after it but keeps its due date, so that its marks still
apply. It ends by itself: a day that has passed has no effect.
"""

from datetime import date

from follow_up_desk.core.facts import Facts
from follow_up_desk.core.local_time import local_day, user_zone
from follow_up_desk.core.settings import QUIET_UNTIL
from follow_up_desk.core.user_records import Policy


def quiet_until(facts: Facts) -> date | None:
    """Return the last quiet day in the owner's zone, or None."""
    given = facts.numbers.quiet_until
    return _unless_past(given, local_day(facts.now, user_zone(facts.owner))) if given else None


def quiet_day(policy: Policy, today: date) -> date | None:
    """Return the last quiet day of a policy, or None if it has none or that has passed."""
    return _unless_past(str(dict(policy.given).get(QUIET_UNTIL, "")), today)


def _unless_past(given: str, today: date) -> date | None:
    last = date.fromisoformat(given) if given else None
    return last if last and last >= today else None
