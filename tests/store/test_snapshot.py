"""When a log lies beside a desk file, and what is done where it cannot be read in its folder."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from follow_up_desk.core.book import Change
from follow_up_desk.store import snapshot
from follow_up_desk.store.aside import set_log_aside
from follow_up_desk.store.logs import has_log
from follow_up_desk.store.store import Store
from tests.builders import waiting


@pytest.mark.parametrize(("size", "there"), [(None, False), (0, False), (1, True)])
def test_only_a_log_with_something_in_it_counts(tmp_path: Path, size: int | None, there: bool) -> None:
    path = tmp_path / "desk.sqlite"
    if size is not None:
        path.with_name("desk.sqlite-wal").write_bytes(b"x" * size)
    assert has_log(path) is there


@pytest.mark.parametrize(
    ("writable", "index", "elsewhere"),
    [(True, True, False), (True, False, True), (False, True, True), (False, False, True)],
)
def test_a_log_is_read_elsewhere_only_where_its_index_cannot_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, writable: bool, index: bool, elsewhere: bool
) -> None:
    path = tmp_path / "desk.sqlite"
    if index:
        path.with_name("desk.sqlite-shm").touch()
    copies: list[str] = []

    def unreadable(_address: str) -> sqlite3.Connection:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(snapshot, "copied", unreadable)
    monkeypatch.setattr(snapshot, "_copied_elsewhere", lambda _path, log: copies.append(log))
    monkeypatch.setattr(os, "access", lambda _folder, _mode: writable)
    if elsewhere:
        snapshot._with_log(path)
    else:
        with pytest.raises(sqlite3.OperationalError):
            snapshot._with_log(path)
    assert copies == (["-wal"] if elsewhere else [])


def test_a_desk_that_is_closed_while_somebody_reads_its_log_is_read_all_the_same(
    path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.apply(Change((waiting(id="a"),)))

    def closed_meanwhile(_address: str) -> sqlite3.Connection:
        monkeypatch.undo()
        store.close()
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(snapshot, "copied", closed_meanwhile)
    with closing(snapshot.snapshot(path)) as copy:
        assert copy.execute("SELECT id FROM opportunities").fetchall() == [("a",)]


def test_a_log_goes_aside_under_a_name_of_which_nothing_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    for ending in ("-wal", "-shm"):
        path.with_name(f"desk.sqlite{ending}").write_text(ending)
    taken = tmp_path / "desk.sqlite.aside-1-shm"
    taken.touch()
    moved = set_log_aside(path)
    assert moved.name == "desk.sqlite.aside-2-wal"
    assert moved.read_text() == "-wal"
    assert taken.read_text() == ""
