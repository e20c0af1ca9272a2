"""What they asked the user for: a thing to deliver, a call back, an answer; each owed until it is done (A16)."""

from datetime import date, datetime

from follow_up_desk.core.contact_windows import next_office_time
from follow_up_desk.core.enumerations import Channel, Direction, Purpose, RequestKind
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.local_time import in_zone
from follow_up_desk.core.recipients import message_recipient
from follow_up_desk.core.records import Activity, Request
from follow_up_desk.core.rules.common import Deadline, deadline_of, fact, reason, written_duty
from follow_up_desk.core.rules.overrides import apply_all
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Fact, Step
from follow_up_desk.core.wording import N_

_SETTLES = {
    RequestKind.DELIVER: Purpose.DELIVER,
    RequestKind.CALL_BACK: Purpose.REPLY,
    RequestKind.ANSWER: Purpose.REPLY,
}


def requested(facts: Facts) -> tuple[Request, ...]:
    """Return what they asked for and have not received; after an acceptance only what they asked for since."""
    since = facts.duties_since
    if since is None:
        return ()
    return tuple(r for r in facts.opportunity.requests if r.made_at > since and not is_done(facts, r))


def is_done(facts: Facts, request: Request) -> bool:
    return any(_settles(activity, request) for activity in facts.arrived if activity.direction is Direction.OUT)


def _settles(activity: Activity, request: Request) -> bool:
    """Return whether an activity does what was asked for; without a reference any later one of its kind does."""
    if activity.purpose is not _SETTLES[request.asks]:
        return False
    if activity.answers is not None:
        return activity.answers == request.id
    if request.asks is RequestKind.DELIVER:
        return activity.at >= request.made_at
    by_phone = request.asks is not RequestKind.CALL_BACK or activity.channel in CALLS
    return by_phone and activity.at > request.made_at


def requests(facts: Facts) -> list[Step]:
    """Return a step for each thing they asked for and have not received; it never expires (A16)."""
    return apply_all(facts, *(_step(facts, request) for request in requested(facts)))


def _step(facts: Facts, request: Request) -> Step:
    return _deliver(facts, request) if request.asks is RequestKind.DELIVER else _reply(facts, request)


def _deliver(facts: Facts, request: Request) -> Step:
    made, deadline = facts.day(request.made_at), _deadline(facts, request)
    asked = fact("request", N_("they asked for {item} on {made}"), item=request.item, made=made)
    due = facts.days.add(made, facts.numbers.you_owe_them_bd)
    if deadline is not None:
        due = max(facts.days.before(deadline.day, 1), made)
    return written_duty(
        facts,
        StepKind.DELIVER,
        reason("A16", asked, *_until(facts, request, due, "you_owe_them_bd")),
        request.made_at,
        due,
        "T19",
        item=request.item or None,
        to=message_recipient(facts, request.person),
        tips=(2,),
        deadline=deadline,
    )


def _reply(facts: Facts, request: Request) -> Step:
    """Return the call or word they wait for: within a working day, in their hours, a Monday too (contract 6)."""
    made, deadline = facts.day(request.made_at), _deadline(facts, request)
    call = request.asks is RequestKind.CALL_BACK
    words = N_("they asked you to call back on {made}") if call else N_("they asked on {made}: {item}")
    due = facts.days.add(made, facts.numbers.reply_to_invite_bd)
    if deadline is not None:
        due = max(min(due, deadline.day), made)
    return written_duty(
        facts,
        StepKind.REPLY,
        reason(
            "A16",
            fact("request", words, item=request.item, made=made),
            *_until(facts, request, due, "reply_to_invite_bd"),
        ),
        _office_time(facts, request, deadline),
        due,
        "T44" if call else "T51" if facts.closure else "T47",
        to=message_recipient(facts, request.person),
        channel=Channel.CALL if call else request.channel or Channel.EMAIL,
        tips=(2,),
        deadline=deadline,
    )


def _office_time(facts: Facts, request: Request, deadline: Deadline | None) -> datetime:
    """Return when the answer may first be given; with a deadline it stays open, else it closes with their office."""
    since = request.made_at if deadline is not None else max(request.made_at, in_zone(facts.now, facts.zone))
    free = next_office_time(facts, since)
    if deadline is not None and free >= deadline.end:
        return request.made_at
    return request.made_at if free <= facts.now and deadline is None else free


def _deadline(facts: Facts, request: Request) -> Deadline | None:
    return None if request.due is None else deadline_of(facts, request.due)


def _until(facts: Facts, request: Request, due: date, setting: str) -> tuple[Fact, ...]:
    """Return by when it is wanted, or that this has passed; without a date by when it is best done."""
    if request.due is None:
        return (fact(setting, N_("best by {due}"), due=due),)
    end = _deadline(facts, request)
    shown = facts.moment(request.due) if isinstance(request.due, datetime) else request.due
    if end is not None and facts.now >= end.end:
        return (fact("deadline", N_("was due {deadline}"), deadline=shown),)
    if isinstance(request.due, datetime) or request.asks is not RequestKind.DELIVER:
        return (fact("deadline", N_("due {deadline}"), deadline=shown),)
    return (fact("deadline", N_("due {deadline}, best a working day before"), deadline=shown),)
