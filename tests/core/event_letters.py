"""Events of an opportunity, one letter each: ten for long histories, and more for short ones."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from follow_up_desk.core.enumerations import (
    Certainty,
    Channel,
    Direction,
    InterviewKind,
    MarkAction,
    OfferForm,
    Outcome,
    PromiseSubject,
    Purpose,
    RequestKind,
)
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Activity, Interview, Mark, Offer, Opportunity, Promise, Request

Happening = Callable[[Opportunity, datetime, str, Plan], Opportunity]
"""An opportunity, when it happens, an id for it and the plan of that moment -> the opportunity afterwards."""

OUT, IN, OWN = Direction.OUT, Direction.IN, Direction.OWN
WEEK = timedelta(days=7)


def _did(
    direction: Direction,
    purpose: Purpose,
    channel: Channel = Channel.EMAIL,
    outcome: Outcome | None = None,
    away: timedelta | None = None,
    person: str | None = "p",
) -> Happening:
    def happen(it: Opportunity, now: datetime, id: str, plan: Plan) -> Opportunity:
        until = (now + away).date() if away else None
        done = Activity(id, now, direction, channel, purpose, outcome, person, until=until)
        return it.with_parts(activities=(done,))

    return happen


def _promised(thing: PromiseSubject) -> Happening:
    told = _did(IN, Purpose.NEW_DATE)

    def happen(it: Opportunity, now: datetime, id: str, plan: Plan) -> Opportunity:
        by = (now + WEEK).date()
        said = Promise(id, None, thing, None, "", None, by, Certainty.SAID, now)
        return told(it, now, id, plan).with_parts(promises=(said,))

    return happen


def _marked(did: MarkAction, later: timedelta | None = None, reason: str | None = None) -> Happening:
    def happen(it: Opportunity, now: datetime, id: str, plan: Plan) -> Opportunity:
        step = plan.step
        if step is None:
            return it
        until = now + later if later else None
        mark = Mark(f"m{len(it.marks)}", step.kind, step.interview, step.person, step.due, did, now, until, reason)
        return it.with_parts(marks=(mark,))

    return happen


def _invited(it: Opportunity, now: datetime, id: str, plan: Plan) -> Opportunity:
    it = _did(IN, Purpose.INVITATION)(it, now, id, plan)
    return it.with_parts(
        interviews=(Interview(id, InterviewKind.FINAL, now + timedelta(days=3), people=("p",), known_at=now),)
    )


def _offered(form: OfferForm) -> Happening:
    told = _did(IN, Purpose.OFFER)

    def happen(it: Opportunity, now: datetime, id: str, plan: Plan) -> Opportunity:
        return told(it, now, id, plan).with_parts(offers=(Offer(id, form, now, now + WEEK),))

    return happen


def _asked_for(it: Opportunity, now: datetime, id: str, plan: Plan) -> Opportunity:
    return _did(IN, Purpose.REQUEST)(it, now, id, plan).with_parts(requests=(Request(id, "references", None, now),))


def _said(**terms: Any) -> Happening:
    """Return that they named something else than a day; days are counted from now."""
    told = _did(IN, Purpose.NEW_DATE)

    def happen(it: Opportunity, now: datetime, id: str, plan: Plan) -> Opportunity:
        days = {name: (now + value).date() if isinstance(value, timedelta) else value for name, value in terms.items()}
        said = Promise(id, None, PromiseSubject.DECISION, None, "", None, days.pop("by", None), Certainty.SAID, now)
        return told(it, now, id, plan).with_parts(promises=(replace(said, person="p", **days),))

    return happen


def _changed(purpose: Purpose) -> Happening:
    """Return that they moved the next interview by a week, or called it off; where none is ahead, only the word."""

    def happen(it: Opportunity, now: datetime, id: str, plan: Plan) -> Opportunity:
        told = _did(IN, purpose)(it, now, id, plan)
        round_ = it.interview(plan.facts.ahead[0].id) if plan.facts.ahead else None
        if round_ is None:
            return told
        if purpose is Purpose.RESCHEDULED:
            round_ = replace(round_, start=round_.start + WEEK, was=(*round_.was, round_.start))
        word = replace(next(a for a in told.activities if a.id == id), interview=round_.id)
        return told.with_parts(interviews=(round_,), activities=(word,))

    return happen


def _wanted(asks: RequestKind) -> Happening:
    def happen(it: Opportunity, now: datetime, id: str, plan: Plan) -> Opportunity:
        wish = Request(id, "your salary", None, now, asks=asks)
        return _did(IN, Purpose.REQUEST)(it, now, id, plan).with_parts(requests=(wish,))

    return happen


INQUIRIES = ("voicemail", "e-mail", "item e-mail")
RESETS = (
    *("answer", "somebody's answer", "new date", "item date", "call date", "talk", "invitation", "request", "moved"),
    *("called off", "ask me", "ask me if late", "silence", "event", "call back", "question"),
)
LONG: dict[str, Happening] = {
    "voicemail": _did(OUT, Purpose.INQUIRY, Channel.CALL, Outcome.VOICEMAIL),
    "e-mail": _did(OUT, Purpose.INQUIRY),
    "thanks": _did(OUT, Purpose.THANK_YOU),
    "answer": _did(IN, Purpose.ANSWER),
    "new date": _promised(PromiseSubject.DECISION),
    "no": _did(IN, Purpose.REJECTION),
    "bounce": _did(IN, Purpose.BOUNCE),
    "hold": _did(IN, Purpose.ON_HOLD),
    "move on": _did(OWN, Purpose.MOVE_ON, Channel.NONE),
    "skip": _marked(MarkAction.SKIPPED),
}
WIDE: dict[str, Happening] = {
    **LONG,
    "item date": _promised(PromiseSubject.ITEM),
    "item e-mail": _did(OUT, Purpose.ITEM_INQUIRY),
    "item": _did(IN, Purpose.ITEM),
    "ring": _did(OUT, Purpose.INQUIRY, Channel.CALL, Outcome.NO_ANSWER),
    "talk": _did(OUT, Purpose.INQUIRY, Channel.CALL, Outcome.TALKED),
    "away": _did(IN, Purpose.OUT_OF_OFFICE, away=timedelta(days=10)),
    "no-show": _did(IN, Purpose.NO_SHOW, Channel.NONE),
    "invitation": _invited,
    "request": _asked_for,
    "delivery": _did(OUT, Purpose.DELIVER),
    "spoken offer": _offered(OfferForm.VERBAL),
    "written offer": _offered(OfferForm.WRITTEN),
    "reply": _did(OUT, Purpose.REPLY),
    "accept": _did(OUT, Purpose.ACCEPT),
    "withdraw": _did(OUT, Purpose.WITHDRAW),
    "feedback asked": _did(OUT, Purpose.FEEDBACK_REQUEST),
    "reopen": _did(OWN, Purpose.REOPEN, Channel.NONE),
    "snooze": _marked(MarkAction.SNOOZED, timedelta(days=3)),
    "move": _marked(MarkAction.MOVED, WEEK),
    "insist": _marked(MarkAction.MOVED, timedelta(days=4), "they asked for it"),
    "somebody's answer": _did(IN, Purpose.ANSWER, person=None),
    "call date": _promised(PromiseSubject.CALL),
    "moved": _changed(Purpose.RESCHEDULED),
    "called off": _changed(Purpose.CANCELLED),
    "ask me": _said(ask_from=timedelta(days=4), ask_by=Channel.CALL),
    "ask me if late": _said(by=timedelta(days=4), ask_from=timedelta(days=6)),
    "silence": _said(by=WEEK, silence_means_no=True),
    "event": _said(after="the budget"),
    "call back": _wanted(RequestKind.CALL_BACK),
    "question": _wanted(RequestKind.ANSWER),
    "counter-offer": _did(OUT, Purpose.COUNTER_OFFER),
    "more time": _did(OUT, Purpose.MORE_TIME),
}
ALPHABETS = {"long": LONG, "wide": WIDE}
