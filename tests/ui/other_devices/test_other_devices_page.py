"""The page about other devices: set up, publish, stop; found by the search, reached from the menu."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from follow_up_desk.ui.forms.settings_form import SettingsForm
from follow_up_desk.ui.other_devices.device_group import DeviceGroup
from follow_up_desk.ui.other_devices.other_devices_page import OtherDevicesPage
from follow_up_desk.ui.other_devices.phone_dialog import PhoneDialog
from follow_up_desk.ui.other_devices.phone_group import PhoneGroup
from follow_up_desk.ui.other_devices.phone_publishing import PhonePublishing
from follow_up_desk.ui.session import Session
from tests.phone_calendar.memory_keyring import MemoryKeyring
from tests.phone_calendar.scripted_server import PASSWORD, USER, Script
from tests.ui.conftest import Questions
from tests.visible_text import words_of


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, publishing: PhonePublishing) -> Iterator[PhoneDialog]:
    """Return the dialog; it deletes itself when it is closed."""
    made = PhoneDialog(session, publishing)
    made.show()
    yield made
    if isValid(made):
        made.reject()


@pytest.fixture
def group(qtbot: QtBot, session: Session, publishing: PhonePublishing) -> PhoneGroup:
    made = PhoneGroup(session)
    qtbot.addWidget(made)
    return made


def fill(dialog: PhoneDialog, address: str, user: str = USER, password: str = PASSWORD) -> None:
    for line, text in ((dialog.address, address), (dialog.user, user), (dialog.password, password)):
        line.setText(text)


def idle(qtbot: QtBot, publishing: PhonePublishing) -> None:
    qtbot.waitUntil(lambda: publishing.running is None)


def test_the_keyboard_alone_sets_it_up(
    qtbot: QtBot, dialog: PhoneDialog, publishing: PhonePublishing, script: Script, ring: MemoryKeyring
) -> None:
    typed: list[tuple[Any, str]] = [(dialog.address, script.address), (dialog.user, USER), (dialog.password, PASSWORD)]
    for line, text in typed:
        assert dialog.focusWidget() is line
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Tab)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(dialog))
    qtbot.waitUntil(lambda: publishing.calendar is not None and publishing.calendar.published_at is not None)
    assert len(script.entries) == 3
    assert list(ring.kept.values()) == [PASSWORD]
    idle(qtbot, publishing)


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        (("", USER, PASSWORD), "address", "type the address"),
        (("http://cloud.example.com", USER, PASSWORD), "address", "Without https"),
        (("https://cloud.example.com", "", PASSWORD), "user", "user name"),
        (("https://cloud.example.com", USER, ""), "password", "your password"),
    ],
)
def test_what_is_missing_is_said_at_its_field(
    dialog: PhoneDialog, publishing: PhonePublishing, typed: tuple[str, str, str], field: str, words: str
) -> None:
    fill(dialog, *typed)
    dialog.accept()
    assert words in dialog.fields[field].message.text
    assert publishing.running is None


def test_a_refused_password_is_said_and_nothing_is_kept(
    qtbot: QtBot, dialog: PhoneDialog, publishing: PhonePublishing, script: Script, ring: MemoryKeyring
) -> None:
    fill(dialog, script.address, password="wrong")
    dialog.accept()
    assert not dialog.accept_button.isEnabled()
    qtbot.waitUntil(lambda: "does not accept" in dialog.fault.text)
    assert dialog.accept_button.isEnabled()
    assert publishing.calendar is None
    assert ring.kept == {}
    idle(qtbot, publishing)


def test_closed_while_the_server_is_asked_all_stays_off(
    qtbot: QtBot, dialog: PhoneDialog, publishing: PhonePublishing, script: Script
) -> None:
    fill(dialog, script.address)
    dialog.accept()
    dialog.reject()
    idle(qtbot, publishing)
    assert publishing.calendar is None


def test_the_password_is_in_no_draft(
    qtbot: QtBot, dialog: PhoneDialog, session: Session, publishing: PhonePublishing
) -> None:
    QTest.keyClicks(dialog.password, PASSWORD)
    dialog.reject()
    assert session.desk.path is not None
    for file in session.desk.path.parent.iterdir():
        assert PASSWORD.encode() not in file.read_bytes()


def test_the_group_says_how_it_stands(
    qtbot: QtBot, group: PhoneGroup, published: PhonePublishing, script: Script
) -> None:
    group.refresh()
    assert "3 entries are on 127.0.0.1" in group.state.text()
    script.requests.clear()
    group.now.click()
    assert group.now.text() == "Cancel"
    assert not group.set_up.isEnabled()
    idle(qtbot, published)
    assert script.requests
    assert group.now.text() == "Publish now"


@pytest.mark.parametrize("remove", [True, False])
def test_stopping_asks_what_becomes_of_the_entries(
    qtbot: QtBot,
    group: PhoneGroup,
    published: PhonePublishing,
    script: Script,
    monkeypatch: pytest.MonkeyPatch,
    remove: bool,
) -> None:
    role = QMessageBox.ButtonRole.AcceptRole if remove else QMessageBox.ButtonRole.DestructiveRole
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    monkeypatch.setattr(
        QMessageBox, "clickedButton", lambda box: next(b for b in box.buttons() if box.buttonRole(b) is role)
    )
    group.stop.click()
    idle(qtbot, published)
    assert published.calendar is None
    assert (script.entries == {}) is remove
    assert group.state.text() == "Off. Nothing is sent anywhere."
    assert group.stop.isHidden()


def test_cancel_goes_on_publishing(group: PhoneGroup, published: PhonePublishing, questions: Questions) -> None:
    questions.answers = [False]
    group.refresh()
    group.stop.click()
    assert published.calendar is not None


def test_the_search_of_the_settings_finds_it(qtbot: QtBot, session: Session, publishing: PhonePublishing) -> None:
    page = OtherDevicesPage(session)
    form = SettingsForm(session, more=(page,))
    qtbot.addWidget(form)
    form.search.setText("caldav")
    assert form.stack.currentWidget() is page


def test_the_sample_shares_nothing(qtbot: QtBot, session: Session, publishing: PhonePublishing) -> None:
    session.is_sample = True
    page = OtherDevicesPage(session)
    qtbot.addWidget(page)
    assert not any(group.isEnabled() for group in page.findChildren(DeviceGroup))
    assert "This is the sample. Other devices are set up in your own desk." in words_of(page)
