"""Read a promise in one language: words become tokens, phrases become spans of days, and one span is chosen."""

from collections.abc import Sequence
from datetime import date
from functools import cache, partial
from typing import NamedTuple

from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.promises import (
    bound_rules,
    day_rules,
    duration_rules,
    holiday_rules,
    month_rules,
    range_rules,
    week_rules,
)
from follow_up_desk.core.promises.asides import about, aside, conditional, dated, merged, stripped, undenied
from follow_up_desk.core.promises.events import named_event
from follow_up_desk.core.promises.grammar import ASIDES, DATES, JOINS, SPANS
from follow_up_desk.core.promises.invitations import invited
from follow_up_desk.core.promises.phrase_table import Table
from follow_up_desk.core.promises.reading import NO_DATE, NOT_UNDERSTOOD, Reading
from follow_up_desk.core.promises.spans import Ask, Span
from follow_up_desk.core.promises.tokens import Lexed, Token
from follow_up_desk.core.workdays import Workdays

RULES = {
    **day_rules.RULES,
    **duration_rules.RULES,
    **range_rules.RULES,
    **week_rules.RULES,
    **month_rules.RULES,
    **holiday_rules.RULES,
    **bound_rules.RULES,
}
_HEAVY = frozenset("DATE MONTH NUM HOLIDAY week bday month quarter year next early mid late end season".split())
"""Left over, these say that the words held more than was read, unless an end was named ("by Friday")."""

_RELATIVE = frozenset(("after", "before", "once", "morrow", "eve", "afterwards"))
"""Left over, these say that a day hangs on something we do not know."""

_NO_DAY = {"past": Token("PAST"), "unclear": Token("UNCLEAR"), "gap": Token("_"), "event": Token("after")}


class Said(NamedTuple):
    """Hold when and to whom the words were said: the day, the employer's days, and the day promised before."""

    on: date
    days: Workdays
    standing: date | None = None


@cache
def _tables() -> tuple[Table, ...]:
    return tuple(Table(rows) for rows in (ASIDES, DATES, SPANS, JOINS))


def read(lexed: Lexed, said: Said, vague: bool) -> Reading:
    """Return what the tokens of one language mean; `vague` allows no more than a guess."""
    raw = lexed.tokens
    kinds = {token.kind for token in raw}
    asides, dates, spans, joins = _tables()
    tokens = merged(asides.reduced(merged(stripped(undenied(raw))), aside))
    vague = vague or bool(kinds & {"hedge", "did"}) or about(tokens) or conditional(raw)
    tokens = [token for token in tokens if token.kind not in ("roughly", "delay")]
    ruled = partial(_ruled, said if "delay" in kinds else said._replace(standing=None))
    tokens = joins.reduced(spans.reduced(dates.reduced(tokens, dated), ruled), ruled)
    left = {token.kind for token in tokens}
    if "UNCLEAR" in left:
        return NOT_UNDERSTOOD
    found = [at for at, token in enumerate(tokens) if token.kind == "S" and not _denied(tokens, at)]
    if (invitation := invited(raw, tokens, said.days)) is not None:
        return invitation.as_guess() if vague else invitation
    vague = vague or "isno" in kinds
    if not found:
        return named_event(lexed, tokens) or _without_day(kinds, left, said.on)
    return _chosen(tokens, found, said.on, left, vague)


def _without_day(kinds: set[str], left: set[str], said: date) -> Reading:
    """Return today for a mere time of day, no date for "soon"; what else is left over was not understood."""
    if left & {"S", "PAST", *_HEAVY, *_RELATIVE}:
        return NOT_UNDERSTOOD
    if kinds & {"eod", "clock"}:
        return Reading(None, said, Certainty.GUESSED, True)
    return NO_DATE if "nodate" in kinds else NOT_UNDERSTOOD


def _ruled(said: Said, rule: str, numbers: tuple[int, ...], taken: Sequence[Token]) -> list[Token]:
    if rule == "event_named":
        return [Token("after"), Token("_")]
    if rule in _NO_DAY:
        return [_NO_DAY[rule]]
    span = RULES[rule](Ask(said.on, said.days, taken, numbers, said.standing))
    if span is None and rule == "length" and taken[0].kind in ("NUM", "COUNT"):
        # "Five years of experience" is nothing that was promised.
        return [_NO_DAY["past"]]
    return [_NO_DAY["unclear"] if span is None or span.by < said.on else Token("S", span)]


def _clause(tokens: Sequence[Token], at: int) -> tuple[list[str], list[str]]:
    """Return the kinds before and after a token in its clause."""
    kinds = [token.kind for token in tokens]
    start = max((n for n in range(at) if kinds[n] == "."), default=-1) + 1
    end = next((n for n in range(at, len(kinds)) if kinds[n] == "."), len(kinds))
    return kinds[start:at], kinds[at + 1 : end]


def _denied(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a "not" stands before it in its clause, other than in "if you do not hear by Friday", or behind.

    "El viernes no, el lunes": a "not" right behind a day denies that day and none that follows.
    """
    before, after = _clause(tokens, at)
    behind = after[:1] == ["not"] and after[1:2] in ([], ["_"])
    nots = [
        n for n, kind in enumerate(before) if kind == "not" and not (before[n - 1 : n] == ["S"] and before[n + 1 :])
    ]
    return behind or (bool(nots) and "if" not in before)


def _doubted(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a "not" stands behind it in its clause and denies no other day ("Friday, not Monday")."""
    before, after = _clause(tokens, at)
    return "if" not in (*before, *after) and "not" in after and "S" not in after[after.index("not") :]


def _chosen(tokens: Sequence[Token], found: Sequence[int], said: date, left: set[str], vague: bool) -> Reading:
    """Take the latest day of those named as an end, else of all; several, or words left over, make it a guess."""
    spans: list[Span] = [tokens[at].value for at in found]
    bound = [span for span in spans if span.bound]
    span = max(bound or spans, key=lambda span: span.by)
    alone = all(other.by == span.by and other.sure for other in spans) and not left & {"PAST", "closed"}
    more = _RELATIVE if span.bound else _HEAVY | _RELATIVE | ({"_"} if span.bare else set())
    doubted = any(_doubted(tokens, at) for at in found)
    sure = alone and not vague and not doubted and not left & more
    start = None if span.from_ is None else min(max(span.from_, said), span.by)
    return Reading(start, span.by, Certainty.SAID if sure else Certainty.GUESSED, True)
