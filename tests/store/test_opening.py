"""A file that is not ours, newer, empty or missing is refused with a sentence and left as it was."""

import hashlib
import sqlite3
import subprocess
import sys
from contextlib import closing, nullcontext
from pathlib import Path

import pytest

from follow_up_desk.core.book import Change
from follow_up_desk.core.wording import UserError
from follow_up_desk.store import guards
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.check import check
from follow_up_desk.store.companions import backups_of
from follow_up_desk.store.opening import create_filled_store, open_read_only, open_store
from follow_up_desk.store.schema import SCHEMA
from follow_up_desk.store.store import Store
from tests.builders import waiting

HERE = Path(__file__).parent


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refused(path: Path, words: str) -> None:
    for opening in (open_store, open_read_only):
        with pytest.raises(UserError, match=words) as told:
            opening(path)
        assert str(path) in str(told.value)


def test_reading_never_makes_a_store(path):
    with pytest.raises(UserError, match="no desk file"):
        open_read_only(path)
    assert not path.exists()


@pytest.mark.only_on("linux", "darwin", why="Windows has no such modes; see the test of its folder")
def test_files_are_private(path):
    store = open_store(path)
    store.apply(Change((waiting(),)))
    assert {oct(p.stat().st_mode & 0o777) for p in path.parent.glob("desk.sqlite*")} == {"0o600"}
    store.close()


def test_an_empty_file_is_not_taken_for_a_first_start(path):
    path.touch()
    refused(path, "empty")
    assert path.stat().st_size == 0


def test_text_is_not_a_desk(path):
    path.write_text("dear diary " * 200)
    before = digest(path)
    refused(path, "not a desk file")
    assert digest(path) == before


def test_another_programs_database_is_left_alone(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE theirs (a)")
    before = digest(path)
    refused(path, "another program")
    assert digest(path) == before


def test_a_newer_file_is_left_alone(path):
    open_store(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    before = digest(path)
    refused(path, "newer desk")
    assert digest(path) == before


@pytest.mark.parametrize(("letters", "fits"), [(205, True), (206, False)])
def test_a_path_that_is_too_long_for_its_copies_is_refused(
    monkeypatch: pytest.MonkeyPatch, letters: int, fits: bool
) -> None:
    root = Path.cwd().anchor
    path = Path(root + "x" * (letters - len(root)))
    if sys.platform == "win32":
        monkeypatch.setattr(guards, "_longest_path", lambda: None)
    guards.must_fit(path)  # no limit here
    monkeypatch.setattr(guards, "_longest_path", lambda: guards.MOST)
    with nullcontext() if fits else pytest.raises(UserError, match="too long for Windows, which takes 259 letters"):
        guards.must_fit(path)


def test_half_a_file_is_refused(path):
    store = open_store(path)
    for n in range(60):
        store.apply(Change((waiting(id=f"o{n}"),)))
    store.close()
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2 + 100])
    with pytest.raises(UserError):
        open_store(path).load()


def test_a_desk_that_was_there_before_is_not_begun_anew(path):
    """B1 #13."""
    open_store(path).close()
    copy = back_up(path)
    path.unlink()
    with pytest.raises(UserError, match="not where it was") as told:
        open_store(path)
    assert str(copy) in str(told.value)
    assert not path.exists()


def test_a_folder_is_no_file(path):
    path.mkdir()
    refused(path, "not a file")


def released(path: Path, version: int) -> Path:
    """Make a desk file as the program of that schema wrote it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((HERE / "schemas" / f"{version:04}.sql").read_text("utf-8"))
    path.chmod(0o600)
    return path


@pytest.mark.parametrize("version", range(1, SCHEMA + 1))
def test_every_released_schema_comes_up_to_date(path, version):
    store = open_store(released(path, version))
    assert store.version == SCHEMA
    it = store.load().opportunities["reader"]
    assert it.company == "Valley Magazine"
    assert (it.promises[0].silence_means_no, it.promises[0].ask_from, it.interviews[0].was) == (False, None, ())
    assert bool(backups_of(path)) == (version < SCHEMA)
    store.close()
    assert check(path)[0] == []


@pytest.mark.parametrize("version", range(1, SCHEMA))
def test_reading_an_older_schema_leaves_the_file_as_it_is(path, version):
    before = digest(released(path, version))
    with closing(open_read_only(path)) as store:
        assert store.load().opportunities["reader"].company == "Valley Magazine"
    assert check(path)[0] == []
    assert digest(path) == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_each_schema_has_its_dump():
    assert len(list((HERE / "schemas").glob("*.sql"))) == SCHEMA


WRITER = """
import sys
from datetime import date
from pathlib import Path
from follow_up_desk.core.book import Change
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.opening import open_store
from tests.builders import waiting
store = open_store(Path(sys.argv[1]))
for n in range(10_000):
    store.apply(Change((waiting(id=f"o{n}"),)))
    print(n, flush=True)
"""


@pytest.mark.parametrize("after", [1, 7, 40])
def test_kill_9_loses_nothing_that_was_acknowledged(path, after):
    """B1 #2."""
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, cwd=HERE.parent.parent)
    assert writer.stdout is not None
    for _ in range(after):
        said = writer.stdout.readline()
    writer.kill()
    writer.wait()
    said = writer.stdout.read().splitlines()[-1:] or [said]
    writer.stdout.close()
    store = open_store(path)
    assert len(store.load().opportunities) >= int(said[0]) + 1
    assert store._connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    store.close()


def test_a_first_start_cut_short_leaves_no_half_made_store(path, monkeypatch):
    def cut(store):
        raise KeyboardInterrupt

    monkeypatch.setattr("follow_up_desk.store.store.Store.upgrade", cut)
    with pytest.raises(KeyboardInterrupt):
        open_store(path)
    monkeypatch.undo()
    assert not path.exists()
    open_store(path).close()


def test_a_copy_that_cannot_be_filled_leaves_no_empty_desk(path, monkeypatch):
    def full(store, change):
        raise UserError("The disk is full")

    monkeypatch.setattr(Store, "apply", full)
    with pytest.raises(UserError, match="The disk is full"):
        create_filled_store(path, Change((waiting(id="a"),)))
    assert list(path.parent.iterdir()) == []
