"""How much time has really passed, sleep included, whatever the clock on the wall was set to meanwhile."""

import time


def elapsed() -> float:
    """Return seconds that only ever count up; where the system knows a clock that counts through sleep, by that."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):  # Linux; macOS, whose other clock stands still in sleep
        if hasattr(time, name):
            return time.clock_gettime(getattr(time, name))
    return time.monotonic()  # Windows: counts through sleep
