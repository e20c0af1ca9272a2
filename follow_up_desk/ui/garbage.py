"""Collect garbage in the GUI thread only.

Python collects in whichever thread happens to allocate. In a worker that can destroy a widget there: it waits for
Python's lock with Qt's in its hand while the GUI thread waits the other way round, and both stand still.
"""

import gc

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from follow_up_desk.ui.session import Session

ENOUGH = 20_000  # objects made since the last time; fewer are not worth the milliseconds
DELAY_MS = 1_000


def collect_in_gui_thread(session: Session) -> None:
    """Turn automatic collection off and collect a second after a change or a change of window, if it is worth it."""
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    gc.disable()
    timer = QTimer(app)
    timer.setSingleShot(True)
    timer.setInterval(DELAY_MS)
    timer.timeout.connect(collect_if_worth_it)
    session.changed.connect(lambda _changed: timer.start())
    app.focusWindowChanged.connect(lambda _window: timer.start())


def collect_if_worth_it() -> None:
    """Collect where many objects were made since the last time."""
    if gc.get_count()[0] >= ENOUGH:
        gc.collect()
