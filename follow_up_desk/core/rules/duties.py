"""What the user owes them: a reply, a delivery, and one check that it arrived."""

from datetime import datetime, timedelta

from follow_up_desk.core.enumerations import Channel, Direction, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.facts_builder import facts_at
from follow_up_desk.core.history import INQUIRIES, is_human
from follow_up_desk.core.recipients import message_recipient
from follow_up_desk.core.records import Activity, Request
from follow_up_desk.core.rules.common import email_question, fact, reason, written_duty
from follow_up_desk.core.rules.overrides import apply_all
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import N_

EXPIRES_BD = 10
_REPLY_BY_SAME_CHANNEL = frozenset({Channel.TEXT, Channel.MESSAGE, Channel.LETTER})
NO_SHOW_WAIT = timedelta(minutes=15)  # A43


def deliveries(facts: Facts) -> list[Step]:
    """Return a step for each thing they asked for and have not received; it never expires (A16)."""
    if facts.closure or not facts.opportunity.requests:
        return []
    return apply_all(facts, *(_deliver(facts, r) for r in facts.opportunity.requests if not _delivered(facts, r)))


def _delivered(facts: Facts, request: Request) -> bool:
    return any(
        a.purpose is Purpose.DELIVER and (a.answers == request.id or (a.answers is None and a.at >= request.made_at))
        for a in facts.arrived
    )


def _deliver(facts: Facts, request: Request) -> Step:
    made = facts.day(request.made_at)
    due = facts.days.add(made, facts.numbers.you_owe_them_bd)
    parts = [fact("request", N_("they asked for {item} on {made}"), item=request.item, made=made)]
    if request.due is not None:
        deadline = facts.day(request.due) if isinstance(request.due, datetime) else request.due
        due = max(facts.days.before(deadline, 1), made)
        parts.append(fact("deadline", N_("due {deadline}, best a working day before"), deadline=deadline))
    else:
        parts.append(fact("you_owe_them_bd", N_("best by {due}"), due=due))
    to = message_recipient(facts, request.person)
    return written_duty(facts, StepKind.DELIVER, reason("A16", *parts), request.made_at, due, "T19", to=to, tips=(2,))


def receipts(facts: Facts) -> list[Step]:
    """Return the one check that a delivery arrived, until the user may ask for the status itself (A17)."""
    delivered = facts.sent(Purpose.DELIVER)
    if delivered is None or facts.closure or facts.ahead or (facts.heard and delivered.at <= facts.heard):
        return []
    if facts.sent(Purpose.RECEIPT_CHECK, Purpose.INQUIRY, since=delivered.at):
        return []
    day = facts.day(delivered.at)
    because = fact("delivered", N_("you delivered on {day}; no word since"), day=day)
    to, due = message_recipient(facts, delivered.person), facts.days.add(day, facts.numbers.receipt_check_bd)
    check = email_question(facts, StepKind.RECEIPT_CHECK, "A17", (because,), due, "T31", to=to, tips=(2,))
    in_time = check.date < facts.days.add(day, facts.numbers.delivered_status_bd)
    return apply_all(facts, check) if in_time else []


def replies(facts: Facts) -> list[Step]:
    """Return the reply that their last message asks for (A01, A35, A38, A42, A43)."""
    if facts.closure:
        return []
    last = next((a for a in reversed(facts.activities) if _needs_reply(a)), None)
    if last is None or facts.sent_since(last.at):
        return []
    row = _row(facts, last)
    if row is None or facts.today > facts.days.add(facts.day(last.at), EXPIRES_BD):
        return []
    return apply_all(facts, _reply(facts, last, *row))


def _needs_reply(activity: Activity) -> bool:
    return activity.direction is Direction.IN and (is_human(activity) or activity.purpose is Purpose.NO_SHOW)


def _row(facts: Facts, last: Activity) -> tuple[str, str, str, bool] | None:
    """Return context, template, message and whether it is required; an offer has a rule of its own."""
    if last.purpose is Purpose.OFFER:
        return None
    if last.purpose is not Purpose.ON_HOLD and _was_abandoned(facts, last):
        return "A42", "T29", N_("they wrote again on {day} after a long silence"), True
    rows = {
        Purpose.INVITATION: ("A01", "T38", N_("they invited you on {day}"), True),
        Purpose.ON_HOLD: ("A35", "T26", N_("they put it on hold on {day}"), True),
        Purpose.NO_SHOW: ("A43", "T34", N_("the agreed time on {day} passed without them"), True),
        Purpose.NEW_DATE: ("A38", "T37", N_("they gave a new date on {day}"), False),
    }
    if last.purpose is Purpose.INVITATION and any(last.at < i.start <= facts.now for i in facts.opportunity.interviews):
        return None
    return rows.get(last.purpose)


def _was_abandoned(facts: Facts, last: Activity) -> bool:
    """Return whether the user had moved on, or the process was at rest, when they wrote (A42)."""
    if last.purpose is Purpose.NO_SHOW or facts.purposes_noted.isdisjoint({Purpose.MOVE_ON, *INQUIRIES}):
        return False
    before = facts_at(facts, last.at - timedelta(microseconds=1))
    if before.closure is not None:
        return before.closure.purpose is Purpose.MOVE_ON
    return before.exhausted and facts.day(last.at) >= before.rest_day


def _reply(facts: Facts, last: Activity, context: str, template: str, words: str, required: bool) -> Step:
    no_show = last.purpose is Purpose.NO_SHOW
    since = last.at + NO_SHOW_WAIT if no_show else last.at
    due = facts.day(since) if no_show else facts.days.add(facts.day(last.at), facts.numbers.reply_to_invite_bd)
    soon = () if no_show else (fact("reply_to_invite_bd", N_("best by {due}"), due=due),)
    return written_duty(
        facts,
        StepKind.REPLY,
        reason(context, fact("their_word", words, day=facts.day(last.at)), *soon),
        since,
        due,
        template,
        required=required,
        to=message_recipient(facts, last.person),
        channel=last.channel if last.channel in _REPLY_BY_SAME_CHANNEL and not no_show else Channel.EMAIL,
        tips={"A42": (8, 9), "A35": (7, 9), "A43": (8,), "A38": (1,)}.get(context, ()),
    )
