"""The first readings: what says nothing of a day is passed over, and written dates are put together."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from follow_up_desk.core.promises.day_rules import spec_of
from follow_up_desk.core.promises.lexer import Token

_ABOUT_TIME = {"before": [Token("by")], "vor": [Token("by")], "until": [Token("by")], "after": [], "from": []}
"""What is left of a word that stands before a time of day."""

_GAP = Token("_")

FEW = 10
"""Up to here an ordinal alone may count anything, "the first to call"; "the twentieth" is a day."""


def about(tokens: Iterable[Token]) -> bool:
    """Tell whether an "about" stands before a day, "about Friday", and not before something else."""
    return any(token.kind == "roughly" and then.kind not in ("_", ".") for token, then in pairwise(tokens))


def stripped(tokens: Iterable[Token]) -> list[Token]:
    """Leave out times of day and "perhaps"."""
    kept: list[Token] = []
    for token in tokens:
        if token.kind in ("clock", "eod") and kept and kept[-1].kind in _ABOUT_TIME:
            # "Before 5 pm on Friday" is still Friday.
            kept += _ABOUT_TIME[kept.pop().kind]
        if token.kind not in ("hedge", "clock", "eod"):
            kept.append(_GAP if token.kind == "nodate" else token)
    return kept


def merged(tokens: Iterable[Token]) -> list[Token]:
    """Make one gap of all that stands together and says nothing of a day."""
    kept: list[Token] = []
    for token in tokens:
        if token != _GAP or kept[-1:] != [_GAP]:
            kept.append(token)
    return kept


def aside(rule: str, numbers: tuple[int, ...], taken: Sequence[Token]) -> list[Token]:
    """Read what tells of the past, or how long and which one a thing is."""
    match rule:
        case "past":
            return [Token("PAST")]
        case "since":
            return [*taken[:-1], Token("after")]
        case "before":
            return [Token("before")]
        case "most":
            return [*taken[1:], Token("most")]
    return [_GAP]


def dated(rule: str, numbers: tuple[int, ...], taken: Sequence[Token]) -> list[Token]:
    """Read a written date, or a number that counts weeks and quarters."""
    match rule:
        case "week_number":
            weeks = (Token("NUM", token.value) if token.kind == "NTH" else token for token in taken)
            return [Token("weekno"), *(token for token in weeks if token.kind != "weekno")]
        case "ordinal":
            return [Token("ORD", token.value) if token.kind == "NTH" else token for token in taken]
        case "twice":
            number, again, _, unit = taken
            return [number, unit] if number.value == again.value else list(taken)
        case "late_ordinal" if taken[0].value <= FEW:
            return list(taken)
    spec = spec_of(taken)
    return [Token("UNCLEAR") if spec is None else Token("DATE", spec)]
