"""The calendar for other programs: saved once, or kept current as long as the user wants."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThread
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Change
from follow_up_desk.desk import Desk
from follow_up_desk.store.opening import open_store
from follow_up_desk.ui.publishing import calendar_keeper
from follow_up_desk.ui.publishing.calendar_choice import CalendarChoice
from follow_up_desk.ui.publishing.calendar_dialog import CalendarDialog
from follow_up_desk.ui.publishing.calendar_keeper import CalendarKeeper
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage.store_bar import StoreBar
from tests.builders import OWNER, ManualClock, few_holidays, promise, waiting


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "desk.sqlite"
    with closing(open_store(path)) as store:
        store.apply(Change((OWNER, waiting(promise("2026-10-30"), id="a"))))
    session = Session(Desk(open_store(path), ManualClock(), few_holidays))
    yield session
    session.desk.close()


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the user wants the calendar; they leave the ending to the desk."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "mine"), ""))
    return tmp_path / "mine.ics"


@pytest.fixture
def choice(memory: QSettings) -> CalendarChoice:
    return CalendarChoice(memory)


@pytest.fixture
def bar(qtbot: QtBot, session: Session, memory: QSettings, monkeypatch: pytest.MonkeyPatch) -> StoreBar:
    """Return the bar that says what went wrong; changes settle at once."""
    monkeypatch.setattr(calendar_keeper, "SETTLES_MS", 0)
    bar = StoreBar(session, memory)
    qtbot.addWidget(bar)
    return bar


def dialog_of(qtbot: QtBot, session: Session, choice: CalendarChoice) -> CalendarDialog:
    dialog = CalendarDialog(session, choice)
    qtbot.addWidget(dialog)
    return dialog


def test_saved_once_it_is_not_kept_current(qtbot: QtBot, session: Session, choice: CalendarChoice, file: Path):
    dialog = dialog_of(qtbot, session, choice)
    with qtbot.waitSignal(session.done):
        dialog.save_once()
    assert b"Valley Magazine" in file.read_bytes()
    assert choice.file is None


def test_names_are_hidden_at_once_in_the_file_that_is_kept(
    qtbot: QtBot, session: Session, choice: CalendarChoice, file: Path
):
    dialog = dialog_of(qtbot, session, choice)
    dialog.keep.click()
    assert b"Valley Magazine" in file.read_bytes()
    dialog.hide_names.click()
    assert b"Valley Magazine" not in file.read_bytes()
    assert str(file) in dialog.state.text()


def test_a_kept_file_follows_a_change_until_it_is_stopped(
    qtbot: QtBot, session: Session, bar: StoreBar, choice: CalendarChoice, file: Path
):
    dialog = dialog_of(qtbot, session, choice)
    dialog.keep.click()
    keeper = CalendarKeeper(session, bar, choice, dialog)
    session.do("", verbs.delete_opportunity, "a")
    qtbot.waitUntil(lambda: b"CANCELLED" in file.read_bytes())
    dialog.stop.click()
    file.unlink()
    session.undo()
    keeper.close()
    assert not file.exists()


def test_what_is_still_to_be_written_is_written_at_the_end(
    qtbot: QtBot, session: Session, memory: QSettings, choice: CalendarChoice, file: Path
):
    dialog = dialog_of(qtbot, session, choice)
    dialog.keep.click()
    keeper = CalendarKeeper(session, StoreBar(session, memory, dialog), choice, dialog)
    session.do("", verbs.delete_opportunity, "a")
    keeper.close()
    assert b"CANCELLED" in file.read_bytes()


def test_a_folder_that_is_gone_is_said_and_no_longer_once_it_is_back(
    qtbot: QtBot, session: Session, bar: StoreBar, choice: CalendarChoice, tmp_path: Path
):
    choice.keep(tmp_path / "gone" / "mine.ics")
    CalendarKeeper(session, bar, choice, bar)
    qtbot.waitUntil(lambda: "calendar file could not be written" in bar.words.text())
    (tmp_path / "gone").mkdir()
    session.do("", verbs.delete_opportunity, "a")
    qtbot.waitUntil(lambda: not bar.words.text())


def test_stopping_ends_what_was_said_of_the_file(
    qtbot: QtBot, session: Session, bar: StoreBar, choice: CalendarChoice, tmp_path: Path
):
    choice.keep(tmp_path / "gone" / "mine.ics")
    CalendarKeeper(session, bar, choice, bar)
    qtbot.waitUntil(lambda: "calendar file could not be written" in bar.words.text())
    dialog = dialog_of(qtbot, session, choice)
    dialog.stop.click()
    assert not bar.words.text()


def test_the_disk_is_asked_for_the_files_of_the_desk_beside_the_window(
    qtbot: QtBot,
    session: Session,
    bar: StoreBar,
    choice: CalendarChoice,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    threads = []
    monkeypatch.setattr(calendar_keeper, "companions", lambda path: threads.append(QThread.currentThread()) or (path,))
    choice.keep(tmp_path / "mine.ics")
    CalendarKeeper(session, bar, choice, bar)
    qtbot.waitUntil(lambda: (tmp_path / "mine.ics").exists())
    assert threads
    assert bar.thread() not in threads


@pytest.mark.only_on("linux", "darwin", why="on Windows only administrators make such links")
def test_the_desk_itself_is_never_written_over(
    qtbot: QtBot, session: Session, choice: CalendarChoice, monkeypatch: pytest.MonkeyPatch
):
    desk = session.desk.path
    assert desk is not None
    link = desk.with_name("link.ics")
    link.symlink_to(desk)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(link), ""))
    dialog = dialog_of(qtbot, session, choice)
    with qtbot.waitSignal(session.refused):
        dialog.keep.click()
    assert choice.file is None
