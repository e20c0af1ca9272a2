"""Small builders for tests: records, plans, an in-memory store and a clock that is set by hand."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change, apply_change, inverse_change
from follow_up_desk.core.days_off import Year, saturdays_and_sundays
from follow_up_desk.core.enumerations import (
    Certainty,
    Channel,
    Direction,
    InterviewKind,
    NoteTopic,
    OfferForm,
    Outcome,
    PersonRole,
    Profile,
    PromiseSubject,
    Purpose,
)
from follow_up_desk.core.facts_builder import Calendars, find_endings
from follow_up_desk.core.planner import Plan, plan
from follow_up_desk.core.records import Activity, Interview, Note, Offer, Opportunity, Person, Promise, Request
from follow_up_desk.core.user_records import Owner, Policy
from follow_up_desk.core.wording import Text
from follow_up_desk.desk import Desk

NEW_YORK = ZoneInfo("America/New_York")
OWNER = Owner("Dianne Porter", "dianne@example.org", "+1 555 0123", "America/New_York", "US", None, "en")

HOLIDAYS: dict[str, dict[date, str]] = {
    "US": {
        date(2026, 9, 7): "Labor Day",
        date(2026, 11, 11): "Veterans Day",
        date(2026, 11, 26): "Thanksgiving",
        date(2026, 12, 25): "Christmas Day",
        date(2027, 1, 1): "New Year's Day",
    },
    "GB": {
        date(2026, 8, 31): "Summer Bank Holiday",
        date(2026, 12, 25): "Christmas Day",
        date(2027, 1, 1): "New Year's Day",
    },
    "DE": {
        date(2026, 12, 25): "Christmas Day",
        date(2026, 12, 26): "Second Day of Christmas",
        date(2027, 1, 1): "New Year's Day",
    },
}


def few_holidays(country: str, subdivision: str | None, year: int) -> Year:
    """Return a handful of known holidays, so that the tests of `core` need no package."""
    named = {day: name for day, name in HOLIDAYS.get(country, {}).items() if day.year == year}
    return Year(named, saturdays_and_sundays(year))


def at(text: str) -> datetime:
    """Return "2026-10-22" (10:00) or "2026-10-22T15:00" in New York."""
    return datetime.fromisoformat(text if "T" in text else f"{text}T10:00").replace(tzinfo=NEW_YORK)


NOW = at("2026-10-22")


def person(
    id: str = "editor", part: PersonRole = PersonRole.HIRING_MANAGER, phone: str | None = "+1 555 0100", **more: Any
) -> Person:
    return Person(
        id,
        more.pop("name", id.title()),
        part=part,
        phone=phone,
        email=more.pop("email", f"{id}@valley.example"),
        **more,
    )


def interview(
    when: str = "2026-10-15", id: str = "first", kind: InterviewKind = InterviewKind.ON_SITE, **more: Any
) -> Interview:
    return Interview(id, kind, at(when), more.pop("minutes", 60), people=more.pop("people", ("editor",)), **more)


def promise(
    by: str | None = "2026-10-23",
    made: str = "2026-10-15T10:55",
    thing: PromiseSubject = PromiseSubject.DECISION,
    **more: Any,
) -> Promise:
    return Promise(
        id=more.pop("id", "p1"),
        interview=more.pop("interview", "first"),
        thing=thing,
        item=more.pop("item", None),
        words=more.pop("words", "by the end of next week"),
        from_=more.pop("from_", None),
        by=date.fromisoformat(by) if by else None,
        certainty=more.pop("certainty", Certainty.SAID if by else Certainty.NONE),
        made_at=at(made),
        **more,
    )


def activity(
    when: str, direction: Direction, purpose: Purpose, channel: Channel = Channel.EMAIL, **more: Any
) -> Activity:
    id = more.pop("id", f"{when}-{purpose}-{channel}")
    return Activity(id, at(when), direction, channel, purpose, **more)


def sent(when: str, purpose: Purpose = Purpose.INQUIRY, channel: Channel = Channel.EMAIL, **more: Any) -> Activity:
    return activity(when, Direction.OUT, purpose, channel, **more)


def called(
    when: str, outcome: Outcome = Outcome.VOICEMAIL, purpose: Purpose = Purpose.INQUIRY, **more: Any
) -> Activity:
    return activity(when, Direction.OUT, purpose, Channel.CALL, outcome=outcome, **more)


def got(when: str, purpose: Purpose = Purpose.ANSWER, channel: Channel = Channel.EMAIL, **more: Any) -> Activity:
    return activity(when, Direction.IN, purpose, channel, **more)


def own(when: str, purpose: Purpose = Purpose.MOVE_ON) -> Activity:
    return activity(when, Direction.OWN, purpose, Channel.NONE)


def note(
    when: str, about: NoteTopic = NoteTopic.CONCERN, text: str = "Has not written for a monthly magazine before"
) -> Note:
    return Note(f"n-{when}-{about}", at(when), about, text, "first")


def offer(
    when: str, form: OfferForm = OfferForm.WRITTEN, deadline: str | None = None, preferred: bool = False
) -> Offer:
    return Offer(f"o-{when}", form, at(when), at(deadline) if deadline else None, None, preferred)


def request(when: str, item: str = "two references", due: str | None = None) -> Request:
    return Request(f"r-{when}", item, date.fromisoformat(due) if due else None, at(when))


THANKED = sent("2026-10-16T09:10", Purpose.THANK_YOU, interview="first", person="editor")


def opportunity(*details: Any, id: str = "valley", company: str = "Valley Magazine", **head: Any) -> Opportunity:
    """Return an opportunity that owns the details, whatever their kinds."""
    made = Opportunity(id, company, head.pop("role", "Staff writer"), **head)
    people = [d for d in details if isinstance(d, Person)] or [person()]
    rounds = [d for d in details if isinstance(d, Interview)]
    given = [*people, *rounds, *(d for d in details if not isinstance(d, Person | Interview))]
    for detail in given:
        made = made.with_parts(**_named(detail))
    return made


def waiting(*details: Any, **head: Any) -> Opportunity:
    """Return an opportunity whose interview on Thu 15 Oct 2026 was thanked for."""
    return opportunity(interview(), THANKED, *details, **head)


def _named(detail: Any) -> dict[str, Iterable[Any]]:
    from follow_up_desk.core.records import LIST_OF

    return {LIST_OF[type(detail)]: (detail,)}


def planned(it: Opportunity, when: str | datetime = NOW, *others: Opportunity, **policy: Any) -> Plan:
    """Return the plan at an instant; `profile` and settings by name make the policy."""
    now = at(when) if isinstance(when, str) else when
    given = tuple((name.replace("__", "."), value) for name, value in policy.items() if name != "profile")
    rules = Policy(policy.get("profile", Profile.TEN_TIPS), given=given)
    elsewhere, _ends = find_endings((it, *others), OWNER, now)
    return plan(it, OWNER, rules, Calendars(few_holidays), now, elsewhere)


class MemoryRepository:
    """Store a book in memory, as the store does in its file."""

    is_shared = False
    path: Path | None = None
    may_write = True
    notices: tuple[Text, ...] = ()

    def __init__(self, book: Book) -> None:
        self.book = book

    def load(self) -> Book:
        return self.book

    def apply(self, change: Change) -> Change:
        undo = inverse_change(self.book, change)
        self.book = apply_change(self.book, change)
        return undo

    def check_place(self) -> None:
        """It lies nowhere and cannot be moved."""

    def forget_deleted(self) -> None:
        """Nothing deleted is left in memory."""

    def close(self) -> None:
        """There is nothing to let go of."""


class ManualClock:
    """Return the time it was set to."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def set(self, when: str) -> None:
        self.now = at(when)

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


def book_of(*opportunities: Opportunity, owner: Owner = OWNER) -> Book:
    return replace(Book(owner), opportunities={o.id: o for o in opportunities})


def reader_book() -> Book:
    """Return the reader's case up to Thursday 22 October 2026."""
    item = promise(
        thing=PromiseSubject.ITEM,
        item="the subject of a brief story to write",
        id="story-subject",
        from_=date(2026, 10, 19),
        person="editor",
    )
    question = sent("2026-10-21T15:30", Purpose.INVITED_QUESTION, person="editor", subject="Two questions")
    editor = Person(
        "editor", "Martin Hale", "Editor in chief", PersonRole.HIRING_MANAGER, "editor@valley.example", "+1 555 0100"
    )
    return book_of(opportunity(editor, interview(), THANKED, item, question, note("2026-10-15T12:05"), id="reader"))


def desk_of(book: Book | None = None, clock: ManualClock | None = None) -> Desk:
    return Desk(MemoryRepository(book or reader_book()), clock or ManualClock(), few_holidays)


def a_session(book: Book | None = None, clock: ManualClock | None = None) -> Any:
    """Return a session over an in-memory desk; Qt is imported here, so that tests of `core` need none."""
    from follow_up_desk.ui.session import Session

    return Session(desk_of(book, clock))
