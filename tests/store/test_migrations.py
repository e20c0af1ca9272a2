"""Migrations: a copy before, unknown ones refuse the file, one cut short at any statement is wholly in or out."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from follow_up_desk.core.wording import UserError
from follow_up_desk.store import schema
from follow_up_desk.store.check import check
from follow_up_desk.store.companions import backups_of
from follow_up_desk.store.opening import open_read_only, open_store
from follow_up_desk.store.schema import SCHEMA

HERE = Path(__file__).parent


class Cut(BaseException):
    """End a migration at once, as a kill would."""


@pytest.fixture
def old(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((HERE / "schemas" / "0001.sql").read_text("utf-8"))
    path.chmod(0o600)
    return path


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def statements(monkeypatch: pytest.MonkeyPatch, cut_at: int | None = None) -> list[str]:
    """Note every statement of the migrations, and end them at one."""
    from sqlite_utils import Database

    execute, seen = Database.execute, []

    def noted(self, sql, *args):
        seen.append(sql)
        if len(seen) - 1 == cut_at:
            raise Cut
        return execute(self, sql, *args)

    monkeypatch.setattr(Database, "execute", noted)
    return seen


def test_it_is_wholly_in_or_out_wherever_it_is_cut(old, monkeypatch):
    """B1 #3; and the copy of before is there in any case."""
    before = old.read_bytes()
    with monkeypatch.context() as patched:
        count = len(statements(patched))
        seen = statements(patched)
        open_store(old).close()
        count = len(seen)
    assert count > 20
    for cut_at in range(0, count, 3):
        for left in old.parent.glob("desk.sqlite*"):
            left.unlink()
        old.write_bytes(before)
        with monkeypatch.context() as patched:
            statements(patched, cut_at)
            with suppress(Cut):
                open_store(old).close()
        assert 1 <= version_of(old) <= SCHEMA
        with closing(open_store(old)) as store:
            assert store.load().opportunities["reader"].company == "Valley Magazine"
        assert check(old)[0] == []
        assert backups_of(old)


def test_a_migration_that_fails_leaves_the_file_and_says_so(old, monkeypatch):
    """B1 #27."""

    def broken(db):
        db.execute("UPDATE opportunities SET company = 'broken'")
        raise sqlite3.OperationalError("no such thing")

    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, broken))
    monkeypatch.setattr("follow_up_desk.store.opening.SCHEMA", SCHEMA + 1)
    with pytest.raises(UserError, match="no such thing"):
        open_store(old)
    monkeypatch.undo()
    with closing(open_read_only(old)) as store:
        assert store.load().opportunities["reader"].company == "Valley Magazine"


def test_without_room_for_a_copy_nothing_is_migrated(old, monkeypatch):
    def full(path):
        raise UserError("the disk is full")

    monkeypatch.setattr("follow_up_desk.store.backups.back_up", full)
    before = old.read_bytes()
    with pytest.raises(UserError, match="the disk is full"):
        open_store(old)
    assert version_of(old) == 1
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT count(*) FROM opportunities").fetchone() == (1,)
    assert before


@pytest.mark.parametrize("opening", [open_store, open_read_only])
def test_a_migration_that_nobody_here_knows_refuses_the_file(path, opening):
    """B1 #26: sqlite-utils would open it and call it up to date."""
    open_store(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'follow_up_desk', 'from_the_future', '2030')")
    before = path.read_bytes()
    with pytest.raises(UserError, match="a newer desk wrote this file"):
        opening(path)
    assert path.read_bytes() == before
