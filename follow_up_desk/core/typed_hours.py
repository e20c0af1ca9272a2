"""Hours as people type them: "9", "9am", "21:00", "20 Uhr"; a span such as "9am to 8pm"."""

import re
from datetime import time

from follow_up_desk.core.promises.clock_times import take_time

HALF_A_DAY = 12
_BARE = re.compile(r"([01]?\d|2[0-4])")
_BETWEEN = re.compile(r"\s*(?:[-\N{EN DASH}]|\b(?:to|until|till|bis|à|a|até|alle|hasta)\b)\s*", re.IGNORECASE)


def read_hour(text: str) -> time | None:
    """Return the time of day that was typed, or None; a bare number is an hour of the day."""
    typed = text.strip().lower()
    if _BARE.fullmatch(typed):
        return time(int(typed) % 24)
    return _whole_time(typed) or _whole_time(f"at {typed}")  # "9.30" alone may also be a date


def _whole_time(text: str) -> time | None:
    try:
        found, rest = take_time(text)
    except ValueError:
        return None
    return None if rest.strip(" ,.") else found


def read_span(text: str) -> tuple[time, time] | None:
    """Return the two times of day of a span that was typed whole, or None."""
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    if len(parts) != 2:
        return None
    start, end = read_hour(parts[0]), read_hour(parts[1])
    return (start, later_end(start, end, parts[1])) if start and end else None


def later_end(start: time, end: time, typed: str) -> time:
    """Return the end of a span; a bare "8" after "9" means eight in the evening."""
    bare = _BARE.fullmatch(typed.strip()) is not None
    if bare and end <= start and end.hour < HALF_A_DAY:
        return end.replace(hour=end.hour + HALF_A_DAY)
    return end
