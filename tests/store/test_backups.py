"""Sound, numbered copies: each checked before it counts, thinned by the days they are from."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from follow_up_desk.core.book import Change
from follow_up_desk.core.wording import Text, UserError
from follow_up_desk.store import backups
from follow_up_desk.store.backups import back_up, surplus, write_copy
from follow_up_desk.store.check import check
from follow_up_desk.store.companions import backups_of, stamp_of
from follow_up_desk.store.opening import open_read_only, open_store
from tests.builders import waiting
from tests.private_files import assert_private

START = datetime(2026, 10, 22, 9, tzinfo=UTC)


def names(path: Path) -> list[str]:
    return [copy.name for copy in backups_of(path)]


def changed(store, n: int) -> None:
    store.apply(Change((waiting(id=f"o{n}"),)))


def copy_of(folder: Path, when: datetime, number: int, size: int = 1) -> Path:
    folder.mkdir(exist_ok=True)
    copy = folder / f"desk-{when:%Y-%m-%dT%H%M%SZ}-{number:06}.sqlite"
    copy.write_bytes(b"x" * size)
    return copy


def test_the_copy_holds_the_same(store, path):
    changed(store, 1)
    copy = back_up(path)
    assert_private(copy)
    assert_private(copy.parent)
    opened = open_read_only(copy)
    assert opened.load() == store.load()
    opened.close()
    assert check(copy)[0] == []


def test_it_says_when_the_last_change_was_and_its_number_grows(store, path):
    changed(store, 1)
    first = back_up(path)
    changed(store, 2)
    second = back_up(path)
    assert [name[-13:] for name in names(path)] == ["000001.sqlite", "000002.sqlite"]
    age = datetime.fromtimestamp(path.with_name("desk.sqlite-wal").stat().st_mtime, UTC) - stamp_of(second)
    assert timedelta(0) <= age < timedelta(seconds=1)
    assert backups_of(path) == [first, second]


def test_what_has_not_changed_is_not_copied_again(store, path):
    changed(store, 1)
    assert back_up(path) == back_up(path)
    assert len(names(path)) == 1


def test_an_unsound_copy_does_not_count(store, path, monkeypatch):
    changed(store, 1)
    old = back_up(path)
    changed(store, 2)
    monkeypatch.setattr(backups, "problems", lambda connection: ([Text("a page is gone")], {}))
    with pytest.raises(UserError, match=r"not sound and was not kept \(a page is gone\)"):
        back_up(path)
    assert list(old.parent.iterdir()) == [old]


def test_an_incomplete_copy_does_not_count(store, path, monkeypatch):
    """One that is sound in itself, but lacks something."""
    changed(store, 1)

    def forgetful(source, part):
        write_copy(source, part)
        with closing(sqlite3.connect(part)) as connection:
            connection.executescript(
                "PRAGMA foreign_keys = ON; DELETE FROM opportunities; DELETE FROM checksums WHERE kind = 'opportunity'"
            )

    monkeypatch.setattr(backups, "write_copy", forgetful)
    with pytest.raises(UserError, match="not complete"):
        back_up(path)
    assert list(path.with_name("backups").iterdir()) == []


def test_a_damaged_desk_gives_no_copy(store, path):
    for n in range(40):
        changed(store, n)
    store.close()
    with path.open("r+b") as stream:
        stream.seek(3 * 4096)
        stream.write(os.urandom(512))
    with pytest.raises(UserError):
        back_up(path)
    assert backups_of(path) == []


def test_what_a_cut_short_copy_left_is_removed(store, path):
    folder = path.with_name("backups")
    folder.mkdir()
    left = folder / "desk-2026-10-22T090000Z-000001.part"
    strange = folder / "another.part"
    left.touch()
    strange.touch()
    back_up(path)
    assert (left.exists(), strange.exists()) == (False, True)


@pytest.mark.parametrize("other", ["other.sqlite", "desk-2.sqlite", "desk.db", "desk-2026-10-22.sqlite"])
def test_copies_belong_to_one_file_alone(store, path, other):
    changed(store, 1)
    back_up(path)
    second = open_store(path.with_name(other))
    changed(second, 2)
    theirs = back_up(second.path)
    second.close()
    assert len(backups_of(path)) == len(backups_of(second.path)) == 1
    assert backups_of(second.path) == [theirs]


def test_copies_of_the_first_version_are_still_known(path):
    old = path.with_name("backups") / "desk-2026-10-22.sqlite"
    new = copy_of(old.parent, START, 1)
    old.touch()
    assert backups_of(path) == [old, new]
    assert stamp_of(old) == datetime(2026, 10, 22, tzinfo=UTC)


def test_a_second_place_has_copies_of_its_own(store, path, tmp_path):
    changed(store, 1)
    stick = tmp_path / "stick"
    assert back_up(path, stick).parent == stick
    assert backups_of(path) == []
    assert len(backups_of(path, stick)) == 1


class TestThinning:
    def kept(self, folder: Path, times: list[datetime], size: int = 1) -> list[datetime]:
        copies = [copy_of(folder, when, n + 1, size) for n, when in enumerate(times)]
        gone = set(surplus(copies))
        return [stamp_of(copy) for copy in copies if copy not in gone]

    def test_a_year_of_copies_every_quarter_of_an_hour_by_day(self, tmp_path):
        times = [START + timedelta(days=day, minutes=15 * n) for day in range(365) for n in range(8)]
        kept = self.kept(tmp_path, times)
        assert kept[-16:] == times[-16:], "all of two days"
        days = {when.date() for when in kept}
        assert days >= {(times[-1] - timedelta(days=n)).date() for n in range(12)}
        assert len({when.strftime("%G-%V") for when in kept}) >= 10
        assert len({when.strftime("%Y-%m") for when in kept}) == 12
        assert len(kept) < 16 + 12 + 10 + 12

    def test_a_clock_that_was_wrong_for_an_hour_costs_none(self, tmp_path):
        times = [START + timedelta(days=n) for n in range(10)]
        for wrong in (datetime(2099, 1, 1, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC)):
            folder = tmp_path / str(wrong.year)
            folder.mkdir()
            assert self.kept(folder, [*times, wrong]) == [*times, wrong]
            assert backups_of(folder.parent / "desk.sqlite", folder)[-1].name.endswith("000011.sqlite")

    def test_the_oldest_go_first_when_they_take_too_much_room(self, tmp_path, monkeypatch):
        monkeypatch.setattr(backups, "MOST_BYTES", 5_000)
        times = [START + timedelta(days=n) for n in range(10)]
        assert self.kept(tmp_path, times, size=1_000) == times[-5:]

    def test_three_stay_whatever_room_they_take(self, tmp_path, monkeypatch):
        monkeypatch.setattr(backups, "MOST_BYTES", 1)
        times = [START + timedelta(days=n) for n in range(10)]
        assert self.kept(tmp_path, times) == times[-3:]


def test_a_copy_of_the_first_version_is_older_than_any_that_has_a_number(tmp_path: Path) -> None:
    desk = tmp_path / "desk.sqlite"
    names = ["desk-2026-11-29.sqlite", "desk-2026-11-01T101010Z-000001.sqlite"]
    for name in names:
        (tmp_path / name).touch()
    assert [copy.name for copy in backups_of(desk, tmp_path)] == names
