"""Books to measure with: believable people, each with a telephone number of their own; most of it is closed."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import (
    Certainty,
    Channel,
    Direction,
    InterviewKind,
    Outcome,
    PersonRole,
    PromiseSubject,
    Purpose,
)
from follow_up_desk.core.records import Activity, Interview, Opportunity, Person, Promise
from follow_up_desk.core.user_records import Owner
from follow_up_desk.store.opening import open_store

LIVE = 40  # opportunities that somebody works on at the same time
ACTIVITIES = 10
FIRST = "Ada Ben Carla Dev Elena Farid Grace Hugo Ines Jonas Keiko Liam Mara Nils Olga Priya Rosa Samir Tess".split()
LAST = "Abbott Brandt Castillo Dufour Eriksen Fontaine Gupta Hale Ivanov Jensen Kowalski Moreau Novak Okafor".split()
PLACES = "Harbor Valley Northgate Riverside Summit Lakeview Oakwood Meridian Bayfront Highland Easton Milford".split()
TRADES = "Press Media Analytics Foods Robotics Clinic Bank Software Publishing Energy Textiles Insurance".split()
ROLES = "Editor|Data analyst|Nurse|Account manager|Software engineer|Project manager|Designer|Buyer".split("|")
WORDS = (
    ("by the end of next week", 9),
    ("in about two weeks", 14),
    ("within a few days", 4),
    ("you will hear from us by the end of the month", 20),
)
TALK = (
    (Direction.OUT, Channel.EMAIL, Purpose.THANK_YOU),
    (Direction.IN, Channel.EMAIL, Purpose.ACKNOWLEDGEMENT),
    (Direction.OUT, Channel.EMAIL, Purpose.THOUGHT),
    (Direction.IN, Channel.EMAIL, Purpose.REQUEST),
    (Direction.OUT, Channel.EMAIL, Purpose.DELIVER),
    (Direction.IN, Channel.CALL, Purpose.NEW_DATE),
    (Direction.OUT, Channel.CALL, Purpose.INQUIRY),
    (Direction.IN, Channel.EMAIL, Purpose.ANSWER),
    (Direction.OUT, Channel.EMAIL, Purpose.REPLY),
)
ENDS = (
    (Direction.IN, Channel.EMAIL, Purpose.REJECTION),
    (Direction.OUT, Channel.EMAIL, Purpose.WITHDRAW),
    (Direction.OWN, Channel.NONE, Purpose.MOVE_ON),
)


def a_book(count: int, now: datetime, live: int = LIVE, activities: int = ACTIVITIES, language: str = "en") -> Book:
    """Return a book of `count` opportunities, the first `live` of them open."""
    owner = Owner("Dianne Mercer", "dianne@mercer.example", None, "America/New_York", "US", "NY", language)
    made = (_opportunity(n, n < live, now, activities) for n in range(count))
    return Book(owner, opportunities={each.id: each for each in made})


def fill(path: Path, book: Book) -> None:
    """Write a book to a new desk file."""
    store = open_store(path)
    store.apply(Change((book.owner, *book.opportunities.values())))
    store.close()


def _opportunity(n: int, live: bool, now: datetime, activities: int) -> Opportunity:
    held = now - timedelta(days=2 + n % 23 if live else 60 + n % 900, hours=n % 6)
    company = f"{PLACES[n % len(PLACES)]} {TRADES[n // len(PLACES) % len(TRADES)]}"
    people = tuple(_person(n, k, company) for k in range(2))
    words, days = WORDS[n % len(WORDS)]
    by = (held + timedelta(days=days)).date()
    promise = Promise(
        "d", "i", PromiseSubject.DECISION, None, words, None, by, Certainty.SAID, held + timedelta(hours=1)
    )
    return Opportunity(
        f"o{n:05}",
        company,
        ROLES[n % len(ROLES)],
        people=people,
        interviews=(Interview("i", InterviewKind.ON_SITE, held, 60, people=tuple(person.id for person in people)),),
        promises=(promise,),
        activities=tuple(_activities(n, live, held, activities)),
    )


def _person(n: int, k: int, company: str) -> Person:
    first, last = FIRST[(n + 7 * k) % len(FIRST)], LAST[(n // 3 + k) % len(LAST)]
    number = 2 * n + k
    part = PersonRole.HIRING_MANAGER if k == 0 else PersonRole.RECRUITER
    mail = f"{first}.{last}@{company.replace(' ', '')}{n}.example".lower()
    return Person(f"p{k}", f"{first} {last}", None, part, mail, f"+1 {212 + number // 10000} 555 {number % 10000:04}")


def _activities(n: int, live: bool, held: datetime, count: int) -> Iterator[Activity]:
    """Yield letters from before and after the interview; a closed opportunity ends with an end."""
    after = 1 + n % 2 if live else count - 2
    for k in range(count - (not live)):
        way, channel, purpose = TALK[(n + k) % len(TALK)]
        if k < count - after - (not live):  # before the interview
            at, way, channel, purpose = held - timedelta(days=count - k), *_arranging(k)
        elif k == count - after - (not live):
            at, way, channel, purpose = held + timedelta(hours=20), *TALK[0]
        else:
            at = held + timedelta(days=1 + k, hours=k)
        outcome = Outcome.TALKED if way is Direction.OUT and channel is Channel.CALL else None
        yield Activity(f"a{k:02}", at, way, channel, purpose, outcome, "p0")
    if not live:
        way, channel, purpose = ENDS[n % len(ENDS)]
        person = None if way is Direction.OWN else "p0"
        yield Activity("z", held + timedelta(days=30), way, channel, purpose, None, person)


def _arranging(k: int) -> tuple[Direction, Channel, Purpose]:
    """Return the letters that arrange an interview, in turn."""
    if k % 2:
        return Direction.OUT, Channel.EMAIL, Purpose.REPLY
    return Direction.IN, Channel.EMAIL, Purpose.INVITATION
