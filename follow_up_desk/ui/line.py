"""One line of a quiet list, Qt-free: company, what comes, until when."""

from dataclasses import dataclass

from follow_up_desk.core.steps import Step


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one thing that is due, waits or lies on a day; `icon` and `tone` are how it looks."""

    key: str
    opportunity: str
    company: str
    role: str
    title: str
    why: str
    when: str
    icon: str
    tone: str
    step: Step | None = None

    @property
    def spoken(self) -> str:
        """Return the line as a screen reader says it."""
        parts = (self.company, self.role, self.title, self.when, self.why)
        return ". ".join(part for part in parts if part) + "."
