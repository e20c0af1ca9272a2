"""A field in the main window itself: Undo takes back what was typed there, else what was logged."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class WindowLine(QLineEdit):
    """Leave the keys of Undo and Redo to the window while there is nothing of one's own to take back."""

    def event(self, event: QEvent) -> bool:
        """Claim Undo and Redo only where they do something; Qt's own line claims them always."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)
