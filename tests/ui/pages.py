"""A navigator that only writes down what the pages ask of it; deleting it really does."""

from typing import Any

from follow_up_desk.core import verbs


class Asked:
    """Remember every call."""

    def __init__(self, session: Any) -> None:
        self.session = session
        self.calls: list[tuple[Any, ...]] = []

    def _ask(self, *what: Any) -> None:
        self.calls.append(what)

    def open_step(self, opportunity: str, step: Any) -> None:
        self._ask("open_step", opportunity, step)

    def happened(self, opportunity: str, what: str, meant: Any = None) -> None:
        self._ask("happened", opportunity, what, *([meant] if meant else ()))

    def edit(self, opportunity: str, detail: Any) -> None:
        self._ask("edit", opportunity, detail)

    def delete(self, opportunity: str, detail: Any) -> None:
        self.session.do("Delete", verbs.delete_detail, opportunity, detail)

    def pick(self, opportunity: str) -> None:
        self._ask("pick", opportunity)

    def log_interview(self, opportunity: str | None = None) -> None:
        self._ask("log_interview", opportunity)
