"""Read promises in people's words: "by the end of next week" and the day it was said become days.

The words become tokens (`lexer`, one table per language), phrases become spans of days (`phrases`,
the `*_rules`), and here one span is chosen. Nothing is guessed in silence: what may mean two things is
`guessed`, what cannot be read is not `understood`, and the caller keeps and shows the words.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache, partial
from typing import NamedTuple

from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.promises import (
    day_rules,
    feast_rules,
    join_rules,
    length_rules,
    month_rules,
    range_rules,
    week_rules,
)
from follow_up_desk.core.promises.asides import about, aside, dated, merged, stripped
from follow_up_desk.core.promises.de import GERMAN
from follow_up_desk.core.promises.en import ENGLISH
from follow_up_desk.core.promises.fr import FRENCH
from follow_up_desk.core.promises.grammar import Table
from follow_up_desk.core.promises.lexer import Lexer, Token
from follow_up_desk.core.promises.phrases import ASIDES, DATES, JOINS, SPANS
from follow_up_desk.core.promises.spans import Ask, Span
from follow_up_desk.core.promises.table import Language
from follow_up_desk.core.workdays import Workdays

LANGUAGES: dict[str, Language] = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH}

RULES = {
    **day_rules.RULES,
    **length_rules.RULES,
    **range_rules.RULES,
    **week_rules.RULES,
    **month_rules.RULES,
    **feast_rules.RULES,
    **join_rules.RULES,
}
_HEAVY = frozenset("DATE MONTH NUM HOLIDAY week bday month quarter year next early mid late end".split())
"""Left over, these say that the words held more than was read, unless an end was named ("by Friday")."""

_RELATIVE = frozenset(("after", "before"))
"""Left over, these say that a day hangs on something we do not know."""

_NO_DAY = {"past": Token("PAST"), "unclear": Token("UNCLEAR"), "gap": Token("_")}

SENTENCE = 400
"""A promise is a sentence; of a text with more characters than this nothing is plainly said."""


class Reading(NamedTuple):
    """Hold what was read into the words, and how sure it is."""

    from_: date | None
    by: date | None
    certainty: Certainty
    understood: bool


NO_DATE = Reading(None, None, Certainty.NONE, True)
NOT_UNDERSTOOD = Reading(None, None, Certainty.NONE, False)


def read_promise(words: str, said: date, days: Workdays, language: str = "en", day_first: bool = True) -> Reading:
    """Return the days that the words mean, said on that day; English where the language is not known."""
    code = language.replace("_", "-").partition("-")[0].casefold()
    tokens = _lexer(code if code in LANGUAGES else "en").tokens(words, day_first)
    foreign = code not in LANGUAGES
    if code != "en" and not foreign and all(token.kind in ("_", ".") for token in tokens):
        # Not a word of their own language: people quote English too.
        tokens = _lexer("en").tokens(words, day_first)
    if not any(character.isalnum() for character in words):
        return NO_DATE
    try:
        return _read(tokens, said, days, foreign or len(words) > SENTENCE)
    except (OverflowError, ValueError):
        # The calendar of Python ends in the year 9999.
        return NOT_UNDERSTOOD


@cache
def _lexer(code: str) -> Lexer:
    return Lexer(LANGUAGES[code])


@cache
def _tables() -> tuple[Table, ...]:
    return tuple(Table(rows) for rows in (ASIDES, DATES, SPANS, JOINS))


def _read(tokens: list[Token], said: date, days: Workdays, vague: bool) -> Reading:
    kinds = {token.kind for token in tokens}
    asides, dates, spans, joins = _tables()
    tokens = merged(asides.reduced(merged(stripped(tokens)), aside))
    vague = vague or "hedge" in kinds or about(tokens)
    tokens = [token for token in tokens if token.kind != "roughly"]
    read = partial(_ruled, said, days)
    tokens = joins.reduced(spans.reduced(dates.reduced(tokens, dated), read), read)
    left = {token.kind for token in tokens}
    if "UNCLEAR" in left:
        return NOT_UNDERSTOOD
    found = [token.value for at, token in enumerate(tokens) if token.kind == "S" and not _denied(tokens[:at])]
    return _chosen(found, said, left, vague) if found else _without_day(kinds, left, said)


def _without_day(kinds: set[str], left: set[str], said: date) -> Reading:
    """Return today for a mere time of day, no date for "soon"; what else is left over was not understood."""
    if left & {"S", "PAST", *_HEAVY, *_RELATIVE}:
        return NOT_UNDERSTOOD
    if kinds & {"eod", "clock"}:
        return Reading(None, said, Certainty.GUESSED, True)
    return NO_DATE if "nodate" in kinds else NOT_UNDERSTOOD


def _ruled(said: date, days: Workdays, rule: str, numbers: tuple[int, ...], taken: Sequence[Token]) -> list[Token]:
    if rule in _NO_DAY:
        return [_NO_DAY[rule]]
    span = RULES[rule](Ask(said, days, taken, numbers))
    if span is None and rule == "length" and taken[0].kind in ("NUM", "COUNT"):
        # "Five years of experience" is nothing that was promised.
        return [_NO_DAY["past"]]
    return [_NO_DAY["unclear"] if span is None or span.by < said else Token("S", span)]


def _denied(before: Sequence[Token]) -> bool:
    """Tell whether a "not" stands before it in its clause, other than in "if you do not hear by Friday"."""
    clause: list[str] = []
    for token in before:
        clause = [] if token.kind == "." else [*clause, token.kind]
    return "not" in clause and "if" not in clause


def _chosen(found: Sequence[Span], said: date, left: set[str], vague: bool) -> Reading:
    """Take the latest day of those named as an end, else of all; several, or words left over, make it a guess."""
    bound = [span for span in found if span.bound]
    span = max(bound or found, key=lambda span: span.by)
    alone = all(other.by == span.by and other.sure for other in found) and "PAST" not in left
    more = _RELATIVE if span.bound else _HEAVY | _RELATIVE | ({"_"} if span.bare else set())
    sure = alone and not vague and not left & more
    start = None if span.from_ is None else min(max(span.from_, said), span.by)
    return Reading(start, span.by, Certainty.SAID if sure else Certainty.GUESSED, True)
