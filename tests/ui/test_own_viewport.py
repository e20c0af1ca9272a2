"""The start asks Qt for no widget that Qt itself made: PySide would then prepare every class of widgets there is."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from follow_up_desk.ui.own_viewport import set_own_viewport

PROGRAM = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6 import QtWidgets
from follow_up_desk import app

application = app.create_application()
running = app.build(Path(sys.argv[1]), lambda: datetime(2026, 10, 27, 13, 31, tzinfo=UTC), cache=Path(sys.argv[2]))
running.window.show()
application.processEvents()
print([name for name in ("QWizard", "QMdiArea", "QFontDialog") if name in vars(QtWidgets)])
"""


def test_the_window_prepares_no_class_that_it_does_not_use(tmp_path: Path) -> None:
    line = [sys.executable, "-c", PROGRAM, str(tmp_path / "desk.sqlite"), str(tmp_path)]
    assert subprocess.run(line, capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_it_looks_like_the_one_it_replaces(qtbot: QtBot) -> None:
    plain, own = QListView(), QListView()
    qtbot.addWidget(plain)
    qtbot.addWidget(own)
    set_own_viewport(own)
    for view in (plain, own):
        assert view.viewport().backgroundRole() == QPalette.ColorRole.Base
        assert view.viewport().autoFillBackground()
