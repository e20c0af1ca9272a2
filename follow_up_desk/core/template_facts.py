"""The values that the desk can fill into a template, from plan, step and owner; a private note is none of them.

Days, instants and people stay what they are: `content.fact_words` says them in the message's language.
A value that is not known is left out; a yes-or-no fact is the word "yes" or left out.
"""

from datetime import datetime

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import InterviewKind, NoteTopic, PersonRole, Purpose
from follow_up_desk.core.fact_values import FoundValues, KnownValues, Value, as_question, sentence, yes
from follow_up_desk.core.letter_case import LetterCase, how_met, is_named, people_present
from follow_up_desk.core.local_time import in_zone, same_clock, user_zone, wall_time
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.process_facts import message_facts, offer_facts, promise_facts, request_facts
from follow_up_desk.core.recipients import former_contact, has_left
from follow_up_desk.core.records import Interview, Note, Person
from follow_up_desk.core.rules.endings import was_final
from follow_up_desk.core.step_kinds import StepKind

_VARIANTS = 5
_NOON, _EVENING = 12, 18
_OF_THEM = ("how_met", "promised_by_them")
_NOTED = ("concern", "answer", "thought", "question")


def facts_of(case: LetterCase, plan: Plan, book: Book, aloud: bool = False) -> dict[str, Value]:
    """Return the values known for a message; `aloud` for a call."""
    found: FoundValues = {
        **_owner(case, book),
        **_recipient(case),
        **_interview(case, book),
        **promise_facts(case),
        **message_facts(case),
        **request_facts(case),
        **offer_facts(case, book),
        **_noted(case),
        "check": next((s.date for s in plan.steps if s.kind is StepKind.CHECK_BACK), None),
        "was_final": yes(was_final(case.facts)),
    }
    stranger = aloud and found["to_name"] is None  # anybody may answer, so nothing is said of what passed between them
    unsaid = _OF_THEM if stranger else ()
    return {name: value for name, value in found.items() if value not in (None, "", ()) and name not in unsaid}


def _owner(case: LetterCase, book: Book) -> FoundValues:
    owner, it = book.owner, case.facts.opportunity
    waits = case.step is not None and not case.step.open and case.step.best > case.now
    hour = in_zone(case.step.best if case.step and waits else case.now, case.facts.zone).hour
    return {
        "me": owner.full_name,
        "my_phone": owner.phone,
        "my_email": owner.email,
        "signature": (owner.signature or "").strip(),
        "company": it.company.strip(),
        "role": it.role.strip(),
        "agency": it.agency,
        "hour": "morning" if hour < _NOON else "afternoon" if hour < _EVENING else "evening",
    }


def _recipient(case: LetterCase) -> FoundValues:
    facts, person = case.facts, case.person
    gone = former_contact(facts, case.promise.person if case.promise else None)
    gone = gone if gone is not None and gone != person else _who_left(case)
    named = person if person is not None and is_named(person, facts.opportunity.company) else None
    new = gone is not None and not facts.knows(person)
    ids = (case.interview.people if case.interview else ()) or tuple(p.id for p in facts.opportunity.people)
    at = ids.index(person.id) if person is not None and person.id in ids else 0
    return {
        "to_name": named,
        "is_agency": yes(person is not None and person.part is PersonRole.AGENCY),
        "is_successor": yes(new),
        "former_contact": gone if gone is not None and is_named(gone, facts.opportunity.company) else None,
        "mail_bounced": yes(gone is not None and not has_left(facts, gone)),
        "how_met": how_met(case),
        "met_names": people_present(case),
        "variant": str(at % _VARIANTS + 1),
    }


def _who_left(case: LetterCase) -> Person | None:
    """Return the last of the people who have left or whom no mail reaches, other than the recipient."""
    facts = case.facts
    gone = [p for p in facts.opportunity.people if has_left(facts, p) or p.id in facts.bounced]
    return next((p for p in reversed(gone) if p != case.person), None)


def _interview(case: LetterCase, book: Book) -> FoundValues:
    interview, facts = case.interview, case.facts
    found: FoundValues = {"rounds": str(len(facts.held)) if facts.held else None}
    if interview is None:
        return found
    start, theirs = _on_their_clock(case, book, interview.start)
    moved = _on_their_clock(case, book, interview.was[-1])[0] if interview.was else None
    return {
        **found,
        "interview": wall_time(start) if _hour_matters(case, interview) else start.date(),
        "interview_theirs": yes(theirs),
        "interview_kind": interview.kind if interview.kind is not InterviewKind.OTHER else "other",
        "interview_ahead": yes(interview.end > case.now),
        "people_known": yes(interview.people),
        "interview_minutes": str(interview.minutes) if interview.minutes else None,
        "interview_place": interview.place,
        "old": wall_time(moved) if moved else None,
    }


def _on_their_clock(case: LetterCase, book: Book, start: datetime) -> tuple[datetime, bool]:
    """Return an interview's start on the reader's clock, and whether that is another than the user's.

    A start on a third clock, that of the place where they meet, stays as it is.
    """
    theirs, mine = in_zone(start, case.facts.zone), in_zone(start, user_zone(book.owner))
    if not same_clock(start, theirs) and not same_clock(start, mine):
        return start, False
    return theirs, not same_clock(theirs, mine)


def _hour_matters(case: LetterCase, interview: Interview) -> bool:
    """Return whether the hour may be said: that of an interview to come, missed or called off."""
    missed = case.word is not None and case.word.purpose in (Purpose.NO_SHOW, Purpose.CANCELLED)
    return interview.end > case.now or (missed and case.purpose is Purpose.REPLY)


def _noted(case: LetterCase) -> FoundValues:
    """Return what may be said of the notes; what the user wrote for themselves stays with them.

    A panel compares its letters, and who was not there has nothing to come back to: one thank-you says it.
    """
    found: FoundValues = {}
    once = case.purpose is Purpose.THANK_YOU and _said_to_another(case)
    for about in map(NoteTopic, _NOTED):
        note = None if once else note_about(case, about)
        say = note.say if note else None
        found[about.value] = as_question(say) if about is NoteTopic.QUESTION else sentence(say)
    return found


def _said_to_another(case: LetterCase) -> bool:
    """Return whether another person of the interview is the one who is told what was noted."""
    present = case.interview.people if case.interview else ()
    by_mail = [p.id for p in map(case.facts.opportunity.person, present) if p is not None and p.email]
    told = next(iter((*by_mail, *present)), None)
    return told is not None and case.person is not None and case.person.id != told


def note_about(case: LetterCase, about: NoteTopic) -> Note | None:
    """Return the last note on a topic, one of this interview first."""
    notes = [n for n in case.facts.opportunity.notes if n.about is about]
    here = [n for n in notes if case.interview and n.interview == case.interview.id] or notes
    return max(here, key=lambda n: (n.at, n.id), default=None)


def user_words(case: LetterCase, facts: KnownValues, name: str) -> str:
    """Return what the user wrote on the matter of a name, for their eyes: their own note, else their words for it."""
    note = note_about(case, NoteTopic(name)) if name in _NOTED else None
    fact = facts.get(name)
    return note.text if note else fact if isinstance(fact, str) else ""
