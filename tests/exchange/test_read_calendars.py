"""What `read` says of calendar files as each maker writes them (contract 5)."""

from datetime import datetime

import pytest

from follow_up_desk.cli import main
from follow_up_desk.exchange.foreign.titles import read_title
from tests.exchange.reading import SAMPLES, load, make_store, met_at_acme, opportunity, read


@pytest.fixture
def store(tmp_path):
    return make_store(tmp_path / "desk.sqlite", opportunity())


def told(row, *keys):
    return tuple(row[key] for key in keys)


def test_an_invitation_from_google(capsys, store):
    (row,) = read(capsys, store, "google_request.ics")
    assert told(row, "event", "opportunity", "company", "role", "ask", "skipped") == (
        "interview", "acme", "Acme Inc.", "Data Analyst", [], None,
    )  # fmt: skip
    assert told(row, "start", "time_zone", "minutes") == ("2026-12-03T10:00:00-05:00", "America/New_York", 45)
    assert told(row, "link", "platform", "location") == ("https://meet.google.com/abc-defg-hij", "meet", None)
    assert told(row, "uid", "kind", "format", "place") == ("4f1c2a9b7d@google.com", "final", "ics", "event 1")
    assert [(p["name"], p["email"]) for p in row["people"]] == [
        ("Ana Ruiz", "ana.ruiz@acme.example"),
        ("Ben Cole", "ben.cole@acme.example"),
    ]


@pytest.mark.parametrize(
    ("file", "instant", "platform", "link"),
    [
        ("exchange_teams.ics", "2026-12-10T14:30:00+01:00", "teams", "https://teams.microsoft.com/l/meetup-join/"),
        ("outlook_customized.ics", "2026-12-02T10:00:00-08:00", None, ""),
        ("zoom_publish.ics", "2026-12-01T09:00:00-05:00", "zoom", "https://us02web.zoom.us/j/81234567890?pwd=abc"),
        ("calendly.ics", "2026-12-02T14:00:00+00:00", "teams", "https://calendly.com/events/b0a1-77/microsoft_teams"),
        ("greenhouse.ics", "2026-12-04T15:00:00+00:00", "zoom", "https://acme.zoom.us/j/555000111"),
    ],
)
def test_the_instant_and_the_link_of_each_maker(capsys, store, file, instant, platform, link):
    (row,) = read(capsys, store, file)
    assert datetime.fromisoformat(row["start"]) == datetime.fromisoformat(instant)
    assert row["platform"] == platform
    assert (row["link"] or "").startswith(link)


@pytest.mark.parametrize(
    ("words", "platform"),
    [
        ("Microsoft Teams Meeting", "teams"),
        ("Microsoft Teams-Besprechung", "teams"),
        ("Zoom Meeting", "zoom"),
        ("Google Meet", "meet"),
        ("Webex meeting", "webex"),
        ("online", None),
    ],
)
def test_a_placeholder_names_its_own_platform(capsys, store, tmp_path, words, platform):
    text = (SAMPLES / "google_request.ics").read_text("utf-8")
    lines = [line for line in text.splitlines() if "meet.google.com" not in line]
    (file := tmp_path / "a.ics").write_text(
        "\n".join(f"LOCATION:{words}" if line.startswith("LOCATION") else line for line in lines), "utf-8"
    )
    (row,) = read(capsys, store, file)
    assert told(row, "platform", "location") == (platform, None)


@pytest.mark.parametrize(
    ("title", "company", "role"),
    [
        ("Interview: Staff Writer at Osprey", "Osprey", "Staff Writer"),
        ("Phone Interview - Data Analyst at Osprey", "Osprey", "Data Analyst"),
        ("Interview: Ana Ruiz at Osprey", "Osprey", None),
        ("Interview with the Lead Engineer at Osprey", "Osprey", None),
        ("Vorstellungsgespräch: Redakteurin bei Osprey", "Osprey", "Redakteurin"),
    ],
)
def test_what_a_title_names(title, company, role):
    found = read_title(title)
    assert (found.company, found.role) == (company, role)


def test_rooms_robots_and_the_owner_are_not_met(capsys, store):
    (row,) = read(capsys, store, "exchange_teams.ics")
    assert [p["name"] for p in row["people"]] == ["Jana Weber"]
    assert told(row, "company", "time_zone", "location") == ("Kranich GmbH", "Europe/Budapest", None)


def whole_calendar(path, *more):
    """Write somebody's calendar: what they do each day, and among it what concerns their applications."""
    titles = [*(f"Dentist {n}" for n in range(25)), *more]
    events = (
        f"BEGIN:VEVENT\nUID:{n}@x.example\nDTSTART:20261203T{n % 24:02}0000Z\nSUMMARY:{title}\nEND:VEVENT\n"
        for n, title in enumerate(titles)
    )
    path.write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{''.join(events)}END:VCALENDAR\n", "utf-8")
    return path


def test_of_a_whole_calendar_only_interviews_and_known_companies_are_proposed(capsys, store, tmp_path):
    rows = read(capsys, store, whole_calendar(tmp_path / "all.ics", "Interview at Osprey", "Coffee with Acme"))
    assert [row["company"] for row in rows if not row["skipped"]] == ["Osprey", "Acme Inc."]
    assert {row["skipped"] for row in rows[:25]} == {"nothing in it tells of an interview"}


def test_a_single_event_is_proposed_whatever_its_title(capsys, store, tmp_path):
    text = whole_calendar(tmp_path / "all.ics").read_text("utf-8")
    (file := tmp_path / "one.ics").write_text(f"{text.split('END:VEVENT')[0]}END:VEVENT\nEND:VCALENDAR\n", "utf-8")
    (row,) = read(capsys, store, file)
    assert told(row, "event", "ask", "skipped") == ("interview", ["company"], None)


def test_a_wall_time_and_a_day_are_asked_about_and_a_broken_event_costs_itself(capsys, store):
    rows = read(capsys, store, "odd_dates.ics")
    assert [row["ask"] for row in rows] == [["time_zone"], ["start"], ["time_zone"], [], [], []]
    assert [row["skipped"] for row in rows] == [
        None, None, None, "its start cannot be read", "an event that repeats is no interview", None,
    ]  # fmt: skip
    assert told(rows[5], "place", "start", "role", "platform", "location") == (
        "event 6", "2026-12-14T16:00:00+00:00", "Clerk", "phone", "+351 210 000 000",
    )  # fmt: skip


def test_an_invitation_is_followed_from_its_first_version_to_its_end(capsys, tmp_path):
    path = make_store(tmp_path / "desk.sqlite", opportunity())
    assert main(["import", str(SAMPLES / "google_request.ics"), "--store", str(path), "--yes"]) == 0
    (planned,) = load(path).opportunities["acme"].interviews
    assert (planned.uid, planned.sequence, planned.link) == (
        "4f1c2a9b7d@google.com", 0, "https://meet.google.com/abc-defg-hij",
    )  # fmt: skip
    assert read(capsys, path, "google_request.ics")[0]["skipped"] == "already here"

    (moved,) = read(capsys, path, "google_moved.ics")
    assert told(moved, "event", "was", "start", "ask") == (
        "rescheduled", "2026-12-03T10:00:00-05:00", "2026-12-04T11:00:00-05:00", [],
    )  # fmt: skip
    assert main(["import", str(SAMPLES / "google_moved.ics"), "--store", str(path), "--yes"]) == 0
    (planned,) = load(path).opportunities["acme"].interviews
    assert (planned.sequence, len(planned.was)) == (1, 1)
    assert read(capsys, path, "google_request.ics")[0]["skipped"].startswith("older than what is known")

    assert main(["import", str(SAMPLES / "google_cancelled.ics"), "--store", str(path), "--yes"]) == 0
    (planned,) = load(path).opportunities["acme"].interviews
    assert planned.cancelled
    assert read(capsys, path, "google_cancelled.ics")[0]["skipped"] == "already here"
    before = load(path)
    for file in ("google_request.ics", "google_moved.ics", "google_cancelled.ics"):
        assert main(["import", str(SAMPLES / file), "--store", str(path), "--yes"]) == 0
    assert load(path) == before


def test_an_unrelated_file_may_move_the_interview_that_is_planned_and_asks(capsys, tmp_path):
    path = make_store(tmp_path / "desk.sqlite", met_at_acme())
    (row,) = read(capsys, path, "greenhouse.ics")
    assert told(row, "event", "opportunity", "was", "ask") == (
        "rescheduled", "acme", "2026-12-03T10:00:00-05:00", ["event"],
    )  # fmt: skip
    capsys.readouterr()
    assert main(["import", str(SAMPLES / "greenhouse.ics"), "--store", str(path), "--yes"]) == 1
    assert "event 1: event" in capsys.readouterr().err
    assert load(path).opportunities["acme"].interviews == met_at_acme().interviews


def test_import_shows_first_and_writes_nothing_unasked(capsys, store):
    before = load(store)
    assert main(["import", str(SAMPLES / "google_request.ics"), "--store", str(store)]) == 0
    assert "interview: Acme Inc., Data Analyst" in capsys.readouterr().out
    assert load(store) == before
