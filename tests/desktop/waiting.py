"""Wait for a thing to become true, with a deadline; nothing here sleeps a fixed time."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class NotReady(Exception):  # noqa: N818 - it says what happened
    """Say what did not happen in time."""


def until(ready: Callable[[], T], what: str, seconds: float = 45) -> T:
    """Return the first true answer of ready, or raise NotReady naming what was waited for."""
    end = time.monotonic() + seconds
    while not (answer := ready()):
        if time.monotonic() > end:
            raise NotReady(f"{what}: not within {seconds:g} s")
        time.sleep(0.02)
    return answer
