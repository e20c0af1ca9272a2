"""The proposal: one thing that a file or text of others says, and what must be asked before it is logged."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct

from follow_up_desk.core.enumerations import (
    Certainty,
    Channel,
    Direction,
    InterviewKind,
    Language,
    NoteTopic,
    PersonRole,
    Platform,
    PromiseSubject,
    Purpose,
    RequestKind,
)
from follow_up_desk.core.json_codec import to_json
from follow_up_desk.core.wording import N_, Text, english


class Event(StrEnum):
    """Name what happened where no purpose of an activity says it."""

    INTERVIEW = "interview"
    RESCHEDULED = "rescheduled"
    CANCELLED = "cancelled"
    OPPORTUNITY = "opportunity"
    PERSON = "person"


class Question(StrEnum):
    """Name what the owner is asked before a proposal can be logged."""

    OPPORTUNITY = "opportunity"
    COMPANY = "company"
    PERSON = "person"
    START = "start"
    TIME_ZONE = "time_zone"
    DAY_OR_MONTH = "day_or_month"
    COLUMNS = "columns"
    DATE = "date"
    EVENT = "event"


class ProposedPerson(Struct, frozen=True):
    """Hold a person who is named."""

    name: str
    email: str | None = None
    phone: str | None = None
    title: str | None = None
    honorific: str | None = None
    language: Language | None = None


class ProposedPromise(Struct, frozen=True):
    """Hold what they said would happen, in their words, and the days read into them."""

    thing: PromiseSubject
    words: str
    item: str | None = None
    from_: date | None = None
    by: date | None = None
    certainty: Certainty = Certainty.NONE
    ask_from: date | None = None
    silence_means_no: bool = False
    after: str | None = None


class ProposedRequest(Struct, frozen=True):
    """Hold what they ask of the user."""

    asks: RequestKind
    item: str
    due: date | datetime | None = None


class ProposedOffer(Struct, frozen=True):
    """Hold the terms of an offer."""

    pay: str | None = None
    start_on: date | None = None
    deadline: datetime | None = None


class Origin(Struct, frozen=True):
    """Hold what is needed to log a proposal, or to know it again, but is not shown.

    `source` is the message's id, the UID or a hash: a second import adds nothing. `interview` is the one it changes,
    `linked` says that its maker sends later changes under the same UID. `domain` is that of the sender's own address,
    `text` and `subject` are looked through for the name of a company; `columns` are those of a table that is not known,
    `examples` what stands in them.
    """

    source: str | None = None
    sequence: int | None = None
    interview: str | None = None
    linked: bool = False
    channel: Channel = Channel.EMAIL
    subject: str | None = None
    text: str | None = None
    part: PersonRole = PersonRole.INTERVIEWER
    domain: str | None = None
    note_about: NoteTopic = NoteTopic.GENERAL
    columns: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


class Proposal(Struct, frozen=True):
    """Hold what would be logged of one thing in a file, its fields in the order in which they are printed."""

    file: str
    place: str
    format: str
    event: Event | Purpose | None = None
    direction: Direction = Direction.IN
    at: datetime | None = None
    company: str | None = None
    agency: str | None = None
    role: str | None = None
    opportunity: str | None = None
    start: datetime | None = None
    time_zone: str | None = None
    minutes: int | None = None
    kind: InterviewKind | None = None
    uid: str | None = None
    was: datetime | None = None
    link: str | None = None
    platform: Platform | None = None
    location: str | None = None
    people: tuple[ProposedPerson, ...] = ()
    promise: ProposedPromise | None = None
    request: ProposedRequest | None = None
    offer: ProposedOffer | None = None
    until: date | None = None
    note: str | None = None
    status: str | None = None
    applied_on: date | None = None
    ask: tuple[Question, ...] = ()
    skipped: Text | None = None
    origin: Origin = Origin()


def with_question(asked: tuple[Question, ...], *more: Question) -> tuple[Question, ...]:
    """Return the questions with more of them, each once, in the order of the vocabulary."""
    wanted = {*asked, *more}
    return tuple(question for question in Question if question in wanted)


def without_question(asked: tuple[Question, ...], answered: Question) -> tuple[Question, ...]:
    """Return the questions without one of them."""
    return tuple(question for question in asked if question is not answered)


ALREADY = Text(N_("already here"))
"""Why what is known is skipped."""

_PROMISE = ("thing", "item", "words", "from", "by", "certainty", "ask_from", "silence_means_no", "after")


def proposal_to_json(proposal: Proposal) -> dict[str, Any]:
    """Return a proposal as `read --json` prints it: every key, in a fixed order."""
    plain: dict[str, Any] = to_json(proposal)
    del plain["origin"]
    if plain["promise"]:
        plain["promise"] = {key: plain["promise"][key] for key in _PROMISE}
    plain["ask"] = [str(question) for question in proposal.ask]
    plain["skipped"] = english((proposal.skipped,)) if proposal.skipped else None
    return plain
