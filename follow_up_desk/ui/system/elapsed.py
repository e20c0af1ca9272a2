"""A clock that counts the time really passed, sleep included, whatever the system clock is set to."""

import time


def elapsed() -> float:
    """Return seconds that only count up, through sleep where the system has such a clock."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):  # Linux; macOS, whose other clock stands still in sleep
        if hasattr(time, name):
            return time.clock_gettime(getattr(time, name))
    return time.monotonic()  # Windows: counts through sleep
