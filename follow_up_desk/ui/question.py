"""A question before something is done: its button names what happens, Cancel leaves everything as it is."""

from PySide6.QtWidgets import QMessageBox, QWidget


def confirmed(parent: QWidget | None, title: str, question: str, verb: str) -> bool:
    """Ask, with `verb` on the button, and return whether it was pressed; the system orders the buttons."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=parent)
    does = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(does)
    box.exec()
    return box.clickedButton() is does
