"""A sound, dated copy a day; seven are kept."""

from datetime import date, timedelta

import pytest

from follow_up_desk.core.book import Change
from follow_up_desk.core.wording import UserError
from follow_up_desk.store import backups
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.check import check
from follow_up_desk.store.opening import backups_of, open_read_only, open_store
from tests.builders import waiting

TODAY = date(2026, 10, 22)


def test_the_copy_holds_the_same(store, path):
    store.apply(Change((waiting(),)))
    copy = back_up(path, TODAY)
    assert copy.stat().st_mode & 0o777 == 0o600
    opened = open_read_only(copy)
    assert opened.load() == store.load()
    opened.close()
    assert check(copy)[0] == []


def test_one_a_day_and_the_last_seven(store, path):
    for n in range(10):
        back_up(path, TODAY + timedelta(days=n))
        back_up(path, TODAY + timedelta(days=n))
    names = sorted(p.name for p in path.with_name("backups").iterdir())
    assert names == [f"desk-{(TODAY + timedelta(days=n)).isoformat()}.sqlite" for n in range(3, 10)]


def test_an_unsound_copy_does_not_count(store, path, monkeypatch):
    old = back_up(path, TODAY)
    counts = iter([{"activities": 1}, {"activities": 2}])
    monkeypatch.setattr(backups, "_counts", lambda connection: next(counts))
    with pytest.raises(UserError, match="not sound"):
        back_up(path, TODAY + timedelta(days=1))
    assert backups_of(path) == [old]


def test_copies_belong_to_one_file_alone(store, path):
    back_up(path, TODAY)
    other = path.with_name("other.sqlite")
    open_store(other).close()
    assert backups_of(other) == []
