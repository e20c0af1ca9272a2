"""Files of others that mean harm or are broken: one sentence or a row of its own, never a traceback (B5, by number)."""

import json
import os
import time
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from follow_up_desk.cli import main
from follow_up_desk.core.book import Book
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange.foreign import process
from follow_up_desk.exchange.foreign.calendar_event import CalendarEvent
from follow_up_desk.exchange.foreign.calendar_proposals import proposals_of
from follow_up_desk.exchange.foreign.child import answer
from follow_up_desk.exchange.foreign.contact_parser import Contact
from follow_up_desk.exchange.foreign.contact_proposals import of_contacts
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.mail import Mail
from follow_up_desk.exchange.foreign.mail_proposals import of_mail
from follow_up_desk.exchange.foreign.table import Table
from follow_up_desk.exchange.foreign.table_proposals import of_tables
from follow_up_desk.exchange.foreign.text_proposals import of_text
from follow_up_desk.exchange.proposing import propose
from tests.builders import OWNER, few_holidays
from tests.exchange.reading import SAMPLES, make_store, met_at_acme

CONTEXT = Context(
    Book(OWNER, opportunities={"acme": met_at_acme()}), Calendars(few_holidays), datetime(2026, 11, 29, 15, tzinfo=UTC)
)
EVENT = "BEGIN:VEVENT\nUID:{n}@x\nSUMMARY:Interview at Osprey\nDTSTART:20261203T150000Z\n{more}END:VEVENT\n"


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


def test_94_a_second_import_adds_nothing(tmp_path):
    path = make_store(tmp_path / "a.sqlite")
    file = tmp_path / "a.ics"
    file.write_bytes(calendar(times=3))
    for _ in range(2):
        assert main(["import", str(file), "--store", str(path), "--yes"]) == 0
    from tests.exchange.reading import load

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


FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CALENDARS = [file.read_bytes() for file in sorted(SAMPLES.glob("*.ics"))]
TABLES = [file.read_bytes() for end in ("csv", "tsv", "md") for file in sorted(SAMPLES.glob(f"*.{end}"))]
CARDS, BOARDS = ([file.read_bytes() for file in sorted(SAMPLES.glob(end))] for end in ("*.vcf", "trello.json"))
MAILS = [file.read_bytes() for file in sorted(SAMPLES.glob("*.eml"))]


@st.composite
def damaged(draw, samples):
    """A sample with pieces of it cut out, doubled, or replaced by noise."""
    data = bytearray(draw(st.sampled_from(samples)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(data)))
        size = draw(st.integers(0, 60))
        data[at : at + size] = draw(st.one_of(st.binary(max_size=12), st.just(bytes(data[at : at + size]) * 2)))
    return bytes(data)


def read_through(kind, data, records, proposals):
    """Read as the child does, and propose from what it found, if it found anything."""
    said = answer(kind, data)
    if said[:1] == process.READ:
        proposals(process.msgspec.json.decode(said[1:], type=records), "some file", CONTEXT)


@FUZZ
@given(damaged(CALENDARS))
def test_no_calendar_ends_in_a_traceback(data):
    read_through("ics", data, list[CalendarEvent], proposals_of)


@FUZZ
@given(damaged(MAILS))
def test_no_mail_ends_in_a_traceback(data):
    read_through("eml", data, Mail, of_mail)


@FUZZ
@given(damaged(TABLES))
def test_no_table_ends_in_a_traceback(data):
    read_through("table", data, list[Table], of_tables)


@FUZZ
@given(damaged(CARDS))
def test_no_card_ends_in_a_traceback(data):
    read_through("vcf", data, list[Contact], of_contacts)


@FUZZ
@given(damaged(BOARDS))
def test_no_board_ends_in_a_traceback(data):
    read_through("trello", data, list[Table], of_tables)


WORDS = st.sampled_from(
    "Acme | / ; Ana answer by Fri 31 2 10:99 25:00 2026-02-30 until 99/99 From: Subject: Date: > -- [1.1.26, 9:00] x: "
    "worry: https://zoom.us/j/1 http://[x Grüße \n \t 0 offer €".split(" ")
)


@FUZZ
@given(st.one_of(st.binary(max_size=200), st.lists(WORDS, max_size=25).map(lambda words: " ".join(words).encode())))
def test_no_text_ends_in_a_traceback(data):
    of_text(data, "-", CONTEXT)
