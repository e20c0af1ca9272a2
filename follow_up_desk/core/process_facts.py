"""What happened, as values for a template: promises, messages, requests and offers."""

from datetime import datetime

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Certainty, Channel, Direction, OfferForm, Outcome, PromiseSubject, Purpose
from follow_up_desk.core.fact_values import FoundValues, phrase, yes
from follow_up_desk.core.history import CALLS, INQUIRIES
from follow_up_desk.core.letter_case import LetterCase
from follow_up_desk.core.local_time import local_day, user_zone
from follow_up_desk.core.records import Activity, Person, Promise
from follow_up_desk.core.step_kinds import StepKind


def promise_facts(case: LetterCase) -> FoundValues:
    """Return what was promised, by when and by whom."""
    promise, today = case.promise, case.facts.today
    feedback = any(p.thing is PromiseSubject.FEEDBACK for p in case.facts.promises)
    if promise is None:
        return {"feedback_promised": yes(feedback)}
    sure = promise.certainty is not Certainty.GUESSED
    return {
        "thing": promise.thing,
        "item": phrase(promise.item),
        "promised": promise.by,
        "promised_exact": yes(sure and promise.by),
        "promised_ahead": yes(promise.by is not None and promise.by >= today),
        "promised_by_them": yes(_said_by(promise, case)),
        "promise_after": phrase(promise.after),
        "asked_to_ask": yes(promise.ask_from),
        "feedback_promised": yes(feedback),
    }


def _said_by(promise: Promise, case: LetterCase) -> bool:
    """Return whether the recipient made the promise: named with it, or alone in the interview where it was made."""
    if case.person is None:
        return False
    if promise.person is not None:
        return promise.person == case.person.id
    where = case.facts.opportunity.interview(promise.interview)
    return where is not None and where.people == (case.person.id,)


def message_facts(case: LetterCase) -> FoundValues:
    """Return what went to and fro: their last word, the user's last message, how often they asked."""
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
        "by_phone": yes(word and word.channel in CALLS),
        "invited": yes(word and word.purpose is Purpose.INVITATION),
        "thanked": yes(since_offer if offer else thanked),
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


def request_facts(case: LetterCase) -> FoundValues:
    """Return what they asked for, and when it was sent."""
    request = case.request
    delivered = case.facts.sent(Purpose.DELIVER)
    due = request.due if request else None
    return {
        "request_item": phrase(request.item) if request else None,
        "request_due": case.facts.day(due) if isinstance(due, datetime) else due,
        "delivered": case.facts.day(delivered.at) if delivered else None,
    }


def offer_facts(case: LetterCase, book: Book) -> FoundValues:
    """Return their offer, and the end of another one."""
    facts, offer = case.facts, case.offer
    elsewhere = [o.deadline for id, o in facts.other_offers.offers if o.deadline and id != facts.opportunity.id]
    other = min(elsewhere, default=None)
    countered = facts.sent(Purpose.COUNTER_OFFER, since=offer.at if offer else None)
    found: FoundValues = {
        "other_deadline": local_day(other, user_zone(book.owner)) if other else None,
        "accepted_elsewhere": yes(facts.accepted_elsewhere),
        "accepted_here": yes(facts.sent(Purpose.ACCEPT)),
        "countered": facts.day(countered.at) if countered else None,
    }
    if offer is None:
        return found
    return {
        **found,
        "offer_form": "written" if offer.form is OfferForm.WRITTEN else "verbal",
        "offer_ranks_second": yes(offer.preferred),
        "pay": phrase(offer.pay),
        "terms": phrase(offer.terms),
        "start": offer.start_on,
        "offer_deadline": facts.day(offer.deadline) if offer.deadline and offer.deadline > case.now else None,
    }
