"""A fortnight in the tray, with a tick each minute, leaks no objects."""

import gc
from datetime import timedelta

from pytestqt.qtbot import QtBot

from tests.ui.system.timelines import Machine

DAY = 24 * 60


def live_days(machine: Machine, days: int) -> int:
    """Tick every minute, answer as a user would, and return the number of objects at the end."""
    for minute in range(days * DAY):
        machine.clock.now += timedelta(minutes=1)
        machine.timer.look()
        if minute % DAY == 12 * 60:
            machine.snooze()
            machine.dismiss()
    gc.collect()
    return len(gc.get_objects())


def test_a_fortnight_of_ticks_leaves_nothing_behind(qtbot: QtBot) -> None:
    machine = Machine(4)
    early = live_days(machine, 2)
    late = live_days(machine, 12)
    assert machine.faults == []
    assert machine.shown > 0
    assert late - early < 0.02 * early
    assert len(machine.announcer._open) < 10
