"""One row of a list: company, what comes next, until when. No Qt."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Interview
from follow_up_desk.core.steps import Reason, Step
from follow_up_desk.i18n import translate_all
from follow_up_desk.ui.formatting import capitalized


class ListRow(Struct, frozen=True):
    """Describe one thing that is due, that waits, or that belongs to a day; `tone` is a colour role of the theme."""

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
    interview: Interview | None = None  # one ahead

    @property
    def why(self) -> str:
        """Return the reason in words; computed when asked for, because lists may be long."""
        return capitalized(translate_all(reason_clauses(self.reason))) if self.reason else ""

    @property
    def spoken(self) -> str:
        """Return the row as a screen reader reads it."""
        parts = (self.company, self.role, self.title, self.when, self.why)
        return ". ".join(part for part in parts if part) + "."


def with_unique_keys(lines: Iterable[ListRow]) -> tuple[ListRow, ...]:
    """Return the rows with a number added to keys that occur more than once."""
    seen: dict[str, int] = {}
    apart = []
    for line in lines:
        count = seen[line.key] = seen.get(line.key, 0) + 1
        apart.append(line if count == 1 else replace(line, key=f"{line.key}#{count}"))
    return tuple(apart)
