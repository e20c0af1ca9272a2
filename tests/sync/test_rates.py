"""How long it takes and how much lies in the folder: 5,000 records and two years of changes on two desks."""

import random
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Change
from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.core.records import Opportunity
from tests.builders import OWNER, called, note
from tests.progress import Progress
from tests.sync.desks import DeskAt

OPPORTUNITIES, DAYS, A_DAY = 250, 730, 10
JOIN_SECONDS, ACROSS_SECONDS, FOLDER_MB = 10, 1, 20


def filled(it: DeskAt) -> None:
    """Log 5,000 records: 250 opportunities of ten calls and nine notes each."""
    put, chance = [], random.Random(1)
    for number in range(OPPORTUNITIES):
        calls = [replace(called("2026-10-16"), id=f"a{n:03}", text=some_words(chance, 24)) for n in range(1, 11)]
        notes = [replace(note("2026-10-15"), id=f"n{n:03}", text=some_words(chance, 18)) for n in range(1, 10)]
        empty = Opportunity(f"o{number}", f"Company {number}", "Writer")
        put.append(empty.with_parts(activities=calls, notes=notes))
    it.desk.apply(Change((OWNER, *put)))


def some_words(chance: random.Random, count: int) -> str:
    """Return words that cannot be packed as if they were all the same."""
    return " ".join(f"{chance.getrandbits(28):x}" for _ in range(count))


def took(work: Callable[[], object]) -> float:
    """Return the processor's time: what other programs take of the machine meanwhile does not count."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def a_day(it: DeskAt, chance: random.Random) -> None:
    """Make a day's changes in a session of its own."""
    for _ in range(A_DAY):
        known = it.book.opportunities[f"o{chance.randrange(OPPORTUNITIES)}"]
        if chance.random() < 0.7:
            it.do(verbs.add_note, known.id, NoteTopic.GENERAL, some_words(chance, 12))
        else:
            it.do(verbs.edit_opportunity, known.id, known.company, f"Writer {chance.random()}")


def megabytes(folder: Path) -> float:
    files = [folder] if folder.is_file() else [file for file in folder.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files) / 1024 / 1024


def two_years(desks: list[DeskAt], shared: Path, progress: Progress[int]) -> float:
    """Let both desks be used each day, in a session of its own; return how many MB the folder held at most."""
    chance, largest = random.Random(19), 0.0
    for _day in progress(range(DAYS), DAYS, "days of two desks"):
        for it in desks:
            it.clock.now += timedelta(hours=12)
            a_day(it, chance)
            it.exchange()
            it.sync._forget()
        largest = max(largest, megabytes(shared))
    return largest


@pytest.mark.exhaustive
def test_two_years_of_changes(tmp_path, progress: Progress[int], monkeypatch, capsys):
    monkeypatch.setattr("os.fsync", lambda handle: None)  # the carrier's disk is not measured
    shared = tmp_path / "shared"
    desks = [DeskAt(tmp_path / name, name, shared) for name in ("a", "b")]
    filled(desks[0])
    for it in desks:
        it.join()
    largest = two_years(desks, shared, progress)
    (one, other), third = desks, DeskAt(tmp_path / "c", "c", shared)
    across = took(lambda: (one.do(verbs.add_note, "o1", NoteTopic.GENERAL, "now"), one.exchange(), other.exchange()))
    again = took(lambda: (one.do(verbs.add_note, "o1", NoteTopic.GENERAL, "b"), one.exchange(), other.exchange()))
    joined = took(third.join)
    for it in (*desks, third, *desks):
        it.exchange()
    assert one.text == other.text == third.text
    idle = took(one.exchange)
    words = f"joining {joined:.2f} s; a change across {across:.2f} s first, {again:.2f} s then"
    words += f"; nothing to do {idle * 1000:.0f} ms; folder {megabytes(shared):.1f} MB, at most {largest:.1f} MB"
    with capsys.disabled():
        print(f"\n{words}; desk file {megabytes(one.path.parent / 'desk.sqlite'):.1f} MB")
    for it in (one, other, third):
        it.desk.close()
    assert joined < JOIN_SECONDS
    assert across < ACROSS_SECONDS
    assert largest < FOLDER_MB
