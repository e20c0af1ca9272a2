"""Against a real server: Radicale on this computer."""

import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from caldav.davclient import DAVClient
from icalendar import Calendar

from follow_up_desk.phone_calendar import answers
from follow_up_desk.phone_calendar.server import Server
from follow_up_desk.phone_calendar.trouble import PhoneError, Trouble
from follow_up_desk.store.phone_file import PhoneEvent
from tests.desktop.waiting import until
from tests.phone_calendar.conftest import Desk, book, items_of
from tests.phone_calendar.scripted_server import PASSWORD, USER

pytestmark = pytest.mark.only_on("linux", "darwin", why="Radicale does not start under Wine")

CONFIG = """
[server]
hosts = 127.0.0.1:{port}
[auth]
type = htpasswd
htpasswd_filename = {folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {folder}/store
[logging]
level = warning
"""


@pytest.fixture(scope="module")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Provide the address of a server with one user."""
    folder = tmp_path_factory.mktemp("radicale")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n")
    (folder / "config").write_text(CONFIG.format(port=port, folder=folder))
    command = [sys.executable, "-m", "radicale", "--config", str(folder / "config")]
    with (folder / "log").open("w") as log, subprocess.Popen(command, stderr=log) as server:
        address = f"http://127.0.0.1:{port}/"
        try:
            until(lambda: server.poll() is not None or _answers(address), "Radicale")
            assert server.poll() is None, (folder / "log").read_text()
            yield address
        finally:
            server.terminate()


def _answers(address: str) -> bool:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        opener.open(address, timeout=5).close()
    except urllib.error.HTTPError as answer:
        answer.close()
    except OSError:
        return False
    return True


@pytest.fixture
def desk(radicale: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    made = Desk(tmp_path, radicale, publisher=f"{abs(hash(request.node.name)):x}")
    made.connect()
    yield made
    made.server.close()


class Phone:
    """Read and change the calendar as another program."""

    def __init__(self, desk: Desk) -> None:
        calendar = desk.file.calendar()
        assert calendar
        self.calendar = DAVClient(url=desk.server.address, username=USER, password=PASSWORD).calendar(
            url=calendar.collection
        )

    def names(self) -> list[str]:
        return sorted(str(it.url).rpartition("/")[2] for it in self.calendar.get_events())

    def change(self, name: str, old: str, new: str) -> None:
        (it,) = [it for it in self.calendar.get_events() if str(it.url).endswith(name)]
        assert old in it.data
        it.data = it.data.replace(old, new)
        it.save()

    def delete(self, name: str) -> None:
        (it,) = [it for it in self.calendar.get_events() if str(it.url).endswith(name)]
        it.delete()


def test_a_calendar_lives_through_a_year_of_a_desk(desk: Desk) -> None:
    """Publish, change, tick, move, delete, put back, remove: the server has each entry once all along."""
    wanted = items_of(book())
    desk.publish(wanted)
    phone = Phone(desk)
    assert phone.names() == sorted(row.file_name for row in desk.rows)
    assert len(phone.names()) == len(wanted)
    outcome = desk.publish(wanted)
    assert (outcome.created, outcome.changed, outcome.removed) == (0, 0, 0)

    moved = items_of(book(ahead="2026-11-27"))
    assert desk.publish(moved).changed == 2

    ticked, dropped = [row for row in desk.rows if row.occurrence]
    phone.change(ticked.file_name, "SUMMARY:", "SUMMARY:✓ ")
    phone.delete(dropped.file_name)
    assert desk.publish(moved).changed == 0
    said = {row.uid: row.said for row in desk.rows if row.said}
    assert said == {ticked.uid: PhoneEvent.TICKED, dropped.uid: PhoneEvent.DELETED}
    for row in desk.rows:
        if row.said:
            answers.put_back(desk.file, row)
    outcome = desk.publish(moved)
    assert (outcome.created, outcome.changed) == (1, 1)
    assert len(phone.names()) == len(moved)
    assert dropped.file_name not in phone.names()

    assert desk.publish(moved[2:]).removed == 2
    assert phone.names() == sorted(row.file_name for row in desk.rows)


def test_conditions_are_honoured_and_the_desk_wins(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.publish(items_of(book()))
    phone, row = Phone(desk), desk.rows[-1]
    entries = desk.server.entries

    def late(collection: str) -> dict[str, str | None]:
        found = entries(collection)
        phone.change(row.file_name, "SUMMARY:", "SUMMARY:✓ ")
        return found

    with monkeypatch.context() as patched:
        patched.setattr(desk.server, "entries", late)
        desk.publish(items_of(book(ahead="2026-11-27")))
    (changed,) = [it for it in desk.rows if it.uid == row.uid]
    assert changed.said is PhoneEvent.TICKED
    calendar = desk.file.calendar()
    assert calendar
    (event,) = Calendar.from_ical(desk.server.read(calendar.collection, row.file_name).text).walk("VEVENT")
    assert event["DTSTART"].dt == changed.start
    assert "✓" not in event["SUMMARY"]


def test_a_deleted_calendar_and_a_wrong_password_are_said(desk: Desk) -> None:
    desk.publish(items_of(book()))
    before = desk.rows
    Phone(desk).calendar.delete()
    with pytest.raises(PhoneError) as stopped:
        desk.publish(items_of(book()))
    assert stopped.value.trouble is Trouble.NO_CALENDAR
    assert desk.rows == before
    desk.server = Server(desk.server.address, USER, "wrong")
    with pytest.raises(PhoneError) as stopped:
        desk.publish(items_of(book()))
    assert stopped.value.trouble is Trouble.PASSWORD


def test_a_calendar_with_other_entries_is_refused(desk: Desk) -> None:
    Phone(desk).calendar.add_event(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:dentist\r\nDTSTAMP:20260101T000000Z\r\n"
        "DTSTART:20260101T100000Z\r\nDTEND:20260101T110000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    with pytest.raises(Exception, match="already holds other entries"):
        desk.connect()
