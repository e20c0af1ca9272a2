"""Log what happened: something sent, received, promised, offered or asked for, each with its instant."""

from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import astuple

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import (
    PURPOSES,
    Certainty,
    Channel,
    Direction,
    NoteTopic,
    OfferForm,
    Outcome,
    PromiseSubject,
    Purpose,
    RequestKind,
)
from follow_up_desk.core.ids import numbered
from follow_up_desk.core.records import Activity, Note, Offer, Opportunity, Promise, Request
from follow_up_desk.core.verbs.common import in_owner_zone, opportunity_of
from follow_up_desk.core.wording import N_, UserError


class PromiseTerms(Struct, frozen=True):
    """Hold what a promise may say besides a day: an invitation to ask, that silence means no, an event."""

    ask_from: date | None = None
    ask_by: Channel | None = None
    silence_means_no: bool = False
    after: str | None = None


NO_TERMS = PromiseTerms()


class ActivityDraft(Struct, frozen=True):
    """Hold one thing that happened, as entered in a form or by a button; `at` None means now."""

    direction: Direction
    purpose: Purpose
    channel: Channel = Channel.NONE
    outcome: Outcome | None = None
    person: str | None = None
    interview: str | None = None
    answers: str | None = None
    until: date | None = None
    subject: str | None = None
    text: str | None = None
    at: datetime | None = None


def log_activity(book: Book, opportunity: str, what: ActivityDraft, now: datetime) -> Change:
    """Log that something was sent, received or decided."""
    known = opportunity_of(book, opportunity)
    return Change(put=(known.with_parts(activities=(new_activity(book, known, what, now),)),))


def new_activity(book: Book, known: Opportunity, what: ActivityDraft, now: datetime) -> Activity:
    """Return the activity of a draft; one in the future or of another direction's purpose is refused."""
    if what.purpose not in PURPOSES[what.direction]:
        raise UserError(N_("This cannot be logged that way."))
    if what.at is not None and what.at > now:
        raise UserError(N_("This is in the future; log it once it has happened."))
    return Activity(
        id=numbered("a", (a.id for a in known.activities)),
        at=in_owner_zone(book, what.at or now),
        direction=what.direction,
        channel=what.channel,
        purpose=what.purpose,
        outcome=what.outcome,
        person=what.person,
        interview=what.interview,
        answers=what.answers,
        until=what.until,
        subject=what.subject,
        text=what.text,
        known_at=in_owner_zone(book, now),
    )


def log_promise(
    book: Book,
    opportunity: str,
    thing: PromiseSubject,
    words: str,
    by: date | None,
    now: datetime,
    *,
    from_: date | None = None,
    certainty: Certainty = Certainty.SAID,
    item: str | None = None,
    person: str | None = None,
    channel: Channel = Channel.EMAIL,
    at: datetime | None = None,
    terms: PromiseTerms = NO_TERMS,
) -> Change:
    """Log a new promise; the old one stays as history (A38)."""
    known = opportunity_of(book, opportunity)
    what = ActivityDraft(Direction.IN, Purpose.NEW_DATE, channel, person=person, text=words or None, at=at)
    news = new_activity(book, known, what, now)
    made, noted = in_owner_zone(book, at or now), in_owner_zone(book, now)
    sure = certainty if by or terms.ask_from else Certainty.NONE
    id = numbered("p", (p.id for p in known.promises))
    promise = Promise(id, None, thing, item, words, from_, by, sure, made, noted, person, *astuple(terms))
    return Change(put=(known.with_parts(activities=(news,), promises=(promise,)),))


def log_offer(
    book: Book,
    opportunity: str,
    form: OfferForm,
    now: datetime,
    *,
    deadline: datetime | None = None,
    terms: str | None = None,
    preferred: bool = False,
    person: str | None = None,
    at: datetime | None = None,
    pay: str | None = None,
    start_on: date | None = None,
) -> Change:
    """Log an offer; `preferred` means that the user would rather have another (A25 to A28)."""
    known = opportunity_of(book, opportunity)
    if deadline is not None and deadline <= now:
        raise UserError(N_("The offer's last day lies in the past."))
    channel = Channel.CALL if form is OfferForm.VERBAL else Channel.EMAIL
    news = new_activity(book, known, ActivityDraft(Direction.IN, Purpose.OFFER, channel, person=person, at=at), now)
    made, noted = in_owner_zone(book, at or now), in_owner_zone(book, now)
    id = numbered("o", (o.id for o in known.offers))
    offer = Offer(id, form, made, deadline, terms or None, preferred, noted, pay or None, start_on)
    return Change(put=(known.with_parts(activities=(news,), offers=(offer,)),))


def log_request(
    book: Book,
    opportunity: str,
    item: str,
    due: date | datetime | None,
    now: datetime,
    person: str | None = None,
    at: datetime | None = None,
    *,
    asks: RequestKind = RequestKind.DELIVER,
    channel: Channel | None = None,
) -> Change:
    """Log that they asked the user for a thing, a call back or an answer (A16)."""
    known = opportunity_of(book, opportunity)
    if not item.strip() and asks is not RequestKind.CALL_BACK:
        raise UserError(N_("Please say what they asked for."))
    news = new_activity(
        book, known, ActivityDraft(Direction.IN, Purpose.REQUEST, Channel.EMAIL, person=person, at=at), now
    )
    made, noted = in_owner_zone(book, at or now), in_owner_zone(book, now)
    id = numbered("r", (r.id for r in known.requests))
    request = Request(id, item.strip(), due, made, noted, person, asks, channel)
    return Change(put=(known.with_parts(activities=(news,), requests=(request,)),))


def add_note(
    book: Book,
    opportunity: str,
    about: NoteTopic,
    text: str,
    now: datetime,
    interview: str | None = None,
    say: str | None = None,
) -> Change:
    """Add a note: a concern, a thought, a question or how well it fits; `say` is what a message may say of it."""
    known = opportunity_of(book, opportunity)
    if not text.strip():
        raise UserError(N_("There is nothing to save yet."))
    id = numbered("n", (n.id for n in known.notes))
    added = Note(id, in_owner_zone(book, now), about, text.strip(), interview, (say or "").strip() or None)
    return Change(put=(known.with_parts(notes=(added,)),))
