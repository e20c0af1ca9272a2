"""Stand in for the reader of promises until it is there: nothing is understood."""

from dataclasses import dataclass
from datetime import date

from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.workdays import Workdays


@dataclass(frozen=True, slots=True)
class Reading:
    """Hold what was read."""

    from_: date | None
    by: date | None
    certainty: Certainty
    understood: bool


def read_promise(words: str, said: date, days: Workdays, language: str = "en", day_first: bool = True) -> Reading:
    """Return that nothing was understood."""
    return Reading(None, None, Certainty.NONE, False)
