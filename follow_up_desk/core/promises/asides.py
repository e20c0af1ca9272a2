"""The first readings: what says nothing of a day is passed over, and written dates are put together."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from follow_up_desk.core.promises.dates import Spec, possible
from follow_up_desk.core.promises.day_rules import spec_of
from follow_up_desk.core.promises.tokens import Token

_ABOUT_TIME = {"before": [Token("by")], "vor": [Token("by")], "until": [Token("by")], "after": [], "from": []}
"""What is left of a word that stands before a time of day."""

_GAP = Token("_")

FEW = 10
"""Up to here an ordinal alone may count anything, "the first to call"; "the twentieth" is a day."""


def about(tokens: Iterable[Token]) -> bool:
    """Return whether an "about" stands before a day, "about Friday", and not before something else."""
    return any(token.kind == "roughly" and then.kind not in ("_", ".") for token, then in pairwise(tokens))


def stripped(tokens: Iterable[Token]) -> list[Token]:
    """Leave out times of day and "perhaps"."""
    kept: list[Token] = []
    for token in tokens:
        if token.kind in ("clock", "eod") and kept and kept[-1].kind in _ABOUT_TIME:
            # "Before 5 pm on Friday" is still Friday.
            kept += _ABOUT_TIME[kept.pop().kind]
        if token.kind not in ("hedge", "clock", "eod", "delay"):
            kept.append(_GAP if token.kind in ("nodate", "hear", "isno", "did") else token)
    return kept


_STOPS = (".", "!", ";", "\n")
_ANSWER = {"hear", "nodate"}
_DAYS = set("DATE DAY NTH MONTH HOLIDAY week day bday month today tomorrow overmorrow weekend".split())


def sentences(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the tokens of each sentence; "but" ends a clause, yet no sentence."""
    found: list[list[Token]] = [[]]
    for token in tokens:
        found[-1].append(token)
        if token.kind == "." and token.value in _STOPS:
            found.append([])
    return found


def silent(sentence: Iterable[Token]) -> bool:
    """Return whether a sentence speaks of hearing nothing: "if you do not hear", "no news ... means no"."""
    kinds = {token.kind for token in sentence}
    return "not" in kinds and ("if" in kinds or bool(_ANSWER & kinds and {"isno", "askme"} & kinds))


def conditional(tokens: Sequence[Token]) -> bool:
    """Return whether a day hangs on an "if", or is only asked for ("Would Friday suit you?")."""
    for sentence in sentences(tokens):
        kinds = {token.kind for token in sentence}
        dated = bool(kinds & _DAYS)
        asked = any(token == Token(".", "?") for token in sentence)
        waited = silent(sentence) and kinds & {"hear", "nodate", "isno", "askme"}
        if dated and not waited and (asked or ("if" in kinds and "askme" not in kinds)):
            return True
    return False


def undenied(tokens: Sequence[Token]) -> list[Token]:
    """Leave out the "not" of "if you have not heard by Friday": it denies no day."""
    return [
        _GAP if token.kind == "not" and quiet else token
        for sentence in sentences(tokens)
        for quiet in [silent(sentence)]
        for token in sentence
    ]


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
        case "wait":
            return [Token("not"), Token("before"), *(token for token in taken if token.kind not in ("not", "for"))]
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
        case "two_days":
            return _two_days(taken)
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


def _two_days(taken: Sequence[Token]) -> list[Token]:
    """Read "5/6 November" as two days; a date that names its month already is no such thing."""
    spec = next(token.value for token in taken if token.kind == "DATE")
    month, *year = (token.value for token in taken if token.kind in ("MONTH", "YEAR"))
    if spec.year or spec.month is None or spec.weekday is not None or not spec.slash:
        return list(taken)
    ends = [Spec(day, month, *year) for day in sorted((spec.day, spec.month))]
    if ends[0].day == ends[1].day or not all(possible(end.day, month) for end in ends):
        return [Token("UNCLEAR")]
    return [Token("DATE", ends[0]), Token("or"), Token("DATE", ends[1])]
