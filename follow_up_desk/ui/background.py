"""Run work in a thread pool, so that the window stays responsive."""

import ctypes
import sys
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal
from shiboken6 import isValid

T = TypeVar("T")


class _Job(QObject):
    """Run one piece of work in the pool and report its result to the thread that created the job."""

    finished = Signal(object)
    broke = Signal(object)

    def __init__(
        self,
        work: Callable[[], object],
        then: Callable[[Any], None] | None,
        failed: Callable[[Exception], None] | None,
        owner: QObject | None,
    ) -> None:
        super().__init__(QCoreApplication.instance())
        self._work = work
        self._then = then
        self._failed = failed
        self._owner = owner
        self.finished.connect(self._end)
        self.broke.connect(self._break)

    def run(self) -> None:
        """Do the work; called on a thread of the pool."""
        try:
            result = self._work()
        except Exception as fault:  # reported to the caller
            self.broke.emit(fault)
        else:
            self.finished.emit(result)
        _return_memory()

    def _end(self, result: object) -> None:
        self.deleteLater()
        if self._then is not None and self._is_awaited():
            self._then(result)

    def _break(self, fault: Exception) -> None:
        self.deleteLater()
        if not self._is_awaited():
            return
        if self._failed is None:
            raise fault
        self._failed(fault)

    def _is_awaited(self) -> bool:
        return self._owner is None or isValid(self._owner)


def _return_memory() -> None:
    """Give what the work freed back to the system; the C library of Linux would keep 2 MiB of it."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def run(
    work: Callable[[], T],
    then: Callable[[T], None] | None = None,
    failed: Callable[[Exception], None] | None = None,
    owner: QObject | None = None,
) -> None:
    """Run `work` in the pool, then call `then` with its result on the window's thread.

    If it raises, `failed` is called with the exception; without `failed` the exception is raised there. Nothing is
    called once `owner` is gone: a dialog may have been closed meanwhile.
    """
    QThreadPool.globalInstance().start(_Job(work, then, failed, owner).run)
