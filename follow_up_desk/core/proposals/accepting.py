"""Log accepted proposals as one change, each by the verb that a person would use; one undo takes all back."""

from collections import ChainMap
from collections.abc import Callable, Iterable
from datetime import datetime, time

from msgspec.structs import replace

from follow_up_desk.core.book import Book, Change, apply_change
from follow_up_desk.core.enumerations import Channel, Direction, InterviewKind, Purpose
from follow_up_desk.core.ids import numbered, slug, unused
from follow_up_desk.core.local_time import in_zone, instant_at, is_zone, user_zone, zone_named
from follow_up_desk.core.proposals.company_names import plain_company
from follow_up_desk.core.proposals.details import with_details
from follow_up_desk.core.proposals.matching import known_person, says_no
from follow_up_desk.core.proposals.proposal import Event, Proposal
from follow_up_desk.core.records import Interview, Opportunity, Person
from follow_up_desk.core.verbs.activities import ActivityDraft, add_note, log_activity
from follow_up_desk.core.verbs.common import in_owner_zone
from follow_up_desk.core.verbs.interview_changes import cancel_interview, reschedule_interview
from follow_up_desk.core.verbs.people import new_people
from follow_up_desk.core.wording import N_, Text, UserError

_NOON = time(12)


def log_proposals(book: Book, proposals: Iterable[Proposal], now: datetime) -> Change:
    """Log what was proposed and not skipped; refuse it as a whole while a question is open, naming each."""
    accepted = [proposal for proposal in proposals if proposal.skipped is None]
    if each := tuple(_open(proposal) for proposal in accepted if proposal.ask):
        raise UserError(N_("this is to be answered first: {each}"), each=each)
    begun: dict[tuple[str, str], str] = {}
    logged: dict[str, Opportunity] = {}
    # One growing table for all: to copy the book for each of thousands of rows would take minutes.
    whole = replace(book, opportunities=ChainMap(logged, dict(book.opportunities)))
    for proposal in accepted:
        it = _log(whole, _opportunity(whole, proposal, begun), proposal, now)
        logged[it.id] = it
    return Change(tuple(logged.values()))


def _open(proposal: Proposal) -> Text:
    questions = tuple(str(question) for question in proposal.ask)
    return Text(N_("{place}: {questions}"), {"place": proposal.place, "questions": questions})


def _log(book: Book, before: Opportunity, proposal: Proposal, now: datetime) -> Opportunity:
    """Return an opportunity with a proposal logged."""
    it, people = _with_people(before, proposal)
    book = replace(book, opportunities={it.id: it})
    book = _LOGGED.get(proposal.event or "", _word)(book, it.id, proposal, people, now)
    if proposal.note:
        about = proposal.origin.note_about
        book = apply_change(book, add_note(book, it.id, about, proposal.note, now, proposal.origin.interview))
    return _with_source(before, book.opportunities[it.id], proposal)


def _opportunity(book: Book, proposal: Proposal, begun: dict[tuple[str, str], str]) -> Opportunity:
    """Return the opportunity it belongs to; the first of a new company begins one, and later ones join it."""
    if proposal.opportunity and proposal.opportunity in book.opportunities:
        return book.opportunities[proposal.opportunity]
    company, role = (proposal.company or "").strip(), (proposal.role or "").strip()
    if not company:
        raise UserError(N_("Please say at which company it was."))
    key = plain_company(company), role.casefold()
    id = begun.get(key) or (begun.get((key[0], "")) if not role else None)
    if id is None:
        id = begun[key] = unused(slug(f"{company} {role}"), book.opportunities)
        begun.setdefault((key[0], ""), id)
        return Opportunity(id, company, role, agency=proposal.agency)
    return book.opportunities[id]


def _with_people(it: Opportunity, proposal: Proposal) -> tuple[Opportunity, tuple[str, ...]]:
    """Return the opportunity with the people who are named, and their ids; one already known is completed."""
    drafts = []
    for named in proposal.people:
        known = known_person(it, named)
        draft = Person("", named.name, named.title, proposal.origin.part, named.email, named.phone)
        draft = replace(draft, language=named.language, honorific=named.honorific)
        if known is not None:  # what is known of them stays as it is
            draft = replace(draft, name=known.name, email=known.email or draft.email, phone=known.phone or draft.phone)
        drafts.append(draft)
    people = new_people(it, drafts)
    return it.with_parts(people=people), tuple(person.id for person in people)


def _with_source(before: Opportunity, after: Opportunity, proposal: Proposal) -> Opportunity:
    """Return the opportunity with what was added marked by where it came from."""
    known = {activity.id for activity in before.activities}
    added = [replace(a, source=proposal.origin.source) for a in after.activities if a.id not in known]
    return after.with_parts(activities=added)


def _draft(proposal: Proposal, people: tuple[str, ...], now: datetime) -> ActivityDraft:
    purpose = Purpose(str(proposal.event))
    origin = proposal.origin
    return ActivityDraft(
        proposal.direction,
        purpose,
        origin.channel,
        person=people[0] if people else None,
        until=proposal.until,
        subject=origin.subject,
        text=origin.text,
        at=min(proposal.at or now, now),  # another clock may go ahead of ours
    )


def _word(book: Book, id: str, proposal: Proposal, people: tuple[str, ...], now: datetime) -> Book:
    """Log a message, with the promise, request or offer in it."""
    book = apply_change(book, log_activity(book, id, _draft(proposal, people, now), now))
    return with_details(book, id, proposal, people, now)


def _interview(book: Book, id: str, proposal: Proposal, people: tuple[str, ...], now: datetime) -> Book:
    """Log an interview, or complete the one that is meant."""
    it = book.opportunities[id]
    known = it.interview(proposal.origin.interview) or _noted_before(it, proposal)
    if known is None:
        if proposal.start is None:
            raise UserError(N_("Please say on which day it was."))
        new = numbered("i", (i.id for i in it.interviews))
        known = Interview(new, proposal.kind or InterviewKind.OTHER, _start(book, proposal))
        known = replace(known, known_at=in_owner_zone(book, min(now, known.start)))
    met = replace(proposal, origin=replace(proposal.origin, interview=known.id))
    book = apply_change(book, Change((it.with_parts(interviews=(_completed(known, proposal, people),)),)))
    return with_details(book, id, met, people, now)


def _noted_before(it: Opportunity, proposal: Proposal) -> Interview | None:
    """Return the interview at that time which an earlier line of the same text has begun; an invitation is its own."""
    same = (i for i in it.interviews if i.start == proposal.start and not i.cancelled)
    return None if proposal.uid else next(same, None)


def _start(book: Book, proposal: Proposal) -> datetime:
    """Return the start as the clock of the interview's own zone shows it."""
    assert proposal.start is not None
    named = proposal.time_zone and is_zone(proposal.time_zone)
    return in_zone(proposal.start, zone_named(proposal.time_zone or "") if named else user_zone(book.owner))


def _completed(known: Interview, proposal: Proposal, people: tuple[str, ...]) -> Interview:
    """Return the interview with what the proposal knows of it; the rest stays as it was noted."""
    return replace(
        known,
        minutes=proposal.minutes or known.minutes,
        place=proposal.location or known.place,
        people=tuple(dict.fromkeys((*known.people, *people))),
        link=proposal.link or known.link,
        platform=proposal.platform or known.platform,
        uid=proposal.uid or known.uid,
        sequence=known.sequence if proposal.origin.sequence is None else proposal.origin.sequence,
    )


def _changed(book: Book, id: str, proposal: Proposal, people: tuple[str, ...], now: datetime) -> Book:
    """Log that an interview was moved or called off."""
    which = proposal.origin.interview or ""
    what = _draft(proposal, people, now)
    if proposal.event == Event.CANCELLED:
        change = cancel_interview(book, id, which, what, now)
    else:
        if proposal.start is None:
            raise UserError(N_("Please say to which day it was moved."))
        change = reschedule_interview(book, id, which, _start(book, proposal), what, now)
    it = apply_change(book, change).opportunities[id]
    interview = it.interview(which)
    assert interview is not None
    known = replace(interview, uid=proposal.uid or interview.uid)
    if proposal.event == Event.RESCHEDULED:
        known = _completed(interview, proposal, people)
    elif proposal.origin.sequence is not None:
        known = replace(known, sequence=proposal.origin.sequence)
    book = apply_change(book, Change((it.with_parts(interviews=(known,)),)))
    return with_details(book, id, proposal, people, now)


def _begin(book: Book, id: str, proposal: Proposal, people: tuple[str, ...], now: datetime) -> Book:
    """Log a row of another tracker: what is known stays as it is, and a stage is never set back."""
    it = book.opportunities[id]
    it = replace(
        it,
        role=it.role or proposal.role or "",
        agency=it.agency or proposal.agency,
        link=it.link or proposal.link,
        source=it.source or proposal.origin.source,
    )
    book = apply_change(book, Change((it,)))
    applied = instant_at(proposal.applied_on, _NOON, user_zone(book.owner)) if proposal.applied_on else None
    if applied is not None and applied <= now and not it.activities:
        sent = ActivityDraft(Direction.OUT, Purpose.OTHER, Channel.PORTAL, at=applied)
        book = apply_change(book, log_activity(book, id, sent, now))
    if says_no(proposal.status) and not any(a.purpose is Purpose.REJECTION for a in it.activities):
        said = ActivityDraft(Direction.IN, Purpose.REJECTION, Channel.PORTAL, at=proposal.at or _past(applied, now))
        book = apply_change(book, log_activity(book, id, said, now))
    return book


def _past(applied: datetime | None, now: datetime) -> datetime:
    """Return when a no came of which only the stage tells: not today, as if it asked for an answer."""
    return applied if applied is not None and applied <= now else now


def _nothing_more(book: Book, id: str, proposal: Proposal, people: tuple[str, ...], now: datetime) -> Book:
    """Log a person: that is done with the people of every proposal."""
    return book


Logged = Callable[[Book, str, Proposal, tuple[str, ...], datetime], Book]
_LOGGED: dict[str, Logged] = {
    Event.INTERVIEW: _interview,
    Event.RESCHEDULED: _changed,
    Event.CANCELLED: _changed,
    Event.OPPORTUNITY: _begin,
    Event.PERSON: _nothing_more,
}
