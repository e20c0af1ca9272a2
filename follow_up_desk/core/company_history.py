"""How it ended with a company the last time, told when something new begins there."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.planner import Plan


class Ending(Struct, frozen=True):
    """Hold the day of the last interview of an opportunity that is closed, and what closed it."""

    interviewed_on: date
    purpose: Purpose


def last_ending(plans: Iterable[Plan]) -> Ending | None:
    """Return how the last of these opportunities ended that led to an interview, or None."""
    ended = [plan.facts for plan in plans if plan.facts.closure is not None and plan.facts.held]
    if not ended:
        return None
    facts = max(ended, key=lambda it: it.closure.at)  # type: ignore[union-attr]
    assert facts.closure is not None
    return Ending(facts.day(max(i.start for i in facts.held)), facts.closure.purpose)
