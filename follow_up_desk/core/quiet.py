"""Quiet mode: days on which its owner wants to hear nothing and asks nobody anything.

What falls due in it moves behind it and keeps its date as its name, so that what was done to it still
counts. It ends by itself: a day that has passed quietens nothing.
"""

from datetime import date
from zoneinfo import ZoneInfo

from follow_up_desk.core.facts import Facts


def quiet_until(facts: Facts) -> date | None:
    """Return the last quiet day, the owner's own, or None where all is as usual."""
    given = facts.numbers.quiet_until
    if not given:
        return None
    last = date.fromisoformat(given)
    return last if last >= facts.now.astimezone(ZoneInfo(facts.owner.time_zone)).date() else None
