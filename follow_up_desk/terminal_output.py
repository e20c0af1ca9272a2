"""Print to the terminal: any text in any encoding, and no control character of a name ever acts on the terminal.

What cannot be shown is written as `\\uXXXX`, which is the same character in JSON.
"""

import json
import re
import sys
from typing import TextIO

from follow_up_desk.core.unseen import CONTROLS, TURNING

_ACTING = re.compile(f"[{CONTROLS}{TURNING}\u2028\u2029]")


def show(text: str) -> None:
    """Print text to standard output."""
    _print(text, sys.stdout)


def warn(text: str) -> None:
    """Print one line to standard error, whatever is in it."""
    warn_at_length(text.replace("\n", "\\n"))


def warn_at_length(text: str) -> None:
    """Print text of several lines to standard error."""
    _print(text, sys.stderr)


def printable(text: str, encoding: str) -> str:
    """Return the text as a terminal with this encoding can show it."""
    harmless = _ACTING.sub(lambda mark: f"\\u{ord(mark[0]):04x}", text)
    try:
        harmless.encode(encoding)
    except UnicodeEncodeError:
        return "".join(mark if _fits(mark, encoding) else json.dumps(mark)[1:-1] for mark in harmless)
    return harmless


def _fits(mark: str, encoding: str) -> bool:
    try:
        mark.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _print(text: str, stream: TextIO | None) -> None:
    if stream is not None:  # as in a start without any terminal on Windows
        print(printable(text, stream.encoding or "utf-8"), file=stream)
