"""Three desks, thousands of random schedules: all equal in the end, no accepted edit lost or overwritten in silence."""

from collections import Counter
from pathlib import Path

import pytest

from tests.progress import Progress
from tests.sync.simulation import World, the_same_again

QUICK, MANY = 24, 3000


def run(root: Path, seed: int, counts: "Counter[str]") -> None:
    with pytest.MonkeyPatch.context() as patched:
        the_same_again(patched, seed)
        world = World(root / str(seed), seed)
        try:
            world.run()
        finally:
            world.close()
    counts.update(world.counts)


def test_some_schedules(tmp_path):
    counts: Counter[str] = Counter()
    for seed in range(QUICK):
        run(tmp_path, seed, counts)
    assert counts["values accepted"] > 300
    assert counts["values kept to be seen"] > 0
    assert all(counts[what] for what in ("kills", "half files", "conflict copies", "people erased"))


@pytest.mark.exhaustive
def test_thousands_of_schedules(tmp_path, progress: Progress[int], capsys):
    import shutil

    counts: Counter[str] = Counter()
    for seed in progress(range(1000, 1000 + MANY), MANY, "schedules of three desks"):
        run(tmp_path, seed, counts)
        shutil.rmtree(tmp_path / str(seed))
    with capsys.disabled():
        print(f"\n{MANY} schedules: " + ", ".join(f"{n} {what}" for what, n in sorted(counts.items())))
