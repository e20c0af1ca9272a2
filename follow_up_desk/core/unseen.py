"""Characters that cannot be seen but act: they turn what follows round, break a line, or are none at all.

Nothing that the desk prints, copies or sends contains one, nor does a name that it keeps.
"""

import re

CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
NO_WIDTH = "\u00ad\u200b\u2060-\u2064\ufeff"  # not the two joiners, which change how letters are written
HALVES = "\ud800-\udfff"
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile(f"[{CONTROLS}{TURNING}{NO_WIDTH}{HALVES}]")


def without_unseen(text: str) -> str:
    """Return a text without such characters, each of its line breaks the plain one."""
    return _UNSEEN.sub("", _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """Return a text without such characters on one line, for a title or a name."""
    if text.isascii() and text.isprintable() and "  " not in text:  # as most are, and there may be many thousands
        return text.strip()
    return " ".join(without_unseen(text).split())
