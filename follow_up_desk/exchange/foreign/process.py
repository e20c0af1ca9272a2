"""Parse a file of others in a child process: whatever is in it can neither hang nor fill this program."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from tempfile import TemporaryFile
from typing import IO, TypeVar

import msgspec

from follow_up_desk.core.wording import N_, Text, UserError

T = TypeVar("T")
PARSE = "--parse-foreign"
"""The word by which the program, started anew, is no desk but this child; `__main__` knows it."""

SECONDS = 90.0
_LOOK = 0.1  # seconds between two looks whether it was cancelled
READ, REFUSED = b"+", b"-"


class CancelledError(Exception):
    """Report that the user does not want to wait any longer."""


def never() -> bool:
    """Return that nothing was cancelled."""
    return False


def parsed(kind: str, data: bytes, result: type[T], cancelled: Callable[[], bool] = never) -> T:
    """Return what the parser of that kind makes of the bytes; refuse what it cannot read in time and space."""
    with (
        TemporaryFile() as given,
        subprocess.Popen(
            _command(kind),
            stdin=_filled(given, data),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        ) as child,
    ):
        try:
            said = _answer(child, cancelled)
        finally:
            child.kill()
    if said[:1] == READ:
        return msgspec.json.decode(said[1:], type=result)
    if said[:1] == REFUSED:
        refused = msgspec.json.decode(said[1:], type=Text)
        raise UserError(refused.message, **refused.values)
    raise UserError(N_("what is in it cannot be read"))


def _filled(given: IO[bytes], data: bytes) -> IO[bytes]:
    """Return the file with the bytes in it; into a pipe, `communicate` sends no more after its first timeout."""
    given.write(data)
    given.seek(0)
    return given


def _answer(child: "subprocess.Popen[bytes]", cancelled: Callable[[], bool]) -> bytes:
    end = time.monotonic() + SECONDS
    while True:
        try:
            return child.communicate(timeout=_LOOK)[0]
        except subprocess.TimeoutExpired:
            if cancelled():
                raise CancelledError from None
            if time.monotonic() > end:
                raise UserError(N_("reading it takes too long")) from None


def _command(kind: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, PARSE, kind]
    return [sys.executable, "-m", "follow_up_desk", PARSE, kind]
