"""The values that the desk can fill into a template, from plan, step and owner; a private note is none of them.

Days, instants and people stay what they are: `content.fact_words` says them in the message's language.
A value that is not known is left out; a yes-or-no fact is the word "yes" or left out.
"""

from collections.abc import Mapping
from datetime import date, datetime

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import (
    Certainty,
    Channel,
    Direction,
    InterviewKind,
    NoteTopic,
    OfferForm,
    Outcome,
    PersonRole,
    Purpose,
)
from follow_up_desk.core.history import CALLS, INQUIRIES
from follow_up_desk.core.letter_case import LetterCase, how_met, is_named, people_present
from follow_up_desk.core.local_time import in_zone, local_day, same_clock, user_zone, wall_time
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.recipients import former_contact, has_left
from follow_up_desk.core.records import Activity, Note, Person, Promise
from follow_up_desk.core.rules.endings import was_final
from follow_up_desk.core.step_kinds import StepKind

Value = str | date | datetime | Person | tuple[Person, ...]
KnownValues = Mapping[str, Value]
YES = "yes"
_VARIANTS = 3
_NOON, _EVENING = 12, 18


def facts_of(case: LetterCase, plan: Plan, book: Book) -> dict[str, Value]:
    """Return the values known for a message."""
    found: dict[str, Value | None] = {
        **_owner(case, book),
        **_recipient(case),
        **_interview(case, book),
        **_promise(case),
        **_messages(case),
        **_request(case),
        **_offers(case, book),
        **_noted(case),
        "check": next((s.date for s in plan.steps if s.kind is StepKind.CHECK_BACK), None),
        "was_final": _yes(was_final(case.facts)),
    }
    return {name: value for name, value in found.items() if value not in (None, "", ())}


def _yes(it: object) -> str | None:
    return YES if it else None


def _owner(case: LetterCase, book: Book) -> dict[str, Value | None]:
    owner, it = book.owner, case.facts.opportunity
    hour = in_zone(case.now, case.facts.zone).hour
    return {
        "me": owner.name.strip(),
        "my_phone": owner.phone,
        "my_email": owner.email,
        "signature": (owner.signature or "").strip(),
        "company": it.company.strip(),
        "role": it.role.strip(),
        "agency": it.agency,
        "hour": "morning" if hour < _NOON else "afternoon" if hour < _EVENING else "evening",
    }


def _recipient(case: LetterCase) -> dict[str, Value | None]:
    facts, person = case.facts, case.person
    gone = former_contact(facts, case.promise.person if case.promise else None) or _who_left(case)
    named = person if person is not None and is_named(person, facts.opportunity.company) else None
    new = gone is not None and not facts.knows(person)
    ids = case.interview.people if case.interview else ()
    at = ids.index(person.id) if person is not None and person.id in ids else 0
    return {
        "to_name": named,
        "is_agency": _yes(person is not None and person.part is PersonRole.AGENCY),
        "is_successor": _yes(new),
        "former_contact": gone if gone is not None and is_named(gone, facts.opportunity.company) else None,
        "how_met": how_met(case),
        "met_names": people_present(case),
        "variant": str(at % _VARIANTS + 1),
    }


def _who_left(case: LetterCase) -> Person | None:
    """Return the last of the people who have left or whom no mail reaches, other than the recipient."""
    facts = case.facts
    gone = [p for p in facts.opportunity.people if has_left(facts, p) or p.id in facts.bounced]
    return next((p for p in reversed(gone) if p != case.person), None)


def _interview(case: LetterCase, book: Book) -> dict[str, Value | None]:
    interview, facts = case.interview, case.facts
    found: dict[str, Value | None] = {"rounds": str(len(facts.held)) if facts.held else None}
    if interview is None:
        return found
    mine = in_zone(interview.start, user_zone(book.owner))
    theirs = in_zone(interview.start, facts.zone)
    differs = same_clock(interview.start, theirs) and not same_clock(interview.start, mine)
    moved = interview.was[-1] if interview.was else None
    return {
        **found,
        "interview": wall_time(interview.start),
        "interview_theirs": _yes(differs),
        "interview_kind": interview.kind if interview.kind is not InterviewKind.OTHER else "other",
        "interview_ahead": _yes(interview.end > case.now),
        "interview_minutes": str(interview.minutes) if interview.minutes else None,
        "interview_place": interview.place,
        "old": wall_time(moved) if moved else None,
    }


def _promise(case: LetterCase) -> dict[str, Value | None]:
    promise, today = case.promise, case.facts.today
    feedback = any(p.thing == "feedback" for p in case.facts.promises)
    if promise is None:
        return {"feedback_promised": _yes(feedback)}
    sure = promise.certainty is not Certainty.GUESSED
    return {
        "thing": promise.thing,
        "item": _phrase(promise.item),
        "promised": promise.by,
        "promised_exact": _yes(sure and promise.by),
        "promised_ahead": _yes(promise.by is not None and promise.by >= today),
        "promised_by_them": _yes(_said_by(promise, case)),
        "promise_after": _phrase(promise.after),
        "asked_to_ask": _yes(promise.ask_from),
        "feedback_promised": _yes(feedback),
    }


def _said_by(promise: Promise, case: LetterCase) -> bool:
    """Return whether the recipient made the promise: named with it, or alone in the interview where it was made."""
    if case.person is None:
        return False
    if promise.person is not None:
        return promise.person == case.person.id
    where = case.facts.opportunity.interview(promise.interview)
    return where is not None and where.people == (case.person.id,)


def _messages(case: LetterCase) -> dict[str, Value | None]:
    facts, word = case.facts, case.word
    last = next((a for a in reversed(facts.attempts) if _reached(a, case.person)), None)
    rang = next((a for a in reversed(facts.activities) if _rang(a, case)), None)
    offer = case.offer
    thanked = facts.sent(Purpose.THANK_YOU, since=case.interview.end if case.interview else None)
    since_offer = facts.sent_since(offer.at) if offer else ()
    day = facts.day
    return {
        "last_contact": day(last.at) if last else None,
        "last_contact_kind": _kind(last) if last else None,
        "rang": day(rang.at) if rang and (last is None or rang.at > last.at) else None,
        "their_word": day(word.at) if word else None,
        "by_phone": _yes(word and word.channel in CALLS),
        "invited": _yes(word and word.purpose is Purpose.INVITATION),
        "thanked": _yes(since_offer if offer else thanked),
        "attempt": _attempt(case),
    }


def _attempt(case: LetterCase) -> str:
    step = case.step
    if step is not None and step.kind is StepKind.WRITTEN_OFFER_CHECK and case.offer is not None:
        done = [a for a in case.facts.sent_since(case.offer.at) if a.purpose is Purpose.WRITTEN_OFFER_CHECK]
        return str(len(done) + 1)
    if step is None and case.purpose in INQUIRIES:
        return str(len(case.facts.attempt_days) + 1)
    return str((step.ordinal if step else None) or 1)


def _reached(activity: Activity, person: Person | None) -> bool:
    """Return whether the message went to the recipient, as far as is known."""
    return activity.person is None or person is None or activity.person == person.id


def _kind(activity: Activity) -> str:
    if activity.channel is Channel.VOICEMAIL or activity.outcome is Outcome.VOICEMAIL:
        return "voicemail"
    return "talk" if activity.channel in CALLS else "message"


def _rang(activity: Activity, case: LetterCase) -> bool:
    unanswered = activity.direction is Direction.OUT and activity.outcome is Outcome.NO_ANSWER
    recent = case.facts.heard is None or activity.at > case.facts.heard
    return unanswered and recent and _reached(activity, case.person)


def _request(case: LetterCase) -> dict[str, Value | None]:
    request = case.request
    delivered = case.facts.sent(Purpose.DELIVER)
    due = request.due if request else None
    return {
        "request_item": _phrase(request.item) if request else None,
        "request_due": case.facts.day(due) if isinstance(due, datetime) else due,
        "delivered": case.facts.day(delivered.at) if delivered else None,
    }


def _offers(case: LetterCase, book: Book) -> dict[str, Value | None]:
    facts, offer = case.facts, case.offer
    elsewhere = [o.deadline for id, o in facts.other_offers.offers if o.deadline and id != facts.opportunity.id]
    other = min(elsewhere, default=None)
    countered = facts.sent(Purpose.COUNTER_OFFER, since=offer.at if offer else None)
    found: dict[str, Value | None] = {
        "other_deadline": local_day(other, user_zone(book.owner)) if other else None,
        "accepted_elsewhere": _yes(facts.accepted_elsewhere),
        "accepted_here": _yes(facts.sent(Purpose.ACCEPT)),
        "countered": facts.day(countered.at) if countered else None,
    }
    if offer is None:
        return found
    return {
        **found,
        "offer_form": "written" if offer.form is OfferForm.WRITTEN else "verbal",
        "offer_ranks_second": _yes(offer.preferred),
        "pay": _phrase(offer.pay),
        "terms": _phrase(offer.terms),
        "start": offer.start_on,
        "offer_deadline": facts.day(offer.deadline) if offer.deadline else None,
    }


def _noted(case: LetterCase) -> dict[str, Value | None]:
    """Return what may be said of the notes; what the user wrote for themselves stays with them."""
    found: dict[str, Value | None] = {}
    for about in (NoteTopic.CONCERN, NoteTopic.ANSWER, NoteTopic.THOUGHT, NoteTopic.QUESTION):
        note = note_about(case, about)
        say = note.say if note else None
        found[about.value] = _as_question(say) if about is NoteTopic.QUESTION else _sentence(say)
    return found


def note_about(case: LetterCase, about: NoteTopic) -> Note | None:
    """Return the last note on a topic, one of this interview first."""
    notes = [n for n in case.facts.opportunity.notes if n.about is about]
    here = [n for n in notes if case.interview and n.interview == case.interview.id] or notes
    return max(here, key=lambda n: (n.at, n.id), default=None)


def _phrase(text: str | None) -> str | None:
    """Return a text as part of a sentence: on one line, without a full stop."""
    return " ".join(text.split()).rstrip(".;, ") if text else None


def _sentence(text: str | None) -> str | None:
    words = " ".join(text.split()) if text else ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".?!…" else ".") if words else None


def _as_question(text: str | None) -> str | None:
    words = _phrase(text)
    return words if words is None or words.endswith("?") else f"{words}?"
