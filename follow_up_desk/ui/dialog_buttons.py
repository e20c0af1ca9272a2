"""The buttons that end a dialog: the one that does it and the one that leaves, in the order of the platform."""

from PySide6.QtWidgets import QDialogButtonBox, QPushButton

Role = QDialogButtonBox.ButtonRole


def dialog_buttons(does: QPushButton, leaves: QPushButton, *, by_enter: bool = True) -> QDialogButtonBox:
    """Return both buttons in a row, ordered as in the platform's own dialogs; unless `by_enter`, Enter does nothing."""
    does.setProperty("primary", True)
    box = QDialogButtonBox()
    box.addButton(does, Role.AcceptRole if by_enter else Role.YesRole)  # Qt makes the one that accepts the default
    box.addButton(leaves, Role.RejectRole)
    return box


def fill_button(button: QPushButton, filled: bool) -> None:
    """Fill a button that asks to be pressed now, or show it plain."""
    if button.property("primary") != filled:
        button.setProperty("primary", filled)
        for read_again in (button.style().unpolish, button.style().polish):  # a style sheet reads properties only then
            read_again(button)
