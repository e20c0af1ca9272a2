"""Start a window and say when its first picture stood: `first_picture.py floor`, or `desk STORE`.

Prints the monotonic clock at the first painted content, then stays until it is ended. The floor is a
bare PySide6 window with a calendar; the desk is the whole program, its list of opportunities painted.
"""

import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class Watch(QObject):
    """Tell the time right after the widget was painted for the first time."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._told = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self._told:
            self._told = True
            QTimer.singleShot(0, self, self._tell)
        return False

    def _tell(self) -> None:
        print(time.monotonic(), time.process_time(), flush=True)


def floor() -> None:
    from PySide6.QtWidgets import QCalendarWidget, QMainWindow, QTableView

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    calendar = QCalendarWidget()
    window.setCentralWidget(calendar)
    window.resize(1280, 720)
    table = calendar.findChild(QTableView)
    assert table is not None
    Watch(table.viewport())
    window.show()
    app.exec()


def desk(store: Path) -> None:
    from follow_up_desk import app, cli

    build = app.build

    def watched(*parts: Any, **more: Any) -> Any:
        running = build(*parts, **more)
        Watch(running.window.opportunities.view.viewport())
        return running

    app.build = watched
    cli.main(["--store", str(store)])


if __name__ == "__main__":
    if sys.argv[1] == "floor":
        floor()
    else:
        desk(Path(sys.argv[2]))
