"""Measure how long the desk takes to answer, in its real window: `python -m tests.bench.frames STORE`.

Prints a JSON object: for each operation the milliseconds of every try (wall clock, CPU), from the key or the scroll
to the moment the picture is painted. Saving is one activity in `Store.apply`, beside a bare sqlite3 commit of
about as many bytes.
"""

import gc
import json
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from follow_up_desk import app
from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.book import Change
from follow_up_desk.core.enumerations import Channel, Direction, Purpose
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.records import Activity
from follow_up_desk.public_holidays import PublicHolidays
from follow_up_desk.store.opening import open_store
from follow_up_desk.ui.garbage import collect_in_gui_thread

TRIES = 40
PATIENCE_S = 5.0
Act = Callable[[], object]
Try = tuple[float, float]  # milliseconds of the wall clock, and of the CPU, which other programs do not disturb


class StopWatch:
    """Measure the time since it was made."""

    def __init__(self) -> None:
        self._begun = time.perf_counter(), time.process_time()

    def read(self) -> Try:
        """Return milliseconds of the wall clock and of the CPU."""
        return (time.perf_counter() - self._begun[0]) * 1000, (time.process_time() - self._begun[1]) * 1000


class Painted(QObject):
    """Note that a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() is QEvent.Type.Paint
        return False


def frames(widget: QWidget, acts: Sequence[Act]) -> list[Try]:
    """Return the milliseconds from each act to the picture of the widget."""
    painted, times = Painted(widget), []
    for act in acts:
        _settle()
        painted.seen = False
        watch = StopWatch()
        act()
        while not painted.seen and watch.read()[0] < PATIENCE_S * 1000:
            QApplication.processEvents()
        if painted.seen:
            times.append(watch.read())
    return times


def _settle() -> None:
    for _turn in range(3):
        QApplication.processEvents()


def shown_page(window: Any, name: str) -> Any:
    """Show a page and return it."""
    window.show_page(name)
    _settle()
    return window.pages.page(name)


def pictures(window: Any) -> dict[str, list[Try]]:
    """Return the frame times of what the user does most."""
    found = {}
    month = shown_page(window, "calendar")
    turns = [month.show_next, month.show_previous] * (TRIES // 2)
    found["month_flip"] = frames(month.view.viewport(), turns)
    lanes = shown_page(window, "lanes").view
    bar = lanes.verticalScrollBar()
    steps = [partial(bar.setValue, n * 40) for n in range(1, TRIES)]
    found["lanes_scroll"] = frames(lanes.viewport(), steps)
    found["lanes_zoom"] = frames(
        lanes.viewport(), [partial(lanes.zoom, factor) for factor in (1.25, 0.8) * (TRIES // 2)]
    )
    timeline = shown_page(window, "timeline").view
    along = timeline.verticalScrollBar()
    ways = [partial(along.setValue, n % 2 * along.maximum()) for n in range(TRIES)]
    found["timeline_scroll"] = frames(timeline.viewport(), ways)
    window.show_today()
    _settle()
    search = window.opportunities.search
    keys: list[Act] = [partial(QTest.keyClick, search, key) for key in "harbor" * (TRIES // 12)]
    keys += [partial(QTest.keyClick, search, Qt.Key.Key_Backspace)] * len(keys)
    found["search_key"] = frames(window.opportunities, keys)
    return found


def from_tray(window: Any) -> list[Try]:
    """Return the milliseconds from the click in the tray to the window's picture."""
    times = []
    for _try in range(TRIES // 4):
        window.hide()
        _settle()
        times += frames(window, [window.bring_forward])
    return times


def saving(path: Path) -> dict[str, list[Try]]:
    """Return the milliseconds of saving one activity, of a bare commit, and of planning again."""
    found: dict[str, list[Try]] = {"save": [], "bare_commit": [], "plan_again": []}
    store = open_store(path)
    bare = sqlite3.connect(path.with_name("bare.sqlite"), isolation_level=None)
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute("PRAGMA synchronous=FULL")
    bare.execute("CREATE TABLE activities (opportunity TEXT, id TEXT, body TEXT, PRIMARY KEY (opportunity, id))")
    now, calendars = datetime.now(UTC), Calendars(PublicHolidays().of_year)
    book = store.load()
    for n, opportunity in zip(range(TRIES), book.opportunities.values(), strict=False):
        new = Activity(f"new{n}", now - timedelta(minutes=1), Direction.IN, Channel.EMAIL, Purpose.ANSWER)
        change = Change((opportunity.with_parts(activities=(*opportunity.activities, new)),))
        found["save"].append(_timed(partial(store.apply, change)))
        found["bare_commit"].append(_timed(partial(_commit, bare, n)))
    found["plan_again"] = [_timed(lambda: build_agenda(book, calendars, now)) for _try in range(10)]
    bare.close()
    store.close()
    return found


def _commit(connection: sqlite3.Connection, n: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO activities VALUES (?, ?, ?)", ("o1", f"a{n}", "x" * 200))
    connection.execute("COMMIT")


def _timed(work: Act) -> Try:
    watch = StopWatch()
    work()
    return watch.read()


def main(store: Path) -> None:
    """Open the desk, measure, print."""
    application = app.create_application()
    running = app.build(store, app.wall_clock)
    gc.freeze()
    collect_in_gui_thread(running.session)  # as the program does
    running.window.show()
    assert QTest.qWaitForWindowExposed(running.window)
    found = {**pictures(running.window), "tray_to_window": from_tray(running.window)}
    app.shutdown(running)
    print(json.dumps(found | saving(store)))
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
