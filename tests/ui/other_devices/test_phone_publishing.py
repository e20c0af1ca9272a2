"""Publishing beside the window: after changes, never while it is off, and what goes wrong is shown."""

import sys
from datetime import timedelta

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from follow_up_desk.core import verbs
from follow_up_desk.phone_calendar.publisher import Publisher
from follow_up_desk.ui.other_devices.phone_publishing import PhonePublishing
from follow_up_desk.ui.other_devices.phone_words import state_words
from follow_up_desk.ui.session import Session
from tests.phone_calendar.scripted_server import Script


def idle(qtbot: QtBot, publishing: PhonePublishing) -> None:
    qtbot.waitUntil(lambda: publishing.running is None)


def test_off_it_does_nothing_at_all(publishing: PhonePublishing, session: Session) -> None:
    assert publishing.calendar is None
    assert publishing.running is None
    session.do("", verbs.delete_opportunity, "a")
    publishing.publish()
    publishing.publish_if_due()
    assert publishing.running is None
    assert publishing.file is not None
    assert not publishing.file.path.exists()
    assert state_words(publishing, session) == "Off. Nothing is sent anywhere."


def test_off_none_of_the_libraries_is_imported() -> None:
    """In a process of its own, for others here have imported them."""
    import subprocess

    code = (
        "import sys; import follow_up_desk.ui.other_devices.phone_start, follow_up_desk.app;"
        "import follow_up_desk.ui.system.desktop_integration;"
        "print([m for m in ('caldav', 'niquests', 'keyring', 'icalendar', 'follow_up_desk.phone_calendar')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_change_is_published_beside_the_window(
    qtbot: QtBot, published: PhonePublishing, session: Session, script: Script, monkeypatch
) -> None:
    threads = []
    publish = Publisher.publish

    def noted(self, *what, **more):
        threads.append(QThread.currentThread())
        return publish(self, *what, **more)

    monkeypatch.setattr(Publisher, "publish", noted)
    before = len(script.entries)
    session.do("", verbs.delete_opportunity, "b")
    qtbot.waitUntil(lambda: len(script.entries) == before - 1)
    idle(qtbot, published)
    assert threads
    assert published.thread() not in threads


def test_a_second_start_goes_on_where_it_was(
    qtbot: QtBot, published: PhonePublishing, session: Session, script: Script
) -> None:
    again = PhonePublishing(session)
    script.requests.clear()
    again.start()
    qtbot.waitUntil(lambda: bool(script.requests))
    idle(qtbot, again)
    idle(qtbot, published)
    assert "PUT" not in script.methods()
    again.close()


def test_a_pause_is_said_and_kept(qtbot: QtBot, published: PhonePublishing, session: Session, script: Script) -> None:
    script.failures = [("PROPFIND", 429, {"Retry-After": "7200"})]
    published.publish()
    idle(qtbot, published)
    words = state_words(published, session)
    assert "asks for a pause" in words
    assert "The next try is at" in words
    assert published.must_wait
    script.requests.clear()
    published.publish_if_due()
    assert published.running is None
    again = PhonePublishing(session)
    again.start()
    assert state_words(again, session) == words, "also after a restart"
    again.close()
    assert script.requests == []


def test_how_far_it_is_and_cancelling(
    qtbot: QtBot, published: PhonePublishing, session: Session, script: Script
) -> None:
    seen = []
    published.changed.connect(lambda: seen.append(state_words(published, session)))
    session.desk.clock.now += timedelta(minutes=10)  # type: ignore[attr-defined]
    for row in published.rows:
        script.change(row.file_name, "SUMMARY:", "SUMMARY:✓ ")
    published.answer(lambda file: file.forget([row.uid for row in published.rows]))
    idle(qtbot, published)
    assert any(words.startswith("Asking the server") for words in seen)
    assert any(words.startswith("Sending: ") for words in seen)
    published.publish()
    published.cancel()
    idle(qtbot, published)
    assert published.fault is None


def test_stopping_removes_what_is_there(
    qtbot: QtBot, published: PhonePublishing, session: Session, script: Script
) -> None:
    published.stop(remove=True)
    idle(qtbot, published)
    assert published.calendar is None
    assert script.entries == {}
    session.do("", verbs.delete_opportunity, "b")
    published.publish_if_due()
    assert published.running is None
