"""Measure start, memory, answers and idling against aims; print a table and write build/bench.json.

On a virtual X desktop with window manager, tray and notifications. Desk and bare window take turns, so that a change
of the machine's pace meets both; bytecode is cached, as on a user's machine. The desk holds 300 opportunities, 40 of
them live, and 3,000 activities; it is measured in English and in German, all live, and with 3,000 opportunities.

    python -m tests.bench [--runs N] [--only start frames planning reading idle] [--peers]

`--peers` races the installed ones of KAlarm, GNOME Calendar, Vorta and Thunderbird, window by window, with the desk,
and with the frozen desk where `make package` has built it.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import peers
from tests.bench.aims import AIMS, is_missed, verdict
from tests.bench.books import a_book, fill
from tests.bench.planning import planning
from tests.bench.programs import ROOT, Start, environment, spent, started
from tests.bench.reading import reading
from tests.desktop.session import Session

RUNS = 9
IDLE_AFTER_S, IDLE_S = 45, 120
BEGUN = time.monotonic()
# name: opportunities, live ones, language
DESKS = {
    "300_en": (300, 40, "en"),
    "300_de": (300, 40, "de"),
    "300_all_live": (300, 300, "en"),
    "3000_en": (3000, 40, "en"),
}
Figures = dict[str, float]


def starts(session: Session, folder: Path, runs: int, now: datetime) -> Figures:
    """Return start and memory of every desk and of the bare window, and their ratios pair by pair."""
    figures: Figures = {}
    for name, (count, live, language) in DESKS.items():
        _say(f"start, {name}")
        store, env = _store(folder / name, count, now, live, language), environment(session.env, language)
        for what in (("desk", str(store)), ("floor",)):  # uncounted: they warm the disk, the bytecode, the holidays
            started(env, *what)
        pairs = [(started(env, "desk", str(store)), started(env, "floor")) for _ in range(runs)]
        figures |= _compared(name, pairs)
    return figures


def _compared(name: str, pairs: list[tuple[Start, Start]]) -> Figures:
    """Return medians, spread (of the middle half) and ratios of one desk against the bare window."""
    figures: Figures = {}
    for label, of in (("start", "seconds"), ("cpu", "cpu"), ("memory", "mib")):
        desk, floor = ([getattr(pair[at], of) for pair in pairs] for at in (0, 1))
        ratios = [d / f for d, f in zip(desk, floor, strict=True)]
        figures[f"{label}_{name}_desk"] = statistics.median(desk)
        figures[f"{label}_{name}_floor"] = statistics.median(floor)
        figures[f"{label}_{name}_ratio"] = statistics.median(ratios)
        figures[f"{label}_{name}_ratio_spread"] = _spread(ratios)
    return figures


def _spread(values: list[float]) -> float:
    low, _middle, high = statistics.quantiles(values, n=4) if len(values) > 1 else (0.0, 0.0, 0.0)
    return high - low


def frames(session: Session, folder: Path, now: datetime) -> Figures:
    """Return how long the desk takes to answer, at 300 and 3,000 opportunities."""
    figures: Figures = {}
    for count in (300, 3000):
        _say(f"answers, {count} opportunities")
        store = _store(folder / f"frames-{count}", count, now)
        command = [sys.executable, "-m", "tests.bench.frames", str(store)]
        done = subprocess.run(command, env=environment(session.env), cwd=ROOT, stdout=subprocess.PIPE, check=True)
        found: Mapping[str, list[tuple[float, float]]] = json.loads(done.stdout.splitlines()[-1])
        for name, tries in found.items():
            wall, cpu = zip(*tries, strict=True)
            figures[f"{name}_{count}_p95_ms"] = _p95(wall)
            figures[f"{name}_{count}_cpu_p95_ms"] = _p95(cpu)
        save, bare = (statistics.median(wall for wall, _cpu in found[key]) for key in ("save", "bare_commit"))
        figures[f"save_{count}_to_bare_commit"] = save / bare
    return figures


def _p95(values: tuple[float, ...]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def idling(session: Session, folder: Path, now: datetime) -> Figures:
    """Return how often the desk wakes in its tray while nothing is asked of it, and what share of a core that costs."""
    _say(f"idling, {IDLE_AFTER_S + IDLE_S} s")
    store = _store(folder / "idle", 300, now)
    command = [sys.executable, "-m", "follow_up_desk", "--store", str(store), "--hidden"]
    process = subprocess.Popen(command, env=environment(session.env), cwd=ROOT)
    try:
        time.sleep(IDLE_AFTER_S)
        before = spent(process.pid)
        time.sleep(IDLE_S)
        after = spent(process.pid)
    finally:
        process.terminate()
        process.wait()
    wakes = sum(count - before[0].get(task, 0) for task, count in after[0].items())
    return {"idle_wakes_in_30_s": wakes * 30 / IDLE_S, "idle_cpu_percent": 100 * (after[1] - before[1]) / IDLE_S}


def race(session: Session, folder: Path, runs: int, now: datetime) -> Figures:
    """Return seconds to the first visible window and MiB of the desk, the bare window, and every peer there is."""
    env, store = environment(session.env), _store(folder / "race", 300, now)
    racers: dict[str, Callable[[], Start | None]] = {
        "desk": lambda: peers.desk(env, store),
        "floor": lambda: peers.floor(env),
        **({"frozen": lambda: peers.frozen(env, store)} if peers.FROZEN.exists() else {}),
        **{name: partial(peers.raced, env, name) for name in peers.installed()},
    }
    tries: dict[str, list[Start]] = {name: [] for name in racers}
    for turn in range(runs + 1):
        _say(f"race, round {turn} of {runs}: {', '.join(racers)}")
        for name, start in racers.items():
            if (seen := start()) is not None and turn:  # the first round warms the disk
                tries[name].append(seen)
    figures: Figures = {}
    for name, found in tries.items():
        if found:
            figures[f"race_{name}_s"] = statistics.median(start.seconds for start in found)
            figures[f"race_{name}_mib"] = statistics.median(start.mib for start in found)
    if tries.get("frozen"):
        for unit in ("s", "mib"):
            figures[f"race_frozen_{unit}_ratio"] = figures[f"race_frozen_{unit}"] / figures[f"race_floor_{unit}"]
    return figures


def _store(folder: Path, count: int, now: datetime, live: int = 40, language: str = "en") -> Path:
    folder.mkdir()
    path = folder / "desk.sqlite"
    fill(path, a_book(count, now, live, language=language))
    return path


def _say(step: str) -> None:
    print(f"{time.monotonic() - BEGUN:4.0f} s  {step} ...", file=sys.stderr, flush=True)


def measured(options: argparse.Namespace, now: datetime) -> Figures:
    """Return every figure that was asked for."""
    figures: Figures = {}
    with TemporaryDirectory() as name, Session(tray="sni") as session:
        folder = Path(name)
        if "planning" in options.only:
            _say("planning")
            figures |= planning(now)
        if "reading" in options.only:
            _say("files of others")
            figures |= reading(folder, now)
        if "start" in options.only:
            figures |= starts(session, folder, options.runs, now)
        if "frames" in options.only:
            figures |= frames(session, folder, now)
        if "idle" in options.only:
            figures |= idling(session, folder, now)
        if options.peers:
            figures |= race(session, folder, options.runs, now)
    return figures


def main() -> int:
    """Measure everything and say how it stands against the aims; 1 where one was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.splitlines()[0])
    parts = ("start", "frames", "planning", "reading", "idle")
    parser.add_argument("--runs", type=int, default=RUNS, help="pairs of starts, and rounds of the race")
    parser.add_argument("--only", nargs="+", choices=parts, default=parts, help="measure only these")
    parser.add_argument("--peers", action="store_true", help="race the other programs that are installed")
    options = parser.parse_args()
    print("This takes some minutes; other work on this machine spoils it.", file=sys.stderr)
    before = os.getloadavg()[0]
    figures = measured(options, datetime.now(UTC))
    load = max(before, os.getloadavg()[0])
    busy = load > (os.cpu_count() or 1)
    print("\n".join(verdict(name, value, busy) for name, value in figures.items()))
    target = ROOT / "build" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    record = {"cores": os.cpu_count(), "load": load, "runs": options.runs, "aims": AIMS, **figures}
    target.write_text(json.dumps(record, indent=2) + "\n")
    return 1 if any(is_missed(name, value, busy) for name, value in figures.items()) else 0


if __name__ == "__main__":
    sys.exit(main())
