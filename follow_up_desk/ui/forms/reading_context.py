"""What their words are read against. No Qt."""

from datetime import date

from msgspec import Struct

from follow_up_desk import i18n
from follow_up_desk.core.open_promises import standing_promise
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.promises import Reading, read_promise
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.timing_defaults import day_comes_first
from follow_up_desk.core.workdays import Workdays


class ReadingContext(Struct, frozen=True):
    """What a promise is read against: the day it was said, the employer's working days, how dates are written.

    `language` is that of their messages, tried first; `standing` is the day promised before, from which "another
    week" counts.
    """

    said: date
    days: Workdays
    day_first: bool
    language: str = ""
    standing: date | None = None

    @property
    def spoken(self) -> str:
        """Return the language that is tried first."""
        return self.language or i18n.language()

    def read(self, words: str, said: date | None = None) -> Reading:
        """Return what the words mean, said on a day or on that of the context."""
        return read_promise(words, said or self.said, self.days, self.spoken, self.day_first, standing=self.standing)


def reading_context(plan: Plan, it: Opportunity, said: date | None = None) -> ReadingContext:
    """Return what the words of an employer are read against, said on a day or today."""
    facts, standing = plan.facts, standing_promise(plan.facts.promises)
    return ReadingContext(
        said or facts.today,
        facts.days,
        day_comes_first(it.country or facts.owner.country),
        it.language or "",
        standing.by if standing else None,
    )
