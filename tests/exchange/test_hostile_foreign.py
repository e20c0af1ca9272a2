"""Files of others that mean harm or are broken: one sentence or a row of its own, never a traceback (B5, by number)."""

import csv
import io
import json
import os
import re
import time
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from msgspec.structs import replace

from follow_up_desk.cli import main
from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange.foreign import process
from follow_up_desk.exchange.foreign.calendar_event import CalendarEvent
from follow_up_desk.exchange.foreign.child import answer
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.text_proposals import of_text
from follow_up_desk.exchange.outgoing import calendar_file, table_file
from follow_up_desk.exchange.outgoing.published import Published
from follow_up_desk.exchange.outgoing.source import Source
from follow_up_desk.exchange.proposing import propose
from tests.builders import NOW, OWNER, book_of, few_holidays, interview, person, waiting
from tests.exchange.reading import load, make_store, met_at_acme

CONTEXT = Context(
    Book(OWNER, opportunities={"acme": met_at_acme()}), Calendars(few_holidays), datetime(2026, 11, 29, 15, tzinfo=UTC)
)
EVENT = "BEGIN:VEVENT\nUID:{n}@x\nSUMMARY:Interview at Osprey\nDTSTART:20261203T150000Z\n{more}END:VEVENT\n"

KNOWN_NAMES = {
    *("BEGIN", "END", "PRODID", "VERSION", "UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND", "CLASS"),
    *("STATUS", "TRANSP", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "ACTION", "TRIGGER"),
}


def calendar(more: str = "", times: int = 1) -> bytes:
    events = "".join(EVENT.format(n=n, more=more) for n in range(times))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{events}END:VCALENDAR\n".encode()


def mail(head: str, body: str = "Hello.") -> bytes:
    return f"From: Ana <ana@acme.example>\nSubject: Hi\nDate: Fri, 27 Nov 2026 10:00:00 +0000\n{head}\n{body}".encode()


def told(kind, data: bytes):
    """Return what the child says: the records, or the sentence."""
    said = answer(kind, data)
    assert said[:1] in (process.READ, process.REFUSED)
    found = json.loads(said[1:])
    return found if said[:1] == process.READ else found["message"].format(**found["values"])


def test_82_a_line_of_megabytes_and_too_many_events():
    (event,) = told("ics", calendar(f"DESCRIPTION:{'x' * 3_000_000}\n"))
    assert len(event["description"]) == 20_000
    many = calendar().replace(b"BEGIN:VEVENT", b"BEGIN:VEVENT\nBEGIN:VEVENT" * 20_001)
    assert told("ics", many) == "there are more than 20,000 events in it"


@pytest.mark.parametrize("gap", [" " * 300_000, "\n " * 150_000, "\t" * 300_000])
def test_82_a_gap_of_megabytes_is_a_short_one(gap):
    (found,) = of_text(f"Acme wrote{gap}: we will decide by Friday".encode(), "-", CONTEXT)
    assert found.promise is not None
    assert len(found.promise.words) < 200


def test_82_a_file_that_is_too_large_is_not_even_read(tmp_path):
    file = tmp_path / "large.ics"
    with file.open("wb") as stream:
        stream.truncate(11 * 1024 * 1024)
    with pytest.raises(UserError, match="larger than 10 MB"):
        propose(file, CONTEXT)


@pytest.mark.parametrize("rule", ["FREQ=DAILY;INTERVAL=0", "FREQ=SECONDLY", "FREQ=MINUTELY;UNTIL=29991231T000000Z"])
def test_83_a_rule_that_repeats_for_ever_is_not_followed(rule):
    start = time.monotonic()
    (event,) = told("ics", calendar(f"RRULE:{rule}\n"))
    assert event["repeats"] or event["fault"]
    assert time.monotonic() - start < 5


def test_84_a_broken_start_costs_its_own_event():
    broken = calendar(times=2).replace(b"20261203T150000Z", b"2026", 1)
    assert [event["fault"] for event in told("ics", broken)] == ["its start cannot be read", None]


def test_85_a_zone_that_is_none_is_floating():
    (event,) = told("ics", calendar().replace(b"DTSTART:20261203T150000Z", b"DTSTART;TZID=/../x:20261203T150000"))
    assert (event["start"], event["floating"]) == (None, "2026-12-03T15:00:00")


def test_86_many_calendars_in_one_file():
    assert len(told("ics", calendar() * 3)) == 3


def test_88_nested_a_thousand_deep_and_five_thousand_brackets():
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(1_000))
    assert isinstance(told("eml", mail(nested)), dict | str)
    assert isinstance(told("eml", f"From: {'(' * 5000}\nSubject: x\n\nx".encode()), dict | str)


def test_89_a_character_set_that_there_is_not():
    found = told("eml", mail("Content-Type: text/plain; charset=klingon\n", "Grüße"))
    assert found["text"] == "Grüße"


def test_90_a_subject_with_a_line_break_in_it():
    data = mail("").replace(b"Subject: Hi", b"Subject: =?utf-8?q?Hi=0D=0ABcc=3A_x=40y.example?=")
    assert told("eml", data)["subject"] == "Hi Bcc: x@y.example"


ODD = st.text(st.sampled_from('aé \r\n\t;:,"\\\x00\u2028='), max_size=12) | st.sampled_from(
    ("x\r\nBEGIN:VEVENT\r\nUID:forged", "x\nATTENDEE:mailto:a@b.example", 'a";X=1:b', "\\\\n\\n", "END:VCALENDAR")
)


@settings(max_examples=60, deadline=None)
@given(ODD, ODD, ODD)
def test_87_no_text_of_a_record_becomes_a_line_of_a_calendar(company, place, name):
    met = interview("2026-11-05T14:30", id="i", place=place, link="https://x.example/\r\nX-A:b", people=("p",))
    it = replace(waiting(met, id="x\r\ny"), company=f"A{company}", people=(person("p", name=f"B{name}"),))
    data = write_calendar(it)
    (found,) = Calendar.from_ical(data).walk("VCALENDAR")
    events = found.walk("VEVENT")
    assert len(events) == data.count(b"\r\nBEGIN:VEVENT\r\n")
    assert {name for event in events for name in event} <= KNOWN_NAMES
    lines = re.sub(rb"\r\n[ \t]", b"", data).split(b"\r\n")
    assert {re.split(rb"[:;]", line)[0].decode() for line in lines if line} <= KNOWN_NAMES
    assert all(b"\r" not in line and b"\n" not in line for line in lines)


def write_calendar(it) -> bytes:
    book = book_of(it)
    return calendar_file.write(
        Source(book, lambda: build_agenda(book, Calendars(few_holidays), NOW), published=Published())
    )


@pytest.mark.parametrize(
    "data",
    [
        calendar().replace(b"20261203", b"99991203"),
        b"\xef\xbb\xbf" + calendar(),
        calendar().decode().encode("utf-16"),
        calendar().replace(b"Osprey", "Ospr\u202eey\x00".encode()),
        calendar().replace(b"Osprey", b"Caf\xe9"),
    ],
)
def test_91_odd_dates_marks_and_encodings(data):
    (event,) = told("ics", data)
    assert event["fault"] or event["summary"] in ("Interview at Osprey", "Interview at Café")


@pytest.mark.parametrize(
    "row", [f'Bolt,"{"x" * 140_000}"\n', 'Bolt,"Engineer\nKestrel,Writer\n'], ids=["a cell of 140,000", "no end"]
)
def test_92_a_cell_without_end_is_refused_with_its_line_and_nothing_comes_in(tmp_path, capsys, row):
    path, file = make_store(tmp_path / "a.sqlite"), tmp_path / "a.csv"
    file.write_text(f"Company,Role\nAcme Inc.,Data Analyst\n{row}")
    assert main(["import", str(file), "--store", str(path), "--yes"]) == 1
    assert "line 3 cannot be read" in capsys.readouterr().err
    assert load(path).opportunities == {}


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_93_what_a_spreadsheet_would_run_goes_out_guarded_and_comes_back_as_it_was(tmp_path, sign):
    formula = f'{sign}HYPERLINK("https://x.example","a")'
    it = replace(waiting(id="a"), company=formula, role=f"{sign}1+1")
    path, file = make_store(tmp_path / "a.sqlite", it), tmp_path / "a.csv"
    assert main(["export", str(file), "--store", str(path)]) == 0
    cells = next(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline="")))
    assert (cells["company"], cells["role"], cells["attempts"]) == (f"'{formula}", f"'{sign}1+1", "0")
    (again,) = propose(file, Context(Book(OWNER), Calendars(few_holidays), NOW))
    assert (again.company, again.role) == (formula, f"{sign}1+1")


@pytest.mark.parametrize("sign", ["\t", "\r", "\0"])
def test_93_a_sign_that_cannot_be_seen_hides_no_formula(sign):
    assert table_file._cell(f"{sign}=1+1").startswith("'")
    assert table_file._cell(-1) == "-1"


ROWS = b"First Name,Last Name,Company,Connected On\nAna,Ruiz,Acme,03 Aug 2026\n"


def test_95_an_archive_writes_nowhere_and_what_would_fill_the_memory_is_refused(tmp_path):
    def packed(name: str, data: bytes) -> bytes:
        with zipfile.ZipFile(found := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, data)
        return found.getvalue()

    (home := tmp_path / "a" / "b").mkdir(parents=True)
    (file := home / "evil.zip").write_bytes(packed("../../Connections.csv", ROWS))
    (row,) = propose(file, CONTEXT)
    assert row.people[0].name == "Ana Ruiz"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [file]
    assert told("table", packed("../../evil.ics", calendar())) == (
        "there is no table in this archive that the desk knows"
    )
    bomb = packed("Connections.csv", ROWS * 300_000)
    assert len(bomb) * 100 < len(ROWS) * 300_000 < 50_000_000
    assert told("table", bomb) == "there is too much in this archive"
    lying = packed("Connections.csv", ROWS * 100).replace((len(ROWS) * 100).to_bytes(4, "little"), b"\x10\0\0\0")
    assert told("table", lying) in ("this archive is damaged", "there is too much in this archive")


def test_94_a_second_import_adds_nothing(tmp_path):
    path = make_store(tmp_path / "a.sqlite")
    file = tmp_path / "a.ics"
    file.write_bytes(calendar(times=3))
    for _ in range(2):
        assert main(["import", str(file), "--store", str(path), "--yes"]) == 0
    (it,) = load(path).opportunities.values()
    assert len(it.interviews) == 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_96_a_pipe_an_empty_file_and_one_that_is_gone(tmp_path):
    os.mkfifo(pipe := tmp_path / "pipe.ics")
    (empty := tmp_path / "empty.ics").touch()
    for file, why in (
        (pipe, "not a plain file"),
        (empty, "no whole calendar"),
        (tmp_path / "no.eml", "cannot be read"),
    ):
        with pytest.raises(UserError, match=why):
            propose(file, CONTEXT)


def test_a_child_that_hangs_is_ended(monkeypatch):
    monkeypatch.setattr(process, "SECONDS", 0.0)
    with pytest.raises(UserError, match="takes too long"):
        process.parsed("ics", calendar(times=500), list[CalendarEvent])


def test_a_reading_can_be_cancelled():
    with pytest.raises(process.CancelledError):
        process.parsed("ics", calendar(times=500), list[CalendarEvent], lambda: True)


def test_a_child_that_dies_is_a_sentence(monkeypatch):
    monkeypatch.setattr(process, "_command", lambda kind: [process.sys.executable, "-c", "import os; os.abort()"])
    with pytest.raises(UserError, match="cannot be read"):
        process.parsed("ics", calendar(), list[CalendarEvent])
