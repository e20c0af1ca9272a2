"""What a reader returns: the days it read into the words, and how sure it is."""

from datetime import date
from typing import NamedTuple

from follow_up_desk.core.enumerations import Certainty, Channel


class Reading(NamedTuple):
    """Hold what was read into the words.

    `by` is the last day they named. `ask_from` is the day from which one may ask ("call me on Monday"), `ask_by` the
    channel they asked for. `after` is the event they named instead of a date, in their words. `certainty` is that of
    `by`, or of `ask_from` where only that was named. `readings` holds one reading a language where languages differ.
    """

    from_: date | None
    by: date | None
    certainty: Certainty
    understood: bool
    language: str | None = None
    ask_from: date | None = None
    ask_by: Channel | None = None
    silence_means_no: bool = False
    after: str | None = None
    readings: tuple["Reading", ...] = ()

    def as_guess(self) -> "Reading":
        """Return the same reading as no more than a guess."""
        return self._replace(certainty=Certainty.GUESSED) if self.certainty is Certainty.SAID else self

    @property
    def meaning(self) -> tuple[object, ...]:
        """Return what two languages must agree on."""
        return self.from_, self.by, self.ask_from, self.silence_means_no, self.after is None, self.understood


NO_DATE = Reading(None, None, Certainty.NONE, True)
NOT_UNDERSTOOD = Reading(None, None, Certainty.NONE, False)
