"""Quiet mode: days on which its owner wants to hear nothing and asks nobody anything.

What falls due in it moves behind it and keeps its date as its name, so that what was done to it still
counts. It ends by itself: a day that has passed quietens nothing.
"""

from datetime import date
from zoneinfo import ZoneInfo

from follow_up_desk.core.facts import Facts
from follow_up_desk.core.records import Policy
from follow_up_desk.core.settings import QUIET_UNTIL


def quiet_until(facts: Facts) -> date | None:
    """Return the last quiet day, the owner's own, or None where all is as usual."""
    given = facts.numbers.quiet_until
    return _still(given, facts.now.astimezone(ZoneInfo(facts.owner.time_zone)).date()) if given else None


def quiet_day(policy: Policy, today: date) -> date | None:
    """Return the last quiet day that a policy asks for, or None where it asks for none any more."""
    return _still(str(dict(policy.given).get(QUIET_UNTIL, "")), today)


def _still(given: str, today: date) -> date | None:
    last = date.fromisoformat(given) if given else None
    return last if last and last >= today else None
