"""A desk on a small disk of its own, run by the tests in a name space where it may mount one.

    unshare -Urm python -m tests.store.full_disk desk|copies|read_only FOLDER

Anything that is not as it should be ends it with a traceback.
"""

import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from msgspec.structs import replace

from follow_up_desk.core.book import Change
from follow_up_desk.core.wording import UserError
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.check import check
from follow_up_desk.store.companions import backups_of
from follow_up_desk.store.faults import ReadOnlyError
from follow_up_desk.store.opening import open_read_only, open_store
from follow_up_desk.store.store import Store
from tests.builders import note, waiting

LARGE = "x" * 100_000
FULL = "the disk is full|No space left"


def mount(folder: Path, options: str) -> None:
    """Give a folder a disk of its own, or another way of using it."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)


def put(store: Store, id: str) -> None:
    """Log something large."""
    store.apply(Change((waiting(replace(note("2026-10-15"), text=LARGE), id=id),)))


def put_until_refused(store: Store, then: Callable[[], object]) -> list[str]:
    """Log one large thing after the other until the disk is full; return what was kept."""
    kept: list[str] = []
    while len(kept) < 60:
        try:
            put(store, f"o{len(kept)}")
            kept.append(f"o{len(kept)}")
            then()
        except UserError as refused:
            if not re.search(FULL, str(refused)):
                raise
            return kept
    raise AssertionError("the disk is never full")


def ids_in(path: Path) -> set[str]:
    """Return what a desk file holds."""
    with closing(open_read_only(path)) as store:
        return set(store.load().opportunities)


def fill(folder: Path) -> Path:
    """Leave no room on a disk."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as stream, suppress(OSError):
        while stream.write(b"x" * 4096):
            pass
    return filler


def desk(folder: Path) -> None:
    """Change, read and copy a desk on a full disk, then make room and go on."""
    mount(folder, "size=4m")
    path = folder / "desk.sqlite"
    with closing(open_store(path)) as store:
        put(store, "first")
        copy = back_up(path)
        filler = fill(folder)
        kept = {"first", *put_until_refused(store, lambda: None)}
        assert set(store.load().opportunities) == ids_in(path) == kept, "reading goes on"
        with pytest.raises(UserError, match=FULL):
            back_up(path)
        assert list(copy.parent.iterdir()) == [copy]
        filler.unlink()
        put(store, "last")
    assert ids_in(path) == kept | {"last"}
    assert check(path)[0] == []


def copies(folder: Path) -> None:
    """Fill the disk of the copies alone."""
    mount(folder / "backups", "size=1m")
    path = folder / "desk.sqlite"
    with closing(open_store(path)) as store:
        kept = put_until_refused(store, lambda: back_up(path))
    before = backups_of(path)
    assert len(before) == len(kept) - 1 > 0, "no older one was deleted for it"
    assert all(check(copy)[0] == [] for copy in before)
    assert sorted((folder / "backups").iterdir()) == before, "nothing half made is left"
    with closing(open_store(path)) as store:
        put(store, "later")
    assert ids_in(path) == {*kept, "later"}


def read_only(folder: Path) -> None:
    """Open a desk on a disk that may only be read."""
    mount(folder, "size=4m")
    path = folder / "desk.sqlite"
    with closing(open_store(path)) as store:
        put(store, "mine")
    before = path.read_bytes()
    mount(folder, "remount,ro")
    with pytest.raises(ReadOnlyError, match="may only be read"):
        open_store(path)
    assert ids_in(path) == {"mine"}
    assert check(path)[0] == []
    assert path.read_bytes() == before


if __name__ == "__main__":
    {"desk": desk, "copies": copies, "read_only": read_only}[sys.argv[1]](Path(sys.argv[2]))
