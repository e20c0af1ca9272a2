"""Log an interview; only company and date are required."""

from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import asdict, replace

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import (
    Certainty,
    InterviewKind,
    NoteTopic,
    PersonRole,
    ProcessKind,
    PromiseSubject,
)
from follow_up_desk.core.ids import numbered, slug, unused
from follow_up_desk.core.records import Interview, Note, Opportunity, Person, Promise
from follow_up_desk.core.verbs.activities import NO_TERMS, PromiseTerms
from follow_up_desk.core.verbs.common import in_owner_zone, opportunity_of
from follow_up_desk.core.verbs.people import new_people
from follow_up_desk.core.wording import N_, UserError


class InterviewDraft(Struct, frozen=True):
    """Hold the fields of the log form; `opportunity` is set for a further interview of a known one.

    `person` may name several, the first of whom has `phone` and `email`; `others` are people without ids.
    """

    company: str
    start: datetime | None
    role: str = ""
    opportunity: str | None = None
    kind: ProcessKind = ProcessKind.STANDARD
    interview_kind: InterviewKind = InterviewKind.ON_SITE
    minutes: int | None = None
    place: str | None = None
    person: str = ""
    person_part: PersonRole = PersonRole.HIRING_MANAGER
    phone: str = ""
    email: str = ""
    thing: PromiseSubject = PromiseSubject.DECISION
    item: str = ""
    words: str = ""
    from_: date | None = None
    by: date | None = None
    certainty: Certainty = Certainty.NONE
    terms: PromiseTerms = NO_TERMS
    concern: str = ""
    say: str = ""
    country: str | None = None
    time_zone: str | None = None
    no_calls: bool = False
    others: tuple[Person, ...] = ()


def log_interview(book: Book, draft: InterviewDraft, now: datetime) -> Change:
    """Log an interview: with whom, what they promised and what worried them (A03, A05)."""
    company = draft.company.strip()
    if not company:
        raise UserError(N_("Please say at which company it was."))
    if draft.start is None:
        raise UserError(N_("Please say on which day it was."))
    if draft.from_ and draft.by and draft.from_ > draft.by:
        raise UserError(N_("The promised time begins after it ends."))
    known = opportunity_of(book, draft.opportunity) if draft.opportunity else _new(book, draft, company)
    return Change(put=(_with_round(book, known, draft, draft.start, now),))


def log_debrief(book: Book, opportunity: str, interview: str, draft: InterviewDraft, now: datetime) -> Change:
    """Log the outcome of an interview: what they promised and what worried them (A03, A05)."""
    known = opportunity_of(book, opportunity)
    round_ = known.interview(interview)
    if round_ is None:
        raise UserError(N_("This interview is no longer here."))
    promise = _promise(book, known, draft, round_, known.person(next(iter(round_.people), None)), now)
    return Change(
        put=(known.with_parts(promises=(promise,) if promise else (), notes=_concern(book, known, draft, round_, now)),)
    )


def _concern(
    book: Book, known: Opportunity, draft: InterviewDraft, round_: Interview, now: datetime
) -> tuple[Note, ...]:
    concern = draft.concern.strip()
    if not concern:
        return ()
    return (
        Note(
            numbered("n", (n.id for n in known.notes)),
            in_owner_zone(book, now),
            NoteTopic.CONCERN,
            concern,
            round_.id,
            draft.say.strip() or None,
        ),
    )


def _new(book: Book, draft: InterviewDraft, company: str) -> Opportunity:
    role = draft.role.strip()
    id = unused(slug(f"{company} {role}"), book.opportunities)
    return Opportunity(id, company, role, kind=draft.kind, country=draft.country, time_zone=draft.time_zone)


def _with_round(book: Book, known: Opportunity, draft: InterviewDraft, start: datetime, now: datetime) -> Opportunity:
    people = _people(known, draft)
    person = next(iter(people), None)
    round_ = Interview(
        id=numbered("i", (i.id for i in known.interviews)),
        kind=draft.interview_kind,
        start=start,
        minutes=draft.minutes,
        place=draft.place or None,
        people=tuple(p.id for p in people),
        known_at=in_owner_zone(book, min(now, start)),
    )
    promise = _promise(book, known, draft, round_, person, now)
    known = replace(known, no_calls=known.no_calls or draft.no_calls)
    return known.with_parts(
        people=people,
        interviews=(round_,),
        promises=(promise,) if promise else (),
        notes=_concern(book, known, draft, round_, now),
    )


def _people(known: Opportunity, draft: InterviewDraft) -> tuple[Person, ...]:
    """Return the people met; a number or an address without a name belongs to the company."""
    phone, email = draft.phone.strip() or None, draft.email.strip() or None
    name = draft.person.strip()
    if phone and not name and not email:
        name = known.company
    return new_people(known, (Person("", name, part=draft.person_part, email=email, phone=phone), *draft.others))


def _promise(
    book: Book, known: Opportunity, draft: InterviewDraft, round_: Interview, person: Person | None, now: datetime
) -> Promise | None:
    """Return the promise made at the interview's end; "nothing said" is stored too, so the desk does not ask again."""
    if round_.end > now and not draft.words.strip():
        return None
    at = in_owner_zone(book, min(now, round_.end))
    return Promise(
        id=numbered("p", (p.id for p in known.promises)),
        interview=round_.id,
        thing=draft.thing,
        item=draft.item.strip() or None,
        words=draft.words.strip(),
        from_=draft.from_,
        by=draft.by,
        certainty=draft.certainty if draft.by or draft.terms.ask_from else Certainty.NONE,
        made_at=at,
        known_at=in_owner_zone(book, now),
        person=person.id if person else None,
        **asdict(draft.terms),
    )
