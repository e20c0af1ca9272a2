"""What nobody expected is written down for its owner alone, and said once."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from follow_up_desk.ui.errors import ErrorReporter, ReportDialog, _from_qt
from tests.private_files import assert_private

# What the offscreen screen cannot do, and says each time.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def errors(qtbot: QtBot, tmp_path: Path) -> Iterator[ErrorReporter]:
    made = ErrorReporter(tmp_path / "state" / "desk.log")
    yield made
    made.close()


def boxes() -> list[QMessageBox]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]


def fail(errors: ErrorReporter, words: str) -> None:
    try:
        raise ValueError(words)
    except ValueError as fault:
        sys.excepthook(type(fault), fault, fault.__traceback__)


def test_it_is_said_calmly_and_logged(errors: ErrorReporter, capsys: pytest.CaptureFixture[str]) -> None:
    fail(errors, "nobody expected this")
    (box,) = boxes()
    assert box.text() == "Something did not work."
    logged = errors.log_file.read_text(encoding="utf-8")
    assert "raise ValueError(words)" in logged
    assert "nobody expected this" not in logged, "a message may quote what was noted"
    assert "nobody expected this" in capsys.readouterr().err
    box.close()


def test_a_report_is_read_before_it_is_copied(errors: ErrorReporter, monkeypatch: pytest.MonkeyPatch) -> None:
    QGuiApplication.clipboard().setText("before")
    read: list[str] = []

    def reading(dialog: ReportDialog) -> int:
        text = dialog.findChild(QPlainTextEdit)
        assert text is not None
        read.append(text.toPlainText())
        assert QGuiApplication.clipboard().text() == "before"
        next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy the report").click()
        return 0

    monkeypatch.setattr(ReportDialog, "exec", reading)
    fail(errors, "nobody expected this\u202e\x1b[2J")
    (box,) = boxes()
    next(b for b in box.findChildren(QPushButton) if b.text() == "&Read the report…").click()
    assert "ValueError: nobody expected this[2J\n" in read[0]
    assert QGuiApplication.clipboard().text() == read[0]
    box.close()


def test_nothing_in_a_message_acts_on_the_terminal(errors: ErrorReporter, capsys: pytest.CaptureFixture[str]) -> None:
    fail(errors, "Ruth \x1b[2J")
    _from_qt(QtMsgType.QtWarningMsg, None, "about \x1b[2J")  # type: ignore[arg-type]
    said = capsys.readouterr().err
    assert "\x1b" not in said
    assert said.count("\\u001b[2J") == 2
    (box,) = boxes()
    box.close()


def test_where_there_is_no_terminal_nothing_is_printed(errors: ErrorReporter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    fail(errors, "on Windows, started without one")
    (box,) = boxes()
    box.close()


def test_one_box_at_a_time(errors: ErrorReporter) -> None:
    fail(errors, "first")
    fail(errors, "second")
    (box,) = boxes()
    box.close()
    assert errors.log_file.read_text(encoding="utf-8").count("ValueError") == 2 * 2
    fail(errors, "third")
    (box,) = boxes()
    assert "third" in errors._details
    box.close()


def test_a_thread_reports_too(errors: ErrorReporter, qtbot: QtBot) -> None:
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    boxes()[0].close()


def test_the_log_is_for_its_owner_alone(errors: ErrorReporter) -> None:
    assert_private(errors.log_file)
    assert_private(errors.log_file.parent)


def test_qt_warnings_are_logged_and_chatter_is_not(errors: ErrorReporter, capsys: pytest.CaptureFixture[str]) -> None:
    _from_qt(QtMsgType.QtWarningMsg, None, "a warning")  # type: ignore[arg-type]
    _from_qt(QtMsgType.QtDebugMsg, None, "chatter")  # type: ignore[arg-type]
    _from_qt(QtMsgType.QtWarningMsg, None, "AtSpiAdaptor::applicationInterface does not implement x")  # type: ignore[arg-type]
    log = errors.log_file.read_text(encoding="utf-8")
    assert "Qt: a warning" in log
    assert "chatter" not in log
    assert "AtSpi" not in log


def test_qt_really_calls_us(errors: ErrorReporter) -> None:
    qWarning("through Qt")
    assert "Qt: through Qt" in errors.log_file.read_text(encoding="utf-8")


def test_a_disk_that_takes_no_log_does_not_keep_us_from_starting(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    made = ErrorReporter(tmp_path / "file" / "desk.log")
    made.close()


def test_closing_gives_everything_back(qtbot: QtBot, tmp_path: Path) -> None:
    before, handlers = sys.excepthook, list(logging.getLogger("follow_up_desk").handlers)
    ErrorReporter(tmp_path / "desk.log").close()
    assert sys.excepthook is before
    assert logging.getLogger("follow_up_desk").handlers == handlers
