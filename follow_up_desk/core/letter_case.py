"""Who a message goes to and what it is about: the person, interview, promise and request of a step."""

from datetime import datetime

from msgspec import Struct

from follow_up_desk.core.enumerations import Direction, InterviewKind, PersonRole, PromiseSubject, Purpose, RequestKind
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.history import is_human, missed_interviews
from follow_up_desk.core.open_promises import ANSWERS, OWED
from follow_up_desk.core.person_names import read_name
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.recipients import has_left, message_recipient
from follow_up_desk.core.records import Activity, Interview, Offer, Person, Promise, Request
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step

_INTERVIEWS = frozenset({PersonRole.INTERVIEWER, PersonRole.HIRING_MANAGER})
_ABOUT_AN_INTERVIEW = frozenset({Purpose.INVITATION, Purpose.RESCHEDULED, Purpose.CANCELLED, Purpose.NO_SHOW})
_ABOUT_THE_NEXT = frozenset({"A01", "A42"})
_SUBJECTS: dict[Purpose, frozenset[PromiseSubject]] = {
    Purpose.ITEM_INQUIRY: OWED,
    Purpose.INQUIRY: ANSWERS,
    Purpose.FEEDBACK_REQUEST: frozenset({PromiseSubject.FEEDBACK}),
    Purpose.WRITTEN_OFFER_CHECK: frozenset({PromiseSubject.OFFER_LETTER}),
}


class LetterCase(Struct, frozen=True):
    """Hold what one message is about; `word` is the message of theirs that it answers."""

    facts: Facts
    step: Step | None
    purpose: Purpose
    person: Person | None
    interview: Interview | None
    promise: Promise | None
    request: Request | None
    offer: Offer | None
    word: Activity | None
    now: datetime

    @property
    def present(self) -> bool:
        """Return whether the recipient took part in the interview."""
        return self.person is not None and self.interview is not None and was_present(self, self.interview)


def letter_case(plan: Plan, now: datetime, step: Step | None, purpose: Purpose, person: Person | None) -> LetterCase:
    """Return the case of a message of this purpose, for a step or outside of any."""
    facts = plan.facts
    word = next((a for a in reversed(facts.activities) if _is_word(a)), None)
    interview = _interview(facts, step, purpose, person, word)
    return LetterCase(
        facts=facts,
        step=step,
        purpose=purpose,
        person=person,
        interview=interview,
        promise=_promise(facts, purpose),
        request=request_of(facts, step, purpose),
        offer=facts.offer,
        word=word,
        now=now,
    )


def recipient_of(plan: Plan, step: Step | None, chosen: str | None = None) -> Person | None:
    """Return whom a message goes to: the person chosen, the step's, else whoever runs the process.

    Nobody who has left, and unless chosen nobody whose mail came back.
    """
    facts = plan.facts
    named = facts.opportunity.person(chosen or (step.person if step else None))
    if named is None:
        found = message_recipient(facts)
        named = None if found is None or found.id in facts.bounced else found
    return None if named is None or has_left(facts, named) else named


def reference_of(plan: Plan) -> Person | None:
    """Return the first reference who can be thanked, or None."""
    people = [p for p in plan.facts.opportunity.people if p.part is PersonRole.REFEREE]
    return next((p for p in people if not has_left(plan.facts, p)), None)


def was_present(case: LetterCase, interview: Interview) -> bool:
    """Return whether the recipient took part; where nobody is noted, the one person who interviews did."""
    if case.person is None:
        return False
    if interview.people:
        return case.person.id in interview.people
    who = [p for p in case.facts.opportunity.people if p.part in _INTERVIEWS]
    return who == [case.person]


def people_present(case: LetterCase) -> tuple[Person, ...]:
    """Return the people of the interview without the recipient, those with a name."""
    ids = case.interview.people if case.interview else ()
    named = [p for p in (case.facts.opportunity.person(id) for id in ids) if p is not None and p != case.person]
    return tuple([p for p in named if is_named(p, case.facts.opportunity.company)])


def is_named(person: Person, company: str) -> bool:
    """Return whether the record holds a person's name, not only an address, a department or the company."""
    return person.name.strip().casefold() != company.strip().casefold() and read_name(person.name).person


def _is_word(activity: Activity) -> bool:
    return activity.direction is Direction.IN and (is_human(activity) or activity.purpose is Purpose.NO_SHOW)


def _interview(
    facts: Facts, step: Step | None, purpose: Purpose, person: Person | None, word: Activity | None
) -> Interview | None:
    named = facts.opportunity.interview(step.interview if step else None)
    if named is not None:
        return named
    if purpose is Purpose.REPLY and word is not None:
        found = _interview_of_word(facts, word)
        return found if found or word.purpose in _ABOUT_AN_INTERVIEW else _last_held(facts, person)
    if facts.ahead and (not facts.held or (step is not None and step.reason.context in _ABOUT_THE_NEXT)):
        return facts.ahead[0]
    return _last_held(facts, person)


def _interview_of_word(facts: Facts, word: Activity) -> Interview | None:
    """Return the interview that their message is about: the one named, missed, called off, moved or to come."""
    it = facts.opportunity
    if (named := it.interview(word.interview)) is not None:
        return named
    if word.purpose is Purpose.NO_SHOW:
        missed = [i for i in it.interviews if i.id in missed_interviews(it)]
        return max(missed, key=lambda i: i.start, default=None)
    if word.purpose is Purpose.CANCELLED:
        return max((i for i in it.interviews if i.cancelled), key=lambda i: i.start, default=None)
    invites = word.purpose in (Purpose.INVITATION, Purpose.RESCHEDULED)
    return facts.ahead[0] if facts.ahead and invites else None


def _last_held(facts: Facts, person: Person | None) -> Interview | None:
    """Return the last interview with this person, else the last one."""
    with_them = [i for i in facts.held if person is not None and person.id in i.people]
    rounds = with_them or facts.held
    return rounds[-1] if rounds else None


def _promise(facts: Facts, purpose: Purpose) -> Promise | None:
    """Return the promise that the message is about: the newest for a reply, else that of its matter."""
    undated = [p for p in facts.opportunity.promises if p.by is None and (p.after or p.ask_from)]
    every = (*facts.promises, *undated)
    if purpose is Purpose.REPLY:
        return max(facts.promises, key=lambda p: (p.made_at, p.id), default=None)
    wanted = _SUBJECTS.get(purpose)
    if wanted is not None:
        return next((p for p in every if p.thing in wanted), None)
    return min(every, key=lambda p: p.thing not in ANSWERS, default=None)


def request_of(facts: Facts, step: Step | None, purpose: Purpose) -> Request | None:
    """Return what they asked for: the request of the step, else the first one not delivered, else the last."""
    delivered = {a.answers for a in facts.activities if a.purpose is Purpose.DELIVER}
    requests = sorted(facts.opportunity.requests, key=lambda r: (r.made_at, r.id))
    owed = [r for r in requests if r.id not in delivered]
    if step is not None and step.kind in (StepKind.DELIVER, StepKind.REPLY):
        item = next((f.data.get("item") for f in step.reason.facts if f.used == "request"), None)
        owed = [r for r in owed if r.item == item] or owed
    if purpose is Purpose.REPLY:
        owed = [r for r in owed if r.asks is not RequestKind.DELIVER] or owed
    if owed and purpose is not Purpose.RECEIPT_CHECK:
        return owed[0]
    return requests[-1] if requests else None


def how_met(case: LetterCase) -> str | None:
    """Return how the recipient met the user: "met", "spoke" by phone, "video"; None if they were not there."""
    interview = case.interview
    if interview is None or not case.present or interview not in case.facts.held:
        return None
    if interview.kind is InterviewKind.PHONE:
        return "spoke"
    return "video" if interview.kind is InterviewKind.VIDEO or interview.platform is not None else "met"
