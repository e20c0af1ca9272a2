"""Joining a folder: both sides are counted first, nothing is written before the user says so."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from follow_up_desk.core.wording import UserError
from follow_up_desk.sync.state import FolderContent, SyncState
from follow_up_desk.ui.other_devices.join_dialog import JoinDialog
from follow_up_desk.ui.session import Session
from tests.builders import a_session
from tests.stand_in_exchange import FOLDER, StandInExchange, exchange_of


@pytest.fixture
def session() -> Session:
    made: Session = a_session()
    return made


@pytest.fixture
def exchange(session: Session) -> StandInExchange:
    return exchange_of(session, SyncState())


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, exchange: StandInExchange) -> Iterator[JoinDialog]:
    """Return the dialog, which has looked; it deletes itself when it is closed."""
    made = JoinDialog(session, FOLDER)
    made.show()
    qtbot.waitUntil(made.progress.isHidden)
    yield made
    if isValid(made):
        made.reject()


def test_both_sides_are_counted_before_joining(dialog: JoinDialog, exchange: StandInExchange) -> None:
    assert dialog.content.text() == (
        "In this folder: Computer at home. Opportunities in the folder only: 3; on this computer only: 5; in both: 2."
        " 1 of those in both differs."
    )
    assert str(FOLDER) in dialog.place.text()
    assert exchange.done == []


def test_the_keyboard_alone_joins(
    qtbot: QtBot, session: Session, dialog: JoinDialog, exchange: StandInExchange
) -> None:
    assert dialog.focusWidget() is dialog.name
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Laptop")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert exchange.done == [("join", FOLDER, "Laptop", session.now)]
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_a_name_is_needed(dialog: JoinDialog, exchange: StandInExchange) -> None:
    dialog.name.setText("  ")
    dialog.accept()
    assert "give this computer a name" in dialog.fields["computer_name"].message.text
    assert exchange.done == []


def test_a_folder_nobody_used_yet_is_begun(qtbot: QtBot, dialog: JoinDialog, exchange: StandInExchange) -> None:
    exchange.content = FolderContent(FOLDER, is_new=True, here=1)
    dialog.look()
    qtbot.waitUntil(dialog.progress.isHidden)
    assert dialog.content.text().endswith("your 1 opportunity is written into it.")


def test_a_refused_folder_is_said_and_another_may_be_chosen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, dialog: JoinDialog, exchange: StandInExchange, tmp_path: Path
) -> None:
    exchange.refusal = UserError("It is not complete yet.")
    dialog.look()
    qtbot.waitUntil(dialog.progress.isHidden)
    assert dialog.fault.text == "It is not complete yet."
    assert not dialog.accept_button.isEnabled()
    dialog.accept()
    exchange.refusal = None
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(tmp_path))
    dialog.another.click()
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    assert dialog.fault.text == ""
    assert str(tmp_path) in dialog.place.text()
    assert exchange.done == []


def test_a_refusal_while_joining_keeps_the_form_open(dialog: JoinDialog, exchange: StandInExchange) -> None:
    exchange.refusal = UserError("A newer version wrote there.")
    dialog.accept()
    assert dialog.fault.text == "A newer version wrote there."
    assert dialog.isVisible()
    exchange.refusal = None
    dialog.accept()
    assert [what[0] for what in exchange.done] == ["join"]


def test_what_was_found_of_a_folder_left_meanwhile_is_not_shown(dialog: JoinDialog, exchange: StandInExchange) -> None:
    before = dialog.content.text()
    other = Path("/elsewhere")
    dialog._looked(other, replace(exchange.content, folder=other, there=99))
    dialog._could_not_look(other, UserError("No."))
    assert dialog.content.text() == before
    assert dialog.fault.text == ""


def test_the_form_may_be_left_while_it_looks(qtbot: QtBot, session: Session, exchange: StandInExchange) -> None:
    began, may_end = Event(), Event()

    def slow_look(folder: Path, progress: Callable[[int, int], None]) -> FolderContent:
        began.set()
        assert may_end.wait(10)
        progress(1, 2)
        return exchange.content

    exchange.look = slow_look  # type: ignore[method-assign, assignment]
    dialog = JoinDialog(session, FOLDER)
    dialog.show()
    assert began.wait(10)
    assert not dialog.accept_button.isEnabled()
    dialog.accept()
    gone: list[object] = []
    dialog.destroyed.connect(lambda *_one: gone.append(True))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(gone))
    may_end.set()
    assert QThreadPool.globalInstance().waitForDone(10_000)
    QCoreApplication.processEvents()
    assert exchange.done == []


def test_how_far_the_looking_has_got_is_shown(qtbot: QtBot, session: Session, exchange: StandInExchange) -> None:
    may_end = Event()

    def slow_look(folder: Path, progress: Callable[[int, int], None]) -> FolderContent:
        progress(1, 4)
        assert may_end.wait(10)
        return exchange.content

    exchange.look = slow_look  # type: ignore[method-assign, assignment]
    dialog = JoinDialog(session, FOLDER)
    dialog.show()
    qtbot.waitUntil(lambda: (dialog.progress.value(), dialog.progress.maximum()) == (25, 100))
    may_end.set()
    qtbot.waitUntil(dialog.progress.isHidden)
    dialog.reject()
