"""A navigator that notes where it was asked to go instead of going there."""

from typing import Any

from PySide6.QtWidgets import QWidget

from follow_up_desk import paths
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.records import Detail
from follow_up_desk.core.steps import Step
from follow_up_desk.ui.dialogs import Dialogs
from follow_up_desk.ui.session import Session


class NotedNavigator(Dialogs):
    """Keep what was asked for in `asked`."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(session, Shelf(paths.resources()), window)
        self.asked: list[tuple[Any, ...]] = []

    def log_interview(self, opportunity: str | None = None) -> None:
        self.asked.append(("log_interview", opportunity))

    def open_step(self, opportunity: str, step: Step) -> None:
        self.asked.append(("open_step", opportunity, step.kind))

    def open_template(self, opportunity: str, key: str, step: Step | None = None) -> None:
        self.asked.append(("open_template", opportunity, key))

    def happened(self, opportunity: str, what: str, meant: Any = None) -> None:
        self.asked.append(("happened", opportunity, what, *([meant] if meant else ())))

    def edit(self, opportunity: str, detail: Detail | None) -> None:
        self.asked.append(("edit", opportunity, detail))
