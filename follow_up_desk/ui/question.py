"""A question before something is done: its button names what happens, Cancel leaves everything as it is."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from follow_up_desk.i18n import _


def confirmed(parent: QWidget | None, title: str, question: str, verb: str) -> bool:
    """Ask, with `verb` on the button, and return whether it was pressed; the system orders the buttons."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=parent)
    does = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(does)
    box.exec()
    return box.clickedButton() is does


def may_replace(parent: QWidget | None, file: Path, asked: str) -> bool:
    """Ask before a file is replaced that the file dialog did not ask about: it got its ending afterwards."""
    if str(file) == asked or not file.exists():
        return True
    question = _("{file} is there already. Replace it?").format(file=file.name)
    return confirmed(parent, _("Replace the file"), question, _("&Replace"))
