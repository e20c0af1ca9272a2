"""Random fortnights: whatever machine and user do, no reminder is lost, repeated or late."""

import pytest
from pytestqt.qtbot import QtBot

from tests.progress import Progress
from tests.ui.system.timelines import Machine

STEPS = 30


def live(seeds: range, progress: Progress[int]) -> str:
    """Simulate that many fortnights; return the counts."""
    events = shown = checked = 0
    for seed in progress(seeds, len(seeds), "fortnights"):
        machine = Machine(seed)
        machine.live(STEPS)
        assert machine.faults == [], f"fortnight {seed}: {' '.join(machine.history)}"
        events, shown, checked = events + len(machine.history), shown + machine.shown, checked + machine.checked
    return f"{len(seeds)} timelines, {events} events: {shown} reminders shown, {checked} times none of the due was lost"


def test_nothing_is_lost_and_nothing_repeats(
    qtbot: QtBot, progress: Progress[int], capsys: pytest.CaptureFixture[str]
) -> None:
    told = live(range(500), progress)
    with capsys.disabled():
        print(f"\n{told}")


@pytest.mark.exhaustive
def test_nor_in_ten_thousand(qtbot: QtBot, progress: Progress[int], capsys: pytest.CaptureFixture[str]) -> None:
    told = live(range(10_000, 20_000), progress)
    with capsys.disabled():
        print(f"\n{told}")
