"""A shorter sweep of all the faults; `make faults` does the whole of it."""

import sys
from pathlib import Path

import pytest

from tests.faults import __main__ as faults
from tests.faults import injected, powercut

strace = pytest.mark.skipif(not injected.available(), reason="needs strace")
FEW = 12


def spread(found: list[injected.Fault], count: int) -> list[injected.Fault]:
    """Return so many of them, from all over."""
    step = max(1, len(found) // count)
    return found[::step]


@strace
@pytest.mark.only_on("linux", why="strace is of Linux")
@pytest.mark.parametrize("kind", ["kills", "errors"])
def test_a_fault_of_the_system_loses_nothing(tmp_path: Path, kind: str) -> None:
    found = spread(getattr(injected, kind)(tmp_path, 7), FEW)
    assert sum(1 for _ in injected.run(found, tmp_path)) == len(found) >= FEW


@strace
@pytest.mark.only_on("linux", why="strace is of Linux")
@pytest.mark.parametrize("mode", ["FULL", "NORMAL"])
def test_a_power_cut_loses_nothing_and_the_control_does(tmp_path: Path, mode: str) -> None:
    log = powercut.record(tmp_path / mode, mode)
    outcome = list(powercut.replay(tmp_path / mode, log, 25))[-1]
    assert outcome.states > 20
    assert outcome.unsound == 0
    assert bool(outcome.losing) == (mode == "NORMAL")


OPEN = pytest.mark.only_on("linux", "darwin", why="Windows lets nobody take away a file that is open")


@pytest.mark.parametrize(
    ("part", "scale"), [("damage", 0.02), pytest.param("moves", 0.05, marks=OPEN), ("fuzz", 0.006)]
)
def test_no_damage_no_move_and_no_file_ends_in_a_traceback(tmp_path: Path, part: str, scale: float) -> None:
    *_, (number, total, _results) = faults.PARTS[part](tmp_path, scale)
    assert number == total >= 10


def test_a_part_that_fails_is_said(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_folder: Path, _scale: float):
        yield 1, 2, {}
        raise AssertionError("lost one")

    monkeypatch.setitem(faults.PARTS, "moves", broken)
    assert faults.main(["--part", "moves"]) == 1
    assert "moves: FAILED after 1: AssertionError('lost one')" in capsys.readouterr().out
    assert sys.stderr is not None
