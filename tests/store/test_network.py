"""On a drive of the network no memory is shared with other computers: another journal, and a word that stays."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path, PurePath, PureWindowsPath

import pytest

from follow_up_desk.core.book import Change
from follow_up_desk.core.wording import UserError, english
from follow_up_desk.store import network
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.check import check
from follow_up_desk.store.opening import open_read_only, open_store
from follow_up_desk.store.store import Store
from tests.builders import waiting

ROW = "36 35 {n}:0 / {place} rw,noatime shared:1 - {kind} {source} rw\n"


def mounted(*rows: tuple[str, str]) -> str:
    return "".join(ROW.format(n=n, place=place, kind=kind, source="server:/x") for n, (place, kind) in enumerate(rows))


@pytest.mark.parametrize(
    ("rows", "path", "found"),
    [
        ([("/", "ext4")], "/home/u/desk.sqlite", None),
        ([("/", "ext4"), ("/home", "nfs4")], "/home/u/desk.sqlite", "nfs4"),
        ([("/", "nfs"), ("/home", "ext4")], "/home/u/desk.sqlite", None),
        ([("/", "ext4"), ("/home", "nfs")], "/homework/desk.sqlite", None),
        ([("/", "ext4"), (r"/mnt/my\040share", "cifs")], "/mnt/my share/desk.sqlite", "cifs"),
        ([("/", "ext4"), ("/mnt", "smb3"), ("/mnt", "btrfs")], "/mnt/desk.sqlite", None),
        ([("/", "ext4"), ("/mnt", "btrfs"), ("/mnt", "9p")], "/mnt/desk.sqlite", "9p"),
        ([("/", "overlay"), ("/mnt", "fuse.sshfs")], "/mnt/desk.sqlite", "fuse.sshfs"),
        ([("/", "overlay"), ("/mnt", "fuse.something-new")], "/mnt/desk.sqlite", "fuse.something-new"),
        ([("/", "overlay"), ("/mnt", "fuse")], "/mnt/desk.sqlite", "fuse"),
        ([("/", "overlay"), ("/mnt", "fuse.gocryptfs")], "/mnt/desk.sqlite", None),
        ([("/", "overlay"), ("/mnt", "fuseblk")], "/mnt/desk.sqlite", None),
        ([], "/home/u/desk.sqlite", None),
    ],
)
def test_the_innermost_and_latest_mount_tells(rows: list[tuple[str, str]], path: str, found: str | None) -> None:
    assert network.kind_in(mounted(*rows), Path(path)) == found


@pytest.mark.parametrize(("place", "named"), [("", True), ("Documents/jobs", True), ("../Documents", False)])
def test_a_folder_that_a_service_copies_elsewhere_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, named: bool
) -> None:
    (tmp_path / "OneDrive").mkdir()
    monkeypatch.setenv("OneDrive", str(tmp_path / "OneDrive"))
    path = tmp_path / "OneDrive" / place / "desk.sqlite"
    with closing(open_store(path)) as store:
        said = [english((notice,)) for notice in store.notices]
        assert pragma(store, "journal_mode") == ("truncate" if named else "wal"), "the file itself is always whole"
    assert said == (
        [
            "This desk file lies in a folder that OneDrive copies to your other computers. Open it on one"
            " computer at a time, and let OneDrive finish before you open it on another."
        ]
        if named
        else []
    )


@pytest.mark.parametrize(
    ("path", "remote"),
    [
        (r"\\server\share\desk.sqlite", True),
        (r"\\?\UNC\server\share\desk.sqlite", True),
        (r"N:\desk.sqlite", True),
        (r"C:\Users\u\desk.sqlite", False),
        (r"\\?\C:\Users\u\desk.sqlite", False),
        (r"desk.sqlite", False),
    ],
)
def test_a_share_of_windows_is_known_by_its_name_or_its_drive(path: str, remote: bool) -> None:
    drives = {"C:\\": 3, "N:\\": 4}
    assert network.is_remote(PureWindowsPath(path), drives.__getitem__) is remote
    assert network.is_remote(PurePath("x"), drives.__getitem__) is False


@pytest.mark.only_on("linux", why="the table of what is mounted is of Linux")
def test_the_table_of_this_machine_is_read() -> None:
    assert " - " in network.mount_table()
    assert network.network_kind(Path("/proc/self/status")) is None


@pytest.fixture
def share(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return a place that lies on a share, as far as anyone can tell."""
    place = tmp_path / "share"
    place.mkdir()
    monkeypatch.setattr(network, "mount_table", lambda: mounted(("/", "ext4"), (str(place), "cifs")))
    return place / "desk.sqlite"


def pragma(store: Store, name: str) -> object:
    return store._connection.execute(f"PRAGMA {name}").fetchone()[0]


def ids_in(path: Path) -> set[str]:
    with closing(open_read_only(path)) as store:
        return set(store.load().opportunities)


@pytest.mark.only_on("linux", why="the table of what is mounted is of Linux")
class TestOnAShare:
    """B1 #22."""

    def test_there_is_no_log_nobody_else_gets_in_and_a_word_says_so(self, share: Path) -> None:
        with closing(open_store(share)) as store:
            assert (pragma(store, "journal_mode"), pragma(store, "locking_mode")) == ("truncate", "exclusive")
            assert "network drive (cifs)" in english(store.notices)
            store.apply(Change((waiting(id="a"),)))
            assert not share.with_name("desk.sqlite-wal").exists()
            assert not share.with_name("desk.sqlite-shm").exists()
            with closing(sqlite3.connect(share, timeout=0)) as other, pytest.raises(sqlite3.OperationalError):
                other.execute("UPDATE desk SET writer = 'x'")
            assert ids_in(share) == ids_in(back_up(share)) == {"a"}
            store.apply(Change((waiting(id="b"),)))
        assert ids_in(share) == {"a", "b"}
        assert check(share)[0] == []

    def test_a_desk_that_comes_from_here_brings_its_log_and_one_that_goes_back_has_one_again(
        self, share: Path, tmp_path: Path
    ) -> None:
        here = tmp_path / "desk.sqlite"
        store = open_store(here)
        store.apply(Change((waiting(id="a"),)))
        for ending in ("", "-wal", ".writer"):
            shutil.copy(f"{here}{ending}", f"{share}{ending}")
        store.close()
        with closing(open_store(share)) as there:
            assert set(there.load().opportunities) == {"a"}
            assert pragma(there, "journal_mode") == "truncate"
            there.apply(Change((waiting(id="b"),)))
        here.unlink()
        shutil.copy(share, here)
        with closing(open_store(here)) as back:
            assert (set(back.load().opportunities), pragma(back, "journal_mode"), back.notices) == (
                {"a", "b"},
                "wal",
                (),
            )

    def test_a_time_that_the_server_sets_later_is_no_other_program(self, share: Path) -> None:
        with closing(open_store(share)) as store:
            os.utime(share)
            store.apply(Change((waiting(id="a"),)))
            shutil.copy(share, f"{share}.other")
            Path(f"{share}.other").replace(share)
            with pytest.raises(UserError, match="another file has taken its place"):
                store.apply(Change((waiting(id="b"),)))

    def test_a_change_that_was_cut_short_is_undone_for_who_only_reads_too(self, share: Path, tmp_path: Path) -> None:
        with closing(open_store(share)) as store:
            store.apply(Change((waiting(id="a"),)))
            connection = store._connection
            connection.execute("PRAGMA cache_size = 1").fetchall()
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE opportunities SET company = 'half'")
            connection.execute("CREATE TABLE x AS SELECT randomblob(400000)")  # more than it keeps in memory
            cut = tmp_path / "share" / "cut.sqlite"
            for ending in ("", "-journal"):
                shutil.copy(f"{share}{ending}", f"{cut}{ending}")
            connection.rollback()
        assert cut.with_name("cut.sqlite-journal").stat().st_size > 0
        assert check(cut)[0] == []
        with closing(open_read_only(cut)) as read:
            assert [it.company for it in read.load().opportunities.values()] != ["half"]
        with closing(open_store(cut)) as store:
            assert set(store.load().opportunities) == {"a"}
