"""Read an event that is named instead of a date: "once the budget is approved"."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.promises.reading import Reading
from follow_up_desk.core.promises.tokens import Lexed, Token

_HANGING = ("once", "after", "until", "before")
"""After one of these something that is no day may stand; "before" only in "not before it is approved"."""

_PASSED = {"next", "this", "ORD", "roughly"}
"""These may stand between: "after the next board meeting"."""

_WHEN = Token("if", "when")
"""German "wenn" is both."""

_END = re.compile(r"[.;!?\n]|$")


def named_event(lexed: Lexed, tokens: Sequence[Token]) -> Reading | None:
    """Return a reading with the event in their words, or None where they named none."""
    said = [token for token in tokens if token.kind not in _PASSED]
    if any(token.kind in ("S", "PAST") for token in tokens):
        return None
    named = [at for at, (first, then) in enumerate(pairwise(said)) if _hangs(first) and then.kind in ("_", "thing")]
    denied = [token.kind == "not" for token in said]
    if not named or any(denied[: max(named[0] - 1, 0)]) or (said[named[0]].kind == "before" and not any(denied)):
        return None
    text = _clause(lexed.words, lexed.event)
    return Reading(None, None, Certainty.NONE, True, after=text) if text else None


def _hangs(token: Token) -> bool:
    return token.kind in _HANGING or token == _WHEN


def _clause(words: str, event: re.Pattern[str]) -> str:
    """Return the words from the first that names an event up to the end of its sentence."""
    found = event.search("".join(_plain(letter) for letter in words))
    if found is None:
        return ""
    end = _END.search(words, found.end())
    return words[found.start() : end.start() if end else len(words)].strip(" ,-–—")


def _plain(letter: str) -> str:
    """Return a letter without its accent, so that places in the text stay the same."""
    return unicodedata.normalize("NFKD", letter.casefold())[:1] or letter
