"""What is erased is gone: from the records, the pages of the file, its log, and every copy. The numbers may stay."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from threading import Event, Thread

import pytest
from msgspec.structs import replace

from follow_up_desk.core import verbs
from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import Change, apply_change
from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.statistics import statistics
from follow_up_desk.core.wording import UserError, english
from follow_up_desk.desk import Desk
from follow_up_desk.exchange import desk_file
from follow_up_desk.store import erasing
from follow_up_desk.store.backups import back_up
from follow_up_desk.store.check import check, problems
from follow_up_desk.store.erasing import erase_from_copies
from follow_up_desk.store.faults import BusyError
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
    desk.do(lambda book, now: erase(book))
    desk.forget_deleted()
    left = erase_from_copies(path, [erase])
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
    (left,) = erase_from_copies(path, [erase])
    assert left.values["path"] == str(copy)


def test_a_copy_that_cannot_be_written_anew_is_named_and_stays_whole(path, monkeypatch):
    def full(*_them):
        raise UserError("the disk is full")

    with closing(open_store(path)) as store:
        store.apply(Change((IT,)))
    copy = back_up(path)
    before = sorted(file.name for file in copy.parent.iterdir())
    with monkeypatch.context() as patched:
        patched.setattr(erasing, "create_filled_store", full)
        (left,) = erase_from_copies(path, [erase])
    assert str(copy) in english((left,))
    assert "the disk is full" in english((left,))
    with monkeypatch.context() as patched:
        patched.setattr("os.utime", lambda *_them: (_ for _ in ()).throw(PermissionError(1, "not yours")))
        (left,) = erase_from_copies(path, [erase])
    assert "not yours" in english((left,))
    assert sorted(file.name for file in copy.parent.iterdir()) == before
    assert check(copy)[0] == []


def test_a_copy_that_is_being_made_meanwhile_is_rewritten_too(path, monkeypatch):
    with closing(open_store(path)) as store:
        store.apply(Change((IT,)))
    read, go_on = Event(), Event()

    def slow(connection):
        read.set()
        assert go_on.wait(20)
        return problems(connection)

    monkeypatch.setattr("follow_up_desk.store.backups.problems", slow)
    copying = Thread(target=back_up, args=(path,))
    copying.start()
    assert read.wait(20)
    desk = Desk(open_store(path), ManualClock(), few_holidays)
    desk.do(lambda book, now: erase(book))
    desk.forget_deleted()
    erasing_too = Thread(target=erase_from_copies, args=(path, [erase]))
    erasing_too.start()
    go_on.set()
    for thread in (copying, erasing_too):
        thread.join(20)
    desk.close()
    assert len(list(path.with_name("backups").iterdir())) == 1
    assert traces(path.parent) == []


def test_a_log_that_somebody_reads_cannot_be_emptied_and_that_is_said(path):
    with closing(open_store(path)) as store, closing(sqlite3.connect(path, isolation_level=None)) as reader:
        store.apply(Change((IT,)))
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM people").fetchall()
        with pytest.raises(BusyError, match="another program is reading it, and its log stays"):
            store.forget_deleted()
        reader.execute("ROLLBACK")
        store.forget_deleted()


def test_a_log_set_aside_without_its_file_is_named(path):
    open_store(path).close()
    log = path.with_name("desk.sqlite.aside-1-wal")
    log.write_bytes(b"Quaddel")
    (left,) = erase_from_copies(path, [erase])
    assert (
        english((left,))
        == f"{log} could not be rewritten and may still hold it (it is a log whose desk file is not here)"
    )


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Al", "Al was also there; Al's idea, AL.", "… was also there; …'s idea, …."),
        ("Weber", "Webers Antwort, Weberei, an Weber", "…s Antwort, Weberei, an …"),
        ("Жук", "Жук, Жуковский", "…, Жуковский"),
        ("田中", "今日田中さんに会う", "今日…さんに会う"),
    ],
)
def test_a_name_is_taken_out_where_it_is_a_word_of_its_own(name, text, left):
    it = waiting(replace(PERSON, name=name), replace(note("2026-10-15"), text=text))
    assert apply_change(book_of(it), erase(book_of(it))).opportunities["valley"].notes[0].text == left


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
