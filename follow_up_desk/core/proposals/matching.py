"""Match what a file proposes with what is known: the opportunity, the people, the interview; ask where unsure."""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.core.person_names import read_name
from follow_up_desk.core.proposals.interview_matching import with_interview
from follow_up_desk.core.proposals.known import Known
from follow_up_desk.core.proposals.proposal import (
    ALREADY,
    Event,
    Proposal,
    ProposedPerson,
    Question,
    with_question,
    without_question,
)
from follow_up_desk.core.records import Opportunity, Person
from follow_up_desk.core.wording import N_, Text

BEGINS = frozenset({Event.INTERVIEW, Event.OPPORTUNITY, Purpose.ACKNOWLEDGEMENT, Purpose.INVITATION})
"""What may be the first that is heard of an opportunity; anything else belongs to one that is known."""

TABLE = "table"
_REFUSED = frozenset(
    "rejected|declined|not selected|no|rejection|absage|abgelehnt|abgesagt|abgesagt bekommen|refusé|refusée|refus"
    "|rechazado|rechazada|rechazo|recusado|recusada|reprovado|rifiutato|rifiutata|rifiuto".split("|")
)
"""Stages of other trackers at which the employer had said no."""

_TWICE = Text(N_("stands here twice"))


def match(book: Book, proposals: Iterable[Proposal], now: datetime) -> tuple[Proposal, ...]:
    """Return the proposals, each with its opportunity and what must be asked; what is known already is skipped."""
    known = Known(book)
    newest = _newest(found := list(proposals))
    seen: set[object] = set()
    matched = []
    for proposal in found:
        if proposal.skipped is None:
            proposal = _matched(known, proposal, now)
        if proposal.skipped is None:
            key = _mark(proposal)
            older = proposal.uid is not None and (proposal.origin.sequence or 0) < newest[proposal.uid]
            if older or key in seen:
                proposal = replace(proposal, skipped=_TWICE)
            seen.add(key)
        matched.append(proposal)
    return tuple(matched)


def _mark(proposal: Proposal) -> object:
    """Return what two proposals of the same thing share; without an id of its own, one is the same in every word."""
    if proposal.uid or proposal.origin.source:
        return proposal.event, proposal.uid, proposal.start, proposal.origin.source
    return replace(proposal, place="")


def _newest(proposals: Iterable[Proposal]) -> dict[str, int]:
    newest: dict[str, int] = {}
    for proposal in proposals:
        if proposal.uid is not None:
            newest[proposal.uid] = max(newest.get(proposal.uid, 0), proposal.origin.sequence or 0)
    return newest


def says_no(status: str | None) -> bool:
    """Return whether a stage of another tracker says that the employer had said no."""
    return (status or "").casefold().strip() in _REFUSED


def _row(known: Known, proposal: Proposal) -> Proposal:
    """Return a row of another tracker; of what is known already only a no is new, so that no stage is set back."""
    it = known.book.opportunities.get(known.posting(proposal) or "")
    if it is None:
        return proposal
    proposal = replace(proposal, opportunity=it.id, company=it.company, role=it.role or proposal.role, ask=())
    told = any(activity.purpose is Purpose.REJECTION for activity in it.activities)
    if not says_no(proposal.status) or told:
        return replace(proposal, skipped=ALREADY)
    return replace(proposal, people=(), note=None)


def _matched(known: Known, proposal: Proposal, now: datetime) -> Proposal:
    if proposal.format == TABLE and proposal.event == Event.OPPORTUNITY:
        return _row(known, proposal)
    if proposal.origin.source and (id := known.sources.get((proposal.origin.source, str(proposal.event)))):
        return replace(proposal, opportunity=id, skipped=ALREADY)
    proposal = _with_opportunity(known, proposal)
    it = known.book.opportunities.get(proposal.opportunity or "")
    if it is not None:
        proposal = _with_people(it, proposal)
        if proposal.event == Event.PERSON and all(_is_known(it, named) for named in proposal.people):
            return replace(proposal, skipped=ALREADY)
        if proposal.event in (Event.INTERVIEW, Event.RESCHEDULED, Event.CANCELLED):
            proposal = with_interview(it, proposal, now)
    return proposal


def _with_opportunity(known: Known, proposal: Proposal) -> Proposal:
    if proposal.opportunity:
        return proposal
    found = known.candidates(proposal)
    if len(found) == 1:
        it = known.book.opportunities[found[0]]
        asked = without_question(proposal.ask, Question.COMPANY)
        return replace(
            proposal, opportunity=it.id, company=it.company, role=proposal.role or it.role or None, ask=asked
        )
    if found or proposal.event not in BEGINS:
        asked = without_question(proposal.ask, Question.COMPANY)
        return replace(proposal, ask=with_question(asked, Question.OPPORTUNITY))
    if not proposal.company:
        return replace(proposal, ask=with_question(proposal.ask, Question.COMPANY))
    return proposal


def _with_people(it: Opportunity, proposal: Proposal) -> Proposal:
    """Return the proposal with the people as they are known; two of the same first name are asked about."""
    people, asked = [], proposal.ask
    for named in proposal.people:
        known = known_person(it, named)
        if known is None and len(_first_named(it, named.name)) > 1:
            asked = with_question(asked, Question.PERSON)
        people.append(replace(named, name=known.name, email=named.email or known.email) if known else named)
    return replace(proposal, people=tuple(people), ask=asked)


def _is_known(it: Opportunity, named: ProposedPerson) -> bool:
    """Return whether a person is known with all that is said of them."""
    known = known_person(it, named)
    return known is not None and bool((known.email or not named.email) and (known.phone or not named.phone))


def known_person(it: Opportunity, named: ProposedPerson) -> Person | None:
    """Return the person that is meant: by address, by name, or the only one with that first name."""
    if named.email:
        for person in it.people:
            if person.email and person.email.casefold() == named.email.casefold():
                return person
    plain = named.name.strip().casefold()
    for person in it.people:
        if person.name.casefold() == plain:
            return person
    same = _first_named(it, plain)
    return same[0] if len(same) == 1 else None


def _first_named(it: Opportunity, name: str) -> list[Person]:
    """Return those with this first name, which is one word; only names that hold it are taken apart."""
    plain = name.strip().casefold()
    if not plain or " " in plain:
        return []
    holding = (person for person in it.people if plain in person.name.casefold())
    return [person for person in holding if read_name(person.name).first.casefold() == plain]
