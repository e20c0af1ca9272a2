"""The file under the running desk: replaced, overwritten, removed, its log gone. Nothing is lost, nothing harmed."""

import gc
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from follow_up_desk.core.book import Book, Change, everything_in
from follow_up_desk.core.wording import Text, UserError
from follow_up_desk.desk import Desk
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.check import check
from follow_up_desk.store.erasing import erase_papers
from follow_up_desk.store.faults import BusyError, LostError
from follow_up_desk.store.file_lock import lock_file
from follow_up_desk.store.opening import LOG_GONE, open_read_only, open_store
from follow_up_desk.store.restore import copies_of
from tests.builders import ManualClock, few_holidays, waiting

ROOT = Path(__file__).parents[2]


def put(store, *ids: str) -> None:
    for id in ids:
        store.apply(Change((waiting(id=id),)))


def ids_in(path: Path) -> set[str]:
    with closing(open_read_only(path)) as store:
        return set(store.load().opportunities)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Return a complete desk that lies elsewhere."""
    path = tmp_path / "elsewhere" / "desk.sqlite"
    with closing(open_store(path)) as store:
        put(store, "theirs-1", "theirs-2")
    return path


def replaced(path: Path, other: Path) -> None:
    shutil.copy(other, f"{other}.copy")
    Path(f"{other}.copy").replace(path)


def overwritten(path: Path, other: Path) -> None:
    shutil.copyfile(other, path)


def removed(path: Path, other: Path) -> None:
    path.unlink()


def log_removed(path: Path, other: Path) -> None:
    path.with_name("desk.sqlite-wal").unlink()


def folder_removed(path: Path, other: Path) -> None:
    for ending in ("", "-wal", "-shm", ".writer"):
        path.with_name(f"desk.sqlite{ending}").unlink()


CHANGES = [
    (replaced, "another file has taken its place"),
    (overwritten, "another program wrote over it"),
    (removed, "is no longer there"),
    (log_removed, "its log was taken away"),
    (folder_removed, "is no longer there"),
]


@pytest.mark.only_on("linux", "darwin", why="Windows lets nobody take away or replace a file that is open")
@pytest.mark.parametrize(("change", "words"), CHANGES)
def test_writing_stops_and_the_book_stays(store, path, other, change, words):
    desk = Desk(store, ManualClock(), few_holidays)
    desk.apply(Change((waiting(id="mine"),)))
    change(path, other)
    desk.tick()
    assert words in str(desk.trouble)
    for _ in range(2):
        with pytest.raises(LostError, match=words):
            desk.apply(Change((waiting(id="later"),)))
    assert set(desk.book.opportunities) == {"mine"}


@pytest.mark.only_on("linux", "darwin", why="Windows lets nobody take away or replace a file that is open")
@pytest.mark.parametrize(("change", "words"), CHANGES)
def test_it_is_noticed_before_the_next_write_too(store, path, other, change, words):
    put(store, "mine")
    change(path, other)
    with pytest.raises(LostError, match=words):
        put(store, "later")


@pytest.mark.only_on("linux", "darwin", why="Windows lets nobody take away or replace a file that is open")
@pytest.mark.parametrize("change", [replaced, overwritten])
def test_what_took_its_place_is_not_harmed(store, path, other, change):
    """Not by the write that is refused, not by closing, not by the log that is left."""
    put(store, *(f"mine-{n}" for n in range(40)))
    change(path, other)
    with pytest.raises(LostError):
        put(store, "later")
    assert not path.with_name("desk.sqlite-wal").exists() or change is replaced, "no program lays it over the new file"
    store.close()
    gc.collect()
    assert ids_in(path) == {"theirs-1", "theirs-2"}
    killed_desk(path, 3)
    command = [sys.executable, "-m", "follow_up_desk", "check", "--store", str(path)]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "sound; 5 opportunities" in checked.stdout


@pytest.mark.only_on("linux", "darwin", why="Windows lets nobody take away or replace a file that is open")
def test_closing_without_a_write_in_between_harms_nothing_either(store, path, other):
    put(store, *(f"mine-{n}" for n in range(40)))
    overwritten(path, other)
    store.close()
    gc.collect()
    assert ids_in(path) == {"theirs-1", "theirs-2"}


@pytest.mark.only_on("linux", "darwin", why="Windows lets nobody take away or replace a file that is open")
def test_a_log_that_was_taken_away_loses_nothing(store, path):
    put(store, *(f"mine-{n}" for n in range(40)))
    log_removed(path, path)
    with pytest.raises(LostError):
        store.check_place()
    assert len(ids_in(path)) == 40


@pytest.mark.only_on("linux", "darwin", why="Windows lets nobody take away or replace a file that is open")
def test_a_desk_goes_on_in_another_place(store, path, tmp_path):
    desk = Desk(store, ManualClock(), few_holidays)
    desk.apply(Change((waiting(id="mine"),)))
    removed(path, path)
    desk.tick()
    new = tmp_path / "new.sqlite"
    moved = open_store(new)
    moved.apply(everything_in(desk.book))
    desk.use_store(moved)
    assert (desk.trouble, desk.path) == (None, new)
    desk.apply(Change((waiting(id="later"),)))
    desk.close()
    assert ids_in(new) == {"mine", "later"}


WRITER = """
import sys, os
from pathlib import Path
from follow_up_desk.core.book import Change
from follow_up_desk.store.opening import open_store
from tests.builders import waiting
store = open_store(Path(sys.argv[1]))
for n in range(int(sys.argv[2])):
    store.apply(Change((waiting(id=f"mine-{n}"),)))
os.kill(os.getpid(), 9)
"""


def killed_desk(path: Path, count: int = 30) -> None:
    subprocess.run([sys.executable, "-c", WRITER, str(path), str(count)], cwd=ROOT, check=False)
    assert path.with_name("desk.sqlite-wal").stat().st_size > 0


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
@pytest.mark.parametrize("reading_first", [False, True])
def test_an_old_log_beside_a_copy_never_destroys_it(tmp_path, other, mode, reading_first):
    """B1 #19, and the advice to put a copy back by hand."""
    path = tmp_path / "desk.sqlite"
    killed_desk(path)
    with closing(sqlite3.connect(other)) as connection:
        connection.execute(f"PRAGMA journal_mode = {mode}")
    overwritten(path, other)
    if reading_first:
        assert ids_in(path) == {"theirs-1", "theirs-2"}
        assert check(path)[0] == []
    with closing(open_store(path)) as store:
        assert len(store.notices) == 1
        assert set(store.load().opportunities) == {"theirs-1", "theirs-2"}
        put(store, "theirs-3")
    assert check(path)[0] == []
    assert path.with_name("desk.sqlite.aside-1-wal").stat().st_size > 0, "it is set aside, not deleted"


class TestALogThatIsGoneAfterACrash:
    """B1 #18."""

    def gone(self, path: Path) -> bool:
        with closing(open_store(path)) as store:
            return Text(LOG_GONE) in store.notices

    def test_it_is_missed_once(self, tmp_path):
        path = tmp_path / "desk.sqlite"
        killed_desk(path)
        log_removed(path, path)
        with closing(open_store(path)) as store:
            assert Text(LOG_GONE) in store.notices
            put(store, "later")
        assert check(path)[0] == []
        assert not self.gone(path)

    def test_nothing_is_missed_where_it_was_closed_or_its_log_is_there(self, store, path, tmp_path):
        put(store, "mine")
        store.close()
        store.close()
        assert not self.gone(path)
        killed = tmp_path / "killed" / "desk.sqlite"
        killed_desk(killed)
        assert not self.gone(killed)
        assert not self.gone(killed), "and it was closed since"

    @pytest.mark.only_on("linux", "darwin", why="Windows lets nobody take away or replace a file that is open")
    def test_nor_where_another_file_took_its_place_or_the_running_desk_lost_it(self, tmp_path, other):
        path = tmp_path / "desk.sqlite"
        killed_desk(path)
        log_removed(path, path)
        overwritten(path, other)
        assert not self.gone(path)
        store = open_store(path)
        put(store, "mine")
        log_removed(path, path)
        store.close()
        assert not self.gone(path)
        assert "mine" in ids_in(path)


def test_the_log_of_a_crash_is_its_own_and_nothing_is_lost(tmp_path):
    path = tmp_path / "desk.sqlite"
    for n in (5, 30):
        killed_desk(path, n)
        assert len(ids_in(path)) == n
    with closing(open_store(path)) as store:
        assert store.notices == ()
        assert len(store.load().opportunities) == 30


class TestOneWriter:
    @pytest.mark.parametrize("link", ["symbolic", "hard", "folder"] if os.name != "nt" else ["hard"])
    def test_one_file_has_one_writer_whatever_its_name(self, store, path, tmp_path, link):
        put(store, "mine")
        name = tmp_path / "other.sqlite"
        if link == "symbolic":
            name.symlink_to(path)
        elif link == "hard":
            name.hardlink_to(path)
        else:
            (tmp_path / "link").symlink_to(tmp_path)
            name = tmp_path / "link" / path.name
        with pytest.raises(BusyError, match="another program has this desk open"):
            open_store(name)
        put(store, "more")
        assert check(path)[0] == []

    def test_the_lock_ends_with_the_store(self, store, path):
        store.close()
        open_store(path).close()

    def test_readers_do_not_mind(self, store, path):
        put(store, "mine")
        assert ids_in(path) == {"mine"}

    @pytest.mark.parametrize(
        "look", [back_up, check, copies_of, lambda path: erase_papers(path, frozenset()), lambda path: lock_file(path)]
    )
    def test_looking_at_the_file_while_it_is_open_keeps_its_locks(self, store, path, look):
        """Else another program that looks at it and goes would fold and delete the log under the desk."""
        put(store, "mine")
        look(path)
        subprocess.run([sys.executable, "-c", VISITOR, str(path)], check=True)
        assert path.with_name("desk.sqlite-wal").exists()
        put(store, "more")
        assert ids_in(path) == {"mine", "more"}


VISITOR = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT count(*) FROM opportunities").fetchall()
connection.close()
"""


class TestReadOnly:
    @pytest.fixture
    def kept(self, path):
        with closing(open_store(path)) as store:
            put(store, "mine")
        return path

    def test_a_file_that_may_only_be_read_keeps_its_mode(self, kept):
        kept.chmod(0o444)
        with pytest.raises(UserError, match="may only be read"):
            open_store(kept)
        with closing(open_read_only(kept)) as store:
            assert set(store.load().opportunities) == {"mine"}
            assert not store.may_write
            with pytest.raises(UserError, match="may only be read"):
                put(store, "more")
        assert kept.stat().st_mode & 0o777 == 0o444

    def test_reading_leaves_nothing_behind(self, kept):
        before = sorted(kept.parent.iterdir())
        ids_in(kept)
        check(kept)
        copies_of(kept)
        assert sorted(kept.parent.iterdir()) == before

    @pytest.mark.only_on("linux", "darwin", why="Windows has no such modes")
    def test_an_open_file_is_made_private(self, kept):
        kept.chmod(0o644)
        open_store(kept).close()
        assert kept.stat().st_mode & 0o777 == 0o600


def test_everything_is_everything():
    desk = Desk.__new__(Desk)
    desk.book = Book(opportunities={"a": waiting(id="a")})
    assert {type(record).__name__ for record in everything_in(desk.book).put} == {"Owner", "Policy", "Opportunity"}
