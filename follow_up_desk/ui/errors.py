"""Unexpected errors: write them to a log in the user's state folder and show them once, with details to copy."""

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QSize, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QMessageBox, QPlainTextEdit, QVBoxLayout

from follow_up_desk.core.unseen import without_unseen
from follow_up_desk.i18n import _
from follow_up_desk.terminal_output import warn_at_length
from follow_up_desk.ui.window_place import resize_on_screen

MOST_BYTES = 512 * 1024  # a longer log is put aside when the next session begins
PRIVATE = 0o600
_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# Qt prints this on every desktop with accessibility; it is harmless.
_NOISE = ("AtSpiAdaptor::applicationInterface does not implement",)
REPORT_WIDTH, REPORT_HEIGHT = 640, 420
log = logging.getLogger("follow_up_desk")


class ErrorReporter(QObject):
    """Catch exceptions that nothing else handles: in slots, in threads, and messages of Qt itself."""

    _found = Signal(str)

    def __init__(self, log_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.log_file = log_file
        self._box: QMessageBox | None = None
        self._details = ""
        self._found.connect(self._say)
        self._handler = _open_log(log_file)
        log.addHandler(self._handler)
        log.disabled = False  # a library that configures logging may have disabled it
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._in_window
        threading.excepthook = self._in_thread
        qInstallMessageHandler(_from_qt)

    def close(self) -> None:
        """Restore the hooks that were there before, and close the log."""
        if self._box is not None:
            self._box.close()
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)
        log.removeHandler(self._handler)
        self._handler.close()

    def _in_window(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        details = "".join(traceback.format_exception(kind, fault, trace))
        log.error("%s", without_contents(kind, trace))
        warn_at_length(details)
        self._found.emit(details)

    def _in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._in_window(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _say(self, details: str) -> None:
        """Show one box; errors that come while it is open are only logged."""
        if self._box is not None:
            return
        box = QMessageBox(QMessageBox.Icon.Warning, _("Follow-Up Desk"), _("Something did not work."))
        box.setObjectName("error_box")
        box.setTextFormat(Qt.TextFormat.PlainText)
        words = _("What you saved is kept. You can go on; if it happens again, a report helps to fix it.")
        box.setInformativeText(words)
        read = box.addButton(_("&Read the report…"), QMessageBox.ButtonRole.AcceptRole)
        read.clicked.connect(self._show_report)
        box.addButton(QMessageBox.StandardButton.Close)
        box.finished.connect(self._said)
        self._box, self._details = box, details
        box.open()

    def _show_report(self) -> None:
        """Show what would be copied: it may name people and companies, so it is read before it goes anywhere."""
        ReportDialog(self._details, self.log_file).exec()

    def _said(self, _result: int) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None


def without_contents(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return where something failed and of what kind it was, without its message, which may quote what was noted."""
    return "".join([*traceback.format_tb(trace), kind.__name__])


class ReportDialog(QDialog):
    """Show a report to read, and copy it only from here."""

    def __init__(self, report: str, log_file: Path) -> None:
        super().__init__()
        report = without_unseen(report)  # what is read is what is copied
        self.setObjectName("error_report")
        self.setWindowTitle(_("Report"))
        resize_on_screen(self, QSize(REPORT_WIDTH, REPORT_HEIGHT))
        words = QLabel(
            _(
                "This would help to fix it. It may name people and companies: read it before you pass it on. "
                "The log has only the places in the program: {file}"
            ).format(file=log_file),
            wordWrap=True,
            textFormat=Qt.TextFormat.PlainText,
        )
        text = QPlainTextEdit(report, readOnly=True)
        text.setAccessibleName(_("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(_("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (words, text, buttons):
            layout.addWidget(widget)


def _open_log(path: Path) -> logging.Handler:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > MOST_BYTES:
            path.replace(path.with_name(f"{path.name}.1"))
        path.touch(PRIVATE)
        path.chmod(PRIVATE)
        handler: logging.Handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:  # a full or read-only disk must not stop the desk from opening
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler


def _from_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    level = _LEVELS.get(kind)
    if level is not None and not message.startswith(_NOISE):
        log.log(level, "Qt: %s", message)
        warn_at_length(f"Qt: {message}")
