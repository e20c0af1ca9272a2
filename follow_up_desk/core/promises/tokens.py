"""Tokens: what the words of one language stand for, and which marks between them mean something."""

import re
from typing import Any, NamedTuple

_NAMED = {"DAY", "MONTH"}
_ONE_DATE = {("NUM", "MONTH"), ("NTH", "MONTH"), ("MONTH", "YEAR")}
_RANGE = {
    "today",
    "tomorrow",
    "overmorrow",
    "week",
    "next",
    "end",
    "early",
    "mid",
    "late",
    "day",
    "bday",
    "month",
    "ORD",
}
_VALUES = {"DAY", "MONTH", "NUM", "NTH", "DATE", "YEAR", "COUNT"}


class Token(NamedTuple):
    """Hold one token: what kind it is, and its value where it has one."""

    kind: str
    value: Any = None


_WEAK_TO = Token("to", "weak")
_SHOULD = Token("if", "should")


class Lexed(NamedTuple):
    """Hold the tokens of the words in one language, where the words stand that it knows, and how many there are.

    `telling` is how many of the words say something of days.
    """

    words: str
    tokens: list[Token]
    known: frozenset[int]
    telling: int
    total: int
    event: re.Pattern[str]
    """Where an event is named: "once ...", "two weeks after ..."."""


def tidied(found: list[Token]) -> list[Token]:
    """Keep a mark only between two values, and no full stop after a shortened name or within a date."""
    tokens: list[Token] = []
    for at, token in enumerate(found):
        before = tokens[-1].kind if tokens else ""
        after = found[at + 1].kind if at + 1 < len(found) else ""
        if token.kind == "mark":
            token = _mark(token.value, before, after)
            if (before, after) == ("NUM", "MONTH") and found[at].value == "-" and tokens[-2:-1] != []:
                # "Nov 10 - Nov 12"
                token = Token("to") if tokens[-2].kind == "MONTH" else token
        elif token == _SHOULD and before not in ("", "."):
            # German "sollten Sie" asks at the head of a sentence, and hopes within one.
            token = Token("hedge")
        elif token == _WEAK_TO and not (before in _RANGE | _VALUES and after in _RANGE | _VALUES):
            # "A viernes", "na sexta à tarde": a preposition that joins no two days.
            continue
        elif token.value == "." and (before in _NAMED or (before == "NUM" and after in _VALUES)):
            continue
        if token.kind != "mark":
            tokens.append(token)
    return tokens


def _mark(text: str, before: str, after: str) -> Token:
    between = before in _VALUES and after in _VALUES
    if text == "-":
        # "2-Nov-2026" is one date, "2-9 Nov" are two.
        return Token("to" if between and (before, after) not in _ONE_DATE else "mark")
    if text == "/":
        return Token("or" if between else "mark")
    return Token("mark" if between else "_")
