"""Steps of a plan, each with its window and its reason."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from follow_up_desk.core.enumerations import Channel, StepKind
from follow_up_desk.core.wording import Text
from follow_up_desk.core.workdays import Skipped

Day = date  # a field of that name hides it inside a class
CHASERS = frozenset({StepKind.INQUIRY, StepKind.ITEM_INQUIRY})
ASKS = CHASERS | {StepKind.RECEIPT_CHECK, StepKind.CHECK_BACK}
_RANK = {
    StepKind.OFFER_NOTICE: 0,
    StepKind.EXTENSION_REQUEST: 0,
    StepKind.WRITTEN_OFFER_CHECK: 0,
    StepKind.DECIDE: 0,
    StepKind.TELL_OTHERS: 0,
    StepKind.ASK_DATE: 1,
    StepKind.REPLY: 1,
    StepKind.DELIVER: 1,
    StepKind.RECEIPT_CHECK: 1,
    StepKind.DEBRIEF: 2,
    StepKind.THANK_YOU: 2,
    StepKind.LATE_THANK_YOU: 2,
    StepKind.FEEDBACK: 3,
    StepKind.INQUIRY: 4,
    StepKind.ITEM_INQUIRY: 4,
}


class State(StrEnum):
    """Name the state of a step at the instant of the plan."""

    OPEN = "open"
    PLANNED = "planned"
    SNOOZED = "snoozed"
    MOVED = "moved"
    LATER = "later"  # follows from steps that are not done yet: shown, never acted on


class Fact(Struct, frozen=True):
    """Hold one fact a date was computed from; `data` holds the same for programs, with unformatted dates."""

    used: str
    text: Text
    data: Mapping[str, Any] = field(default_factory=dict)


class Reason(Struct, frozen=True):
    """Hold why a step has its date: the context of the advice, facts, skipped days, what to do."""

    context: str
    facts: tuple[Fact, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    action: Text | None = None


class Step(Struct, frozen=True):
    """Hold one planned step.

    `due` is the date it was made for and identifies the occurrence; `date` is the day to act, which
    moves on while the step is not done. The window is in the recipient's zone.
    """

    kind: StepKind
    due: date
    date: date
    earliest: datetime
    best: datetime
    latest: datetime | None
    state: State
    reason: Reason
    required: bool = True
    ordinal: int | None = None
    channel: Channel | None = None
    person: str | None = None
    interview: str | None = None
    template: str | None = None
    tips: tuple[int, ...] = ()
    until: datetime | None = None

    @property
    def open(self) -> bool:
        """Return whether the step may be done now."""
        return self.state is State.OPEN

    @property
    def order(self) -> tuple[Day, int]:
        """Return the sort key of open steps: the earliest first, ties by importance (contract 2)."""
        return self.due, _RANK.get(self.kind, 5)

    @property
    def is_chaser(self) -> bool:
        """Return whether the step asks for an answer or a thing they owe."""
        return self.kind in CHASERS

    @property
    def asks(self) -> bool:
        """Return whether the step is a question, which keeps to their days and hours."""
        return self.kind in ASKS
