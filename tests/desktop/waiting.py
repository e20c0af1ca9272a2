"""Wait until a condition holds. The deadline only ends a test that would hang; no test depends on its length."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
PATIENCE_S = 120.0


class NotReady(Exception):  # noqa: N818 - it says what happened
    """Say what did not happen in time."""


def until(ready: Callable[[], T], what: str, seconds: float = PATIENCE_S) -> T:
    """Return the first true answer of `ready`; raise NotReady, naming what was awaited, after the deadline."""
    end = time.monotonic() + seconds
    while not (answer := ready()):
        if time.monotonic() > end:
            raise NotReady(f"{what}: not within {seconds:g} s")
        time.sleep(0.02)
    return answer
