"""Start a window and report its first picture: `first_picture.py floor`, or `desk STORE`.

Prints the monotonic clock and the CPU seconds used when the first content was painted, then stays until it is
ended. The floor is a bare PySide6 window with a calendar; the desk is the whole program as its command starts it,
its list of opportunities painted.
"""

import sys
import time
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any


def watch(widget: Any) -> None:
    """Print the time right after the widget was painted for the first time."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        painted = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint and not self.painted:
                self.painted = True
                QTimer.singleShot(0, self, _report)
            return False

    widget.installEventFilter(Watch(widget))


def _report() -> None:
    print(time.monotonic(), time.process_time(), flush=True)


def floor() -> None:
    """Show a bare window with a calendar."""
    from PySide6.QtWidgets import QApplication, QCalendarWidget, QMainWindow, QTableView

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    calendar = QCalendarWidget()
    window.setCentralWidget(calendar)
    window.setWindowTitle("Floor")
    window.resize(1280, 720)
    table = calendar.findChild(QTableView)
    assert table is not None
    watch(table.viewport())
    window.show()
    app.exec()


class WatchedApp(MetaPathFinder):
    """Watch the window that `follow_up_desk.app` builds, without changing what is imported when."""

    def find_spec(self, name: str, path: Any = None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Return the module's own spec, whose loader adds the watch."""
        if name != "follow_up_desk.app":
            return None
        spec = PathFinder.find_spec(name, path, target)
        assert spec is not None
        loader: Any = spec.loader
        load = loader.exec_module

        def load_and_watch(module: Any) -> None:
            load(module)
            build = module.build

            def watched(*parts: Any, **more: Any) -> Any:
                running = build(*parts, **more)
                watch(running.window.opportunities.view.viewport())
                return running

            module.build = watched

        loader.exec_module = load_and_watch
        return spec


def desk(store: str) -> None:
    """Open the desk over a store."""
    sys.meta_path.insert(0, WatchedApp())
    sys.argv[1:] = ["--store", store]
    from follow_up_desk.__main__ import main

    main()


if __name__ == "__main__":
    if sys.argv[1] == "floor":
        floor()
    else:
        desk(sys.argv[2])
