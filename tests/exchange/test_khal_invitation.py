"""An invitation that khal made, sent as programs send it (METHOD:REQUEST of `icalendar`): it comes in, moves, ends."""

import shutil
import subprocess
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from icalendar import Calendar, vCalAddress

from follow_up_desk.cli import main
from tests.exchange.reading import load, make_store, opportunity, read

TITLE, PLACE = "Interview: Data Analyst at Acme Inc.", "Hauptstraße 5, Berlin"
LINK = "https://meet.google.com/abc-defg-hij"
WORDS = f"Please bring your résumé; we look forward to it, and to you. We meet at {LINK}."
START = "2026-12-03T10:00:00+01:00"
CONFIG = """[calendars]
[[mine]]
path = {folder}/calendar
[locale]
local_timezone = Europe/Berlin
default_timezone = Europe/Berlin
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""


def address(name: str, mail: str, **more: str) -> vCalAddress:
    found = vCalAddress(f"mailto:{mail}")
    found.params.update({"CN": name, **more})
    return found


def sent(made: bytes, method: str = "REQUEST", sequence: int = 0, later: timedelta = timedelta(0)) -> bytes:
    """Return an event as its organizer sends it to those invited."""
    calendar = Calendar.from_ical(made)
    calendar.add("method", method)
    (event,) = calendar.walk("VEVENT")
    event.add("organizer", address("Ana Ruiz", "ana.ruiz@acme.example"))
    event.add("attendee", address("Dianne Porter", "dianne@example.org", PARTSTAT="NEEDS-ACTION", RSVP="TRUE"))
    event.add("attendee", address("Tom Berg", "tom.berg@acme.example", PARTSTAT="ACCEPTED"))
    event.add("sequence", sequence)
    for name in ("dtstart", "dtend"):
        event[name].dt += later
    return calendar.to_ical()


@pytest.fixture
def made(tmp_path: Path) -> bytes:
    """Let khal make an event, and return its bytes."""
    if shutil.which("khal") is None:
        pytest.skip("khal is not installed")
    (tmp_path / "calendar").mkdir()
    (tmp_path / "khal.conf").write_text(CONFIG.format(folder=tmp_path))
    run = ["khal", "-c", str(tmp_path / "khal.conf"), "new", "-a", "mine", "-l", PLACE, "-m", "15m"]
    when = ["2026-12-03", "10:00", "11:30"]
    subprocess.run([*run, *when, TITLE, "::", WORDS], check=True, capture_output=True)
    (file,) = (tmp_path / "calendar").glob("*.ics")
    return file.read_bytes()


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return make_store(tmp_path / "desk.sqlite", opportunity())


def check(row: dict) -> None:
    assert (row["event"], row["opportunity"], row["ask"], row["skipped"]) == ("interview", "acme", [], None)
    assert datetime.fromisoformat(row["start"]) == datetime.fromisoformat(START)
    assert (row["time_zone"], row["minutes"], row["link"], row["platform"]) == ("Europe/Berlin", 90, LINK, "meet")
    assert row["location"] == PLACE
    assert [(each["name"], each["email"]) for each in row["people"]] == [
        ("Ana Ruiz", "ana.ruiz@acme.example"), ("Tom Berg", "tom.berg@acme.example"),
    ]  # fmt: skip


def test_the_bytes_that_khal_once_wrote(capsys, store):
    (row,) = read(capsys, store, "khal_request.ics")
    check(row)


def test_what_khal_writes_today_comes_in_once_although_the_mail_holds_it_twice(capsys, store, tmp_path, made):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Ana Ruiz <ana.ruiz@acme.example>", "dianne@example.org", TITLE
    mail["Date"] = "Fri, 27 Nov 2026 10:00:00 +0100"
    mail.set_content(WORDS)
    mail.add_alternative(sent(made).decode(), subtype="calendar", params={"method": "REQUEST"})
    mail.add_attachment(sent(made), maintype="application", subtype="ics", filename="invite.ics")
    (file := tmp_path / "invitation.eml").write_bytes(bytes(mail))
    (row,) = [row for row in read(capsys, store, file) if row["event"] == "interview"]
    check(row)


def test_what_khal_made_is_logged_moved_and_called_off(capsys, store, tmp_path, made):
    file, hour = tmp_path / "invitation.ics", timedelta(hours=1)

    def taken(data: bytes) -> str:
        file.write_bytes(data)
        (row,) = read(capsys, store, file)
        assert main(["import", str(file), "--store", str(store), "--yes"]) == 0
        return row["skipped"] or row["event"]

    assert [taken(sent(made)), taken(sent(made))] == ["interview", "already here"]
    assert taken(sent(made, sequence=2, later=hour)) == "rescheduled"
    assert taken(sent(made, sequence=1)) == "older than what is known (version 1, known is 2)"
    assert taken(sent(made, "CANCEL", sequence=3, later=hour)) == "cancelled"
    (interview,) = load(store).opportunities["acme"].interviews
    assert interview.start == datetime.fromisoformat(START) + hour
    assert (interview.cancelled, len(interview.was)) == (True, 1)
