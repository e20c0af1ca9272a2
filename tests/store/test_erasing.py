"""What is erased is gone: from the records, the pages of the file, its log, and every copy. The numbers may stay."""

from contextlib import closing
from datetime import timedelta

import pytest
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import Change, apply_change
from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.statistics import statistics
from follow_up_desk.desk import Desk
from follow_up_desk.exchange import desk_file
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.check import check
from follow_up_desk.store.erasing import erase_from_copies
from follow_up_desk.store.opening import open_read_only, open_store
from follow_up_desk.store.restore import put_back
from tests.builders import NOW, ManualClock, book_of, called, few_holidays, interview, note, own, person, waiting

NAME = "Hieronymus Quaddel"
PERSON = person("quaddel", name=NAME, email="quaddel@acme.example", phone="+49 30 5550123")
IT = waiting(
    PERSON,
    person("editor"),
    interview(people=("quaddel",)),
    called("2026-10-20", person="quaddel", text=f"Spoke to {NAME.upper()}, call +49 30 5550123"),
    replace(note("2026-10-15"), text=f"{NAME} was kind"),
)
TRACES = (b"Quaddel", b"QUADDEL", b"quaddel@acme", b"5550123")


def erase(book):
    return verbs.erase_person(book, "valley", "quaddel", NOW)


def traces(folder) -> list[str]:
    return [
        f"{file.name}: {trace.decode()}"
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        for trace in TRACES
        if trace in file.read_bytes()
    ]


def test_no_byte_of_a_person_is_left_in_the_desk_or_its_copies(path):
    with closing(open_store(path)) as store:
        store.apply(Change((IT,)))
        back_up(path)
        store.apply(Change((IT.with_parts(notes=(note("2026-10-18"),)),)))
        copy = back_up(path)
    put_back(path, copy)
    assert len({line.partition(":")[0] for line in traces(path.parent)}) >= 4
    desk = Desk(open_store(path), ManualClock(), few_holidays)
    desk.erase(lambda book, now: erase(book))
    left = erase_from_copies(path, erase)
    assert left == []
    assert traces(path.parent) == []
    desk.close()
    assert traces(path.parent) == []
    assert check(path)[0] == []
    with closing(open_read_only(copy)) as store:
        assert len(store.load().opportunities["valley"].notes) == 2, "all else is still in the copies"


def test_nothing_leads_to_somebody_who_is_erased():
    book = apply_change(book_of(IT), erase(book_of(IT)))
    assert "quaddel" not in desk_file.write(book).decode().lower()
    desk_file.read(desk_file.write(book))


def test_a_copy_that_cannot_be_read_is_named(path):
    with closing(open_store(path)) as store:
        store.apply(Change((IT,)))
    copy = back_up(path)
    copy.write_bytes(b"damaged")
    (left,) = erase_from_copies(path, erase)
    assert left.values["path"] == str(copy)


@pytest.mark.parametrize(("days", "proposed"), [(100, False), (184, True)])
def test_what_is_closed_for_half_a_year_is_proposed(days, proposed):
    book = book_of(waiting(own("2026-10-20"), id="closed"), waiting(id="open"))
    now = NOW.replace(day=20) + timedelta(days=days)
    assert verbs.closed_long_ago(build_agenda(book, Calendars(few_holidays), now)) == (("closed",) if proposed else ())
    if proposed:
        bare = apply_change(book, verbs.erase_names(book, "closed", now))
        again = build_agenda(bare, Calendars(few_holidays), now)
        assert verbs.closed_long_ago(again) == (), "and only once"


def test_the_numbers_stay_without_a_name():
    closed = IT.with_parts(activities=(own("2026-10-21"),))
    book = book_of(closed)
    now = NOW + timedelta(days=200)
    bare = apply_change(book, verbs.erase_names(book, "valley", now))
    written = desk_file.write(replace(bare, owner=book_of().owner)).decode()
    for word in ("Quaddel", "Valley", "valley.", "was kind"):
        assert word not in written
    (it,) = bare.opportunities.values()
    assert [(a.at, a.purpose) for a in it.activities] == [(a.at, a.purpose) for a in closed.activities]
    assert Purpose.MOVE_ON in {a.purpose for a in it.activities}
    assert desk_file.read(desk_file.write(bare)) == bare
    before, after = (build_agenda(it, Calendars(few_holidays), now) for it in (book, bare))
    assert statistics(after) == statistics(before)
