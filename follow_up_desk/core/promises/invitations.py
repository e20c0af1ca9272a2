"""Read what they say about asking: "call me on Monday", "if you have not heard by Friday, it is a no"."""

from collections.abc import Iterator, Sequence

from follow_up_desk.core.enumerations import Certainty, Channel
from follow_up_desk.core.promises.reading import Reading
from follow_up_desk.core.promises.spans import Span
from follow_up_desk.core.promises.tokens import Token
from follow_up_desk.core.workdays import Workdays

_ANSWER = {"hear", "nodate"}


def invited(raw: Sequence[Token], tokens: Sequence[Token], found: Sequence[int], days: Workdays) -> Reading | None:
    """Return a reading with `ask_from` or `silence_means_no`, or None where the words invite nothing.

    `raw` are the tokens as they were said, `tokens` those in which spans of days were found, at the places `found`.
    """
    silent = any(_silent(clause) for clause in _clauses(raw))
    asked = next((token for token in raw if token.kind == "askme"), None)
    if silent and any(token.kind == "isno" for token in raw):
        return _means_no(tokens, found)
    if asked is None or _refused(raw, asked) or not found:
        return None
    return _asked(asked, tokens, found, days, silent)


def _clauses(tokens: Sequence[Token]) -> Iterator[set[str]]:
    clause: set[str] = set()
    for token in tokens:
        if token.kind == "." and token.value in (".", "!", "?", "\n"):
            yield clause
            clause = set()
        clause.add(token.kind)
    yield clause


def _silent(clause: set[str]) -> bool:
    """Return whether a clause speaks of hearing nothing."""
    return "not" in clause and ("if" in clause or bool(_ANSWER & clause and "isno" in clause))


def _refused(raw: Sequence[Token], asked: Token) -> bool:
    """Return whether they asked not to be called at all: "please do not call us before you hear from us"."""
    at = raw.index(asked)
    return any(token.kind == "not" for token in raw[max(at - 2, 0) : at]) and not any(
        token.kind in ("before", "until") for token in raw[at:]
    )


def _means_no(tokens: Sequence[Token], found: Sequence[int]) -> Reading:
    spans: list[Span] = [tokens[at].value for at in found]
    if not spans:
        return Reading(None, None, Certainty.NONE, True, silence_means_no=True)
    span = max(spans, key=lambda span: span.by)
    sure = span.sure and len({other.by for other in spans}) == 1
    return Reading(None, span.by, Certainty.SAID if sure else Certainty.GUESSED, True, silence_means_no=True)


def _asked(asked: Token, tokens: Sequence[Token], found: Sequence[int], days: Workdays, silent: bool) -> Reading | None:
    """Share the days out: those beside "call me" are when to ask, the others when they meant to answer."""
    invitations, promises = _shared_out(tokens, found)
    promise = max(promises, key=lambda span: span.by, default=None)
    sure = promise is None or (promise.sure and len(promises) == 1)
    if invitations:
        first = invitations[-1]
        ask = first.from_ or first.by
        sure = sure and (first.sure or first.begins) and not first.bound and len(invitations) == 1
    elif promise is None or not silent:
        return None
    else:
        ask = days.add(promise.by, 1)
    by = promise.by if promise else None
    channel = Channel(asked.value) if asked.value else None
    return Reading(None, by, Certainty.SAID if sure else Certainty.GUESSED, True, ask_from=ask, ask_by=channel)


def _shared_out(tokens: Sequence[Token], found: Sequence[int]) -> tuple[list[Span], list[Span]]:
    """Give each day to the "call me" or the "if" before it in its sentence, else to the promise before both."""
    shares: dict[str, list[Span]] = {"askme": [], "if": []}
    owner = ""
    waiting: list[Span] = []
    for at, token in enumerate(tokens):
        if token.kind == "." and token.value in (".", "!", "?", "\n", ";"):
            shares["if"] += waiting
            owner, waiting = "", []
        elif token.kind in shares:
            # "On Monday you may call me": the day stood before.
            shares[token.kind] += waiting
            owner, waiting = token.kind, []
        elif at in found:
            (shares[owner] if owner else waiting).append(token.value)
    shares["if"] += waiting
    return shares["askme"], shares["if"]
