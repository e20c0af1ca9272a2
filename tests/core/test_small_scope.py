"""Every small history keeps the rules; `make exhaustive` checks longer ones."""

from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context

import pytest

from tests.core.event_letters import ALPHABETS
from tests.core.small_scope import explore, worlds


def played(alphabet: str, depth: int, progress) -> tuple[int, int]:
    """Play all histories in all worlds on two cores; return how many there were, and the moments looked at."""
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        results = pool.map(explore, worlds(), repeat(alphabet), repeat(depth))
        told = list(progress(results, len(worlds()), f"{alphabet} histories, worlds"))
    assert {n for n, _ in told} == {sum(len(ALPHABETS[alphabet]) ** n for n in range(depth + 1))}
    return sum(n for n, _ in told), sum(moments for _, moments in told)


@pytest.mark.parametrize(("alphabet", "depth"), [("long", 3), ("wide", 2)])
def test_all_small_histories(alphabet, depth, progress):
    histories, moments = played(alphabet, depth, progress)
    assert moments == 3 * histories > 100_000


@pytest.mark.exhaustive
@pytest.mark.parametrize(("alphabet", "depth"), [("long", 5), ("wide", 3)])
def test_all_longer_histories(alphabet, depth, progress, capsys):
    histories, moments = played(alphabet, depth, progress)
    with capsys.disabled():
        print(f"\n{histories} histories of up to {depth} of the {alphabet} letters, {moments} moments: no fault")
