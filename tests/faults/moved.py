"""The desk file changed under the open desk, after a random number of changes: writing stops, nothing is harmed."""

import gc
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from follow_up_desk.core.book import Change, everything_in
from follow_up_desk.desk import Desk
from follow_up_desk.sample import sample
from follow_up_desk.store.faults import LostError
from follow_up_desk.store.opening import create_filled_store, open_store
from tests.builders import ManualClock, few_holidays, waiting
from tests.faults.oracle import ids_in


def replaced(path: Path, other: Path) -> None:
    """Put another file in its place, as a synchronising folder does."""
    copy = path.with_name("incoming")
    shutil.copyfile(other, copy)
    copy.replace(path)


def overwritten(path: Path, other: Path) -> None:
    """Write another file's content over it."""
    shutil.copyfile(other, path)


def removed(path: Path, _other: Path) -> None:
    """Remove it."""
    path.unlink()


def log_removed(path: Path, _other: Path) -> None:
    """Remove its log."""
    path.with_name(f"{path.name}-wal").unlink()


def folder_moved(path: Path, _other: Path) -> None:
    """Move its folder away."""
    path.parent.rename(path.parent.with_name("moved"))


MOVES: tuple[Callable[[Path, Path], None], ...] = (replaced, overwritten, removed, log_removed, folder_moved)


def run(count: int, folder: Path, seed: int = 1) -> Iterator[Counter[str]]:
    """Let it happen so often; yield how often each did."""
    other, results = folder / "other.sqlite", Counter[str]()
    create_filled_store(other, everything_in(sample()))
    for number in range(count):
        move = MOVES[number % len(MOVES)]
        _try(move, folder / f"case-{number}", other, random.Random(f"{seed}-{number}"))
        shutil.rmtree(folder / f"case-{number}")
        results[move.__name__] += 1
        yield results


def _try(move: Callable[[Path, Path], None], place: Path, other: Path, rnd: random.Random) -> None:
    path = place / "desk" / "desk.sqlite"
    desk = Desk(open_store(path), ManualClock(), few_holidays)
    mine = [f"o{n}" for n in range(rnd.randint(1, 60))]
    for id in mine:
        desk.apply(Change((waiting(id=id),)))
    move(path, other)
    if rnd.random() < 0.5:
        desk.tick()
        assert desk.trouble is not None
    _must_refuse(desk)
    assert list(desk.book.opportunities) == mine, "all of it is still here"
    rescued = place / "rescued.sqlite"
    create_filled_store(rescued, everything_in(desk.book))
    desk.close()
    gc.collect()
    assert ids_in(rescued) == set(mine)
    if move in (replaced, overwritten):
        assert ids_in(path) == set(sample().opportunities), "what took its place is unharmed"
    elif move is log_removed:
        with closing(open_store(path)) as store:
            assert list(store.load().opportunities) == mine


def _must_refuse(desk: Desk) -> None:
    try:
        desk.apply(Change((waiting(id="later"),)))
    except LostError:
        return
    raise AssertionError("a change was called kept that went nowhere")
