"""What is pasted, dropped or opened: the preview, its questions, one undo."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event as Flag

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QThread, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.core.proposals import Proposal
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.process import CancelledError
from follow_up_desk.ui.incoming import incoming
from follow_up_desk.ui.incoming.columns_editor import ColumnsEditor
from follow_up_desk.ui.incoming.drop_target import DropTarget
from follow_up_desk.ui.incoming.opened_files import OpenedFiles
from follow_up_desk.ui.incoming.preview_dialog import PreviewDialog
from tests.builders import OWNER, at, book_of
from tests.exchange.reading import SAMPLES, met_at_acme
from tests.ui.forms.conftest import FormDriver

CLIPBOARD = "There is no text in the clipboard."
NOTHING = "There is nothing in it."
INVITED = (
    "From: Mara Stein <mara@osprey.example>\nSent: Oct 21, 2026 3:12 PM\nSubject: Clerk\n\n"
    "We would like to invite you to an interview on October 29 at 2:30 pm. Could you please send us two references?"
)


@pytest.fixture
def desk(hands_over) -> FormDriver:
    return hands_over(book_of(met_at_acme("2026-10-20T15:00"), owner=OWNER))


def text(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def shown(qtbot: QtBot, desk: FormDriver, data: QMimeData) -> PreviewDialog:
    """Take something in, and return the preview that opens."""
    incoming.take(desk.session, data, NOTHING, desk.window)
    found: list[PreviewDialog] = []

    def look() -> bool:
        found[:] = [dialog for dialog in desk.window.findChildren(PreviewDialog) if dialog.isVisible()]
        return bool(found)

    qtbot.waitUntil(look, timeout=30_000)
    return found[0]


def accept(qtbot: QtBot, dialog: PreviewDialog) -> None:
    """Press the button, and wait while what came in is read anew."""
    dialog.accept()
    qtbot.waitUntil(lambda: not isValid(dialog) or dialog.rows.isEnabled(), timeout=30_000)


def dropped(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def test_a_line_is_pasted_answered_and_undone_in_one(qtbot, desk):
    dialog = shown(qtbot, desk, text("Acme | 2nd round | Ana | answer by Fri | worry: SQL"))
    before = desk.session.book
    assert dialog.questions is not None  # the day is asked, today stands in it
    accept(qtbot, dialog)
    it = desk.session.book.opportunities["acme"]
    assert [(p.by, p.interview) for p in it.promises] == [(date(2026, 10, 23), it.interviews[0].id)]
    assert [(note.text, note.about) for note in it.notes] == [("SQL", NoteTopic.CONCERN)]
    desk.session.undo_stack.undo()
    assert desk.session.book == before


def test_the_day_that_is_answered_counts(qtbot, desk):
    dialog = shown(qtbot, desk, text("Acme | answer by Fri | Ana"))
    dialog.questions.findChild(QLineEdit).setText("Oct 13, 2026")
    accept(qtbot, dialog)
    (promise,) = desk.session.book.opportunities["acme"].promises
    assert (promise.by, promise.made_at.date()) == (date(2026, 10, 16), date(2026, 10, 13))


def test_a_new_company_is_asked_for_and_what_goes_with_it_joins_it(qtbot, desk):
    dialog = shown(qtbot, desk, text(INVITED))
    assert dialog.rows.topLevelItemCount() == 2
    line = dialog.questions.findChild(QLineEdit)
    assert line.text() == "Osprey"
    line.setText("Osprey & Co")
    accept(qtbot, dialog)  # goes on to the second row
    assert dialog.isVisible()
    box = dialog.questions.findChild(QComboBox)
    assert box.currentText() == "a new one: Osprey"
    accept(qtbot, dialog)
    new = [it for it in desk.session.book.opportunities.values() if it.id != "acme"]
    assert [(it.company, len(it.interviews), len(it.requests)) for it in new] == [("Osprey & Co", 1, 1)]
    assert new[0].interviews[0].start == at("2026-10-29T14:30")


def test_what_is_open_is_not_logged(qtbot, desk):
    dialog = shown(qtbot, desk, text("Osprey | 2nd round | Mara Stein"))
    before = desk.session.book
    accept(qtbot, dialog)
    assert dialog.fault.text == "Please answer this first, or untick the row."
    assert desk.session.book is before
    dialog.rows.topLevelItem(0).setCheckState(0, dialog.rows.topLevelItem(0).checkState(0).Unchecked)
    assert not dialog.button.isEnabled()


def test_open_questions_are_announced_before_anything_is_logged(qtbot, desk):
    dialog = shown(qtbot, desk, text(INVITED))
    asking = sum(bool(proposal.ask) for proposal in dialog.proposals)
    assert asking == 2
    assert "First, 2 questions, one after the other." in dialog.words.text()
    assert dialog.button.text() == "&Next question"
    dialog.rows.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    assert "First, 1 question: it is shown below." in dialog.words.text()
    assert dialog.button.text() == "&Log it"


def test_how_many_are_skipped_is_said(qtbot, desk):
    dialog = shown(qtbot, desk, dropped(SAMPLES / "teal.csv"))
    assert dialog.words.text().startswith("0 of 2 will be logged. 2 are skipped.")
    assert dialog.origin.text() == "teal.csv, line 2"
    assert dialog.more.text().endswith("skipped: already here")
    assert not dialog.rows.topLevelItem(0).flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_a_calendar_file_is_dropped(qtbot, desk, tmp_path: Path):
    data = dropped(SAMPLES / "greenhouse.ics")
    dialog = shown(qtbot, desk, data)
    assert dialog.rows.topLevelItem(0).text(0) == "An interview: Acme Inc., Data Analyst"
    accept(qtbot, dialog)
    it = desk.session.book.opportunities["acme"]
    assert len(it.interviews) == 2
    again = shown(qtbot, desk, data)
    assert again.rows.topLevelItem(0).text(2) == "skipped: already here"


def test_what_cannot_be_read_is_said(qtbot, desk, tmp_path: Path):
    file = tmp_path / "broken.ics"
    file.write_text("BEGIN:VCALENDAR")
    data = dropped(file)
    incoming.take(desk.session, data, NOTHING, desk.window)
    qtbot.waitUntil(lambda: bool(desk.refused), timeout=30_000)
    assert desk.refused == [f"{file}: there is no whole calendar in it; nothing was read"]
    incoming.take(desk.session, QMimeData(), NOTHING)
    assert desk.refused[1:] == [NOTHING]


@pytest.mark.parametrize(("way", "said"), [("drop", "There is no text in what was dropped."), ("paste", CLIPBOARD)])
def test_where_there_is_nothing_it_says_where(desk, monkeypatch, way: str, said: str):
    if way == "paste":
        monkeypatch.setattr(QApplication.clipboard(), "mimeData", QMimeData)
        incoming.paste(desk.session, desk.window)
    else:
        drop(desk, text(" "))
    assert desk.refused == [said]


def drop(desk: FormDriver, data: QMimeData) -> None:
    DropTarget(desk.session, desk.window)
    where, button, key = QPointF(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, button, key)
    QApplication.sendEvent(desk.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(desk.window, QDropEvent(where, Qt.DropAction.CopyAction, data, button, key))


def test_a_drop_on_the_window_is_taken_in(qtbot, desk):
    drop(desk, text("Acme | answer by Fri | Ana"))
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(PreviewDialog)), timeout=30_000)


@pytest.fixture
def cancelled(monkeypatch) -> Iterator[list[bool]]:
    """Let reading go on until it is cancelled, and note that it was."""
    over, noted = Flag(), []

    def found_in_bytes(_data: bytes, _file: str, context: Context) -> list[Proposal]:
        while not over.wait(0.005):
            if context.cancelled():
                noted.append(True)
                raise CancelledError
        return []

    monkeypatch.setattr(incoming, "found_in_bytes", found_in_bytes)
    monkeypatch.setattr(incoming, "PATIENCE_MS", 0)
    yield noted
    over.set()  # no thread outlives a test that failed


def test_while_it_is_read_the_window_lives_and_cancel_ends_it(qtbot, desk, cancelled):
    incoming.take(desk.session, text("Acme | answer by Fri"), NOTHING, desk.window)
    qtbot.waitUntil(lambda: any(bar.isVisible() for bar in desk.window.findChildren(QProgressDialog)))
    ticks: list[int] = []
    timer = QTimer(desk.window)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(0)
    qtbot.waitUntil(lambda: len(ticks) > 20)
    (bar,) = desk.window.findChildren(QProgressDialog)
    bar.findChild(QPushButton).click()
    qtbot.waitUntil(lambda: bool(cancelled))
    qtbot.waitUntil(lambda: not desk.window.findChildren(QProgressDialog))
    assert desk.window.findChildren(PreviewDialog) == []
    assert desk.refused == []


def test_a_file_opened_while_a_form_is_open_waits_until_that_is_closed(qtbot, desk):
    opened, form, inner = OpenedFiles(desk.session, desk.window), QDialog(desk.window), QDialog(desk.window)
    for each in (form, inner):
        each.open()
    opened.take(SAMPLES / "greenhouse.ics")
    opened.take(SAMPLES / "offer.eml")
    assert desk.said == [
        "greenhouse.ics is shown when you close the open form.", "offer.eml is shown when you close the open form.",
    ]  # fmt: skip
    inner.reject()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is form)
    assert desk.window.findChildren(PreviewDialog) == []
    form.reject()
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(PreviewDialog)), timeout=30_000)
    (preview,) = desk.window.findChildren(PreviewDialog)
    assert len({proposal.file for proposal in preview.proposals}) == 2
    preview.reject()


def test_a_file_opened_while_nothing_is_open_is_taken_at_once(qtbot, desk):
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)  # one of an earlier test may still go
    OpenedFiles(desk.session, desk.window).take(SAMPLES / "greenhouse.ics")
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(PreviewDialog)), timeout=30_000)
    assert desk.said == []


def test_no_start_waits_for_the_readers():
    """What reads files of others is imported when one comes in."""
    code = (
        "import sys, follow_up_desk.app, follow_up_desk.ui.system.desktop_integration; "
        "late = ('follow_up_desk.core.proposals', 'follow_up_desk.exchange.foreign', 'icalendar', 'subprocess'); "
        "print([name for name in late if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_table_asks_what_its_columns_are_and_in_which_order_days_stand(qtbot, desk, tmp_path: Path):
    file = tmp_path / "mine.csv"
    file.write_text("Wo,Als was,Los\nOsprey,Clerk,03/04/2026\nLark,Cook,05/06/2026\n")
    data = dropped(file)
    dialog = shown(qtbot, desk, data)
    editor = dialog.questions.findChild(ColumnsEditor)
    for header, field in (("Wo", "company"), ("Als was", "role"), ("Los", "applied_on")):
        editor.choose(header, field)
    accept(qtbot, dialog)
    assert dialog.rows.topLevelItemCount() == 2
    box = dialog.questions.findChild(QComboBox)
    accept(qtbot, dialog)
    assert dialog.fault.text == "Please answer this first, or untick the row."
    box.setCurrentIndex(1)
    accept(qtbot, dialog)
    assert dialog.isVisible()  # what the answers give is shown first
    accept(qtbot, dialog)
    new = {it.company: it for it in desk.session.book.opportunities.values() if it.id != "acme"}
    assert {name: it.activities[0].at.date() for name, it in new.items()} == {
        "Osprey": date(2026, 4, 3),
        "Lark": date(2026, 6, 5),
    }


UNKNOWN = "Wo,Als was,Los\nOsprey,Clerk,03/04/2026\nLark,Cook,05/06/2026\n"


def choose_columns(dialog: PreviewDialog) -> None:
    editor = dialog.questions.findChild(ColumnsEditor)
    for header, field in (("Wo", "company"), ("Als was", "role"), ("Los", "applied_on")):
        editor.choose(header, field)


def untick(dialog: PreviewDialog, at: int) -> None:
    dialog.rows.topLevelItem(at).setCheckState(0, Qt.CheckState.Unchecked)


def companies(dialog: PreviewDialog) -> list[tuple[str | None, bool]]:
    return [(proposal.company, dialog.rows.is_ticked(at)) for at, proposal in enumerate(dialog.proposals)]


def test_what_was_answered_and_unticked_is_kept_when_a_table_is_read_anew(qtbot, desk, tmp_path: Path):
    mail, table, other = tmp_path / "mail.txt", tmp_path / "mine.csv", SAMPLES / "greenhouse.ics"
    mail.write_text(
        "From: Mara Stein <mara@osprey.example>\nSent: Oct 21, 2026 3:12 PM\nSubject: Clerk\n\n"
        "We would like to invite you to an interview on October 29 at 2:30 pm."
    )
    table.write_text(UNKNOWN)
    dialog = shown(qtbot, desk, dropped(other, mail, table))
    untick(dialog, 0)
    dialog.questions.findChild(QLineEdit).setText("Osprey & Co")
    accept(qtbot, dialog)
    choose_columns(dialog)
    accept(qtbot, dialog)
    assert companies(dialog)[:2] == [("Acme Inc.", False), ("Osprey & Co", True)]
    assert dialog.rows.topLevelItemCount() == 4
    untick(dialog, 3)
    dialog.questions.findChild(QComboBox).setCurrentIndex(2)
    accept(qtbot, dialog)
    assert companies(dialog) == [("Acme Inc.", False), ("Osprey & Co", True), ("Osprey", True), ("Lark", False)]
    assert [str(p.applied_on) for p in dialog.proposals[2:]] == ["2026-03-04", "2026-05-06"]


def test_two_tables_are_answered_one_after_the_other(qtbot, desk, tmp_path: Path):
    files = tmp_path / "mine.csv", tmp_path / "more.csv"
    files[0].write_text("Wo,Als was\nOsprey,Clerk\n")
    files[1].write_text("Firma X,Als Y\nLark,Cook\n")
    dialog = shown(qtbot, desk, dropped(*files))
    for header in ("Wo", "Firma X"):
        dialog.questions.findChild(ColumnsEditor).choose(header, "company")
        accept(qtbot, dialog)
    assert [proposal.company for proposal in dialog.proposals] == ["Osprey", "Lark"]


def test_a_table_that_is_gone_is_said_and_nothing_that_was_answered_is_lost(qtbot, desk, tmp_path: Path):
    file = tmp_path / "mine.csv"
    file.write_text(UNKNOWN)
    dialog = shown(qtbot, desk, dropped(file))
    choose_columns(dialog)
    file.unlink()
    accept(qtbot, dialog)
    assert str(file) in dialog.fault.text
    assert dialog.questions.findChild(ColumnsEditor).value["Wo"] == "company"
    file.write_text(UNKNOWN)
    accept(qtbot, dialog)
    assert [proposal.company for proposal in dialog.proposals] == ["Osprey", "Lark"]


def test_it_is_read_anew_beside_the_window(qtbot, desk, tmp_path: Path):
    file = tmp_path / "mine.csv"
    file.write_text(UNKNOWN)
    dialog = shown(qtbot, desk, dropped(file))
    threads = []
    again = dialog._again
    dialog._again = lambda **answers: threads.append(QThread.currentThread()) or again(**answers)
    choose_columns(dialog)
    dialog.accept()
    assert dialog.fault.text == "Reading…"
    assert not dialog.button.isEnabled()
    qtbot.waitUntil(dialog.rows.isEnabled, timeout=30_000)
    assert threads
    assert dialog.thread() not in threads
