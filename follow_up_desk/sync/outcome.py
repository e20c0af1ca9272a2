"""How one exchange, and one reading within it, ended."""

from msgspec import Struct

from follow_up_desk.core.wording import Text
from follow_up_desk.sync.guards import Much
from follow_up_desk.sync.scanning import Scan
from follow_up_desk.sync.state import Question


class Done(Struct, frozen=True):
    """Say how an exchange ended; `waiting` counts by desk the files that cannot be read yet, `erased` names what
    another desk erased for good."""

    paused: Text | None = None
    question: Question | None = None
    waiting: dict[str, int] = {}
    erased: frozenset[tuple[str, str]] = frozenset()

    @property
    def is_through(self) -> bool:
        """Return whether everything was written and read."""
        return self.paused is None and self.question is None


class Read(Struct):
    """Hold what one reading came to; `much` is set where nothing was taken in because it must be asked first."""

    scan: Scan
    waiting: dict[str, int] = {}
    much: Much | None = None
    erased: frozenset[tuple[str, str]] = frozenset()
