"""The list of what is on the phone: private, whole after every call, and never taken for a desk file."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from follow_up_desk.core.wording import UserError
from follow_up_desk.store.companions import companions, phone_file
from follow_up_desk.store.phone_file import PhoneCalendar, PhoneEntry, PhoneEvent, PhoneFile, PublishedState
from tests.private_files import assert_private

WHEN = datetime(2026, 11, 20, 15, tzinfo=UTC)
ENTRY = PhoneEntry("u1", "k1", "2026-11-20", "d", WHEN, WHEN, 2, WHEN, '"7"', PublishedState.GONE, PhoneEvent.DELETED)
CALENDAR = PhoneCalendar("https://x.example/", "ada", "https://x.example/c/", "abc", "full", WHEN, 3, WHEN, "busy")


@pytest.fixture
def file(tmp_path: Path) -> PhoneFile:
    return PhoneFile(phone_file(tmp_path / "desk.sqlite"))


def test_what_was_kept_comes_back(file: PhoneFile) -> None:
    file.keep_calendar(CALENDAR)
    file.keep([ENTRY, replace(ENTRY, uid="u2", moved_to=WHEN)])
    assert PhoneFile(file.path).calendar() == CALENDAR
    assert PhoneFile(file.path).entries() == (ENTRY, replace(ENTRY, uid="u2", moved_to=WHEN))
    file.keep([replace(ENTRY, etag=None)])
    file.forget(["u2"])
    assert file.entries() == (replace(ENTRY, etag=None),)


def test_another_calendar_begins_empty(file: PhoneFile) -> None:
    file.keep([ENTRY])
    file.begin(CALENDAR)
    assert file.entries() == ()
    assert file.calendar() == CALENDAR


def test_nothing_is_made_by_looking(file: PhoneFile) -> None:
    assert file.calendar() is None
    assert file.entries() == ()
    assert not file.path.exists()


@pytest.mark.only_on("linux", "darwin", why="Windows has no such modes")
def test_only_the_user_may_read_it(file: PhoneFile) -> None:
    file.keep([ENTRY])
    assert_private(file.path)


def test_it_belongs_to_the_desk_file(tmp_path: Path, file: PhoneFile) -> None:
    assert file.path in companions(tmp_path / "desk.sqlite")


@pytest.mark.parametrize("data", [b"nonsense" * 200, b"SQLite format 3\0" + b"x" * 5000])
def test_a_damaged_file_is_said_and_stays(file: PhoneFile, data: bytes) -> None:
    file.path.write_bytes(data)
    with pytest.raises(UserError, match="damaged"):
        file.calendar()
    with pytest.raises(UserError, match="damaged"):
        file.keep([ENTRY])
    assert file.path.read_bytes() == data


def test_a_row_that_makes_no_sense_is_said(file: PhoneFile) -> None:
    file.keep([ENTRY])
    with closing(sqlite3.connect(file.path)) as db, db:
        db.execute("UPDATE entries SET state = 'lost'")
    with pytest.raises(UserError, match="damaged"):
        file.entries()


@pytest.mark.parametrize("version", [2, 99])
def test_a_file_of_a_newer_desk_is_left_alone(file: PhoneFile, version: int) -> None:
    file.keep([ENTRY])
    with closing(sqlite3.connect(file.path)) as db:
        db.execute(f"PRAGMA user_version = {version}")
    with pytest.raises(UserError, match="newer desk"):
        file.keep([ENTRY])


def test_a_write_that_fails_leaves_what_was(file: PhoneFile) -> None:
    file.keep([ENTRY])
    with closing(sqlite3.connect(file.path)) as db:
        db.execute(
            "CREATE TRIGGER full BEFORE INSERT ON entries WHEN NEW.uid = 'u3' BEGIN SELECT raise(abort, 'x'); END"
        )
    with pytest.raises(UserError):
        file.keep([replace(ENTRY, uid="u2"), replace(ENTRY, uid="u3")])
    assert file.entries() == (ENTRY,)
