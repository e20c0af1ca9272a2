"""Work goes to another thread and comes back to the window's."""

import threading
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool
from pytestqt.qtbot import QtBot

from follow_up_desk.ui import background


def test_the_result_comes_back_to_this_thread(qtbot: QtBot) -> None:
    seen: list[object] = []

    def then(result: int) -> None:
        seen.extend((result, threading.current_thread() is threading.main_thread()))

    background.run(lambda: threading.get_ident(), then)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[0] != threading.get_ident()
    assert seen[1] is True


def test_a_fault_comes_back_too(qtbot: QtBot) -> None:
    faults: list[Exception] = []
    background.run(lambda: 1 / 0, failed=faults.append)
    qtbot.waitUntil(lambda: len(faults) == 1)
    assert isinstance(faults[0], ZeroDivisionError)


def test_without_anyone_to_take_it_a_fault_is_raised_here(qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        background.run(lambda: 1 / 0)
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert caught[0][0] is ZeroDivisionError


@pytest.mark.parametrize("n", [50])
def test_none_of_many_is_lost(qtbot: QtBot, n: int) -> None:
    back: list[int] = []
    for i in range(n):
        background.run(lambda i=i: i, back.append)
    qtbot.waitUntil(lambda: sorted(back) == list(range(n)))


def test_what_nobody_waits_for_any_more_is_not_called(qtbot: QtBot) -> None:
    owner, called, ended = QObject(), [], []
    background.run(lambda: 1, called.append, called.append, owner)
    background.run(lambda: 1 / 0, called.append, called.append, owner)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete.value)
    background.run(lambda: 1, ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    qtbot.waitUntil(lambda: not QThreadPool.globalInstance().activeThreadCount())
    assert called == []


@pytest.mark.parametrize("work", [lambda: 1, lambda: 1 / 0])
def test_who_waited_is_not_kept_by_the_thread_that_worked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, work: Callable[[], object]
) -> None:
    """Else a dialog that is closed just then would be destroyed in that thread, with its timers."""
    go_on, called = threading.Event(), []
    monkeypatch.setattr(background, "_return_memory", lambda: go_on.wait(20))

    class Waiting(QObject):
        def take(self, result: object) -> None:
            called.append(result)

    waits = Waiting()
    seen = weakref.ref(waits)
    background.run(work, waits.take, waits.take, waits)
    qtbot.waitUntil(lambda: bool(called))
    del waits
    try:
        assert seen() is None
    finally:
        go_on.set()
