"""What the phone did is asked about, one at a time; nothing is changed before the user says so."""

from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from follow_up_desk.core import verbs
from follow_up_desk.store.phone_file import PhoneEntry
from follow_up_desk.ui.navigator import Dialog, MeantInterview
from follow_up_desk.ui.other_devices import phone_bar
from follow_up_desk.ui.other_devices.phone_bar import PhoneBar
from follow_up_desk.ui.other_devices.phone_publishing import PhonePublishing
from follow_up_desk.ui.session import Session
from tests.phone_calendar.scripted_server import Script


class Opened:
    """Stand in for the navigator: note what is opened."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []

    def __getattr__(self, name: str) -> Any:
        return lambda *what: self.calls.append((name, *what))


@pytest.fixture
def opened() -> Opened:
    return Opened()


@pytest.fixture
def bar(qtbot: QtBot, published: PhonePublishing, session: Session, opened: Any) -> PhoneBar:
    made = PhoneBar(session, published, opened)
    qtbot.addWidget(made)
    return made


def run(qtbot: QtBot, publishing: PhonePublishing) -> None:
    qtbot.waitUntil(lambda: publishing.running is None)
    publishing.publish()
    qtbot.waitUntil(lambda: publishing.running is None)


def row_of(publishing: PhonePublishing, *, step: bool) -> PhoneEntry:
    return max((row for row in publishing.rows if bool(row.occurrence) is step), key=lambda row: row.start)


def press(bar: PhoneBar, name: str) -> None:
    button = bar.findChild(QPushButton, name)
    assert button is not None
    assert not button.isHidden()
    button.click()


def moved(script: Script, row: PhoneEntry) -> None:
    script.change(row.file_name, f"DTSTART:{row.start:%Y%m%dT%H%M%SZ}", "DTSTART:20261203T150000Z")


def test_with_nothing_to_say_it_is_not_there(bar: PhoneBar) -> None:
    bar.refresh()
    assert bar.isHidden()


def test_a_tick_asks_whether_it_was_done_and_opens_the_form(
    qtbot: QtBot, bar: PhoneBar, published: PhonePublishing, session: Session, script: Script, opened: Opened
) -> None:
    before = session.book
    script.change(row_of(published, step=True).file_name, "SUMMARY:", "SUMMARY:✓ ")
    run(qtbot, published)
    assert "Ticked on the phone" in bar.words.text()
    assert "Valley Magazine" in bar.words.text()
    press(bar, "follow_phone")
    assert opened.calls == [("happened", "a", "sent")]
    assert session.book == before
    press(bar, "put_back")
    qtbot.waitUntil(lambda: "✓" not in "".join(script.texts()))
    qtbot.waitUntil(lambda: published.running is None)
    assert bar.isHidden()


def test_an_interview_moved_on_the_phone_opens_the_form_with_day_and_hour(
    qtbot: QtBot, bar: PhoneBar, published: PhonePublishing, script: Script, opened: Opened
) -> None:
    moved(script, row_of(published, step=False))
    run(qtbot, published)
    assert "Moved on the phone to Thu Dec 3, 10 am" in bar.words.text()
    press(bar, "follow_phone")
    ((name, id, what, meant),) = opened.calls
    assert (name, id, what) == ("happened", "b", "moved")
    assert isinstance(meant, MeantInterview)
    assert (meant.id, str(meant.day), str(meant.at)) == ("next", "2026-12-03", "10:00:00")


def test_a_step_moved_on_the_phone_opens_the_calendar_at_that_day(
    qtbot: QtBot, bar: PhoneBar, published: PhonePublishing, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = []

    class Noted:
        def __init__(self, *what: Any) -> None:
            days.append(str(what[-1]))

        def exec(self) -> int:
            return 0

    monkeypatch.setattr(phone_bar, "MoveDialog", Noted)
    moved(script, row_of(published, step=True))
    run(qtbot, published)
    press(bar, "follow_phone")
    assert days == ["2026-12-03"]


def test_a_step_deleted_on_the_phone_is_skipped_only_when_asked(
    qtbot: QtBot, bar: PhoneBar, published: PhonePublishing, session: Session, script: Script
) -> None:
    script.delete(row_of(published, step=True).file_name)
    run(qtbot, published)
    assert "Deleted on the phone" in bar.words.text()
    assert not session.book.opportunities["a"].marks
    press(bar, "follow_phone")
    assert [mark.did for mark in session.book.opportunities["a"].marks] == ["skipped"]
    qtbot.waitUntil(lambda: published.running is None)
    assert bar.isHidden()


def test_left_off_it_stays_off(qtbot: QtBot, bar: PhoneBar, published: PhonePublishing, script: Script) -> None:
    script.delete(row_of(published, step=True).file_name)
    count = len(script.entries)
    run(qtbot, published)
    press(bar, "leave_off")
    run(qtbot, published)
    assert bar.isHidden()
    assert len(script.entries) == count


def test_an_interview_deleted_on_the_phone_asks_whether_it_was_called_off(
    qtbot: QtBot, bar: PhoneBar, published: PhonePublishing, script: Script, opened: Opened
) -> None:
    script.delete(row_of(published, step=False).file_name)
    run(qtbot, published)
    assert "Was it called off?" in bar.words.text()
    press(bar, "follow_phone")
    assert opened.calls == [("happened", "b", "called_off", MeantInterview("next"))]


def test_later_closes_the_question_for_now(
    qtbot: QtBot, bar: PhoneBar, published: PhonePublishing, script: Script
) -> None:
    script.delete(row_of(published, step=True).file_name)
    run(qtbot, published)
    press(bar, "close_phone")
    assert bar.isHidden()
    run(qtbot, published)
    assert bar.isHidden()


def test_an_emptied_calendar_is_offered_to_be_filled_again(
    qtbot: QtBot, bar: PhoneBar, published: PhonePublishing, session: Session, script: Script
) -> None:
    before, count = session.book, len(script.entries)
    for name in list(script.entries):
        script.delete(name)
    run(qtbot, published)
    assert "was emptied on the server" in bar.words.text()
    run(qtbot, published)
    assert script.entries == {}
    press(bar, "publish_again")
    qtbot.waitUntil(lambda: len(script.entries) == count)
    qtbot.waitUntil(lambda: published.running is None)
    assert bar.isHidden()
    assert session.book == before


def test_more_removals_than_usual_wait_for_a_yes(
    qtbot: QtBot, bar: PhoneBar, published: PhonePublishing, session: Session, script: Script, monkeypatch
) -> None:
    monkeypatch.setattr("follow_up_desk.phone_calendar.publisher.allowed_at_once", lambda _known: 1)
    count = len(script.entries)
    session.do("", verbs.delete_opportunity, "a")
    run(qtbot, published)
    assert "would go from the calendar on the phone" in bar.words.text()
    assert len(script.entries) == count
    press(bar, "remove_from_phone")
    qtbot.waitUntil(lambda: len(script.entries) < count)
    qtbot.waitUntil(lambda: published.running is None)
    assert bar.isHidden()


def test_a_refused_password_leads_to_the_settings(
    qtbot: QtBot, bar: PhoneBar, published: PhonePublishing, script: Script, opened: Opened
) -> None:
    script.password = "another"
    run(qtbot, published)
    assert "does not accept" in bar.words.text()
    press(bar, "look_at_phone")
    assert opened.calls == [("show", Dialog.OTHER_DEVICES)]


def test_a_pause_is_no_matter_for_the_bar(
    qtbot: QtBot, bar: PhoneBar, published: PhonePublishing, script: Script
) -> None:
    script.failures = [("PROPFIND", 429, {})]
    run(qtbot, published)
    assert published.fault is not None
    assert bar.isHidden()
