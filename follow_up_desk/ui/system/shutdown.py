"""Shut down on SIGTERM, SIGHUP, SIGINT or the session's end, within two seconds and without losing data."""

import contextlib
import os
import signal
import socket
from _thread import start_new_thread
from collections.abc import Callable
from threading import Event
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name))
LIMIT_SECONDS = 1.8


class Shutdown(QObject):
    """Call `leave` when the system asks to quit, then end the application even if a dialog is open.

    Python handles a signal only when it next runs; the wake-up socket makes it run at once. A window that is busy
    gets to the socket late, so the limit counts from the signal itself.
    """

    def __init__(self, leave: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leave = leave
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._signal_arrived)
        self._before = {number: signal.signal(number, _limit_from_signal) for number in SIGNALS}
        self._fd_before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            # Nothing more to save when the session ends: each edit is stored when it is made.
            app.commitDataRequest.connect(self._session_ends)

    def close(self) -> None:
        """Restore the signal handlers of before."""
        signal.set_wakeup_fd(-1)
        with contextlib.suppress(OSError, ValueError):  # the one of before may be closed
            signal.set_wakeup_fd(self._fd_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _signal_arrived(self) -> None:
        with contextlib.suppress(BlockingIOError):
            self._reader.recv(16)
        self._end()

    def _session_ends(self, _manager: QSessionManager) -> None:
        self.go()

    def go(self) -> None:
        """Quit now; if that hangs, end the process: everything acknowledged is already on the disk."""
        _start_limit()
        self._end()

    def _end(self) -> None:
        self._leave()
        QCoreApplication.exit(0)


def _limit_from_signal(_number: int, _frame: FrameType | None) -> None:
    _start_limit()  # the byte in the socket does the rest


def _start_limit() -> None:
    # Not a threading.Timer: its start takes locks that the code which a signal interrupts may hold.
    start_new_thread(_end_process, (LIMIT_SECONDS,))


def _end_process(seconds: float) -> None:
    Event().wait(seconds)
    os._exit(0)
