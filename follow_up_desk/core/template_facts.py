"""The values that the desk can fill into a template, from plan, step and owner.

Dates stay dates: the message's language formats them. An unknown value is left out.
"""

from collections.abc import Iterable
from datetime import date, datetime

from msgspec import Struct

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Direction, InterviewKind, NoteTopic, PersonRole, PromiseSubject, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.local_time import in_zone, local_day, user_zone
from follow_up_desk.core.open_promises import ANSWERS
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Interview, Note, Opportunity, Person, Promise, Request
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step


class DateSpan(Struct, frozen=True):
    """Hold a first and a last day; without a first day it means "by the last"."""

    first: date | None
    last: date


Value = str | date | datetime | tuple[str, ...] | DateSpan
KnownValues = dict[str, Value]
_TITLES = frozenset({"dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame"})
_INVITED = "A01"


def facts_of(
    plan: Plan,
    book: Book,
    now: datetime,
    *,
    step: Step | None = None,
    person: Person | None = None,
    language: str = "en",
) -> KnownValues:
    """Return the values known for a message of this plan; `person` is who will read or hear it."""
    facts = plan.facts
    step = step or plan.step
    person = person or facts.opportunity.person(step.person if step else None)
    interview = _interview(facts, step)
    found: dict[str, Value | None] = {
        **_owner(book),
        **_people(facts, interview, person, language),
        **_meeting(facts, interview, now),
        **_promised(facts, step),
        **_noted(facts.opportunity, interview),
        **_offers(facts, book),
        "check_date": next((s.date for s in plan.steps if s.kind is StepKind.CHECK_BACK), None),
        "request_item": _requested(facts, step),
        "today": local_day(now, user_zone(book.owner)),
    }
    return {name: value for name, value in found.items() if value is not None and value not in ("", ())}


def _owner(book: Book) -> dict[str, Value | None]:
    owner = book.owner
    return {"me": owner.name.strip(), "my_phone": owner.phone, "my_email": owner.email}


def _interview(facts: Facts, step: Step | None) -> Interview | None:
    held, ahead = facts.held, facts.ahead
    named = facts.opportunity.interview(step.interview if step else None)
    if named is not None:
        return named
    if ahead and (not held or (step is not None and step.reason.context == _INVITED)):
        return ahead[0]
    return held[-1] if held else None


def _people(facts: Facts, interview: Interview | None, person: Person | None, language: str) -> dict[str, Value | None]:
    it = facts.opportunity
    met = [p for p in (it.person(id) for id in (interview.people if interview else ())) if p is not None]
    others = tuple(name for p in met if p is not person and (name := _named(p, it)))
    gone = [p for p in it.people if (p.left and p.left <= facts.today) or p.id in facts.bounced]
    agent = person is not None and person.part is PersonRole.AGENCY
    asked = met[0] if agent and met else person
    return {
        "company": it.company.strip(),
        "role": it.role.strip(),
        "agency": it.agency,
        "greeting_name": greeting_name(person, it, language),
        "interviewer": _named(asked, it) if asked and not (agent and asked is person) else None,
        "panel_names": others,
        "former_contact": _named(gone[-1], it) if gone else None,
    }


def _named(person: Person, opportunity: Opportunity) -> str | None:
    """Return the person's name, or None if it is only an address or the company."""
    name = " ".join(person.name.split())
    return None if not name or "@" in name or name.casefold() == opportunity.company.casefold() else name


def greeting_name(person: Person | None, opportunity: Opportunity, language: str) -> str | None:
    """Return how to address someone: by first name in English, by full name where address is formal."""
    name = _named(person, opportunity) if person else None
    if name is None or language != "en":
        return name
    words = name.split()
    titled = words[0].rstrip(".").casefold() in _TITLES
    return f"{words[0]} {words[-1]}" if titled and len(words) > 1 else words[0]


def _meeting(facts: Facts, interview: Interview | None, now: datetime) -> dict[str, Value | None]:
    last = max((a.at for a in facts.activities if a.direction is Direction.OUT and a.at <= now), default=None)
    found: dict[str, Value | None] = {"last_contact": facts.day(last) if last else None}
    if interview is None:
        return found
    day = interview.start.date()
    found["interview_date"] = day
    found["interview_kind"] = interview.kind if interview.kind is not InterviewKind.OTHER else None
    if interview.end <= now:
        found["bd_since"] = str(facts.days.between(day, facts.today))
        found["days_late"] = str((facts.today - day).days)
    return found


def _promised(facts: Facts, step: Step | None) -> dict[str, Value | None]:
    promises = facts.promises
    reply = step is not None and step.kind is StepKind.REPLY
    dated = _newest(promises) if reply else next((p for p in promises if p.thing in ANSWERS), None)
    item = next((p for p in promises if p.thing is PromiseSubject.ITEM), None)
    said = dated or item
    asked_for = item if step is not None and step.kind is StepKind.ITEM_INQUIRY else None
    over = facts.days.between(facts.days.promise_end(dated.by), facts.today) if dated and dated.by else 0
    return {
        "promised_date": dated.by if dated else None,
        "promised_words": said.words if said else None,
        "promised_window": _window(asked_for or said),
        "days_over": str(over) if over > 0 else None,
        "item": _phrase(item.item) if item else None,
        "thing": _phrase(item.item) if item else None,
    }


def _window(promise: Promise | None) -> DateSpan | None:
    if promise is None or promise.by is None:
        return None
    first = promise.from_ if promise.from_ and promise.from_ < promise.by else None
    return DateSpan(first, promise.by)


def _newest(promises: Iterable[Promise]) -> Promise | None:
    return max(promises, key=lambda p: (p.made_at, p.id), default=None)


def _noted(opportunity: Opportunity, interview: Interview | None) -> dict[str, Value | None]:
    def last(about: NoteTopic) -> str | None:
        notes = [n for n in opportunity.notes if n.about is about]
        here = [n for n in notes if interview and n.interview == interview.id] or notes
        return max(here, key=_sort_key).text if here else None

    concern = last(NoteTopic.CONCERN)
    return {
        "concern": _phrase(concern),
        "answer": _sentence(last(NoteTopic.ANSWER)) if concern else None,
        "thought": _sentence(last(NoteTopic.THOUGHT)),
        "question": _as_question(last(NoteTopic.QUESTION)),
    }


def _sort_key(note: Note) -> tuple[datetime, str]:
    return note.at, note.id


def _phrase(text: str | None) -> str | None:
    """Return a text as part of a sentence: on one line, without a full stop."""
    return " ".join(text.split()).rstrip(".;, ") if text else None


def _sentence(text: str | None) -> str | None:
    words = " ".join(text.split()) if text else ""
    if not words:
        return None
    return words[0].upper() + words[1:] + ("" if words[-1] in ".?!…" else ".")


def _as_question(text: str | None) -> str | None:
    words = _phrase(text)
    return words if words is None or words.endswith("?") else f"{words}?"


def _offers(facts: Facts, book: Book) -> dict[str, Value | None]:
    others = [o.deadline for id, o in facts.other_offers.offers if o.deadline and id != facts.opportunity.id]
    ends = facts.offer.deadline if facts.offer else min(others, default=None)
    return {"offer_deadline": in_zone(ends, user_zone(book.owner)) if ends else None}


def _requested(facts: Facts, step: Step | None) -> str | None:
    request = request_of(facts, step)
    return _phrase(request.item) if request else None


def request_of(facts: Facts, step: Step | None) -> Request | None:
    """Return what they asked for: the request of the step, else the first one not delivered, else the last."""
    delivered = {a.answers for a in facts.activities if a.purpose is Purpose.DELIVER}
    requests = sorted(facts.opportunity.requests, key=lambda r: (r.made_at, r.id))
    owed = [r for r in requests if r.id not in delivered]
    if step is not None and step.kind is StepKind.DELIVER:
        item = next((f.data.get("item") for f in step.reason.facts if f.used == "request"), None)
        owed = [r for r in owed if r.item == item] or owed
    if owed and (step is None or step.kind is not StepKind.RECEIPT_CHECK):
        return owed[0]
    return requests[-1] if requests else None
