"""What the window asks for: connecting, publishing, stopping; pauses and passwords are kept between runs."""

from datetime import datetime, timedelta
from pathlib import Path

import keyring
import pytest
from msgspec.structs import replace

from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.wording import UserError
from follow_up_desk.phone_calendar.pauses import FIRST, last_fault, may_try
from follow_up_desk.phone_calendar.runs import PhoneRuns
from follow_up_desk.phone_calendar.suggestions import suggestions
from follow_up_desk.phone_calendar.trouble import PhoneError, Trouble
from follow_up_desk.phone_calendar.wanted import Wanted
from follow_up_desk.store.phone_file import PhoneCalendar, PhoneFile
from tests.builders import NOW, few_holidays
from tests.phone_calendar.conftest import book, say
from tests.phone_calendar.memory_keyring import MemoryKeyring, NoKeyring
from tests.phone_calendar.scripted_server import PASSWORD, USER, Script, scripted_server

ALL = 6


@pytest.fixture(autouse=True)
def ring(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    made = MemoryKeyring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", made)
    return made


@pytest.fixture
def file(tmp_path: Path) -> PhoneFile:
    return PhoneFile(tmp_path / "desk.phone")


@pytest.fixture
def runs(file: PhoneFile, script: Script) -> PhoneRuns:
    made = PhoneRuns(file)
    assert made.connect(script.address, USER, PASSWORD, "full")
    return made


def wanted(of: Book | None = None, now: datetime = NOW) -> Wanted:
    of = of or book()
    return Wanted(of, build_agenda(of, Calendars(few_holidays), now), say, now)


def known(file: PhoneFile) -> PhoneCalendar:
    calendar = file.calendar()
    assert calendar
    return calendar


def test_connected_published_and_stopped(runs: PhoneRuns, file: PhoneFile, script: Script, ring: MemoryKeyring) -> None:
    outcome = runs.publish(wanted())
    assert outcome
    assert outcome.created == len(script.entries) == ALL
    assert known(file).published_at == NOW
    assert list(ring.kept.values()) == [PASSWORD]
    assert PASSWORD.encode() not in file.path.read_bytes()
    runs.stop(wanted(), remove=True)
    assert script.entries == {}
    assert len(script.calendars) == 1, "the calendar itself stays"
    assert file.calendar() is None
    assert ring.kept == {}
    assert runs.publish(wanted()) is None


def test_stopped_without_removing_the_server_is_not_asked(runs: PhoneRuns, file: PhoneFile, script: Script) -> None:
    runs.publish(wanted())
    script.requests.clear()
    runs.stop(wanted(), remove=False)
    assert script.requests == []
    assert len(script.entries) == ALL
    assert not file.path.exists()


def test_where_removing_fails_it_is_not_stopped(runs: PhoneRuns, file: PhoneFile, script: Script) -> None:
    runs.publish(wanted())
    script.password = "another"
    with pytest.raises(PhoneError):
        runs.stop(wanted(), remove=True)
    assert file.calendar() is not None


def test_the_pause_is_kept_between_runs_of_the_program(runs: PhoneRuns, file: PhoneFile, script: Script) -> None:
    script.failures = [("PUT", 429, {"Retry-After": "7200"})]
    with pytest.raises(PhoneError):
        runs.publish(wanted())
    again = known(PhoneFile(file.path))
    assert again.wait_until == NOW + timedelta(hours=2)
    assert not may_try(again, NOW + timedelta(minutes=119))
    assert may_try(again, NOW + timedelta(minutes=121))
    fault = last_fault(again)
    assert fault
    assert (fault.trouble, str(fault)) == (Trouble.BUSY, f"{script.address[7:-1]} asks for a pause.")
    later = wanted(now=NOW + timedelta(hours=3))
    script.failures = [("PROPFIND", 507, {})]
    with pytest.raises(PhoneError):
        runs.publish(later)
    assert known(file).wait_until == later.now + 2 * FIRST
    runs.publish(later)
    assert (known(file).failures, known(file).wait_until, known(file).trouble) == (0, None, None)
    assert len(script.entries) == ALL


def test_a_refused_password_is_not_tried_again_by_itself(runs: PhoneRuns, file: PhoneFile, script: Script) -> None:
    script.password = "another"
    with pytest.raises(PhoneError):
        runs.publish(wanted())
    assert not may_try(known(file), NOW + timedelta(days=365))
    with pytest.raises(PhoneError):
        runs.connect(script.address, USER, "wrong too", "full")
    assert not may_try(known(file), NOW)
    before = known(file)
    assert runs.connect(script.address, USER, "another", "initials")
    assert may_try(known(file), NOW)
    assert (known(file).collection, known(file).publisher) == (before.collection, before.publisher)
    runs.publish(wanted())
    assert len(script.entries) == ALL
    assert not any("Valley" in text for text in script.texts())


def test_without_the_password_it_is_asked_for(runs: PhoneRuns, file: PhoneFile, ring: MemoryKeyring) -> None:
    ring.kept.clear()
    with pytest.raises(PhoneError, match="keyring") as stopped:
        PhoneRuns(file).publish(wanted())
    assert stopped.value.trouble is Trouble.KEYRING
    assert not may_try(known(file), NOW)


def test_without_a_keyring_the_password_lasts_until_the_end(
    file: PhoneFile, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", NoKeyring())
    runs = PhoneRuns(file)
    assert runs.connect(script.address, USER, PASSWORD, "full") is False
    runs.publish(wanted())
    assert len(script.entries) == ALL
    with pytest.raises(PhoneError):
        PhoneRuns(file).publish(wanted())


def test_cancelled_while_it_connects_all_stays(runs: PhoneRuns, file: PhoneFile) -> None:
    before = known(file)
    with scripted_server() as other:
        assert runs.connect(other.address, USER, PASSWORD, "full", lambda: True) is None
    assert known(file) == before


def test_a_calendar_that_was_deleted_is_made_anew_under_another_name(
    runs: PhoneRuns, file: PhoneFile, script: Script
) -> None:
    """The server may keep the deleted calendar in its trash, with its name and its UIDs."""
    runs.publish(wanted())
    before, uids = known(file), {row.uid for row in file.entries()}
    script.calendars.clear()
    with pytest.raises(PhoneError):
        runs.publish(wanted())
    assert {row.uid for row in file.entries()} == uids
    assert runs.connect(script.address, USER, "", "full")
    runs.publish(wanted())
    assert known(file).collection != before.collection
    assert len(script.entries) == ALL
    assert not uids & {row.uid for row in file.entries()}


def test_another_server_begins_empty(runs: PhoneRuns, file: PhoneFile, script: Script) -> None:
    runs.publish(wanted())
    with scripted_server() as other:
        runs.connect(other.address, USER, PASSWORD, "full")
        runs.publish(wanted())
        assert len(other.entries) == ALL
    assert len(script.entries) == ALL, "what is on the other one is left to its owner"


def test_offline_is_tried_again_and_costs_nothing(runs: PhoneRuns, file: PhoneFile, script: Script) -> None:
    runs.publish(wanted())
    calendar = known(file)
    with scripted_server() as gone:
        address = gone.address
    file.keep_calendar(replace(calendar, address=address, collection=f"{address}x/"))
    keyring.set_password("Follow-Up Desk", f"{USER}@{address[7:-1]}", PASSWORD)
    with pytest.raises(PhoneError) as stopped:
        runs.publish(wanted())
    assert stopped.value.trouble is Trouble.OFFLINE
    assert may_try(known(file), NOW)
    assert len(file.entries()) == ALL


def test_a_suggestion_knows_what_it_is_about(runs: PhoneRuns, file: PhoneFile, script: Script) -> None:
    now = wanted()
    runs.publish(now)
    row = next(row for row in file.entries() if row.occurrence)
    script.delete(row.file_name)
    runs.publish(now)
    (found,) = suggestions(now.book, now.agenda, file.entries())
    assert found.opportunity in ("o0", "o1")
    assert found.subject in now.agenda.plans[found.opportunity].steps
    assert suggestions(book(0), build_agenda(book(0), Calendars(few_holidays), NOW), file.entries()) == ()


def test_a_refusal_of_one_entry_does_not_stop_the_others(runs: PhoneRuns, script: Script) -> None:
    script.failures = [("PUT", 413, {}), ("PUT", 413, {})]
    outcome = runs.publish(wanted())
    assert outcome
    assert (outcome.refused, outcome.created) == (1, ALL - 1)
    again = runs.publish(wanted())
    assert again
    assert (again.refused, again.created) == (0, 1)


def test_a_server_that_takes_nothing_is_left_alone(runs: PhoneRuns, file: PhoneFile, script: Script) -> None:
    script.failures = [("PUT", 413, {})] * 20
    with pytest.raises(UserError, match="413"):
        runs.publish(wanted())
    assert script.methods().count("PUT") == 6
    assert known(file).wait_until is not None
