"""Whom to contact and how: the owner of the process, a number where there is one, the other way next time."""

from follow_up_desk.core.enumerations import Channel, InterviewKind, Kind, Part
from follow_up_desk.core.facts import CALLS, Facts
from follow_up_desk.core.records import Interview, Opportunity, Person

_PROCESS = (Part.RECRUITER, Part.HR, Part.COORDINATOR, Part.HIRING_MANAGER, Part.INTERVIEWER, Part.AGENCY)
_AGENCY_FIRST = (Part.AGENCY, Part.RECRUITER, Part.HR, Part.COORDINATOR, Part.HIRING_MANAGER, Part.INTERVIEWER)
_PANEL = (Part.COORDINATOR, Part.RECRUITER, Part.HR, Part.HIRING_MANAGER, Part.INTERVIEWER, Part.AGENCY)


def present(facts: Facts) -> tuple[Person, ...]:
    """Return the people who are still there, the owner of the process first (A19 to A22, A36); no referee."""
    order = _order(facts.opportunity)
    there = [p for p in facts.opportunity.people if p.part in order and not (p.left and p.left <= facts.today)]
    if len(there) > 1:
        there.sort(key=lambda p: (order.index(p.part), p.id))
    return tuple(there)


def _order(it: Opportunity) -> tuple[Part, ...]:
    if it.kind is Kind.AGENCY:
        return _AGENCY_FIRST
    panel = it.kind is Kind.PANEL or InterviewKind.PANEL in [i.kind for i in it.interviews]
    return _PANEL if panel else _PROCESS


def writable(facts: Facts, person: Person) -> bool:
    """Tell whether an e-mail would reach the person."""
    return bool(person.email) and person.id not in facts.bounced


def chase_channel(facts: Facts, people: tuple[Person, ...]) -> Channel:
    """Return how the next inquiry goes: by the profile at first, then by the other way (tip 3, A14)."""
    can_call = not facts.opportunity.no_calls and any(p.phone for p in people)
    can_write = any(writable(facts, p) for p in people) or not can_call
    wants_call = facts.call_first
    if facts.attempts:
        wants_call = facts.attempts[-1].channel not in CALLS
    if wants_call:
        return Channel.CALL if can_call else Channel.EMAIL
    return Channel.EMAIL if can_write else Channel.CALL


def to_chase(facts: Facts, promised_by: str | None) -> tuple[Channel, Person | None]:
    """Return channel and person of the next inquiry; who made the promise is asked first."""
    people = present(facts)
    people = tuple(sorted(people, key=lambda p: p.id != promised_by))
    channel = chase_channel(facts, people)
    reached = (lambda p: p.phone) if channel is Channel.CALL else (lambda p: writable(facts, p))
    return channel, next((p for p in people if reached(p)), people[0] if people else None)


def to_write(facts: Facts, id: str | None = None) -> Person | None:
    """Return whom to write to: the person named, if there, else the owner of the process."""
    people = present(facts)
    return next((p for p in people if p.id == id), people[0] if people else None)


def met(facts: Facts, interview: Interview) -> tuple[Person, ...]:
    """Return the people met in an interview, or the owner of the process where none was noted."""
    named = tuple(p for p in (facts.opportunity.person(id) for id in interview.people) if p is not None)
    if named:
        return named
    owner = to_write(facts)
    return (owner,) if owner else ()
