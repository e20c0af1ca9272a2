"""A process that runs out of open files or of memory while it opens, changes and copies a desk; run by the tests.

    python -m tests.store.starving files|memory FOLDER

It prints how often all went well and how often a sentence said why not; anything else ends it with a traceback.
"""

import resource
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

from msgspec.structs import replace

from follow_up_desk.core.book import Change
from follow_up_desk.core.wording import UserError
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.check import check
from follow_up_desk.store.opening import open_read_only, open_store
from tests.builders import note, waiting

LARGE = "x" * 190_000


def use(path: Path, number: int) -> None:
    """Open a desk, change it and make a copy."""
    with closing(open_store(path)) as store:
        words = replace(note("2026-10-15"), text=f"{number} {LARGE}")
        it = waiting(id="a").with_parts(notes=[replace(words, id=f"n{n}") for n in range(20)])
        store.apply(Change((replace(it, role=str(number)),)))
    back_up(path)


def starved(limit: int, amount: int, work: Callable[[], None]) -> str:
    """Do something with so much of a resource; return what came of it."""
    before = resource.getrlimit(limit)
    resource.setrlimit(limit, (amount, before[1]))
    try:
        work()
    except (UserError, MemoryError):  # the latter where it is not the store that has none left
        return "refused"
    finally:
        resource.setrlimit(limit, before)
    return "done"


def role_in(path: Path) -> str:
    """Return which change was the last that is kept."""
    assert check(path)[0] == []
    with closing(open_read_only(path)) as store:
        it = store.load().opportunities["a"]
    assert {found.text.split(" ")[0] for found in it.notes} == {it.role}
    return it.role


def main(what: str, folder: Path) -> None:
    """Starve it at every step, and look after each whether the old or the new state is there, whole."""
    path, results = folder / "desk.sqlite", Counter[str]()
    use(path, 0)
    known = "0"
    for number in range(1, 41):
        with ExitStack() as held:
            if what == "files":
                first = held.enter_context(Path("/dev/null").open("rb")).fileno()
                limit, amount = resource.RLIMIT_NOFILE, first + number // 2
            else:
                used = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
                limit, amount = resource.RLIMIT_AS, used + number * 400_000
            outcome = starved(limit, amount, lambda number=number: use(path, number))
        role = role_in(path)
        assert role in (known, str(number)), (known, number, role)
        assert outcome == "refused" or role == str(number)
        known = role
        results[outcome] += 1
    print(results["done"], results["refused"])


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
