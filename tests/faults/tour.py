"""A tour of the whole window, to be watched by strace: every page, every dialog, import, export, copy and restore.

`python -m tests.faults.tour FOLDER` opens the desk there as the program does and ends by itself.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from follow_up_desk import app
from follow_up_desk.sample import create_sample
from follow_up_desk.store.backups import back_up
from follow_up_desk.ui.actions import ACTIONS
from follow_up_desk.ui.files import export_to, import_from
from follow_up_desk.ui.main_window import MainWindow

STEP_MS = 40
NOT_HERE = {"quit"}


class Tour:
    """Trigger one action after the other; whatever dialog opens is closed at the next beat."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._waiting = [row.name for row in ACTIONS if row.name not in NOT_HERE]
        self.seen: list[str] = []

    def beat(self) -> None:
        """Close what is open, else do the next thing; at the end quit."""
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()
            return
        window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None)
        if window is None:
            return
        if self._waiting:
            name = self._waiting.pop(0)
            self.seen.append(name)
            QTimer.singleShot(0, window, window.action(name).trigger)  # a dialog must not stop the beat
            return
        self._files(window)
        window.quit()

    def _files(self, window: MainWindow) -> None:
        assert export_to(window.session, self._folder / "all.desk.json")
        assert import_from(window.session, self._folder / "all.desk.json")
        assert window.session.desk.path is not None
        back_up(window.session.desk.path)


def main(folder: Path) -> int:
    """Take the tour; print what was seen."""
    path = folder / "desk.sqlite"
    create_sample(path)
    tour = Tour(folder)
    timer = QTimer(interval=STEP_MS)
    timer.timeout.connect(tour.beat)
    create = app.create_application

    def created() -> QApplication:
        made = create()
        timer.start()
        return made

    app.create_application = created
    status = app.run(path)
    print(" ".join(tour.seen))
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
