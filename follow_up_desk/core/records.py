"""The stored records: frozen, their fields in the order of the desk file.

An opportunity owns its people, interviews, promises and so on; ids are unique within it.
Instants are aware and keep the offset they were noted with; dates are the employer's.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.enumerations import (
    Certainty,
    Channel,
    Direction,
    InterviewKind,
    Language,
    MarkAction,
    NoteTopic,
    OfferForm,
    Outcome,
    PersonRole,
    Platform,
    ProcessKind,
    PromiseSubject,
    Purpose,
    RequestKind,
)
from follow_up_desk.core.record_lists import by_id, merged
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.user_records import Owner, OwnTemplate, Policy


class Person(Struct, frozen=True):
    """Hold a contact person; `familiar` means first names, None the custom of the language."""

    id: str
    name: str
    title: str | None = None
    part: PersonRole = PersonRole.INTERVIEWER
    email: str | None = None
    phone: str | None = None
    left: date | None = None
    language: Language | None = None
    honorific: str | None = None
    familiar: bool | None = None


class Interview(Struct, frozen=True):
    """Hold one interview; `start` is wall time in its own zone, `was` the earlier starts, the oldest first."""

    id: str
    kind: InterviewKind
    start: datetime
    minutes: int | None = None
    place: str | None = None
    people: tuple[str, ...] = ()
    known_at: datetime | None = None
    cancelled: bool = False
    was: tuple[datetime, ...] = ()
    link: str | None = None
    platform: Platform | None = None
    uid: str | None = None
    sequence: int | None = None

    @property
    def end(self) -> datetime:
        """Return the end of the interview: an hour after its start if no length is known."""
        return self.start + timedelta(minutes=self.minutes or 60)


class Promise(Struct, frozen=True):
    """Hold what the employer said would happen: their words, and the dates read from them.

    `ask_from` and `ask_by` hold an invitation to ask, `after` an event instead of a date.
    """

    id: str
    interview: str | None
    thing: PromiseSubject
    item: str | None
    words: str
    from_: date | None
    by: date | None
    certainty: Certainty
    made_at: datetime
    known_at: datetime | None = None
    person: str | None = None
    ask_from: date | None = None
    ask_by: Channel | None = None
    silence_means_no: bool = False
    after: str | None = None


class Request(Struct, frozen=True):
    """Hold something they asked the user for."""

    id: str
    item: str
    due: date | datetime | None
    made_at: datetime
    known_at: datetime | None = None
    person: str | None = None
    asks: RequestKind = RequestKind.DELIVER
    channel: Channel | None = None


class Offer(Struct, frozen=True):
    """Hold an offer; `preferred` means that the user would rather have another."""

    id: str
    form: OfferForm
    at: datetime
    deadline: datetime | None = None
    terms: str | None = None
    preferred: bool = False
    known_at: datetime | None = None
    pay: str | None = None
    start_on: date | None = None


class Activity(Struct, frozen=True):
    """Hold a message, call or decision that happened."""

    id: str
    at: datetime
    direction: Direction
    channel: Channel
    purpose: Purpose
    outcome: Outcome | None = None
    person: str | None = None
    interview: str | None = None
    answers: str | None = None
    until: date | None = None
    subject: str | None = None
    text: str | None = None
    known_at: datetime | None = None
    source: str | None = None


class Note(Struct, frozen=True):
    """Hold a private note of the user; only `say` may enter what others read."""

    id: str
    at: datetime
    about: NoteTopic
    text: str
    interview: str | None = None
    say: str | None = None


class Mark(Struct, frozen=True):
    """Hold what was done to a step; it applies only to the due date the step had."""

    id: str
    step: StepKind
    interview: str | None
    person: str | None
    due: date
    did: MarkAction
    at: datetime
    until: datetime | date | None = None
    reason: str | None = None


class Paper(Struct, frozen=True):
    """Hold a résumé or letter that was sent: its name, where the file or its copy is, and when it was sent."""

    name: str
    path: str | None = None
    sent_on: date | None = None


class Opportunity(Struct, frozen=True):
    """Hold one position at one employer and everything known about it."""

    id: str
    company: str
    role: str
    kind: ProcessKind = ProcessKind.STANDARD
    agency: str | None = None
    country: str | None = None
    subdivision: str | None = None
    time_zone: str | None = None
    no_calls: bool = False
    link: str | None = None
    posting: str | None = None
    papers: tuple[Paper, ...] = ()
    source: str | None = None
    language: Language | None = None
    people: tuple[Person, ...] = ()
    interviews: tuple[Interview, ...] = ()
    promises: tuple[Promise, ...] = ()
    requests: tuple[Request, ...] = ()
    offers: tuple[Offer, ...] = ()
    activities: tuple[Activity, ...] = ()
    notes: tuple[Note, ...] = ()
    marks: tuple[Mark, ...] = ()

    def person(self, id: str | None) -> Person | None:
        """Return the person with that id, or None."""
        return by_id(self.people, id)

    def interview(self, id: str | None) -> Interview | None:
        """Return the interview with that id, or None."""
        return by_id(self.interviews, id)

    def with_parts(self, **parts: "Iterable[Detail]") -> "Opportunity":
        """Return a copy with these records added to the named lists, each replacing the one with its id."""
        lists: dict[str, Any] = {name: merged(getattr(self, name), added) for name, added in parts.items()}
        return replace(self, **lists)

    def without(self, detail: "Detail") -> "Opportunity":
        """Return a copy without this record."""
        name = LIST_OF[type(detail)]
        rest: dict[str, Any] = {name: tuple(d for d in getattr(self, name) if d.id != detail.id)}
        return replace(self, **rest)


Detail = Person | Interview | Promise | Request | Offer | Activity | Note | Mark

DETAILS: dict[str, type] = {
    "people": Person,
    "interviews": Interview,
    "promises": Promise,
    "requests": Request,
    "offers": Offer,
    "activities": Activity,
    "notes": Note,
    "marks": Mark,
}
LIST_OF: dict[type, str] = {record: name for name, record in DETAILS.items()}


Record = Owner | Policy | Opportunity | OwnTemplate
