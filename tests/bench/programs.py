"""Start programs on the virtual desktop and measure them: the first picture, CPU time, memory."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SETTLE_S = 3


class Start(NamedTuple):
    """What one start took: seconds until the first picture, CPU seconds until then, MiB when it had settled."""

    seconds: float
    cpu: float
    mib: float


def environment(session: Mapping[str, str], language: str = "en") -> dict[str, str]:
    """Return the session's environment for a program: bytecode may be cached, as on a user's machine."""
    env = dict(session)
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env["LANG"] = {"en": "en_US.UTF-8", "de": "de_DE.UTF-8"}[language]
    return env


def started(env: Mapping[str, str], *what: str) -> Start:
    """Start the desk or the floor (see `first_picture.py`) and measure it."""
    command = [sys.executable, str(Path(__file__).with_name("first_picture.py")), *what]
    begun = time.monotonic()
    process = subprocess.Popen(command, env=env, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        painted, cpu = map(float, process.stdout.readline().split())
        time.sleep(SETTLE_S)
        return Start(painted - begun, cpu, pss(process.pid))
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


def pss(pid: int) -> float:
    """Return the proportional set size of a process and its children in MiB, as if this process did not run.

    What they share with this process alone counts whole. Else what runs on our own interpreter would seem smaller than
    the frozen program, which has one of its own.
    """
    group = family(pid)
    others = {int(one.name) for one in Path("/proc").glob("[0-9]*")} - {os.getpid(), *group}
    shared_with_us = _files(os.getpid()).difference(*map(_files, others))
    return sum(_kilobytes(one, shared_with_us) for one in group) / 1024


def _files(pid: int) -> set[str]:
    """Return the files that a process has mapped."""
    try:
        lines = Path(f"/proc/{pid}/maps").read_text().splitlines()
    except OSError:  # it has ended meanwhile
        return set()
    return {line.split(maxsplit=5)[5] for line in lines if "/" in line}


def _kilobytes(pid: int, whole: set[str]) -> int:
    """Return the proportional set size of one process, where some files count whole."""
    try:
        lines = Path(f"/proc/{pid}/smaps").read_text().splitlines()
    except OSError:
        return 0
    total, field = 0, "Pss:"
    for line in lines:
        first, *rest = line.split(maxsplit=5)
        if not first.endswith(":"):  # the head of a mapping
            field = "Rss:" if rest[-1] in whole else "Pss:"
        elif first == field:
            total += int(rest[0])
    return total


def family(pid: int) -> list[int]:
    """Return a process and all that it started."""
    try:
        children = [int(c) for t in Path(f"/proc/{pid}/task").iterdir() for c in (t / "children").read_text().split()]
    except OSError:
        return [pid]
    return [pid, *(one for child in children for one in family(child))]


def spent(pid: int) -> tuple[dict[str, int], float]:
    """Return how often each thread of a process went to sleep, and the CPU seconds that the process used."""
    wakes = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        lines = (task / "status").read_text().splitlines()
        wakes[task.name] = next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt"))
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return wakes, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
