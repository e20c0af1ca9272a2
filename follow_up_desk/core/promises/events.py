"""Read an event that is named instead of a date: "once the budget is approved"."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from follow_up_desk.core.enumerations import Certainty
from follow_up_desk.core.promises.reading import Reading
from follow_up_desk.core.promises.tokens import Lexed, Token

_HANGING = ("once", "after", "until")
"""After one of these something that is no day may stand."""

_WHEN = Token("if", "when")
"""German "wenn" is both."""

_END = re.compile(r"[.;!?\n]|$")


def named_event(lexed: Lexed, tokens: Sequence[Token]) -> Reading | None:
    """Return a reading with the event in their words, or None where they named none."""
    if any(token.kind in ("S", "PAST", "not") for token in tokens):
        return None
    if not any(_hangs(first) and then.kind in ("_", "thing") for first, then in pairwise(tokens)):
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
