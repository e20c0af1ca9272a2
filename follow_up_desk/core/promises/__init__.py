"""Read promises in people's words: "by the end of next week" and the day it was said become days.

The words become tokens (`lexer`, one table per language), phrases become spans of days (`phrases`,
the `*_rules`), and here one span is chosen. Nothing is guessed in silence: what may mean two things is
`guessed`, what cannot be read is not `understood`, and the caller keeps and shows the words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.promises import day_rules, join_rules, month_rules, range_rules, week_rules
from follow_up_desk.core.promises.de import GERMAN
from follow_up_desk.core.promises.en import ENGLISH
from follow_up_desk.core.promises.fr import FRENCH
from follow_up_desk.core.promises.grammar import Table
from follow_up_desk.core.promises.lexer import LONGEST, Lexer, Token
from follow_up_desk.core.promises.phrases import DATES, JOINS, SPANS
from follow_up_desk.core.promises.spans import Ask, Span
from follow_up_desk.core.promises.table import Language
from follow_up_desk.core.workdays import Workdays

LANGUAGES: dict[str, Language] = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH}

RULES = {
    **day_rules.RULES,
    **range_rules.RULES,
    **week_rules.RULES,
    **month_rules.RULES,
    **join_rules.RULES,
}
_HEAVY = frozenset("DATE MONTH NUM HOLIDAY week bday month quarter year next early mid late end".split())
"""Left over, these say that the words held more than was read, unless an end was named ("by Friday")."""

_RELATIVE = frozenset(("after", "before"))
"""Left over, these say that a day hangs on something we do not know."""


_ABOUT_TIME = {"before": [Token("by")], "until": [Token("by")], "after": [], "from": []}
"""What is left of a word that stands before a time of day."""


@dataclass(frozen=True, slots=True)
class Reading:
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
        return _read(tokens, said, days, foreign or len(words) > LONGEST)
    except (OverflowError, ValueError):
        # The calendar of Python ends in the year 9999.
        return NOT_UNDERSTOOD


@cache
def _lexer(code: str) -> Lexer:
    return Lexer(LANGUAGES[code])


@cache
def _tables() -> tuple[Table, Table, Table]:
    return Table(DATES), Table(SPANS), Table(JOINS)


def _read(tokens: list[Token], said: date, days: Workdays, vague: bool) -> Reading:
    kinds = _flags(tokens)
    tokens = _stripped(tokens)

    def read(rule: str, numbers: tuple[int, ...], taken: Sequence[Token]) -> list[Token]:
        return _ruled(rule, Ask(said, days, taken, numbers))

    dates, spans, joins = _tables()
    tokens = joins.reduced(spans.reduced(dates.reduced(tokens, _dated), read), read)
    if any(token.kind == "UNCLEAR" for token in tokens):
        return NOT_UNDERSTOOD
    found = [token.value for at, token in enumerate(tokens) if token.kind == "S" and not _denied(tokens[:at])]
    left = {token.kind for token in tokens}
    if found:
        return _chosen(found, said, left, vague or "hedge" in kinds)
    if {"eod", "clock"} & kinds and not left & {"S", "PAST", *_HEAVY, *_RELATIVE}:
        return Reading(None, said, Certainty.GUESSED, True)
    return NO_DATE if "nodate" in kinds and not left & {"S", "PAST", *_HEAVY, *_RELATIVE} else NOT_UNDERSTOOD


def _flags(tokens: Sequence[Token]) -> set[str]:
    """Return the kinds of token; "about" says something of a day only beside one."""
    kinds = {token.kind for token in tokens}
    about = any(token.kind == "roughly" and then.kind not in ("_", "nodate") for token, then in pairwise(tokens))
    return kinds | {"hedge"} if about else kinds


def _stripped(tokens: Sequence[Token]) -> list[Token]:
    """Leave out times of day and "perhaps", and make one gap of all that says nothing of a day."""
    kept: list[Token] = []
    for token in tokens:
        gap = token.kind in ("_", "nodate")
        if token.kind in ("clock", "eod") and kept and kept[-1].kind in _ABOUT_TIME:
            # "Before 5 pm on Friday" is still Friday.
            kept[-1:] = _ABOUT_TIME[kept[-1].kind]
        if token.kind not in ("hedge", "roughly", "clock", "eod") and not (gap and kept and kept[-1].kind == "_"):
            kept.append(Token("_") if gap else token)
    return kept


def _dated(rule: str, numbers: tuple[int, ...], taken: Sequence[Token]) -> list[Token]:
    """Read a written date, or a number that counts weeks and quarters."""
    if rule == "numbered":
        kind = "NUM" if taken[0].kind == "weekno" else "ORD"
        return [Token(kind, token.value) if token.kind == "NTH" else token for token in taken]
    spec = day_rules.spec_of(list(taken))
    return [Token("UNCLEAR") if spec is None else Token("DATE", spec)]


def _ruled(rule: str, ask: Ask) -> list[Token]:
    if rule in ("past", "unclear"):
        return [Token(rule.upper())]
    span = RULES[rule](ask)
    if span is None and rule == "length" and ask.tokens[0].kind in ("NUM", "COUNT"):
        # "Five years of experience" is nothing that was promised.
        return [Token("PAST")]
    return [Token("UNCLEAR") if span is None or span.by < ask.said else Token("S", span)]


def _denied(before: Sequence[Token]) -> bool:
    """Tell whether a "not" stands before it in its clause, other than in "if you do not hear by Friday"."""
    clause: list[str] = []
    for token in before:
        clause = [] if token.kind == "." else [*clause, token.kind]
    return "not" in clause and "if" not in clause


def _chosen(found: Sequence[Span], said: date, left: set[str], vague: bool) -> Reading:
    """Take the latest day of those named as an end, else of all; several, or words left over, make it a guess."""
    bound = [span for span in found if span.bound]
    span = max(bound or found, key=lambda span: (span.by, span.from_ or said))
    alone = len({other.by for other in found}) == 1 and "PAST" not in left
    sure = span.sure and alone and not vague and not left & (_RELATIVE if span.bound else _HEAVY | _RELATIVE)
    start = None if span.from_ is None else min(max(span.from_, said), span.by)
    return Reading(start, span.by, Certainty.SAID if sure else Certainty.GUESSED, True)
