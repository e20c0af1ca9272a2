"""How far a long check is, and about how long it will still take."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import pytest

T = TypeVar("T")
Progress = Callable[[Iterable[T], int, str], Iterator[T]]


def silent(things: Iterable[T], total: int, what: str) -> Iterator[T]:
    """Yield the things."""
    yield from things


def shown(capsys: pytest.CaptureFixture[str], things: Iterable[T], total: int, what: str) -> Iterator[T]:
    """Yield the things, and print after every hundredth of the total how far that is."""
    begun = time.monotonic()
    _print(capsys, f"{what}: {total}")
    for number, thing in enumerate(things, 1):
        yield thing
        if number == 1 or number * 100 // total > (number - 1) * 100 // total:
            _print(capsys, line(what, number, total, time.monotonic() - begun))


def _print(capsys: pytest.CaptureFixture[str], words: str) -> None:
    with capsys.disabled():
        print(f"\n  {words}", end="", file=sys.stderr, flush=True)


def line(what: str, number: int, total: int, seconds: float) -> str:
    """Return how far it is and an estimate of the rest, such as "long histories: 10 of 42, about 3 min left"."""
    left = seconds / number * (total - number)
    rest = f"about {left / 60:.0f} min left" if left >= 90 else f"about {left:.0f} s left"
    return f"{what}: {number} of {total}, {rest}"
