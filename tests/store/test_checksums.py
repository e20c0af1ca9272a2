"""A flipped letter is found; the checksum carried along by single rows is that of the whole."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from follow_up_desk.core.book import Change
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.user_records import OwnTemplate, Policy
from follow_up_desk.core.wording import UserError, english
from follow_up_desk.store.check import check
from follow_up_desk.store.checksums import checksum, checksums_of
from follow_up_desk.store.opening import open_read_only, open_store
from follow_up_desk.store.reading import Reader
from tests.builders import OWNER, called, note, offer, promise, request, waiting
from tests.core.test_properties import opportunities

FULL = waiting(promise(), request("2026-10-20"), offer("2026-10-21"), note("2026-10-15"), called("2026-10-20"))
TEMPLATE = OwnTemplate("mine", "Mine", "en", "email", "inquiry", "Hello", "Text")  # type: ignore[arg-type]


def test_a_checksum_stays_what_it_is_in_the_files_that_exist():
    letter = OwnTemplate("m", "Grüße", "de", "email", "inquiry", "Hallo", "Text – 你好")  # type: ignore[arg-type]
    assert checksum(letter) == 3983001896


def faults(path) -> list[str]:
    return [english((fault,)) for fault in check(path)[0]]


def alter(path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)


@given(st.lists(opportunities(), min_size=1, max_size=4))
def test_what_is_carried_along_is_the_sum_of_the_whole(tmp_path_factory, versions):
    path = tmp_path_factory.mktemp("store") / "desk.sqlite"
    store = open_store(path)
    try:
        undo = [store.apply(Change((version,))) for version in versions]
        for change in (None, *reversed(undo)):
            if change:
                store.apply(change)
            stored = Reader(store._connection).checksums()
            assert stored is not None
            found = checksums_of(store.load())
            assert stored == found
    finally:
        store.close()


def test_two_hundred_bytes_are_sound_only_where_nothing_is_kept(path):
    """In the midst of a page lies room for rows to come; whatever is written there changes nothing."""
    with closing(open_store(path)) as store:
        store.apply(Change((OWNER, FULL)))
        kept = store.load()
    whole, sound, changed = path.read_bytes(), 0, 0
    for at in range(0, len(whole) - 200, 1201):
        path.write_bytes(whole[:at] + b"\x5a" * 200 + whole[at + 200 :])
        try:
            found = faults(path)
        except UserError:
            found = ["refused"]
        if found:
            changed += 1
            continue
        sound += 1
        with closing(open_read_only(path)) as store:
            assert store.load() == kept
    assert sound > 50
    assert changed > 10


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE activities SET purpose = 'closing_note'", "opportunity valley: what is stored is not what was"),
        ("UPDATE notes SET text = text || '.'", "opportunity valley: what is stored is not what was"),
        ("UPDATE opportunities SET company = 'Valley Magazime'", "opportunity valley: what is stored is not what was"),
        ("UPDATE opportunities SET kind = 'panel'", "opportunity valley: what is stored is not what was"),
        ("UPDATE interviews SET minutes = 61", "opportunity valley: what is stored is not what was"),
        ("UPDATE templates SET body = 'Tezt'", "template mine: what is stored is not what was"),
        ("UPDATE owner SET name = 'Diane'", "your details: what is stored is not what was"),
        ("UPDATE policy SET given = '[[\"gap_bd\", 5]]'", "the settings: what is stored is not what was"),
        ("DELETE FROM notes", "opportunity valley: what is stored is not what was"),
        ("DELETE FROM opportunities", "opportunity valley is missing"),
        ("DELETE FROM templates", "template mine is missing"),
        ("UPDATE activities SET purpose = 'nonsense'", "table activities, "),
        ("UPDATE activities SET at = 'yesterday'", "table activities, "),
        ("CREATE VIEW spy AS SELECT * FROM owner", "spy: this is not as the desk makes it"),
        ("CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM owner; END", "t: this is not as the desk makes it"),
        ("DROP TABLE marks", "marks: this is not as the desk makes it"),
    ],
)
def test_whatever_was_changed_behind_the_desk_is_found(store, path, sql, said):
    store.apply(Change((OWNER, Policy(given=(("gap_bd", 4),)), FULL, TEMPLATE)))
    store.close()
    assert faults(path) == []
    alter(path, sql)
    assert any(fault.startswith(said) for fault in faults(path)), faults(path)


@pytest.mark.parametrize("sql", ["UPDATE desk SET summed = 7", "UPDATE desk SET summed = -1", "DELETE FROM desk"])
def test_damage_where_the_checksums_version_stands_does_not_hide_a_change(store, path, sql):
    store.apply(Change((FULL,)))
    store.close()
    alter(path, sql)
    alter(path, "UPDATE notes SET text = 'another'")
    open_store(path).close()
    assert faults(path) == ["opportunity valley: what is stored is not what was written"]


def test_undo_of_the_first_entry_leaves_a_sound_desk(store, path):
    undo = store.apply(Change((OWNER, Policy(given=(("gap_bd", 4),)), FULL, TEMPLATE)))
    store.apply(undo)
    assert faults(path) == []
    store.apply(Change(drop=((Opportunity, FULL.id),)))
    assert faults(path) == []


def test_a_write_does_not_hide_what_was_changed_before_it(store, path):
    store.apply(Change((FULL,)))
    store.close()
    alter(path, "UPDATE notes SET text = 'another'")
    opened = open_store(path)
    opened.apply(Change((opened.load().opportunities["valley"].with_parts(activities=(called("2026-10-21"),)),)))
    opened.close()
    assert faults(path) == ["opportunity valley: what is stored is not what was written"]
