"""Putting a copy back: whole or not at all at every moment, undone like anything else, refused where it would harm."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from follow_up_desk.core.book import Change
from follow_up_desk.core.wording import UserError, english
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.check import check
from follow_up_desk.store.faults import BusyError
from follow_up_desk.store.opening import open_read_only, open_store
from follow_up_desk.store.restore import copies_of, put_back
from tests.builders import waiting

OLD, NEW = {"a"}, {"a", "b"}


def ids_in(path: Path) -> set[str]:
    with closing(open_read_only(path)) as store:
        return set(store.load().opportunities)


@pytest.fixture
def copy(path):
    """Return a copy that holds less than the desk does now."""
    with closing(open_store(path)) as store:
        store.apply(Change((waiting(id="a"),)))
        copy = back_up(path)
        store.apply(Change((waiting(id="b"),)))
    return copy


def test_it_comes_back_and_what_was_there_can_come_back_in_turn(path, copy):
    aside = put_back(path, copy)
    assert ids_in(path) == OLD
    assert check(path)[0] == []
    assert ids_in(aside) == NEW
    second = put_back(path, aside)
    assert ids_in(path) == NEW
    assert ids_in(second) == OLD


def test_a_copy_is_made_before(path, copy):
    put_back(path, copy)
    assert any(ids_in(found.path) == NEW for found in copies_of(path) if found.path.parent.name == "backups")


def test_the_copies_say_how_they_differ(path, copy):
    with closing(open_store(path)) as store:
        store.apply(Change((waiting(id="a", role="Another"),)))
    (found,) = copies_of(path)
    assert (found.path, found.counts["opportunities"], found.fault) == (copy, 1, None)
    assert (found.only_there, found.only_here, found.different) == (0, 1, 1)


def test_a_desk_that_is_open_is_left_alone(path, copy):
    with closing(open_store(path)) as store, pytest.raises(BusyError):
        put_back(path, copy)
    assert ids_in(path) == NEW
    assert store is not None


def test_a_damaged_copy_is_named_and_not_put_back(path, copy):
    with copy.open("r+b") as stream:
        stream.seek(5 * 4096)
        stream.write(b"x" * 3000)
    (found,) = copies_of(path)
    assert found.fault is not None
    with pytest.raises(UserError, match="damaged"):
        put_back(path, copy)
    assert ids_in(path) == NEW
    assert not path.with_name("desk.sqlite.restored").exists()


def test_of_a_copy_with_many_faults_the_first_is_said(path, copy):
    with closing(sqlite3.connect(copy)) as connection:
        connection.executescript("CREATE TABLE another (a); CREATE TABLE second (a)")
    (found,) = copies_of(path)
    assert english((found.fault,)) == "another: this is not as the desk makes it"


@pytest.mark.only_on("linux", "darwin", why="Windows has no pipes among its files, and links only for administrators")
@pytest.mark.parametrize("kind", ["pipe", "folder", "link"])
def test_what_is_no_file_is_never_moved_nor_written_over(path, copy, tmp_path, kind):
    """As root one could move a device away and put a desk in its place."""
    place = tmp_path / "odd" / "place"
    place.parent.mkdir()
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "folder":
        place.mkdir()
    else:
        place.symlink_to(tmp_path / "gone")
    before = place.lstat()
    for attempt in (lambda: put_back(place, copy), lambda: open_store(place)):
        with pytest.raises(UserError, match="not a file"):
            attempt()
    assert place.lstat().st_ino == before.st_ino
    assert list(place.parent.iterdir()) == [place]


@pytest.mark.parametrize("what", ["missing", "text", "foreign", "itself", "folder"])
def test_what_is_no_copy_is_refused(path, copy, tmp_path, what):
    wrong = tmp_path / "wrong"
    if what == "text":
        wrong.write_text("hello " * 200, "utf-8")
    elif what == "foreign":
        with closing(sqlite3.connect(wrong)) as connection:
            connection.execute("CREATE TABLE theirs (a)")
    elif what == "folder":
        wrong.mkdir()
    elif what == "itself":
        wrong.hardlink_to(path)
    with pytest.raises(UserError):
        put_back(path, wrong)
    assert ids_in(path) == NEW


def test_it_comes_back_where_the_desk_is_gone_or_cannot_be_read(path, copy):
    path.write_bytes(b"")
    put_back(path, copy)
    assert ids_in(path) == OLD
    path.unlink()
    assert put_back(path, copy) is None
    assert ids_in(path) == OLD


def test_a_log_that_lies_there_goes_aside_with_its_file(path, copy):
    log = path.with_name("desk.sqlite-wal")
    log.write_bytes(b"of another desk")
    aside = put_back(path, copy)
    assert ids_in(path) == OLD
    assert not log.exists()
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"of another desk"


class Cut(Exception):  # noqa: N818
    pass


STEPS = 12


@pytest.mark.parametrize("step", range(STEPS))
def test_cut_short_anywhere_it_is_the_old_desk_or_the_restored_one(path, copy, monkeypatch, step):
    """B1 #5: after each rename and each unlink; the next start finishes what was decided."""
    with closing(open_store(path)) as store:
        store.apply(Change((waiting(id="b", role="Editor"),)))
    counted = iter(range(STEPS * 10))

    def counting(name):
        original = getattr(Path, name)

        def stepped(self, *args, **more):
            if next(counted) == step:
                raise Cut
            return original(self, *args, **more)

        return stepped

    with monkeypatch.context() as patched:
        for name in ("rename", "replace", "unlink"):
            patched.setattr(Path, name, counting(name))
        with suppress(Cut):
            put_back(path, copy)
    assert ids_in(path) in (OLD, NEW), "even before the next start"
    with closing(open_store(path)) as store:
        assert set(store.load().opportunities) in (OLD, NEW)
    assert check(path)[0] == []
    assert not path.with_name("desk.sqlite.restored").exists()
    everything = {frozenset(ids_in(found.path)) for found in copies_of(path) if found.fault is None}
    assert frozenset(NEW) in everything | {frozenset(ids_in(path))}, "what was there before is not gone"


def test_every_step_was_cut(path, copy, monkeypatch):
    count = 0

    def counting(name):
        original = getattr(Path, name)

        def stepped(self, *args, **more):
            nonlocal count
            count += 1
            return original(self, *args, **more)

        return stepped

    for name in ("rename", "replace", "unlink"):
        monkeypatch.setattr(Path, name, counting(name))
    put_back(path, copy)
    assert 0 < count <= STEPS
