"""A desk file that is open is never read in passing: closing it again would drop the locks that SQLite holds on it."""

import subprocess
import sys
from pathlib import Path

import pytest

from follow_up_desk.core.book import Change
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange.formats import format_of
from follow_up_desk.file_access import read_file
from follow_up_desk.store import logs
from follow_up_desk.store.opening import open_store
from tests.builders import waiting

# Another program that opens the file and closes it again folds the log away, if nobody holds a lock on it.
VISITOR = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT * FROM sqlite_master").fetchall()
connection.close()
"""


LINKS = pytest.mark.only_on("linux", "darwin", why="on Windows only administrators make such links")


@pytest.mark.parametrize("name", ["desk.sqlite", pytest.param("link.json", marks=LINKS)])
def test_an_open_desk_is_not_read_as_a_file_of_others(store, path, name):
    store.apply(Change((waiting(),)))
    chosen = path.with_name(name)
    if chosen != path:
        chosen.symlink_to(path)
    format_of(chosen)
    with pytest.raises(UserError, match="this is the desk that is open now"):
        read_file(chosen, 10**9)
    subprocess.run([sys.executable, "-c", VISITOR, str(path)], check=True)
    assert path.with_name("desk.sqlite-wal").exists()


def test_a_desk_that_was_closed_is_a_plain_file_again(tmp_path: Path):
    path = tmp_path / "desk.sqlite"
    open_store(path).close()
    assert read_file(path, 10**9).startswith(b"SQLite format 3")


def test_the_word_beside_the_file_is_on_the_disk_before_anything_is_written(path, monkeypatch):
    """Else a power cut would leave an older word there, and the log would be taken for another file's."""
    open_store(path).close()
    synced = []
    words = path.with_name("desk.sqlite.writer")
    monkeypatch.setattr(logs, "sync_folder", lambda folder: synced.append((folder, words.read_text())))
    store = open_store(path)
    store.apply(Change((waiting(),)))
    store.close()
    assert [folder for folder, _ in synced] == [path.parent] * 2
    assert synced[-1][1] == words.read_text()
