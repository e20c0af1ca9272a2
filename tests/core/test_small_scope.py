"""Every small history keeps the law; `make exhaustive` looks at longer ones."""

from concurrent.futures import ProcessPoolExecutor

import pytest

from tests.core.small_scope import LETTERS, World, explore, worlds


def histories(depth: int) -> int:
    return sum(len(LETTERS) ** n for n in range(depth + 1))


@pytest.mark.parametrize("weekday", range(7))
def test_all_histories_of_up_to_three(weekday):
    told = [explore(world, 3) for world in worlds() if world.weekday == weekday]
    assert [n for n, _ in told] == [histories(3)] * 6


def _long(world: World) -> tuple[int, int]:
    return explore(world, 5)


@pytest.mark.exhaustive
def test_all_histories_of_up_to_five():
    with ProcessPoolExecutor(2) as pool:
        told = list(pool.map(_long, worlds()))
    covered, moments = sum(n for n, _ in told), sum(m for _, m in told)
    print(f"{covered} histories, {moments} moments")
    assert covered == len(worlds()) * histories(5)
