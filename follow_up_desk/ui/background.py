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
        then, _failed, is_awaited = self._let_go()
        if then is not None and is_awaited:
            then(result)

    def _break(self, fault: Exception) -> None:
        _then, failed, is_awaited = self._let_go()
        if not is_awaited:
            return
        if failed is None:
            raise fault
        failed(fault)

    def _let_go(self) -> tuple[Callable[[Any], None] | None, Callable[[Exception], None] | None, bool]:
        """Return whom to call and whether it is still awaited, and forget them.

        The pool's thread may hold the job a little longer; what only the job still knew would be destroyed there,
        a widget with its timers.
        """
        self.deleteLater()
        then, failed, owner = self._then, self._failed, self._owner
        self._then = self._failed = self._owner = None
        return then, failed, owner is None or isValid(owner)


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
