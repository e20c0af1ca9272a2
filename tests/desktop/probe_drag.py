"""Another program from which files or words are dragged: each press of the mouse drags the next of its arguments."""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """A window that can be dragged from; it prints what becomes of the drag."""

    def __init__(self, things: list[str]) -> None:
        super().__init__("Drag from here")
        self.setWindowTitle("Rig drag")
        self.things = things
        self.resize(200, 100)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        data, thing = QMimeData(), self.things.pop(0)
        if thing.startswith("/"):
            data.setUrls([QUrl.fromLocalFile(file) for file in thing.split("\n")])
        else:
            data.setText(thing)
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.actionChanged.connect(lambda action: print(f"{len(self.things)} left, {action.name}"))
        print(f"{len(self.things)} left, over: {drag.exec(Qt.DropAction.CopyAction).name}")


app = QApplication(sys.argv[:1])
source = Source(sys.argv[1:])
source.show()
sys.exit(app.exec())
