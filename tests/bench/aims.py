"""What each figure should be at most, and whether it was.

Ratios and answers are judged by the CPU time of the program itself, which other programs hardly disturb. What can only
be told by the clock is not judged where the machine had other work.
"""

ANSWERS = ("month_flip", "lanes_scroll", "lanes_zoom", "timeline_scroll", "search_key")
BY_CPU = {
    "cpu_300_en_ratio": 2.0,
    "cpu_300_de_ratio": 2.0,
    "cpu_3000_en_ratio": 3.0,
    "memory_300_en_ratio": 1.5,
    "memory_300_de_ratio": 1.5,
    "race_frozen_mib_ratio": 1.5,
    **{f"{name}_{count}_cpu_p95_ms": 16.0 for name in ANSWERS for count in (300, 3000)},
    "idle_cpu_percent": 0.1,
    "preview_10000_rows_cpu_ms": 1000.0,
    "preview_5000_events_cpu_ratio": 2.0,
}
BY_CLOCK = {
    "preview_10000_rows_ms": 1000.0,
    "start_300_en_ratio": 2.0,
    "start_300_de_ratio": 2.0,
    "start_3000_en_ratio": 3.0,
    "race_frozen_s_ratio": 2.0,
    **{f"{name}_{count}_p95_ms": 16.0 for name in ANSWERS for count in (300, 3000)},
    "tray_to_window_300_p95_ms": 100.0,
    "tray_to_window_3000_p95_ms": 100.0,
    "save_300_to_bare_commit": 3.0,
    "save_3000_to_bare_commit": 3.0,
    "plan_1000_ms": 250.0,
    "plan_one_ms": 1.0,
    "idle_wakes_in_30_s": 1.0,
}
AIMS = BY_CPU | BY_CLOCK


def is_missed(name: str, value: float, busy: bool) -> bool:
    """Return whether a figure misses its aim; on a busy machine the clock proves nothing."""
    return name in AIMS and value > AIMS[name] and not (busy and name in BY_CLOCK)


def verdict(name: str, value: float, busy: bool) -> str:
    """Return a row of the table: the figure, and whether its aim, if it has one, was met."""
    row = f"{name:<34}{value:>10.3f}"
    if name not in AIMS:
        return row
    judged = "met" if value <= AIMS[name] else "MISSED" if is_missed(name, value, busy) else "not judged, busy machine"
    return f"{row}   {judged}: the aim is at most {AIMS[name]:g}"
