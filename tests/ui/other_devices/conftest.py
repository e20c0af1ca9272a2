"""A desk in a file, a server, and a keyring in memory."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import keyring
import pytest
from pytestqt.qtbot import QtBot

from follow_up_desk.core.book import Change
from follow_up_desk.desk import Desk
from follow_up_desk.store.opening import open_store
from follow_up_desk.ui.other_devices import phone_publishing
from follow_up_desk.ui.other_devices.phone_publishing import PhonePublishing
from follow_up_desk.ui.other_devices.phone_work import Login
from follow_up_desk.ui.session import Session
from tests.builders import OWNER, ManualClock, few_holidays, interview, opportunity, promise, waiting
from tests.phone_calendar.memory_keyring import MemoryKeyring
from tests.phone_calendar.scripted_server import PASSWORD, USER, Script, scripted_server


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave it to the system when what is written reaches the disk: no test here cuts the power."""
    monkeypatch.setattr("follow_up_desk.store.phone_file.SYNCHRONOUS", "OFF")


@pytest.fixture(autouse=True)
def ring(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    made = MemoryKeyring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", made)
    return made


@pytest.fixture
def script() -> Iterator[Script]:
    with scripted_server() as script:
        yield script


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "desk.sqlite"
    ahead = opportunity(interview("2026-11-20", id="next"), id="b", company="Acme")
    with closing(open_store(path)) as store:
        store.apply(Change((OWNER, waiting(promise("2026-10-23"), id="a"), ahead)))
    session = Session(Desk(open_store(path), ManualClock(), few_holidays))
    yield session
    session.desk.close()


@pytest.fixture
def publishing(qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch) -> Iterator[PhonePublishing]:
    """Return what publishes, whose changes settle at once."""
    monkeypatch.setattr(phone_publishing, "SETTLES_MS", 0)
    monkeypatch.setattr(phone_publishing, "SOON", phone_publishing.SOON * 0)
    made = phone_publishing.phone_publishing(session)
    made.start()
    yield made
    made.close()
    qtbot.waitUntil(lambda: made.running is None)


@pytest.fixture
def published(qtbot: QtBot, publishing: PhonePublishing, script: Script) -> PhonePublishing:
    """Return what publishes, with everything on the server."""
    publishing.connect_to(Login(script.address, USER, PASSWORD, "full"), lambda _kept: None, lambda fault: None)
    qtbot.waitUntil(lambda: publishing.calendar is not None and publishing.calendar.published_at is not None)
    qtbot.waitUntil(lambda: publishing.running is None)
    assert script.entries
    return publishing
