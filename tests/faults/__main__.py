"""Let all the faults happen, and print how many there were of each kind: `make faults`, or with args="--part kills".

Exit status 1 where anything was lost, ended in a traceback or could not be opened.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.faults import damage, fuzz, injected, moved, powercut
from tests.progress import line

Part = Callable[[Path, float], Iterator[tuple[int, int, Any]]]


def _kills(folder: Path, scale: float) -> Iterator[tuple[int, int, Any]]:
    faults = injected.kills(folder, max(1, round(1 / scale)))
    for number, results in enumerate(injected.run(faults, folder), 1):
        yield number, len(faults), dict(results)


def _errors(folder: Path, scale: float) -> Iterator[tuple[int, int, Any]]:
    faults = injected.errors(folder, max(1, round(8 / scale)))
    for number, results in enumerate(injected.run(faults, folder), 1):
        yield number, len(faults), dict(results)


def _powercuts(folder: Path, scale: float) -> Iterator[tuple[int, int, Any]]:
    outcomes: dict[str, powercut.Outcome] = {}
    for number, mode in enumerate(("FULL", "NORMAL", "OFF"), 1):
        log = powercut.record(folder / mode, mode)
        *_, outcomes[mode] = powercut.replay(folder / mode, log, max(1, round(1 / scale)))
        yield number, 3, {mode: str(outcome) for mode, outcome in outcomes.items()}
    full = outcomes["FULL"]
    assert (full.unsound, full.losing) == (0, 0), "FULL loses something"
    assert outcomes["NORMAL"].losing, "the control NORMAL loses nothing: this check proves nothing"
    assert outcomes["OFF"].unsound or outcomes["OFF"].losing, "the control OFF loses nothing"


def _damage(folder: Path, scale: float) -> Iterator[tuple[int, int, Any]]:
    count = round(1000 * scale)
    for number, results in enumerate(damage.run(count, folder), 1):
        missed = [kind for kind in results if "MISSED" in kind]
        assert not missed, f"damage that check called sound: {missed}"
        yield number, count, dict(results)


def _moves(folder: Path, scale: float) -> Iterator[tuple[int, int, Any]]:
    count = round(200 * scale)
    for number, results in enumerate(moved.run(count, folder), 1):
        yield number, count, dict(results)


def _fuzz(folder: Path, scale: float) -> Iterator[tuple[int, int, Any]]:
    count = round(10_000 * scale)
    for number, results in enumerate(fuzz.run(count, folder), 1):
        yield number, count, dict(results)


PARTS: dict[str, Part] = {
    "kills": _kills,
    "errors": _errors,
    "powercuts": _powercuts,
    "damage": _damage,
    "moves": _moves,
    "fuzz": _fuzz,
}


def main(arguments: list[str]) -> int:
    """Run the parts that are asked for; return the exit status."""
    parser = argparse.ArgumentParser(prog="make faults", description=__doc__)
    parser.add_argument("--part", choices=PARTS, action="append", help="only this part; may be given more than once")
    parser.add_argument("--scale", type=float, default=1.0, help="0.1 does a tenth of it")
    options = parser.parse_args(arguments)
    failed = [name for name in options.part or PARTS if not _run(name, options.scale)]
    print(f"failed: {', '.join(failed)}" if failed else "nothing was lost")
    return 1 if failed else 0


def _run(name: str, scale: float) -> bool:
    begun, results, number = time.monotonic(), None, 0
    with tempfile.TemporaryDirectory(prefix="desk-faults-", ignore_cleanup_errors=True) as folder:
        try:
            for number, total, found in PARTS[name](Path(folder), scale):
                results = found
                if number == 1 or number * 20 // total > (number - 1) * 20 // total:
                    print(f"  {line(name, number, total, time.monotonic() - begun)}", file=sys.stderr, flush=True)
        except Exception as wrong:
            notes = "\n".join(getattr(wrong, "__notes__", ()))
            print(f"{name}: FAILED after {number}: {wrong!r}\n{notes}", flush=True)
            return False
    print(f"{name}: {number} in {time.monotonic() - begun:.0f} s: {results}", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
