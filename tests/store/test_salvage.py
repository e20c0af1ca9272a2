"""What can be read of a damaged desk comes into a new one; the rest is reported; the damaged one is not touched."""

import os
import random
from contextlib import closing

import pytest

from follow_up_desk.core.book import Change
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange import desk_file
from follow_up_desk.store.check import check
from follow_up_desk.store.opening import open_read_only, open_store
from follow_up_desk.store.salvage import _padded, salvage
from tests.builders import OWNER, called, interview, note, person, waiting

PAGE = 4096


def the_like(n: int):
    return waiting(
        person("editor"),
        interview(),
        note("2026-10-15"),
        called("2026-10-20"),
        id=f"o{n:03}",
        company=f"Company {n}",
    )


@pytest.fixture
def desk(path):
    with closing(open_store(path)) as store:
        store.apply(Change((OWNER, *(the_like(n) for n in range(120)))))
    return path


def book_of(path):
    with closing(open_read_only(path)) as store:
        return store.load()


@pytest.mark.parametrize("left", [1.0, 0.6, 0.2])
def test_a_file_that_was_cut_off_is_filled_up_to_what_its_first_page_promises(desk, tmp_path, left):
    whole, copy = desk.stat().st_size, tmp_path / "copy.sqlite"
    os.truncate(desk, int(whole * left))
    _padded(desk, copy).close()
    assert copy.stat().st_size == whole


def test_a_sound_desk_comes_whole(desk, tmp_path):
    counts, lost = salvage(desk, tmp_path / "new.sqlite")
    assert (counts, lost) == ({"opportunities": 120, "activities": 240}, [])
    assert book_of(tmp_path / "new.sqlite") == book_of(desk)


@pytest.mark.parametrize("seed", range(8))
def test_of_a_desk_with_a_damaged_page_most_comes_and_the_rest_is_reported(desk, tmp_path, seed):
    whole, rnd = book_of(desk), random.Random(seed)
    pages = desk.stat().st_size // PAGE
    with desk.open("r+b") as stream:
        stream.seek(rnd.randrange(1, pages) * PAGE)
        stream.write(rnd.randbytes(64))
    before = desk.read_bytes()
    counts, _lost = salvage(desk, tmp_path / "new.sqlite")
    assert desk.read_bytes() == before
    assert check(tmp_path / "new.sqlite")[0] == []
    assert counts["opportunities"] >= 60
    found = book_of(tmp_path / "new.sqlite")
    assert found.opportunities.keys() <= whole.opportunities.keys()
    desk_file.read(desk_file.write(found))


@pytest.mark.parametrize("part", [0.4, 0.7, 0.95])
def test_of_a_desk_that_was_cut_off_comes_what_is_before_the_cut(desk, tmp_path, part):
    os.truncate(desk, int(desk.stat().st_size * part) // 512 * 512)
    with pytest.raises(UserError):
        book_of(desk)
    counts, lost = salvage(desk, tmp_path / "new.sqlite")
    assert lost
    assert check(tmp_path / "new.sqlite")[0] == []
    assert counts["opportunities"] > (40 if part > 0.5 else -1)


def test_it_overwrites_nothing(desk, tmp_path):
    (tmp_path / "new.sqlite").write_bytes(b"mine")
    with pytest.raises(UserError, match="there already"):
        salvage(desk, tmp_path / "new.sqlite")
    assert (tmp_path / "new.sqlite").read_bytes() == b"mine"
