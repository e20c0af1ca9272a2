"""Another program from which files or words are dragged: a press of the mouse drags the first of its arguments.

Once that was taken, the next one follows.
"""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """A window that can be dragged from; it prints what became of each drag."""

    def __init__(self, things: list[str]) -> None:
        super().__init__("Drag from here")
        self.setWindowTitle("Rig drag")
        self.things = things
        self.resize(200, 100)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        data, thing = QMimeData(), self.things[0]
        if thing.startswith("/"):
            data.setUrls([QUrl.fromLocalFile(file) for file in thing.split("\n")])
        else:
            data.setText(thing)
        drag = QDrag(self)
        drag.setMimeData(data)
        done = drag.exec(Qt.DropAction.CopyAction)
        if done is Qt.DropAction.CopyAction:
            del self.things[0]
        print(f"{len(self.things)} left, {done.name}")


app = QApplication(sys.argv[:1])
source = Source(sys.argv[1:])
source.show()
sys.exit(app.exec())
