"""Log what happened: something sent, received, promised, offered or asked for, each with its instant."""

from datetime import date, datetime

from msgspec import Struct

from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import (
    PURPOSES,
    About,
    Certainty,
    Channel,
    Direction,
    OfferForm,
    Outcome,
    Purpose,
    Thing,
)
from follow_up_desk.core.records import Activity, Note, Offer, Opportunity, Promise, Request
from follow_up_desk.core.verbs.common import opportunity_of, stamped
from follow_up_desk.core.verbs.ids import numbered
from follow_up_desk.core.wording import N_, Refused


class Happening(Struct, frozen=True):
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


def happened(book: Book, opportunity: str, what: Happening, now: datetime) -> Change:
    """Log that something was sent, received or decided."""
    known = opportunity_of(book, opportunity)
    return Change(put=(known.with_parts(activities=(_activity(book, known, what, now),)),))


def _activity(book: Book, known: Opportunity, what: Happening, now: datetime) -> Activity:
    if what.purpose not in PURPOSES[what.direction]:
        raise Refused(N_("This cannot be noted that way."))
    if what.at is not None and what.at > now:
        raise Refused(N_("This lies in the future; note it once it has happened."))
    return Activity(
        id=numbered("a", (a.id for a in known.activities)),
        at=stamped(book, what.at or now),
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
        known_at=stamped(book, now),
    )


def promised(
    book: Book,
    opportunity: str,
    thing: Thing,
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
) -> Change:
    """Log a new promise; the old one stays as history (A38)."""
    known = opportunity_of(book, opportunity)
    news = _activity(
        book, known, Happening(Direction.IN, Purpose.NEW_DATE, channel, person=person, text=words or None, at=at), now
    )
    made, noted = stamped(book, at or now), stamped(book, now)
    sure = certainty if by else Certainty.NONE
    promise = Promise(
        numbered("p", (p.id for p in known.promises)), None, thing, item, words, from_, by, sure, made, noted, person
    )
    return Change(put=(known.with_parts(activities=(news,), promises=(promise,)),))


def offered(
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
) -> Change:
    """Log an offer; `preferred` means that the user would rather have another (A25 to A28)."""
    known = opportunity_of(book, opportunity)
    if deadline is not None and deadline <= now:
        raise Refused(N_("The offer's last day lies in the past."))
    channel = Channel.CALL if form is OfferForm.VERBAL else Channel.EMAIL
    news = _activity(book, known, Happening(Direction.IN, Purpose.OFFER, channel, person=person, at=at), now)
    made, noted = stamped(book, at or now), stamped(book, now)
    offer = Offer(numbered("o", (o.id for o in known.offers)), form, made, deadline, terms or None, preferred, noted)
    return Change(put=(known.with_parts(activities=(news,), offers=(offer,)),))


def requested(
    book: Book,
    opportunity: str,
    item: str,
    due: date | None,
    now: datetime,
    person: str | None = None,
    at: datetime | None = None,
) -> Change:
    """Log that they asked the user for something (A16)."""
    known = opportunity_of(book, opportunity)
    if not item.strip():
        raise Refused(N_("Please say what they asked for."))
    news = _activity(book, known, Happening(Direction.IN, Purpose.REQUEST, Channel.EMAIL, person=person, at=at), now)
    made, noted = stamped(book, at or now), stamped(book, now)
    request = Request(numbered("r", (r.id for r in known.requests)), item.strip(), due, made, noted, person)
    return Change(put=(known.with_parts(activities=(news,), requests=(request,)),))


def note(book: Book, opportunity: str, about: About, text: str, now: datetime, interview: str | None = None) -> Change:
    """Add a note: a concern, a thought, a question or how well it fits."""
    known = opportunity_of(book, opportunity)
    if not text.strip():
        raise Refused(N_("There is nothing to note yet."))
    added = Note(numbered("n", (n.id for n in known.notes)), stamped(book, now), about, text.strip(), interview)
    return Change(put=(known.with_parts(notes=(added,)),))
