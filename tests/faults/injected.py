"""Faults of the system, put in by strace: a kill, or an error, at a certain call of a certain kind."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from tests.faults import child
from tests.faults.oracle import judge

ROOT = Path(__file__).parents[2]
CALLS = ("pwrite64", "fdatasync", "fsync", "rename", "unlink", "ftruncate")
ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EROFS")
FAILING = ("pwrite64", "fdatasync", "ftruncate")


class Fault(Struct, frozen=True):
    """Describe a fault: in which scenario, at which call, and what happens there ("KILL" or an error)."""

    scenario: str
    call: str
    index: int
    what: str
    lasting: bool = False

    @property
    def injection(self) -> str:
        """Return it as strace wants it."""
        how = "signal=SIGKILL" if self.what == "KILL" else f"error={self.what}"
        return f"inject={self.call}:{how}:when={self.index}{'+' if self.lasting else ''}"


def available() -> bool:
    """Return whether faults can be put in here."""
    return shutil.which("strace") is not None


def calls_of(scenario: str, folder: Path) -> dict[str, int]:
    """Return how often a scenario makes each call that writes."""
    log = folder / "calls.log"
    start(scenario, folder / "counted", ["-o", str(log), "-e", f"trace={','.join(CALLS)}"])
    found = Counter(re.findall(r"^\d*\s*(\w+)\(", log.read_text("utf-8", "replace"), re.MULTILINE))
    return {call: found[call] for call in CALLS if found[call]}


def kills(folder: Path, step: int = 1) -> list[Fault]:
    """Return a kill at every `step`th call of every kind in every scenario."""
    found = []
    for scenario in child.SCENARIOS:
        for call, count in calls_of(scenario, folder).items():
            found += [Fault(scenario, call, index, "KILL") for index in range(1, count + 1, step)]
    return found


def errors(folder: Path, step: int = 1) -> list[Fault]:
    """Return every error at every `step`th write and sync, once and from then on, while changes are made."""
    found = []
    for scenario in child.SCENARIOS:
        counts = calls_of(scenario, folder)
        for call in FAILING:
            for index in range(1, counts.get(call, 0) + 1, step):
                for error in ERRORS:
                    found += [Fault(scenario, call, index, error, lasting) for lasting in (False, True)]
    return found


def run(faults: Iterable[Fault], folder: Path) -> Iterator[Counter[str]]:
    """Let each of them happen and judge what is left; yield how many of each kind there were so far."""
    results: Counter[str] = Counter()
    for number, fault in enumerate(faults):
        place = folder / f"fault-{number}"
        options = ["-o", "/dev/null", "-e", f"trace={fault.call}", "-e", fault.injection]
        done = start(fault.scenario, place, options)
        try:
            assert "Traceback" not in done.stderr, done.stderr
            kept = None
            if fault.what != "KILL" and fault.scenario == "change":
                kept = {f"o{int(n):03}" for n in re.findall(r"^kept (\d+)", done.stdout, re.MULTILINE)}
            judge(fault.scenario, place, kept)
        except BaseException as wrong:
            wrong.add_note(f"{fault}\n{done.stdout}\n{done.stderr}\nleft in {place}")
            raise
        shutil.rmtree(place)
        results[f"{fault.scenario}: {fault.what} at {fault.call}"] += 1
        yield results


def start(scenario: str, place: Path, options: list[str]) -> "subprocess.CompletedProcess[str]":
    """Run a scenario under strace with these options, from its beginning."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    child.prepare(scenario, place)
    command = ["strace", "-f", "-qq", *options, sys.executable, "-m", "tests.faults.child", scenario, str(place)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)
