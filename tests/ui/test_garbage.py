"""Garbage is collected in the GUI thread, and only where it is worth it."""

import gc
from collections.abc import Generator

import pytest
from pytestqt.qtbot import QtBot

from follow_up_desk.ui import garbage
from tests.builders import ManualClock, a_session, reader_book


class Knot:
    """An object that only a collection ends."""

    ended = 0

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        Knot.ended += 1


@pytest.fixture(autouse=True)
def _automatic() -> Generator[None]:
    Knot.ended = 0
    yield
    gc.disable()


def test_few_objects_are_left_for_later_and_many_are_collected(monkeypatch: pytest.MonkeyPatch) -> None:
    gc.collect()
    Knot()
    monkeypatch.setattr(garbage, "ENOUGH", 10_000_000)
    garbage.collect_if_worth_it()
    assert Knot.ended == 0
    monkeypatch.setattr(garbage, "ENOUGH", 1)
    garbage.collect_if_worth_it()
    assert Knot.ended == 1


def test_after_a_change_the_gui_thread_collects_and_no_other(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "ENOUGH", 1)
    monkeypatch.setattr(garbage, "DELAY_MS", 0)
    gc.enable()
    session = a_session(reader_book(), ManualClock())
    garbage.collect_in_gui_thread(session)
    assert not gc.isenabled()
    gc.collect()
    Knot()
    session.changed.emit(None)
    qtbot.waitUntil(lambda: Knot.ended == 1)
