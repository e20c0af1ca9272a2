"""What is put in comes out again, in one transaction, and undo leads back."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from follow_up_desk.core.book import Book, Change, apply_change
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.user_records import OwnTemplate, Policy
from follow_up_desk.core.wording import UserError
from follow_up_desk.store.faults import BusyError
from follow_up_desk.store.opening import open_store
from follow_up_desk.store.reading import Reader
from tests.builders import OWNER, called, note, offer, promise, reader_book, request, waiting
from tests.core.test_properties import opportunities
from tests.full_book import full_book

READER = reader_book()
FULL = waiting(promise(), request("2026-10-20"), offer("2026-10-21"), note("2026-10-15"), called("2026-10-20"))
TEMPLATE = OwnTemplate("mine", "Mine", "en", "email", "inquiry", "Hello", "Text")  # type: ignore[arg-type]


def put(*records):
    return Change(tuple(records))


def test_an_empty_store_is_an_empty_book(store):
    assert store.load() == Book()


def test_everything_comes_back(store):
    policy = Policy(given=(("grace_decision_bd", 2), ("call_blocked_weekdays", ("MON", "FRI"))))
    store.apply(put(OWNER, policy, READER.opportunities["reader"], FULL, TEMPLATE))
    book = store.load()
    assert (book.owner, book.policy) == (OWNER, policy)
    assert book.opportunities == {"reader": READER.opportunities["reader"], FULL.id: FULL}
    assert book.templates == {"mine": TEMPLATE}


def test_every_field_of_version_2_comes_back(store):
    store.apply(put(full_book().owner, *full_book().opportunities.values()))
    assert store.load() == full_book()


@given(st.lists(opportunities(), min_size=1, max_size=4))
def test_any_history_of_one_opportunity(tmp_path_factory, versions):
    store = open_store(tmp_path_factory.mktemp("store") / "desk.sqlite")
    try:
        undo = [store.apply(put(version)) for version in versions]
        assert store.load().opportunities == {"o": versions[-1]}
        for change, version in zip(reversed(undo), [*reversed(versions[:-1]), None], strict=True):
            store.apply(change)
            assert store.load().opportunities == ({"o": version} if version else {})
    finally:
        store.close()


def test_activities_read_at_once_are_those_read_one_by_one(store):
    texts = ['"quoted" \\ back', "two\nlines\t", "\u2028 \x7f \x01", "Grüße, 你好 🙂", "", "[1, null]", None]
    odd = [
        called(f"2026-10-{20 + n % 3}T10:00:00.00000{n}", id=f"a{(n * 5) % 7}", text=text, subject=text)
        for n, text in enumerate(texts)
    ]
    it = FULL.with_parts(activities=tuple(odd))
    store.apply(put(it, READER.opportunities["reader"]))
    read = store.load().opportunities
    assert read == Reader(store._connection).part(frozenset(read)).opportunities
    assert [a.id for a in read[it.id].activities] == sorted(a.id for a in it.activities)
    assert {a.text for a in read[it.id].activities} >= set(texts)


@pytest.mark.parametrize("damage", ["purpose = 'nonsense'", "at = 'yesterday'", "until = '2026-10-20T10:00:00'"])
def test_an_activity_that_cannot_be_read_is_named(store, damage):
    store.apply(put(FULL))
    last = FULL.activities[-1].id
    store._connection.execute(f"UPDATE activities SET {damage} WHERE id = ?", [last])
    with pytest.raises(UserError, match=f"table activities, .*{last}.*: this row cannot be read"):
        store.load()


def test_undo_and_redo(store):
    first = store.apply(put(FULL))
    second = store.apply(Change(drop=((Opportunity, FULL.id),)))
    assert store.load().opportunities == {}
    redo = store.apply(second)
    assert store.load().opportunities == {FULL.id: FULL}
    store.apply(redo)
    assert store.load().opportunities == {}
    assert apply_change(Book(), first).opportunities == {}


def test_only_rows_that_differ_are_written(store, path):
    store.apply(put(FULL))
    with closing(sqlite3.connect(path)) as connection, connection:
        before = set(connection.execute("SELECT rowid, id FROM activities"))
    store.apply(put(FULL.with_parts(activities=(called("2026-10-21"),))))
    with closing(sqlite3.connect(path)) as connection, connection:
        assert before < set(connection.execute("SELECT rowid, id FROM activities"))


def test_a_change_is_whole_or_not_at_all(store, monkeypatch):
    store.apply(put(FULL))
    broken = Opportunity("broken", None, "Role")  # type: ignore[arg-type]
    with pytest.raises(Exception, match="NOT NULL"):
        store.apply(put(waiting(id="new"), broken))
    assert store.load().opportunities == {FULL.id: FULL}


def test_busy_is_a_calm_answer(store, path):
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(BusyError, match="another program is writing"):
        store.apply(put(FULL))
    other.execute("ROLLBACK")
    other.close()
    store.apply(put(FULL))
    assert store.load().opportunities == {FULL.id: FULL}


def test_a_change_asks_for_the_right_to_write_before_it_reads(store):
    """B1 #24: where somebody else wrote between its reading and its writing, no waiting would help."""
    said: list[str] = []
    store._connection.set_trace_callback(said.append)
    store.apply(put(FULL))
    began = [at for at, sql in enumerate(said) if sql.startswith("BEGIN")]
    assert [said[at] for at in began][-1] == "BEGIN IMMEDIATE"
    assert any(sql.startswith("SELECT") for sql in said[began[-1] :])


def test_a_row_that_cannot_be_read_is_named(store, path):
    store.apply(put(FULL))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE activities SET purpose = 'nonsense'")
    with pytest.raises(UserError, match="activities"):
        store.load()


def test_it_promises_what_it_says(store):
    connection = store._connection
    told = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    assert told == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_every_table_is_strict(store):
    rows = store._connection.execute("PRAGMA table_list").fetchall()
    strict = {
        name: bool(strict) for _, name, kind, _, _, strict in rows if kind == "table" and not name.startswith("sqlite_")
    }
    assert {"activities", "_sqlite_migrations"} <= set(strict)
    assert all(strict.values())
