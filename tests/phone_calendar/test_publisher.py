"""Publishing against a server with every restriction of real ones: nothing is lost, nothing is doubled."""

from contextlib import suppress
from datetime import timedelta

import pytest
from icalendar import Calendar, Event
from msgspec.structs import replace

from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.exchange.outgoing.calendar_entries import Names
from follow_up_desk.phone_calendar import answers
from follow_up_desk.phone_calendar.items import is_own
from follow_up_desk.phone_calendar.trouble import PhoneError, Trouble
from follow_up_desk.store.phone_file import PhoneEntry, PhoneEvent, PublishedState
from tests.builders import NOW, at, book_of, got, note
from tests.phone_calendar.conftest import PUBLISHER, Desk, book, items_of
from tests.phone_calendar.scripted_server import Script

ALL = 6  # entries: of each two, an interview held, one to come, a step


def events(script: Script) -> list[Event]:
    return [event for text in script.texts() for event in Calendar.from_ical(text).walk("VEVENT")]


def summaries(script: Script) -> list[str]:
    return sorted(str(event["SUMMARY"]) for event in events(script))


def is_as_wanted(script: Script, desk: Desk, wanted) -> None:
    """Check that the server has each entry once, as the desk has it, and the list agrees with the server."""
    assert sorted(str(event["DTSTART"].dt) for event in events(script)) == sorted(str(item.start) for item in wanted)
    assert len({str(event["UID"]) for event in events(script)}) == len(wanted)
    there = [row for row in desk.rows if row.state is PublishedState.THERE]
    assert {row.file_name for row in there} == set(script.entries)
    assert all(row.etag == script.entries[row.file_name][0] for row in there)


def step_row(desk: Desk) -> PhoneEntry:
    """Return the first entry of a step."""
    return next(row for row in desk.rows if row.occurrence)


def again(desk: Desk, script: Script, wanted) -> list[str]:
    """Publish once more; return which requests that took besides reading."""
    script.requests.clear()
    desk.publish(wanted)
    return [method for method in script.methods() if method in ("PUT", "DELETE")]


# --- what is sent ----------------------------------------------------------------------------------


def test_all_is_sent_once_and_then_only_what_changes(desk: Desk, script: Script) -> None:
    wanted = items_of(book())
    assert len(wanted) == ALL
    outcome = desk.publish(wanted)
    assert (outcome.created, outcome.changed, outcome.removed) == (ALL, 0, 0)
    is_as_wanted(script, desk, wanted)
    assert again(desk, script, wanted) == []
    moved = items_of(book(ahead="2026-11-27"))
    assert again(desk, script, moved) == ["PUT", "PUT"]
    is_as_wanted(script, desk, moved)
    assert sorted(event["SEQUENCE"] for event in events(script)) == [0, 0, 0, 0, 1, 1]


def test_every_event_has_what_servers_want(desk: Desk, script: Script) -> None:
    desk.publish(items_of(book()))
    for name, (_etag, text) in script.entries.items():
        (event,) = Calendar.from_ical(text).walk("VEVENT")
        assert name == f"{event['UID']}.ics"
        assert is_own(name, PUBLISHER)
        assert event["CLASS"] == "PRIVATE"
        assert all(event[key].to_ical().endswith(b"Z") for key in ("DTSTART", "DTEND"))
        assert {str(alarm["ACTION"]) for alarm in event.walk("VALARM")} == {"DISPLAY"}
        assert not {"METHOD", "ORGANIZER", "ATTENDEE", "RELATED-TO"} & {*event, *Calendar.from_ical(text)}
        assert not [key for key in event if key.startswith("X-")]


def test_conditions_protect_what_others_wrote(desk: Desk, script: Script) -> None:
    desk.publish(items_of(book()))
    puts = [headers for method, _path, headers in script.requests if method == "PUT"]
    assert all(headers["If-None-Match"] == "*" for headers in puts)
    etags = {etag for etag, _text in script.entries.values()}
    script.requests.clear()
    desk.publish(items_of(book(ahead="2026-11-27")))
    puts = [headers for method, _path, headers in script.requests if method == "PUT"]
    assert puts
    assert all(headers["If-Match"] in etags for headers in puts)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (Names.FULL, "Valley 1"),
        (Names.INITIALS, "Interview: V. 1."),
        (Names.NONE, "Follow-up"),
    ],
)
def test_names_are_as_the_user_wants_them_and_notes_are_never_there(
    desk: Desk, script: Script, names: Names, said: str
) -> None:
    filled = book()
    it, other = filled.opportunities["o1"], filled.opportunities["p1"]
    it = it.with_parts(notes=(note("2026-10-16"),), activities=(*it.activities, got("2026-10-19", text="secret words")))
    desk.publish(items_of(book_of(it, other), names=names))
    everything = "\n".join(script.texts()).replace("\r\n ", "")
    assert said in everything
    assert (names is Names.FULL) == ("Valley" in everything)
    assert (names is Names.FULL) == ("Editor" in everything)
    assert "secret words" not in everything
    assert it.notes[0].text not in everything


def test_a_step_that_comes_back_has_a_new_uid(desk: Desk, script: Script) -> None:
    wanted = items_of(book())
    desk.publish(wanted)
    before = set(script.entries)
    desk.publish(wanted[:-1])
    desk.publish(wanted)
    assert len(set(script.entries) - before) == 1
    is_as_wanted(script, desk, wanted)


def test_a_step_that_is_done_goes_and_an_interview_of_long_ago_does_not_come(desk: Desk, script: Script) -> None:
    desk.publish(items_of(book()))
    answered = book().opportunities["o0"].with_parts(activities=(got("2026-10-21", Purpose.REJECTION),))
    wanted = items_of(book_of(answered, book().opportunities["o1"]), now=NOW + timedelta(days=60))
    assert not any(item.start == at("2026-10-15") for item in wanted)


# --- what servers do -------------------------------------------------------------------------------


def test_no_etag_after_a_put_is_asked_for_once(desk: Desk, script: Script) -> None:
    script.sends_etag, script.rewrites = False, True
    wanted = items_of(book())
    desk.publish(wanted)
    assert script.methods().count("GET") == ALL
    is_as_wanted(script, desk, wanted)
    script.requests.clear()
    assert again(desk, script, wanted) == []
    assert script.methods() == ["PROPFIND"]


@pytest.mark.parametrize("match", ["honours_if_match", "honours_if_none_match"])
def test_ignored_conditions_double_nothing(desk: Desk, script: Script, match: str) -> None:
    setattr(script, match, False)
    wanted = items_of(book())
    desk.publish(wanted)
    moved = items_of(book(ahead="2026-11-27"))
    desk.publish(moved)
    is_as_wanted(script, desk, moved)


@pytest.mark.parametrize("status", [400, 403, 409])
def test_a_uid_in_the_trash_is_never_used_again(desk: Desk, script: Script, status: int) -> None:
    script.trash_status = status
    wanted = items_of(book())
    desk.publish(wanted)
    row = step_row(desk)
    script.delete(row.file_name)
    desk.publish(wanted)
    (said,) = [row for row in desk.rows if row.said]
    answers.put_back(desk.file, said)
    desk.publish(wanted)
    is_as_wanted(script, desk, wanted)
    assert row.file_name not in script.entries


def test_a_uid_that_the_server_refuses_is_replaced_at_once(
    desk: Desk, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    uids = iter([f"follow-up-desk-{PUBLISHER}-{n}" for n in range(100)])
    monkeypatch.setattr("follow_up_desk.phone_calendar.work.new_uid", lambda _publisher: next(uids))
    monkeypatch.setattr("follow_up_desk.phone_calendar.publisher.new_uid", lambda _publisher: next(uids))
    script.trash.add(f"follow-up-desk-{PUBLISHER}-2")
    wanted = items_of(book())
    desk.publish(wanted)
    is_as_wanted(script, desk, wanted)


@pytest.mark.parametrize(
    ("status", "headers", "trouble", "seconds"),
    [
        (429, {"Retry-After": "7200"}, Trouble.BUSY, 7200),
        (429, {}, Trouble.BUSY, 0),
        (503, {"Retry-After": "60"}, Trouble.BUSY, 60),
        (507, {}, Trouble.FULL, None),
        (403, {}, Trouble.FORBIDDEN, None),
        (401, {"WWW-Authenticate": 'Basic realm="x"'}, Trouble.PASSWORD, None),
        (500, {}, Trouble.SERVER, None),
    ],
)
def test_a_server_that_stops_us_midway_costs_nothing(
    desk: Desk, script: Script, status: int, headers: dict[str, str], trouble: Trouble, seconds: int | None
) -> None:
    wanted = items_of(book())
    desk.publish(wanted[:2])
    script.failures = [("PUT", status, headers)]
    with pytest.raises(PhoneError) as stopped:
        desk.publish(wanted)
    assert stopped.value.trouble is trouble
    assert (stopped.value.wait.total_seconds() if stopped.value.wait is not None else None) == seconds
    desk.publish(wanted)
    is_as_wanted(script, desk, wanted)


def test_a_password_that_ran_out_midway_costs_nothing(desk: Desk, script: Script) -> None:
    wanted = items_of(book())
    desk.publish(wanted[:3])
    script.password = "another"
    with pytest.raises(PhoneError, match="password") as stopped:
        desk.publish(wanted)
    assert stopped.value.trouble is Trouble.PASSWORD
    script.password = "pw1"
    desk.publish(wanted)
    is_as_wanted(script, desk, wanted)


def test_a_calendar_that_was_deleted_deletes_nothing_here(desk: Desk, script: Script) -> None:
    desk.publish(items_of(book()))
    before = desk.rows
    script.calendars.clear()
    with pytest.raises(PhoneError) as stopped:
        desk.publish(items_of(book()))
    assert stopped.value.trouble is Trouble.NO_CALENDAR
    assert desk.rows == before


def test_an_emptied_calendar_is_filled_again_only_when_the_user_says_so(desk: Desk, script: Script) -> None:
    wanted = items_of(book())
    desk.publish(wanted)
    for name in list(script.entries):
        script.delete(name)
    outcome = desk.publish(wanted)
    assert outcome.emptied
    assert script.entries == {}
    assert not any(row.said for row in desk.rows)
    answers.publish_again(desk.file)
    desk.publish(wanted)
    is_as_wanted(script, desk, wanted)


# --- kills and faults on the way -------------------------------------------------------------------


@pytest.mark.parametrize("arrives", [False, True])
@pytest.mark.parametrize("at_put", range(3))
def test_a_kill_at_any_put_doubles_nothing(
    desk: Desk, script: Script, monkeypatch: pytest.MonkeyPatch, at_put: int, arrives: bool
) -> None:
    class Killed(BaseException):
        pass

    write, count = desk.server.write, iter(range(100))

    def killed(*sent):
        if next(count) != at_put:
            return write(*sent)
        if arrives:
            write(*sent)
        raise Killed

    wanted, moved = items_of(book()), items_of(book(ahead="2026-11-27"))
    for target in (wanted, moved):
        with monkeypatch.context() as patched:
            patched.setattr(desk.server, "write", killed)
            with suppress(Killed):
                desk.publish(target)
        desk.publish(target)
        is_as_wanted(script, desk, target)
        assert not any(row.said for row in desk.rows)
        count = iter(range(100))


def test_a_kill_at_a_delete_leaves_nothing_behind(desk: Desk, script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    class Killed(BaseException):
        pass

    wanted = items_of(book())
    desk.publish(wanted)
    delete = desk.server.delete

    def killed(*sent):
        delete(*sent)
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(desk.server, "delete", killed)
        with pytest.raises(Killed):
            desk.publish(wanted[1:])
    desk.publish(wanted[1:])
    is_as_wanted(script, desk, wanted[1:])
    assert len(desk.rows) == ALL - 1


def test_a_list_that_went_back_in_time_doubles_nothing(desk: Desk, script: Script) -> None:
    wanted = items_of(book())
    desk.publish(wanted[:3])
    before = desk.file.path.read_bytes()
    desk.publish(wanted)
    desk.file.path.write_bytes(before)
    desk.publish(wanted)
    is_as_wanted(script, desk, wanted)


def test_cancelled_it_goes_on_later_where_it_stopped(desk: Desk, script: Script) -> None:
    wanted = items_of(book())
    outcome = desk.publish(wanted, cancelled=lambda: len(script.entries) == 2)
    assert outcome.cancelled
    assert outcome.created == 2
    assert desk.progress == [(0, ALL), (1, ALL), (2, ALL)]
    assert desk.publish(wanted).created == ALL - 2
    is_as_wanted(script, desk, wanted)


# --- what is removed -------------------------------------------------------------------------------


def test_many_removals_wait_for_a_yes(desk: Desk, script: Script) -> None:
    many = items_of(book(8))
    desk.publish(many)
    few = many[:10]
    outcome = desk.publish(few)
    assert outcome.waiting == len(many) - 10
    assert len(script.entries) == len(many)
    assert desk.publish(few, may_remove=True).removed == len(many) - 10
    is_as_wanted(script, desk, few)


def test_other_entries_are_never_touched_and_no_calendar_is_ever_removed(desk: Desk, script: Script) -> None:
    wanted = items_of(book())
    desk.publish(wanted)
    (path,) = script.calendars
    script.put(path, "mine.ics", "BEGIN:VCALENDAR")
    desk.publish([], may_remove=True)
    assert list(script.entries) == ["mine.ics"]
    assert [p for method, p, _headers in script.requests if method == "DELETE" and p.endswith("/")] == []


# --- what the phone does ---------------------------------------------------------------------------


def test_a_tick_comes_back_as_a_suggestion(desk: Desk, script: Script) -> None:
    wanted = items_of(book())
    desk.publish(wanted)
    row = step_row(desk)
    script.change(row.file_name, "SUMMARY:", "SUMMARY:✓ ")
    assert again(desk, script, wanted) == []
    (said,) = [row for row in desk.rows if row.said]
    assert (said.uid, said.said) == (row.uid, PhoneEvent.TICKED)
    answers.put_back(desk.file, said)
    desk.publish(wanted)
    assert "✓" not in "".join(script.texts())
    assert not any(row.said for row in desk.rows)


def test_a_move_comes_back_as_a_suggestion_until_it_is_followed(desk: Desk, script: Script) -> None:
    wanted = items_of(book())
    desk.publish(wanted)
    row = next(row for row in desk.rows if not row.occurrence and row.start > NOW)
    script.change(row.file_name, f"DTSTART:{row.start:%Y%m%dT%H%M%SZ}", "DTSTART:20261127T150000Z")
    desk.publish(wanted)
    (said,) = [row for row in desk.rows if row.said]
    assert said.said is PhoneEvent.MOVED
    assert said.moved_to == at("2026-11-27")
    followed = [
        replace(item, start=item.start + timedelta(days=7), digest="other") if item.key == row.key else item
        for item in wanted
    ]
    desk.publish(followed)
    assert not any(row.said for row in desk.rows)


def test_a_deletion_comes_back_as_a_suggestion_and_is_not_sent_again(desk: Desk, script: Script) -> None:
    wanted = items_of(book())
    desk.publish(wanted)
    row = step_row(desk)
    script.delete(row.file_name)
    assert again(desk, script, wanted) == []
    (said,) = [row for row in desk.rows if row.said]
    assert (said.uid, said.said) == (row.uid, PhoneEvent.DELETED)
    answers.leave(desk.file, said)
    assert again(desk, script, wanted) == []
    assert not any(row.said for row in desk.rows)


def test_a_step_planned_anew_after_a_deletion_is_sent(desk: Desk, script: Script) -> None:
    wanted = items_of(book())
    desk.publish(wanted)
    row = step_row(desk)
    script.delete(row.file_name)
    desk.publish(wanted)
    later = [replace(item, occurrence="later") if item.key == row.key else item for item in wanted]
    desk.publish(later)
    is_as_wanted(script, desk, later)


def test_a_change_on_both_sides_is_read_and_the_desk_wins(
    desk: Desk, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The phone changes an entry after it was listed: 412, read, compare, write again."""
    desk.publish(items_of(book()))
    row = next(row for row in desk.rows if not row.occurrence and row.start > NOW)
    entries = desk.server.entries

    def late(collection):
        found = entries(collection)
        script.change(row.file_name, "SUMMARY:", "SUMMARY:✓ ")
        return found

    monkeypatch.setattr(desk.server, "entries", late)
    moved = items_of(book(ahead="2026-11-27"))
    desk.publish(moved)
    is_as_wanted(script, desk, moved)
    assert [(row.uid, row.said) for row in desk.rows if row.said] == [(row.uid, PhoneEvent.TICKED)]


def test_tidying_up_what_is_over_needs_no_answer(desk: Desk, script: Script) -> None:
    wanted = items_of(book())
    desk.publish(wanted)
    over = next(row for row in desk.rows if row.end < NOW)
    script.delete(over.file_name)
    desk.publish(wanted)
    assert not any(row.said for row in desk.rows)
    assert again(desk, script, wanted) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("DTSTART:", "DTSTART:99"),
        ("BEGIN:VEVENT", "BEGIN:VTODO"),
        ("DTSTART:", "NOTHING:"),
        ("BEGIN:VCALENDAR", "nonsense"),
        ("DTSTART:", "DTSTART;VALUE=PERIOD:"),
    ],
)
def test_what_cannot_be_read_is_written_anew(desk: Desk, script: Script, old: str, new: str) -> None:
    wanted = items_of(book())
    desk.publish(wanted)
    row = step_row(desk)
    script.change(row.file_name, old, new)
    desk.publish(wanted)
    is_as_wanted(script, desk, wanted)
    assert not any(row.said for row in desk.rows)


@pytest.mark.parametrize(
    ("value", "moved_to"),
    [
        (";TZID=Europe/Berlin:20261127T160000", "2026-11-27T10:00"),
        (";VALUE=DATE:20261127", "2026-11-27T10:00"),
        (":20261127T150000", "2026-11-27T10:00"),
    ],
)
def test_a_move_is_read_however_the_phone_writes_it(desk: Desk, script: Script, value: str, moved_to: str) -> None:
    """In a zone, as a whole day (it keeps its hour), or without a zone."""
    wanted = items_of(book())
    desk.publish(wanted)
    row = next(row for row in desk.rows if not row.occurrence and row.start > NOW)
    script.change(row.file_name, f"DTSTART:{row.start:%Y%m%dT%H%M%SZ}", f"DTSTART{value}")
    desk.publish(wanted)
    (said,) = [row for row in desk.rows if row.said]
    assert said.moved_to == at(moved_to)
