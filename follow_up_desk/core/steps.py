"""Steps of a plan, each with its window and its reason."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.local_time import BEGINNING
from follow_up_desk.core.step_kinds import STEP_KINDS, StepKind
from follow_up_desk.core.wording import Text
from follow_up_desk.core.workdays import Skipped

_OFFER_CONTEXT = "A28"
Day = date  # a field of that name hides it inside a class


class StepState(StrEnum):
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
    moves on while the step is not done. The window is in the recipient's zone. `deadline` is an instant of
    its own, `pressing` that it ends today or has passed. `named` says that they named the day themselves.
    """

    kind: StepKind
    due: date
    date: date
    earliest: datetime
    best: datetime
    latest: datetime | None
    state: StepState
    reason: Reason
    required: bool = True
    ordinal: int | None = None
    channel: Channel | None = None
    person: str | None = None
    interview: str | None = None
    template: str | None = None
    tips: tuple[int, ...] = ()
    until: datetime | None = None
    deadline: datetime | None = None
    pressing: bool = False
    named: bool = False
    item: str | None = None  # what they owe, or what is owed them, in the user's words

    @property
    def open(self) -> bool:
        """Return whether the step may be done now."""
        return self.state is StepState.OPEN

    @property
    def order(self) -> tuple[bool, datetime, Day, int]:
        """Return the sort key of open steps: pressing deadlines, then the earliest; ties by importance (contract 2)."""
        end = self.deadline if self.deadline and self.pressing else BEGINNING
        return not self.pressing, end, self.due, 0 if self.is_offer_inquiry else STEP_KINDS[self.kind].rank

    @property
    def is_inquiry(self) -> bool:
        """Return whether the step asks for an answer or a thing they owe."""
        return STEP_KINDS[self.kind].chases

    @property
    def is_offer_inquiry(self) -> bool:
        """Return whether the step asks about a counter-offer: an offer matter, and no attempt."""
        return self.is_inquiry and self.reason.context == _OFFER_CONTEXT

    @property
    def asks(self) -> bool:
        """Return whether the step is a question, which keeps to their days and hours."""
        return STEP_KINDS[self.kind].asks
