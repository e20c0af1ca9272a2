"""What `read` says of calendar files as each maker writes them (contract 5)."""

from datetime import datetime

import pytest

from follow_up_desk.cli import main
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


def test_rooms_robots_and_the_owner_are_not_met(capsys, store):
    (row,) = read(capsys, store, "exchange_teams.ics")
    assert [p["name"] for p in row["people"]] == ["Jana Weber"]
    assert told(row, "company", "time_zone", "location") == ("Kranich GmbH", "Europe/Budapest", None)


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
