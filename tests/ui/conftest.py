"""What all tests of the window share: the questions it asks, answered beforehand."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QMessageBox

ROLES = {True: QMessageBox.ButtonRole.AcceptRole, False: QMessageBox.ButtonRole.RejectRole}


class Questions:
    """Answers to the message boxes to come, in order; what was asked, and the words on the buttons."""

    def __init__(self) -> None:
        self.answers: list[bool] = []
        self.asked: list[str] = []
        self.buttons: list[list[str]] = []
        self.pressed: QAbstractButton | None = None

    def answer(self, box: QMessageBox) -> int:
        """Press the button that the next answer means; a question that nobody expects fails instead of waiting."""
        assert self.answers, f"nobody answers: {box.text()}"
        role = ROLES[self.answers.pop(0)]
        self.asked.append(box.text())
        self.buttons.append([button.text().replace("&", "") for button in box.buttons()])
        self.pressed = next(button for button in box.buttons() if box.buttonRole(button) is role)
        return 0


@pytest.fixture
def questions(monkeypatch: pytest.MonkeyPatch) -> Iterator[Questions]:
    """Provide the answers to come; all of them must be asked for."""
    found = Questions()
    monkeypatch.setattr(QMessageBox, "exec", lambda box: found.answer(box))
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda _box: found.pressed)
    yield found
    assert found.answers == [], "not all questions were asked"
