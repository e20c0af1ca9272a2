"""The calendar for other programs: one UID each for life, revisions counted, withdrawals said, nothing private."""

import shutil
import subprocess
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Event
from msgspec.structs import replace

from follow_up_desk.cli import main
from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import Book, everything_in
from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.wording import UserError
from follow_up_desk.exchange.exporting import export, keep_current
from follow_up_desk.exchange.outgoing import calendar_file
from follow_up_desk.exchange.outgoing.published import Published
from follow_up_desk.exchange.outgoing.source import Source
from follow_up_desk.store.opening import open_store
from tests.builders import NOW, at, book_of, few_holidays, got, interview, note, person, promise, sent, waiting

AHEAD = waiting(interview("2026-11-05T14:30", id="second"), promise("2026-10-30"), id="valley")
WAITS = waiting(promise("2026-10-30"), id="acme", company="Acme")
Events = list[Event]


def source(book: Book, now: datetime = NOW, published: Published | None = None, hide: bool = False) -> Source:
    plan = lambda: build_agenda(book, Calendars(few_holidays), now)  # noqa: E731
    return Source(book, plan, hide_names=hide, published=published or Published())


def events(data: bytes) -> Events:
    return Calendar.from_ical(data).walk("VEVENT")


def exported(*them: Opportunity, now: datetime = NOW, published: Published | None = None, hide: bool = False) -> Events:
    return events(calendar_file.write(source(book_of(*them), now, published, hide)))


def next_steps(found: Events) -> Events:
    return [event for event in found if event["STATUS"] == "CONFIRMED" and "Interview" not in event["SUMMARY"]]


def moved(start: str) -> Opportunity:
    return AHEAD.with_parts(interviews=(replace(AHEAD.interviews[-1], start=at(start)),))


def test_every_event_has_what_calendars_and_servers_want():
    data = calendar_file.write(source(book_of(AHEAD, WAITS)))
    for event in events(data):
        assert all(event[name].to_ical().endswith(b"Z") for name in ("DTSTART", "DTEND"))
        assert event["DTSTART"].dt < event["DTEND"].dt
        assert event["CLASS"] == "PRIVATE"
        assert event["STATUS"] == "CONFIRMED"
        assert {str(alarm["ACTION"]) for alarm in event.walk("VALARM")} == {"DISPLAY"}
    for word in (b"METHOD", b"ORGANIZER", b"ATTENDEE", b"TZID"):
        assert word not in data


def test_interviews_and_next_steps_are_there_at_their_instants():
    found = {(str(event["SUMMARY"]), event["DTSTART"].dt) for event in exported(AHEAD, WAITS)}
    assert ("Interview: Valley Magazine, Staff writer", datetime(2026, 10, 15, 14, tzinfo=UTC)) in found
    assert ("Interview: Valley Magazine, Staff writer", datetime(2026, 11, 5, 19, 30, tzinfo=UTC)) in found
    assert ("Call Editor and ask where things stand (Acme)", datetime(2026, 11, 4, 14, 30, tzinfo=UTC)) in found


def test_a_revision_keeps_the_uid_and_counts_up_and_what_did_not_change_does_not():
    published = Published()
    first = calendar_file.write(source(book_of(AHEAD), published=published))
    again = calendar_file.write(source(book_of(AHEAD), NOW + timedelta(minutes=5), published))
    assert again == first
    later = exported(moved("2026-11-06T09:00"), published=published, now=NOW + timedelta(hours=1))
    assert {event["UID"] for event in later} == {event["UID"] for event in events(first)}
    assert {event["DTSTART"].dt.month: int(event["SEQUENCE"]) for event in later} == {10: 0, 11: 1}


def test_a_step_that_is_planned_anew_is_revised_and_one_of_a_later_time_is_another():
    published = Published()
    (before,) = next_steps(exported(WAITS, published=published))
    sooner = waiting(promise("2026-10-23"), id="acme", company="Acme")
    (after,) = next_steps(exported(sooner, published=published))
    assert (after["UID"], int(after["SEQUENCE"])) == (before["UID"], 1)
    assert after["DTSTART"].dt < before["DTSTART"].dt
    answered = sooner.with_parts(
        activities=(sent("2026-10-29"), got("2026-10-30")), promises=(promise("2026-11-20", "2026-10-30", id="p2"),)
    )
    (another,) = next_steps(exported(answered, published=published, now=at("2026-10-31")))
    assert (another["UID"] == before["UID"], int(another["SEQUENCE"])) == (False, 0)


def test_a_withdrawal_is_said_and_its_uid_never_comes_back():
    published = Published()
    first = {e["UID"] for e in exported(AHEAD, published=published)}
    over = AHEAD.with_parts(activities=(sent("2026-10-22T09:00", Purpose.WITHDRAW),))
    found = exported(over, published=published, now=NOW + timedelta(hours=1))
    (*gone,) = (e for e in found if e["STATUS"] == "CANCELLED")
    assert len(gone) == 1
    assert all(e["UID"] in first and int(e["SEQUENCE"]) == 1 and not e.walk("VALARM") for e in gone)
    assert str(gone[0]["SUMMARY"]) == "No longer planned"
    revived = exported(AHEAD, published=published, now=NOW + timedelta(hours=2))
    planned = {e["UID"] for e in revived if e["STATUS"] == "CONFIRMED" and e["DTEND"].dt > NOW}
    assert not planned & {e["UID"] for e in gone}


def test_a_withdrawn_entry_is_left_out_once_its_time_is_over():
    published = Published()
    exported(AHEAD, published=published)
    exported(published=published, now=NOW + timedelta(hours=1))
    assert exported(published=published, now=NOW + timedelta(days=60)) == []


def test_without_names_nothing_tells_the_employer():
    secret = interview(
        "2026-11-05T14:30", id="second", place="Valley House", link="https://valley.example/join", people=("editor",)
    )
    it = replace(AHEAD, people=(person(),)).with_parts(interviews=(secret,))
    with_names = calendar_file.write(source(book_of(it)))
    assert b"Valley House" in with_names
    assert b"valley" not in calendar_file.write(source(book_of(it), hide=True)).lower()


def test_private_notes_and_messages_are_never_in_it():
    told = AHEAD.with_parts(notes=(note("2026-10-16", text="My secret worry"),))
    assert b"secret" not in calendar_file.write(source(book_of(told)))


def test_what_was_published_is_remembered_beside_the_desk_without_a_name(tmp_path: Path):
    file, memory = tmp_path / "a.ics", tmp_path / "desk.published"
    export(file, source(book_of(AHEAD), published=Published(memory)))
    export(file, source(book_of(moved("2026-11-06T09:00")), published=Published(memory)))
    assert 1 in {int(event["SEQUENCE"]) for event in events(file.read_bytes())}
    assert "valley" not in memory.read_text().casefold()


def test_a_damaged_memory_does_not_stop_the_export(tmp_path: Path):
    memory = tmp_path / "desk.published"
    memory.write_text("{")
    export(tmp_path / "a.ics", source(book_of(AHEAD), published=Published(memory)))
    assert events((tmp_path / "a.ics").read_bytes())


def test_only_a_calendar_is_remembered(tmp_path: Path):
    (memory := tmp_path / "desk.published").mkdir()  # a calendar could neither be counted nor remembered
    for name in ("a.csv", "a.vcf", "a.desk.json"):
        export(tmp_path / name, source(book_of(AHEAD), published=Published(memory)))
    with pytest.raises(UserError, match=r"desk\.published"):
        export(tmp_path / "a.ics", source(book_of(AHEAD), published=Published(memory)))


def test_a_file_that_is_kept_current_is_written_only_when_something_changed(tmp_path: Path):
    file, memory = tmp_path / "a.ics", tmp_path / "desk.published"
    keep_current(file, source(book_of(AHEAD), published=Published(memory)))
    before = file.stat().st_mtime_ns, file.stat().st_ino
    keep_current(file, source(book_of(AHEAD), NOW + timedelta(minutes=1), Published(memory)))
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before
    keep_current(file, source(book_of(moved("2026-11-06T09:00")), published=Published(memory)))
    assert file.stat().st_ino != before[1]


def test_the_command_line_writes_it_and_counts_its_revisions(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    store, file = tmp_path / "desk.sqlite", tmp_path / "a.ics"
    with closing(open_store(store)) as opened:
        opened.apply(everything_in(book_of(AHEAD)))
    assert main(["export", str(file), "--store", str(store)]) == 0
    before = {event["UID"] for event in events(file.read_bytes())}
    assert main(["export", str(file), "--store", str(store), "--hide-names", "--force"]) == 0
    assert b"Valley" not in file.read_bytes()
    after = {(str(event["UID"]), int(event["SEQUENCE"])) for event in events(file.read_bytes())}
    assert {(str(uid), 1) for uid in before} <= after
    (tmp_path / "desk.published").unlink()
    (tmp_path / "desk.published").mkdir()
    assert main(["export", str(file), "--store", str(store), "--force"]) == 1
    assert "desk.published" in capsys.readouterr().err


# --- other programs read the same instants ----------------------------------------


WIDTH = len("2026-10-01 10:00 ") + 20


def ours(data: bytes) -> set[str]:
    found = Calendar.from_ical(data).walk("VEVENT")
    return {f"{event['DTSTART'].dt:%Y-%m-%d %H:%M} {event['SUMMARY']}"[:WIDTH] for event in found}


@pytest.mark.skipif(shutil.which("khal") is None, reason="khal is not installed")
def test_khal_reads_the_same_instants(tmp_path: Path):
    data = calendar_file.write(source(book_of(AHEAD, WAITS)))
    (tmp_path / "calendar").mkdir()
    (tmp_path / "a.ics").write_bytes(data)
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[mine]]\npath = {tmp_path / 'calendar'}\n[locale]\nlocal_timezone = UTC\n"
        "default_timezone = UTC\ntimeformat = %H:%M\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        f"longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {tmp_path / 'khal.db'}\n"
    )
    run = ["khal", "-c", str(config)]
    subprocess.run([*run, "import", "--batch", "-a", "mine", str(tmp_path / "a.ics")], check=True, capture_output=True)
    listed = subprocess.run(
        [*run, "list", "--day-format", "", "--format", "{start} {title}", "2026-10-01", "2027-01-31"],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    assert {line[:WIDTH] for line in listed.splitlines() if line.startswith("202")} == ours(data)


@pytest.mark.skipif(shutil.which("calcurse") is None, reason="calcurse is not installed")
def test_calcurse_reads_the_same_instants(tmp_path: Path):
    data = calendar_file.write(source(book_of(AHEAD, WAITS)))
    (tmp_path / "a.ics").write_bytes(data)
    run = ["calcurse", "-D", str(tmp_path / "data"), "-C", str(tmp_path / "config")]
    environment = {"TZ": "UTC", "HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    subprocess.run([*run, "-i", str(tmp_path / "a.ics")], check=True, capture_output=True, env=environment)
    listed = subprocess.run(
        [*run, "-Q", "--from", "10/01/2026", "--to", "01/31/2027", "--filter-type", "apt",
         "--format-apt", "%(start:%Y-%m-%d %H:%M) %m\\n"],
        check=True, capture_output=True, text=True, env=environment,
    ).stdout  # fmt: skip
    assert {line[:WIDTH] for line in listed.splitlines() if line.startswith("202")} == ours(data)
