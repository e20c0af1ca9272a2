"""Apply what the owner answered: the question is gone, and what hung on it is matched again."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from follow_up_desk.core.book import Book
from follow_up_desk.core.local_time import in_zone, wall_time, with_zone, zone_named
from follow_up_desk.core.proposals.matching import match
from follow_up_desk.core.proposals.proposal import Event, Proposal, Question, without_question

NEW = ""
"""Stands for an opportunity that is not known yet."""


def answered(book: Book, proposal: Proposal, question: Question, value: Any, now: datetime) -> Proposal:
    """Return the proposal with a question answered; `value` is of the kind that the question asks for."""
    left = without_question(proposal.ask, question)
    proposal = replace(_ANSWERS[question](book, proposal, value), ask=left)
    if question not in (Question.OPPORTUNITY, Question.COMPANY, Question.START, Question.TIME_ZONE):
        return proposal
    if question is Question.OPPORTUNITY and value == NEW:
        return proposal
    return _matched_again(book, proposal, now)


def _matched_again(book: Book, proposal: Proposal, now: datetime) -> Proposal:
    """Match once more what is known better now; what was answered is not asked a second time."""
    again = match(book, (proposal,), now)[0]
    return again if proposal.opportunity or Question.OPPORTUNITY not in again.ask else replace(again, ask=proposal.ask)


def _opportunity(book: Book, proposal: Proposal, id: str) -> Proposal:
    it = book.opportunities.get(id)
    return replace(proposal, opportunity=it.id, company=it.company) if it else proposal


def _company(_book: Book, proposal: Proposal, name: str) -> Proposal:
    return replace(proposal, company=name.strip())


def _person(_book: Book, proposal: Proposal, name: str) -> Proposal:
    """Name in full the first person who is named by a first name only."""
    people = list(proposal.people)
    at = next((n for n, each in enumerate(people) if " " not in each.name.strip()), None)
    if at is not None:
        people[at] = replace(people[at], name=name)
    return replace(proposal, people=tuple(people))


def _start(_book: Book, proposal: Proposal, start: datetime) -> Proposal:
    return replace(proposal, start=start)


def _time_zone(_book: Book, proposal: Proposal, name: str) -> Proposal:
    """Read the wall time that was given in the zone named."""
    start = with_zone(wall_time(proposal.start), zone_named(name)) if proposal.start else None
    return replace(proposal, start=start, time_zone=name)


def _date(book: Book, proposal: Proposal, at: datetime) -> Proposal:
    return replace(proposal, at=in_zone(at, zone_named(book.owner.time_zone)))


def _event(_book: Book, proposal: Proposal, event: Any) -> Proposal:
    if event == Event.INTERVIEW:
        return replace(proposal, event=event, was=None, origin=replace(proposal.origin, interview=None))
    return replace(proposal, event=event)


_ANSWERS: dict[Question, Callable[[Book, Proposal, Any], Proposal]] = {
    Question.OPPORTUNITY: _opportunity,
    Question.COMPANY: _company,
    Question.PERSON: _person,
    Question.START: _start,
    Question.TIME_ZONE: _time_zone,
    Question.DATE: _date,
    Question.EVENT: _event,
}
