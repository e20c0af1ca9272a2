"""Dates in the sentences of others, read by the readers of promises, counted from the day they were written."""

import re
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.local_time import Zone, instant_at, zone_named
from follow_up_desk.core.promises import Found, find_promises, read_promise
from follow_up_desk.core.promises.clock_times import take_time
from follow_up_desk.core.promises.reading import Reading
from follow_up_desk.core.proposals import ProposedPromise, Question
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.workdays import Workdays
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.outcomes import promised_thing

_ZONES = {
    "Europe/Berlin": r"CES?T|MES?Z",
    "America/New_York": r"E[SD]?T",
    "America/Chicago": r"C[SD]T",
    "America/Denver": r"M[SD]T",
    "America/Los_Angeles": r"P[SD]?T",
    "Europe/London": r"GMT|BST|UK time",
    "Europe/Lisbon": r"WES?T",
    "Etc/UTC": r"UTC",
}
_PLACED = tuple((name, re.compile(rf"\b(?:{words})\b")) for name, words in _ZONES.items())
_BACK = re.compile(
    r"\b(?:back|return\w*|zurück|wieder (?:da|erreichbar|im)|retour|reviendr\w+|vuelv\w+|volver\w+|regres\w+"
    r"|volt\w+|rientr\w+)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till|through|bis|jusqu\w*|hasta|até|fino)\b", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|auf|au|al|para|a)\b", re.IGNORECASE)
_DAY = timedelta(days=1)


class Said(Struct, frozen=True):
    """Hold when and to whom something was written: the day, the opportunity if it is known, the desk."""

    on: date
    opportunity: Opportunity
    context: Context

    def day(self, words: str) -> date | None:
        """Return the last day that the words name."""
        return read_promise(words, self.on, self.days, day_first=self.context.day_first).by

    def promises(self, text: str) -> list[Found]:
        """Return what is promised in a text, the likeliest first; "another week" counts from what stands."""
        standing = max((p.by for p in self.opportunity.promises if p.by), default=None)
        return find_promises(text, self.on, self.days, day_first=self.context.day_first, standing=standing)

    @property
    def zone(self) -> Zone:
        """Return the employer's zone, the owner's where none is known."""
        return zone_named(self.opportunity.time_zone) if self.opportunity.time_zone else self.context.zone

    @property
    def days(self) -> Workdays:
        """Return the employer's working days."""
        return self.context.days_of(self.opportunity)


def start_in(sentence: str, said: Said) -> tuple[datetime | None, str | None, tuple[Question, ...]]:
    """Return the day and hour that a sentence names, the zone's name, and whether that zone must be asked."""
    try:
        clock = take_time(sentence.casefold())[0]
    except ValueError:
        return None, None, ()
    day = said.day(sentence)
    if day is None or clock is None:
        return None, None, ()
    named = next((name for name, words in _PLACED if words.search(sentence)), None)
    zone = zone_named(named) if named else said.zone
    start = instant_at(day, clock, zone)
    owner = said.context.book.owner.time_zone
    unsure = not named and said.opportunity.time_zone not in (None, owner)
    return start, named or said.opportunity.time_zone or owner, (Question.TIME_ZONE,) if unsure else ()


def new_hour(sentence: str, said: Said) -> tuple[str, bool]:
    """Return the part of a sentence that names the new day and hour of what was moved, and whether it must be asked.

    "From Thursday at 10 to Friday at 11" names two; which one is new, the words before it tell.
    """
    if _other_than_hour(sentence) is not None:
        return sentence, False
    for found in _TO.finditer(sentence):
        rest = _other_than_hour(tail := sentence[found.end() :])
        if rest is not None and said.day(rest) is not None and start_in(tail, said)[0] is not None:
            return tail, False
    return sentence, True


def _other_than_hour(words: str) -> str | None:
    """Return the words without the hour in them, or None where they name several."""
    try:
        _hour, rest = take_time(words.casefold())
        return None if take_time(rest)[0] is not None else rest
    except ValueError:
        return None


def absent_until(text: str, said: Said) -> date | None:
    """Return the last day of an absence: the day named, or the one before the day of the return."""
    for sentence in re.split(r"(?<=[.!?])\s+|\n", text):
        if (_UNTIL.search(sentence) or _BACK.search(sentence)) and (day := said.day(sentence)):
            return day if _UNTIL.search(sentence) or not _BACK.search(sentence) else day - _DAY
    return None


def end_of(day: date, said: Said) -> datetime:
    """Return the last minute of a day where they are: until then a bare date holds."""
    return instant_at(day, time(23, 59), said.zone)


def proposed(words: str, reading: Reading) -> ProposedPromise:
    """Return a promise as it is proposed: their words and the days read into them."""
    dated = reading.by or reading.ask_from
    return ProposedPromise(
        promised_thing(words),
        words,
        from_=reading.from_,
        by=reading.by,
        certainty=reading.certainty if dated else Certainty.NONE,
        ask_from=reading.ask_from,
        silence_means_no=reading.silence_means_no,
        after=reading.after,
    )
