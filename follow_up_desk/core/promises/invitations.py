"""Read what they say about asking: "call me on Monday", "if you have not heard by Friday, it is a no"."""

from collections.abc import Sequence

from follow_up_desk.core.enumerations import Certainty, Channel
from follow_up_desk.core.promises.asides import sentences, silent
from follow_up_desk.core.promises.reading import Reading
from follow_up_desk.core.promises.spans import Span
from follow_up_desk.core.promises.tokens import Token
from follow_up_desk.core.workdays import Workdays


def invited(raw: Sequence[Token], tokens: Sequence[Token], days: Workdays) -> Reading | None:
    """Return a reading with `ask_from` or `silence_means_no`, or None where the words invite nothing.

    `raw` are the tokens as they were said, `tokens` those in which spans of days were found.
    """
    quiet = any(silent(sentence) for sentence in sentences(raw))
    if quiet and any(token.kind == "isno" for token in raw):
        return _means_no([token.value for token in tokens if token.kind == "S"])
    asked = next((token for token in raw if token.kind == "askme"), None)
    if asked is None or _refused(raw, asked) or all(token.kind != "S" for token in tokens):
        return None
    return _asked(asked, tokens, days, quiet)


def _refused(raw: Sequence[Token], asked: Token) -> bool:
    """Return whether they asked not to be called at all: "please do not call us before you hear from us"."""
    at = raw.index(asked)
    denied = bool(at) and raw[at - 1].kind == "not"
    return denied and not any(token.kind in ("before", "until", "vor") for token in raw)


def _means_no(spans: Sequence[Span]) -> Reading:
    if not spans:
        return Reading(None, None, Certainty.NONE, True, silence_means_no=True)
    span = max(spans, key=lambda span: span.by)
    sure = span.sure and len({other.by for other in spans}) == 1
    return Reading(None, span.by, Certainty.SAID if sure else Certainty.GUESSED, True, silence_means_no=True)


def _asked(asked: Token, tokens: Sequence[Token], days: Workdays, quiet: bool) -> Reading | None:
    """Share the days out: those beside "call me" are when to ask, the others when they meant to answer."""
    invitations, promises = _shared_out(tokens, quiet)
    promise = max(promises, key=lambda span: span.by, default=None)
    sure = promise is None or (promise.sure and len(promises) == 1)
    if invitations:
        first = invitations[-1]
        ask = first.from_ or first.by
        sure = sure and (first.sure or first.begins) and not first.bound and len(invitations) == 1
    elif promise is None or not quiet:
        return None
    else:
        ask = days.add(promise.by, 1)
    by = promise.by if promise else None
    channel = Channel(asked.value) if asked.value else None
    return Reading(None, by, Certainty.SAID if sure else Certainty.GUESSED, True, ask_from=ask, ask_by=channel)


def _shared_out(tokens: Sequence[Token], quiet: bool) -> tuple[list[Span], list[Span]]:
    """Give each day to the "call me" or the "if" before it in its sentence, else to the promise before both."""
    shares: dict[str, list[Span]] = {"askme": [], "if": []}
    for sentence in sentences(tokens):
        owner = ""
        waiting: list[Span] = []
        for token in sentence:
            if token.kind == ".":
                # "You hear by Friday, otherwise call me on Monday"
                shares["if"] += waiting
                owner, waiting = "", []
            elif token.kind in shares:
                # "On Monday you may call me": the day stood before; but not in "no news on Monday: call me".
                shares["if" if quiet else token.kind] += waiting
                owner, waiting = token.kind, []
            elif token.kind == "S":
                (shares[owner] if owner else waiting).append(token.value)
        shares["if"] += waiting
    return shares["askme"], shares["if"]
