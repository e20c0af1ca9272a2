"""Whom to contact and how: whoever runs the process, by phone if there is a number, then by the other channel."""

from follow_up_desk.core.enumerations import Channel, InterviewKind, PersonRole, ProcessKind
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.records import Interview, Opportunity, Person, Promise

_PROCESS = (
    PersonRole.RECRUITER,
    PersonRole.HR,
    PersonRole.COORDINATOR,
    PersonRole.HIRING_MANAGER,
    PersonRole.INTERVIEWER,
    PersonRole.AGENCY,
)
_AGENTS = (PersonRole.AGENCY, PersonRole.RECRUITER)
_PANEL = (
    PersonRole.COORDINATOR,
    PersonRole.RECRUITER,
    PersonRole.HR,
    PersonRole.HIRING_MANAGER,
    PersonRole.INTERVIEWER,
    PersonRole.AGENCY,
)


_ASKABLE = frozenset({Channel.CALL, Channel.EMAIL, Channel.TEXT, Channel.MESSAGE, Channel.LETTER, Channel.IN_PERSON})


def active_contacts(facts: Facts) -> tuple[Person, ...]:
    """Return the people to contact who are still there, whoever runs the process first (A19 to A22, A36).

    Referees are left out; where an agency runs the process, so is everybody else.
    """
    order = _order(facts.opportunity)
    there = [p for p in facts.opportunity.people if p.part in order and not has_left(facts, p)]
    return tuple(sorted(there, key=lambda p: (order.index(p.part), p.id)))


def has_left(facts: Facts, person: Person) -> bool:
    """Return whether the person no longer works there."""
    return person.left is not None and person.left <= facts.today


def _order(it: Opportunity) -> tuple[PersonRole, ...]:
    if it.kind is ProcessKind.AGENCY:
        led = any(p.part in _AGENTS for p in it.people)
        return _AGENTS if led else _PROCESS
    panel = it.kind is ProcessKind.PANEL or InterviewKind.PANEL in [i.kind for i in it.interviews]
    return _PANEL if panel else _PROCESS


def can_email(facts: Facts, person: Person) -> bool:
    """Return whether an e-mail would reach the person."""
    return bool(person.email) and person.id not in facts.bounced


def can_call(facts: Facts, person: Person) -> bool:
    """Return whether the person may be called and has a number."""
    return bool(person.phone) and not facts.opportunity.no_calls


def invited_recipient(facts: Facts, promise: Promise) -> tuple[Channel, Person | None]:
    """Return channel and person of an inquiry they asked for; their channel overrides a wish for no calls (contract 6).

    Where whoever said it has left, the one who is usually asked takes their place.
    """
    usual, person = inquiry_recipient(facts, promise.person)
    asked = facts.opportunity.person(promise.person)
    if asked is not None and not has_left(facts, asked):
        person = asked
    by = Channel.CALL if promise.ask_by is Channel.VOICEMAIL else promise.ask_by
    return by if by in _ASKABLE else usual, person


def inquiry_recipient(facts: Facts, promised_by: str | None) -> tuple[Channel, Person | None]:
    """Return channel and person of the next inquiry (tip 3, A14, A20).

    Whoever owes a thing is asked first, else whoever runs the process. The first inquiry uses the channel
    the profile prefers, if that reaches them; the next uses the other one, to somebody else if need be.
    """
    people = tuple(sorted(active_contacts(facts), key=lambda p: p.id != promised_by))
    calls = facts.call_first
    if facts.attempts:
        calls = facts.attempts[-1].channel not in CALLS
        people = _reachable(facts, people, calls) or people
    for person in people:
        if can_call(facts, person) or can_email(facts, person):
            call = can_call(facts, person) and (calls or not can_email(facts, person))
            return (Channel.CALL if call else Channel.EMAIL), person
    return Channel.EMAIL, next((p for p in people if p.id not in facts.bounced), None)


def _reachable(facts: Facts, people: tuple[Person, ...], calls: bool) -> tuple[Person, ...]:
    reaches = can_call if calls else can_email
    return tuple(p for p in people if reaches(facts, p))


def news_recipient(facts: Facts) -> tuple[Channel, Person | None]:
    """Return channel and person for important news: by phone if whoever runs the process has a number."""
    person = message_recipient(facts)
    call = person is not None and can_call(facts, person)
    return (Channel.CALL if call else Channel.EMAIL), person


def former_contact(facts: Facts, promised_by: str | None) -> Person | None:
    """Return who would be asked if they had not left and their mail did not bounce (A36)."""
    order = _order(facts.opportunity)
    all_ = [p for p in facts.opportunity.people if p.part in order]
    first = min(all_, key=lambda p: (p.id != promised_by, order.index(p.part), p.id), default=None)
    return first if first and (has_left(facts, first) or first.id in facts.bounced) else None


def message_recipient(facts: Facts, id: str | None = None) -> Person | None:
    """Return whom to write to: the person named, else whoever runs the process; those whose mail bounces last."""
    return min(active_contacts(facts), key=lambda p: (p.id in facts.bounced, p.id != id), default=None)


def people_met(facts: Facts, interview: Interview) -> tuple[Person, ...]:
    """Return the people met in an interview who are still there, or whoever runs the process if none was noted."""
    named = tuple(p for p in (facts.opportunity.person(id) for id in interview.people) if p is not None)
    if named:
        return tuple(p for p in named if not has_left(facts, p))
    owner = message_recipient(facts)
    return (owner,) if owner else ()
