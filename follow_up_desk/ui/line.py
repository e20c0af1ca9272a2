"""One line of a quiet list, Qt-free: company, what comes, until when."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.reasons import why
from follow_up_desk.core.steps import Reason, Step
from follow_up_desk.i18n import say_all
from follow_up_desk.ui.saying import sentence


class Line(Struct, frozen=True):
    """Hold one thing that is due, waits or lies on a day; `icon` and `tone` are how it looks."""

    key: str
    opportunity: str
    company: str
    role: str
    title: str
    when: str
    icon: str
    tone: str
    step: Step | None = None
    reason: Reason | None = None

    @property
    def why(self) -> str:
        """Return why it is so; said only when somebody asks, for a list may be long."""
        return sentence(say_all(why(self.reason))) if self.reason else ""

    @property
    def spoken(self) -> str:
        """Return the line as a screen reader says it."""
        parts = (self.company, self.role, self.title, self.when, self.why)
        return ". ".join(part for part in parts if part) + "."


def told_apart(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines with keys of their own, where two things are alike in all but what is meant."""
    seen: dict[str, int] = {}
    apart = []
    for line in lines:
        count = seen[line.key] = seen.get(line.key, 0) + 1
        apart.append(line if count == 1 else replace(line, key=f"{line.key}#{count}"))
    return tuple(apart)
